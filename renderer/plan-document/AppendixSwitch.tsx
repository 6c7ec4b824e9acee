import { Checkbox } from '@mantine/core'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { appendixLabels } from '#shared/figures/appendix-labels.ts'
import type { Plan } from '#shared/records/plan.ts'
import { type PlanAppendixName, planAppendixNames } from '#shared/records/plan-appendix.ts'

/** Whether a table of the plan is printed with it as an appendix, and which one it then is. Stored at once. */
export function AppendixSwitch({ plan, name }: { readonly plan: Plan; readonly name: PlanAppendixName }) {
  const changes = useChanges()
  const snapshot = useSnapshot()
  const label = appendixLabels(snapshot, plan).more.find((each) => each.name === name)?.label ?? null
  const choose = (chosen: boolean) =>
    changes.set(
      'plans',
      plan.id,
      'appendices',
      planAppendixNames.filter((each) => (each === name ? chosen : plan.appendices.includes(each))),
    )
  return (
    <Checkbox
      size="xs"
      label={label === null ? 'In kèm kế hoạch' : `In kèm kế hoạch (${label})`}
      checked={plan.appendices.includes(name)}
      onChange={(event) => void choose(event.currentTarget.checked)}
    />
  )
}
