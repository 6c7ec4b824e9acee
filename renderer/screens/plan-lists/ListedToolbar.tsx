import { ActionIcon, Tooltip } from '@mantine/core'
import {
  type Icon,
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconRowInsertBottom,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RowMove } from '#renderer/components/grid-props.ts'
import { AppendixSwitch } from '#renderer/plan-document/AppendixSwitch.tsx'
import type { Plan } from '#shared/records/plan.ts'
import classes from './ListedToolbar.module.css'
import type { ListKind } from './list-kind.tsx'

interface ListedToolbarProps {
  readonly kind: ListKind
  readonly plan: Plan
  /** About the row the keyboard stands on. */
  readonly onMove: (to: RowMove) => void
  readonly onInsert: () => void
  readonly children: ReactNode
}

const moves: readonly { readonly to: RowMove; readonly label: string; readonly icon: Icon }[] = [
  { to: 'up', label: 'Chuyển dòng lên (Alt+↑)', icon: IconArrowUp },
  { to: 'down', label: 'Chuyển dòng xuống (Alt+↓)', icon: IconArrowDown },
  { to: 'in', label: 'Thành mục con của dòng trên (Alt+→)', icon: IconIndentIncrease },
  { to: 'out', label: 'Đưa ra khỏi mục cha (Alt+←)', icon: IconIndentDecrease },
]

/** What stands over the table: whether it is printed as an appendix, and where the row of the keyboard goes. */
export function ListedToolbar({ kind, plan, onMove, onInsert, children }: ListedToolbarProps) {
  return (
    <div className={classes.bar}>
      <AppendixSwitch plan={plan} name={kind.collection} />
      <div className={classes.end}>
        <Tooltip label="Chèn dòng dưới dòng này (Ctrl+Enter)">
          <ActionIcon aria-label="Chèn dòng dưới dòng này" onClick={onInsert}>
            <IconRowInsertBottom size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        {moves.map(({ to, label: words, icon: Move }) => (
          <Tooltip key={to} label={words}>
            <ActionIcon aria-label={words} onClick={() => onMove(to)}>
              <Move size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        ))}
        {children}
      </div>
    </div>
  )
}
