import { ChoiceField, MultiChoiceField } from '#renderer/components/ChoiceField.tsx'
import form from '#renderer/components/Form.module.css'
import { PeriodField } from '#renderer/components/PeriodField.tsx'
import { TextField } from '#renderer/components/TextField.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { useReferences } from '#renderer/workspace/references.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { collections } from '#shared/records/collections.ts'
import type { Plan } from '#shared/records/plan.ts'
import { type Target, targetRecord } from '#shared/records/target.ts'
import { progressStateLabels, progressStates, type Task, taskRecord } from '#shared/records/task.ts'
import { familyOf, listedTransfer } from './listed-changes.ts'
import { type Listed, type ListedCollection, listedNouns } from './listed-rows.ts'
import { usePlanOptions } from './plan-options.ts'
import { RichLineField } from './RichLineField.tsx'
import { servingChanges, servingIds } from './serving-target.ts'
import { TargetValuesField } from './TargetValuesField.tsx'

interface ListedFieldsProps {
  readonly collection: ListedCollection
  readonly plan: Plan
  readonly record: Listed
  readonly changes: RecordChanges
}

/** What carries out a target, and what carries out a task. */
const servingOf = { targets: ['tasks', 'initiatives'], tasks: ['initiatives'] } as const
const servingLabels = { tasks: 'Nhiệm vụ thực hiện', initiatives: 'Dự án thực hiện' } as const
const stateOptions = progressStates.map((value) => ({ value, label: progressStateLabels[value] }))

/** All that is asked of one target or task: its words, its values, its place, and who does it. Saved as one types. */
export function ListedFields({ collection, plan, record, changes }: ListedFieldsProps) {
  const { id } = record
  const noun = listedNouns[collection]
  const snapshot = useSnapshot()
  const options = usePlanOptions(snapshot, plan)
  const departments = useReferences().options('departments')
  const family = familyOf(snapshot, collection, id)
  const isTarget = collection === 'targets'
  const target = isTarget ? (record as Target) : null
  const task = isTarget ? null : (record as Task)
  const common = isTarget ? targetRecord.fields : taskRecord.fields
  const bind = <V,>(key: string, label: string, value: V) => ({
    label,
    field: key,
    draftKey: `${collection}/${id}/${key}`,
    value,
    onStore: (next: unknown) => changes.set(collection, id, key, next),
  })
  const at = <K extends keyof Listed & keyof typeof common>(key: K) => bind(key, common[key].label, record[key])
  const transfer = (to: Parameters<typeof listedTransfer>[3]) => {
    const { told } = listedTransfer(changes.seen(), collection, id, to)
    void changes.run(`Chuyển ${noun}`, (seen) => listedTransfer(seen, collection, id, to).changes, told)
  }

  return (
    <div className={form.form}>
      <fieldset className={form.group}>
        <legend>{collections[collection].title}</legend>
        <RichLineField {...at('statement')} />
        {task === null ? null : (
          <TextField {...bind('solution', taskRecord.fields.solution.label, task.solution)} multiline />
        )}
      </fieldset>
      {target === null ? null : (
        <fieldset className={form.group}>
          <legend>{targetRecord.fields.values.label}</legend>
          <TargetValuesField key={id} target={target} plan={plan} changes={changes} />
        </fieldset>
      )}
      <fieldset className={form.group}>
        <legend>Vị trí trong kế hoạch</legend>
        {record.parentId === null ? (
          <ChoiceField
            {...at('groupId')}
            options={isTarget ? options.targetGroups : options.taskGroups}
            clearable
            onStore={(groupId) => transfer({ groupId })}
          />
        ) : (
          <p className={form.note}>Nhóm theo {noun} chứa nó.</p>
        )}
        <ChoiceField
          {...at('parentId')}
          options={(isTarget ? options.targets : options.tasks).filter((option) => !family.has(option.value))}
          clearable
          onStore={(parentId) => transfer({ parentId })}
        />
      </fieldset>
      <fieldset className={form.group}>
        <legend>Thực hiện</legend>
        {servingOf[collection].map((by) => (
          <MultiChoiceField
            key={by}
            label={servingLabels[by]}
            field={by}
            draftKey={`${collection}/${id}/${by}`}
            value={servingIds(snapshot, by, collection, id)}
            options={options[by]}
            onStore={(serving) =>
              void changes.run(`Sửa việc thực hiện ${noun}`, (seen) =>
                servingChanges(seen, by, collection, id, serving),
              )
            }
          />
        ))}
        {task === null ? null : (
          <>
            <div className={form.pair}>
              <PeriodField {...bind('deadline', taskRecord.fields.deadline.label, task.deadline)} />
              <ChoiceField
                {...bind('state', taskRecord.fields.state.label, task.state)}
                options={stateOptions}
                clearable={false}
              />
            </div>
            <MultiChoiceField
              {...bind('targetIds', taskRecord.fields.targetIds.label, task.targetIds)}
              options={options.targets}
            />
          </>
        )}
        <div className={form.pair}>
          <ChoiceField {...at('departmentId')} options={departments} clearable />
          <TextField {...at('lead')} />
        </div>
        {task === null ? null : (
          <MultiChoiceField
            {...bind('coordinatorIds', taskRecord.fields.coordinatorIds.label, task.coordinatorIds)}
            options={departments}
          />
        )}
        <TextField {...at('coordination')} multiline />
        <TextField {...at('note')} multiline />
      </fieldset>
    </div>
  )
}
