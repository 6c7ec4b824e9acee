import { useMemo } from 'react'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { WizardTable } from '#renderer/components/Wizard.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { type Judgement, verdictLabels } from '#shared/import/judgement.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { collections, fieldOf } from '#shared/records/collections.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import { type RecordNames, recordNames } from '#shared/records/record-names.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import classes from './ImportScreen.module.css'
import type { VerdictRow } from './verdict-rows.ts'

interface RowDrawerProps {
  readonly row: VerdictRow
  readonly judgement: Judgement
  readonly onClose: () => void
}

/** One row of the source: its remarks, and field by field what it would change. */
export function RowDrawer({ row, judgement, onClose }: RowDrawerProps) {
  const snapshot = useSnapshot()
  // A department that the import itself adds has its name here, too.
  const names = useMemo(() => recordNames(applyRecords(snapshot, judgement.changes)), [snapshot, judgement])
  const changes = judgement.changes.filter(({ id }) => id === row.of.recordId)
  const title = row.name === '' ? `Dòng ${row.row}` : row.name
  return (
    <RecordDrawer
      recordKey={row.id}
      title={title}
      subtitle={`${verdictLabels[row.verdict]}: ${row.place}, dòng ${row.row}`}
      focusField={null}
      onClose={onClose}
    >
      {row.of.notes.length === 0 ? null : (
        <ul className={classes.notes}>
          {row.of.notes.map(({ cell, message }) => (
            <li key={`${cell} ${message}`}>
              {cell === null ? '' : `${cell}: `}
              {message}
            </li>
          ))}
        </ul>
      )}
      {row.verdict === 'add' || row.verdict === 'update'
        ? changes.map((change) => <Differences key={change.id} change={change} names={names} />)
        : null}
    </RecordDrawer>
  )
}

function Differences({ change, names }: { readonly change: CollectionChange; readonly names: RecordNames }) {
  const lines = differences(change, names)
  return (
    <WizardTable>
      <caption>{change.before === null ? 'Bản ghi mới' : 'Thay đổi'}</caption>
      <thead>
        <tr>
          <th scope="col">Trường</th>
          {change.before === null ? null : <th scope="col">Đang có</th>}
          <th scope="col">Sau khi nhập</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, before, after }) => (
          <tr key={label}>
            <td>{label}</td>
            {change.before === null ? null : <td>{before}</td>}
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </WizardTable>
  )
}

interface Difference {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** The fields that read otherwise afterwards; of a new record those that hold something. */
function differences({ collection, before, after }: CollectionChange, names: RecordNames): readonly Difference[] {
  const [was, is] = [before, after] as readonly (Readonly<Record<string, unknown>> | null)[]
  return Object.keys(collections[collection].fields).flatMap((key) => {
    const field = fieldOf(collection, key)
    if (key === 'id' || fieldKindOf(field).kind === 'own') return []
    const read = fieldText(collection, key, field, names)
    const [textBefore, textAfter] = [was ? read(was[key]) : '', is ? read(is[key]) : '']
    if (textBefore === textAfter) return []
    return [{ label: field.label, before: textBefore || 'trống', after: textAfter || 'trống' }]
  })
}
