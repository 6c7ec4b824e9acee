import { useEffect, useState } from 'react'
import { type Batch, batchTitle } from '#renderer/database/batch.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { type CollectionName, collections, fieldOf } from '#shared/records/collections.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { fieldText } from '#shared/tables/field-text.ts'
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
  const [batches, setBatches] = useState<readonly Batch[] | null>(null)

  useEffect(() => {
    if (!open) return
    let current = true
    void store.history(collection, record.id).then((found) => {
      if (current) setBatches(found)
    })
    return () => {
      current = false
    }
  }, [open, store, collection, record])

  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Lịch sử thay đổi</summary>
      {batches === null ? null : (
        <ol>
          {batches.slice(0, SHOWN).map((batch) => (
            <li key={batch.id}>
              <div>
                {batchTitle(batch)} <time dateTime={batch.at}>{moment(batch.at)}</time>
              </div>
              {differences(batch, collection, record.id, references).map((line) => (
                <div key={line} className={classes.line}>
                  {line}
                </div>
              ))}
            </li>
          ))}
          {batches.length > SHOWN ? <li>Còn {batches.length - SHOWN} thay đổi cũ hơn.</li> : null}
        </ol>
      )}
    </details>
  )
}

/** "Tình trạng: Đang dùng → Hỏng", one line per field; nothing for a record that was added or removed. */
function differences(batch: Batch, collection: CollectionName, id: string, references: References): string[] {
  const change = batch.changes.find((each) => each.collection === collection && each.id === id)
  if (change === undefined || change.before === null || change.after === null) return []
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

/** "22/11/2026 10:42", by the clock of this PC. */
function moment(instant: string): string {
  const at = new Date(instant)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${formatShortDate(day)} ${two(at.getHours())}:${two(at.getMinutes())}`
}
