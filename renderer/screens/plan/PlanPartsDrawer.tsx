import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { ChoiceField, FlagField } from '#renderer/components/ChoiceField.tsx'
import form from '#renderer/components/Form.module.css'
import { NumberField } from '#renderer/components/NumberField.tsx'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { TextField } from '#renderer/components/TextField.tsx'
import { putChange } from '#renderer/database/change.ts'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { moneyUnitOptions } from '#renderer/plan-document/money-unit-options.ts'
import { lineMovement } from '#renderer/workspace/line-movement.ts'
import { removalOf } from '#renderer/workspace/remove-records.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { toRoman } from '#shared/basics/numbering.ts'
import { groupRecord, type Plan, phaseRecord, planRecord } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder } from '#shared/records/tree.ts'
import { AppendicesField } from './AppendicesField.tsx'
import classes from './Drawer.module.css'
import { InventoryTablesField } from './InventoryTablesField.tsx'
import { LineFoot } from './LineFoot.tsx'

interface PlanPartsDrawerProps {
  readonly plan: Plan
  readonly changes: RecordChanges
  /** The phase or group somebody came for. */
  readonly focusId: string | null
  readonly onClose: () => void
}

const yearRule = { min: 1990, max: 2100, empty: 'refused', grouped: false, whole: true } as const

/** Phases (one appendix each), the Roman groups of initiatives, and the tables of the inventory's own appendix. */
export function PlanPartsDrawer({ plan, changes, focusId, onClose }: PlanPartsDrawerProps) {
  const snapshot = useSnapshot()
  const phasesIn = (seen: Snapshot) => sortByOrder(seen.phases.filter((phase) => phase.planId === plan.id))
  // Groups of targets and tasks stand in the same list; only their own order among initiatives matters here.
  const groupsIn = (seen: Snapshot) =>
    sortByOrder(seen.groups.filter((group) => group.planId === plan.id && group.of === 'initiative'))
  const phases = phasesIn(snapshot)
  const groups = groupsIn(snapshot)
  const used = (key: 'phaseId' | 'groupId', id: string) =>
    formatInteger(snapshot.initiatives.filter((each) => each[key] === id).length)

  const addPhase = () =>
    changes.run('Thêm giai đoạn', (seen) => {
      const line = phasesIn(seen)
      const from = Math.min(2100, (line.at(-1)?.toYear ?? plan.year - 1) + 1)
      const values = {
        planId: plan.id,
        name: `Giai đoạn ${toRoman(line.length + 1)}`,
        fromYear: from,
        toYear: from,
        order: (line.at(-1)?.order ?? 0) + 1,
      }
      return [putChange(seen, 'phases', phaseRecord.create(crypto.randomUUID(), values))]
    })
  const addGroup = () =>
    changes.run('Thêm nhóm dự án', (seen) => {
      const order = (groupsIn(seen).at(-1)?.order ?? 0) + 1
      const values = { planId: plan.id, of: 'initiative', order } as const
      return [putChange(seen, 'groups', groupRecord.create(crypto.randomUUID(), values))]
    })
  return (
    <RecordDrawer
      recordKey={focusId ?? 'parts'}
      title="Giai đoạn, nhóm dự án và phụ lục"
      subtitle={`Kế hoạch năm ${plan.year}`}
      focusField={focusId === null ? null : phases.some(({ id }) => id === focusId) ? 'name' : 'title'}
      onClose={onClose}
    >
      <div className={form.form}>
        <fieldset className={form.group}>
          <legend>Giai đoạn</legend>
          <p className={form.note}>Mỗi giai đoạn in thành một phụ lục.</p>
          <ul className={classes.lines}>
            {phases.map((phase, index) => {
              const at = (key: 'name' | 'fromYear' | 'toYear' | 'moneyUnit') => ({
                label: phaseRecord.fields[key].label,
                field: `${phase.id}/${key}`,
                draftKey: `phases/${phase.id}/${key}`,
                onStore: (value: unknown) => void changes.set('phases', phase.id, key, value),
              })
              return (
                <li key={phase.id} className={classes.line} data-focus={phase.id === focusId}>
                  <div className={classes.lineFields}>
                    <div className={classes.wide}>
                      <TextField {...at('name')} value={phase.name} />
                    </div>
                    <NumberField {...at('fromYear')} value={phase.fromYear} rule={yearRule} />
                    <NumberField {...at('toYear')} value={phase.toYear} rule={yearRule} />
                    <ChoiceField {...at('moneyUnit')} value={phase.moneyUnit} options={moneyUnitOptions} clearable />
                  </div>
                  <LineFoot
                    name={phase.name}
                    note={`${used('phaseId', phase.id)} dự án`}
                    first={index === 0}
                    last={index === phases.length - 1}
                    onMove={(by) =>
                      changes.run('Đổi thứ tự giai đoạn', (seen) =>
                        lineMovement(seen, 'phases', phasesIn(seen), phase.id, by),
                      )
                    }
                    onRemove={() =>
                      changes.run(
                        `Xóa giai đoạn “${phase.name}”`,
                        (seen) => removalOf(seen, 'phases', [phase.id]).changes,
                        `Đã xóa “${phase.name}”. Các dự án của nó vẫn còn, ở phần “Chưa xếp giai đoạn”.`,
                      )
                    }
                  />
                </li>
              )
            })}
          </ul>
          <Button
            variant="default"
            className={form.begin}
            leftSection={<IconPlus size={16} stroke={1.5} />}
            onClick={addPhase}
          >
            Thêm giai đoạn
          </Button>
        </fieldset>
        <fieldset className={form.group}>
          <legend>Nhóm dự án</legend>
          <p className={form.note}>In thành các dòng I, II, III … trong mỗi phụ lục.</p>
          <ul className={classes.lines}>
            {groups.map((group, index) => (
              <li key={group.id} className={classes.line} data-focus={group.id === focusId}>
                <TextField
                  label={groupRecord.fields.title.label}
                  field={`${group.id}/title`}
                  draftKey={`groups/${group.id}/title`}
                  value={group.title}
                  onStore={(value) => void changes.set('groups', group.id, 'title', value)}
                />
                <LineFoot
                  name={group.title || 'Nhóm chưa đặt tên'}
                  note={`${used('groupId', group.id)} dự án`}
                  first={index === 0}
                  last={index === groups.length - 1}
                  onMove={(by) =>
                    changes.run('Đổi thứ tự nhóm', (seen) => lineMovement(seen, 'groups', groupsIn(seen), group.id, by))
                  }
                  onRemove={() =>
                    changes.run(
                      `Xóa nhóm “${group.title}”`,
                      (seen) => removalOf(seen, 'groups', [group.id]).changes,
                      `Đã xóa nhóm “${group.title}”. Các dự án của nó vẫn còn, không thuộc nhóm nào.`,
                    )
                  }
                />
              </li>
            ))}
          </ul>
          <Button
            variant="default"
            className={form.begin}
            leftSection={<IconPlus size={16} stroke={1.5} />}
            onClick={addGroup}
          >
            Thêm nhóm
          </Button>
        </fieldset>
        <fieldset className={form.group}>
          <legend>Nhiệm vụ</legend>
          <FlagField
            label={planRecord.fields.printTaskDetails.label}
            field="printTaskDetails"
            draftKey={`plans/${plan.id}/printTaskDetails`}
            value={plan.printTaskDetails}
            onStore={(value) => void changes.set('plans', plan.id, 'printTaskDetails', value)}
          />
        </fieldset>
        <AppendicesField plan={plan} changes={changes} />
        <InventoryTablesField plan={plan} changes={changes} />
      </div>
    </RecordDrawer>
  )
}
