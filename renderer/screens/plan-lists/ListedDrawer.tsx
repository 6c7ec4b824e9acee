import { ActionIcon, Tooltip } from '@mantine/core'
import { type Icon, IconArrowDown, IconArrowUp, IconRowInsertBottom, IconTrash } from '@tabler/icons-react'
import { ChoiceField, MultiChoiceField } from '#renderer/components/ChoiceField.tsx'
import { PeriodField } from '#renderer/components/PeriodField.tsx'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { TextField } from '#renderer/components/TextField.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { usePlanOptions } from '#renderer/plan-document/plan-options.ts'
import { RichLineField } from '#renderer/plan-document/RichLineField.tsx'
import { recordWords } from '#renderer/plan-document/record-words.ts'
import { RecordHistory } from '#renderer/workspace/RecordHistory.tsx'
import { useReferences } from '#renderer/workspace/references.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { collections } from '#shared/records/collections.ts'
import type { Plan } from '#shared/records/plan.ts'
import { type Target, targetRecord } from '#shared/records/target.ts'
import { progressStateLabels, progressStates, type Task, taskRecord } from '#shared/records/task.ts'
import classes from './Drawer.module.css'
import type { ListKind } from './list-kind.tsx'
import { familyOf, listedTransfer } from './listed-changes.ts'
import type { Listed } from './listed-rows.ts'
import { TargetValuesField } from './TargetValuesField.tsx'

interface ListedDrawerProps {
  readonly kind: ListKind
  readonly plan: Plan
  readonly record: Listed
  readonly title: string
  readonly changes: RecordChanges
  readonly onAddChild: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

const stateOptions = progressStates.map((value) => ({ value, label: progressStateLabels[value] }))

/** One target or task: its words, its place, and what is asked for. Saved as one types. */
export function ListedDrawer(props: ListedDrawerProps) {
  const { kind, plan, record, changes } = props
  const { collection } = kind
  const { id } = record
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
    onStore: (next: unknown) => void changes.set(collection, id, key, next),
  })
  const at = <K extends keyof Listed & keyof typeof common>(key: K) => bind(key, common[key].label, record[key])
  const transfer = (to: Parameters<typeof listedTransfer>[3]) => {
    const { told } = listedTransfer(changes.seen(), collection, id, to)
    void changes.run(`Chuyển ${kind.noun}`, (seen) => listedTransfer(seen, collection, id, to).changes, told)
  }

  return (
    <RecordDrawer
      recordKey={id}
      title={props.title}
      subtitle={collections[collection].title}
      focusField="statement"
      onClose={props.onClose}
      actions={
        <>
          <Act label="Chuyển lên" icon={IconArrowUp} onClick={() => props.onMove(-1)} />
          <Act label="Chuyển xuống" icon={IconArrowDown} onClick={() => props.onMove(1)} />
          <Act label="Thêm mục con" icon={IconRowInsertBottom} onClick={props.onAddChild} />
          <Act
            label={family.size === 1 ? `Xóa ${kind.noun}` : `Xóa ${kind.noun}; các mục con được chuyển lên một cấp`}
            icon={IconTrash}
            onClick={props.onRemove}
          />
        </>
      }
    >
      <div key={id} className={classes.form}>
        <fieldset className={classes.group}>
          <legend>{collections[collection].title}</legend>
          <RichLineField {...at('statement')} nameOf={(other) => recordWords(snapshot, other)} />
          {task === null ? null : (
            <TextField {...bind('solution', taskRecord.fields.solution.label, task.solution)} multiline />
          )}
        </fieldset>
        {target === null ? null : (
          <fieldset className={classes.group}>
            <legend>{targetRecord.fields.values.label}</legend>
            <TargetValuesField target={target} planYear={plan.year} changes={changes} />
          </fieldset>
        )}
        <fieldset className={classes.group}>
          <legend>Vị trí trong kế hoạch</legend>
          {record.parentId === null ? (
            <ChoiceField
              {...at('groupId')}
              options={isTarget ? options.targetGroups : options.taskGroups}
              clearable
              onStore={(groupId) => transfer({ groupId })}
            />
          ) : (
            <p className={classes.note}>Nhóm theo {kind.noun} chứa nó.</p>
          )}
          <ChoiceField
            {...at('parentId')}
            options={(isTarget ? options.targets : options.tasks).filter((option) => !family.has(option.value))}
            clearable
            onStore={(parentId) => transfer({ parentId })}
          />
        </fieldset>
        <fieldset className={classes.group}>
          <legend>Thực hiện</legend>
          {task === null ? null : (
            <>
              <div className={classes.pair}>
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
          <div className={classes.pair}>
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
      <RecordHistory key={`history/${id}`} collection={collection} record={record} />
    </RecordDrawer>
  )
}

function Act({ label, icon: Glyph, onClick }: { label: string; icon: Icon; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <Glyph size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  )
}
