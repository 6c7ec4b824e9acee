import { Button, Menu } from '@mantine/core'
import { IconCalendarPlus, IconCheck, IconChevronDown, IconRubberStamp, IconVersions } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useCollection } from '#renderer/database/use-store.tsx'
import { choosePlan, useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { planName, planStateWords, plansByYear } from '#shared/versions/plan-summary.ts'
import classes from './PlanSwitch.module.css'
import { useReopenedNotice } from './use-reopened-notice.ts'

/** The plan every screen speaks of, by its year and edition; and the way to the others. */
export function PlanSwitch() {
  const plans = useCollection('plans')
  const current = useCurrentPlan()
  const [, navigate] = useLocation()
  useReopenedNotice()
  if (current === null) return null
  const name = planName(current).toLocaleLowerCase('vi')
  const issued = current.status === 'issued' ? ' (đã ban hành)' : ''
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          flex="none"
          rightSection={<IconChevronDown size={14} stroke={1.5} />}
          aria-label={`Kế hoạch đang làm: ${name}${issued}`}
        >
          Kế hoạch {name}
          {issued}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {plansByYear(plans).map((plan) => (
          <Menu.Item
            key={plan.id}
            leftSection={plan.id === current.id ? <IconCheck size={14} stroke={1.5} /> : <span />}
            onClick={() => choosePlan(plan.id)}
          >
            {planName(plan)}
            <span className={classes.state}>{planStateWords(plan)}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconRubberStamp size={14} stroke={1.5} />}
          disabled={current.status === 'issued'}
          onClick={() => navigate(`/versions/issue/${current.id}`)}
        >
          Ban hành…
        </Menu.Item>
        <Menu.Item leftSection={<IconVersions size={14} stroke={1.5} />} onClick={() => navigate('/versions')}>
          Phiên bản
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarPlus size={14} stroke={1.5} />}
          onClick={() => navigate('/versions/next-year')}
        >
          Lập kế hoạch năm sau…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
