import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useCollection } from '#renderer/database/use-store.tsx'
import { choosePlan, useCurrentPlan } from '#renderer/workspace/current-plan.ts'

/** The plan every screen speaks of, by its year. */
export function PlanSwitch() {
  const plans = useCollection('plans')
  const current = useCurrentPlan()
  if (current === null) return null
  const newestFirst = [...plans].sort((a, b) => b.year - a.year)
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          flex="none"
          rightSection={<IconChevronDown size={14} stroke={1.5} />}
          aria-label={`Kế hoạch đang làm: năm ${current.year}`}
        >
          Kế hoạch năm {current.year}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {newestFirst.map((plan) => (
          <Menu.Item
            key={plan.id}
            leftSection={plan.id === current.id ? <IconCheck size={14} stroke={1.5} /> : <span />}
            onClick={() => choosePlan(plan.id)}
          >
            Năm {plan.year}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
