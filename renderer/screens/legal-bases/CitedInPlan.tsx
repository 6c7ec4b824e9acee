import { ActionIcon, Checkbox, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { formatInteger } from '#shared/basics/money.ts'
import type { Plan } from '#shared/records/plan.ts'
import classes from './CitedInPlan.module.css'

interface CitedInPlanProps {
  readonly plan: Plan
  readonly id: string
  readonly onCite: (cited: boolean) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onSort: () => void
}

/** Whether the plan rests on this document, and as which of its bases. */
export function CitedInPlan({ plan, id, onCite, onMove, onSort }: CitedInPlanProps) {
  const place = plan.legalBasisIds.indexOf(id)
  const cited = place >= 0
  return (
    <div className={classes.bar}>
      <Checkbox
        label={`Dùng trong kế hoạch năm ${plan.year}`}
        checked={cited}
        onChange={(event) => onCite(event.currentTarget.checked)}
      />
      {cited ? (
        <>
          <span className={classes.place}>
            thứ {formatInteger(place + 1)} / {formatInteger(plan.legalBasisIds.length)}
          </span>
          <Tooltip label="In trước lên một bậc">
            <ActionIcon aria-label="In trước lên một bậc" disabled={place === 0} onClick={() => onMove(-1)}>
              <IconArrowUp size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="In sau xuống một bậc">
            <ActionIcon
              aria-label="In sau xuống một bậc"
              disabled={place === plan.legalBasisIds.length - 1}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Sắp xếp mọi căn cứ theo thứ bậc, ngày">
            <ActionIcon aria-label="Sắp xếp mọi căn cứ theo thứ bậc, ngày" onClick={onSort}>
              <IconArrowsSort size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </>
      ) : null}
    </div>
  )
}
