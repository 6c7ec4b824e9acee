import { useEffect, useState } from 'react'
import { batchTitle, type RecordedChange } from '#renderer/database/batch.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { type CollectionName, collections, fieldOf } from '#shared/records/collections.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import { moment } from './moment.ts'
import classes from './RecordHistory.module.css'
import { type References, useReferences } from './references.ts'

const SHOWN = 20

interface RecordHistoryProps {
  readonly collection: CollectionName
  readonly record: { readonly id: string }
}

/** What was done to a record, newest first; read only when asked for. */
export function RecordHistory({ collection, record }: RecordHistoryProps) {
  const store = useStore()
  const references = useReferences()
  const [open, setOpen] = useState(false)
  const [acts, setActs] = useState<readonly RecordedChange[] | null>(null)

  useEffect(() => {
    if (!open) return
    let current = true
    void store.history(collection, record.id).then((found) => {
      if (current) setActs(found)
    })
    return () => {
      current = false
    }
  }, [open, store, collection, record])

  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Lịch sử thay đổi</summary>
      {acts === null ? null : (
        <ol>
          {acts.slice(0, SHOWN).map((act) => (
            <li key={act.id}>
              <div>
                {batchTitle(act)} <time dateTime={act.at}>{moment(act.at)}</time>
              </div>
              {differences(act.change, collection, references).map((line) => (
                <div key={line} className={classes.line}>
                  {line}
                </div>
              ))}
            </li>
          ))}
          {acts.length > SHOWN ? <li>Còn {acts.length - SHOWN} thay đổi cũ hơn.</li> : null}
        </ol>
      )}
    </details>
  )
}

/** "Tình trạng: Đang dùng → Hỏng", one line per field; nothing for a record that was added or removed. */
function differences(change: RecordedChange['change'], collection: CollectionName, references: References): string[] {
  if (change.before === null || change.after === null) return []
  const before = change.before as Readonly<Record<string, unknown>>
  const after = change.after as Readonly<Record<string, unknown>>
  return Object.keys(collections[collection].fields)
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => {
      const field = fieldOf(collection, key)
      // Rich text has no line of its own to show.
      if (fieldKindOf(field).kind === 'own') return `${field.label}: đã sửa`
      const read = fieldText(collection, key, field, references)
      const show = (value: unknown) => read(value) || 'trống'
      return `${field.label}: ${show(before[key])} → ${show(after[key])}`
    })
}
