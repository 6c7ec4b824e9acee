import { Checkbox, Stack } from '@mantine/core'
import { ChoiceField } from '#renderer/components/ChoiceField.tsx'
import form from '#renderer/components/Form.module.css'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { moneyUnitOptions } from '#renderer/plan-document/money-unit-options.ts'
import { today } from '#renderer/workspace/today.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { namedAppendices } from '#shared/document/plan-appendices.ts'
import { planContext } from '#shared/document/plan-outline.ts'
import { type Plan, planRecord } from '#shared/records/plan.ts'
import { type PlanAppendixName, planAppendixLabels, planAppendixNames } from '#shared/records/plan-appendix.ts'

interface AppendicesFieldProps {
  readonly plan: Plan
  readonly changes: RecordChanges
}

/** Which appendices are printed beside those of the phases, each with the number it gets. Stored at once. */
export function AppendicesField({ plan, changes }: AppendicesFieldProps) {
  const snapshot = useSnapshot()
  const context = planContext(snapshot, plan.id, today())
  const printed = new Map((context === null ? [] : namedAppendices(context)).map(({ of, appendix }) => [of, appendix]))
  const choose = (name: PlanAppendixName, chosen: boolean) =>
    changes.set(
      'plans',
      plan.id,
      'appendices',
      planAppendixNames.filter((each) => (each === name ? chosen : plan.appendices.includes(each))),
    )
  return (
    <fieldset className={form.group} data-field="appendices">
      <legend>{planRecord.fields.appendices.label}</legend>
      <p className={form.note}>In trước phụ lục của các giai đoạn; số phụ lục tự đánh theo thứ tự.</p>
      <Stack gap={8}>
        {planAppendixNames.map((name) => {
          const chosen = plan.appendices.includes(name)
          const label = printed.get(name)?.label
          return (
            <Checkbox
              key={name}
              label={planAppendixLabels[name]}
              description={chosen ? (label ?? 'Chưa có nội dung nên chưa in.') : undefined}
              checked={chosen}
              onChange={(event) => void choose(name, event.currentTarget.checked)}
            />
          )
        })}
      </Stack>
      {plan.appendices.includes('execution') ? (
        <ChoiceField
          label={planRecord.fields.executionUnit.label}
          field="executionUnit"
          draftKey={`plans/${plan.id}/executionUnit`}
          value={plan.executionUnit}
          onStore={(value) => void changes.set('plans', plan.id, 'executionUnit', value)}
          options={moneyUnitOptions}
          clearable
        />
      ) : null}
    </fieldset>
  )
}
