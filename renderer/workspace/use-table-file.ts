import { useState } from 'react'
import { getBridge } from '#renderer/bridge/bridge.ts'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import type { CollectionName, RecordIn } from '#shared/records/collections.ts'
import { listFileName } from '#shared/tables/list-file-name.ts'
import { askTableWorker } from './ask-table-worker.ts'
import { type FileOutcome, outcomeOf } from './file-outcome.ts'
import { settledRecords } from './settled-records.ts'
import { sha256 } from './sha256.ts'
import { type TableFileKind, tableFileJob } from './table-file.ts'
import { today } from './today.ts'

interface Shown<C extends CollectionName> {
  readonly title: string
  readonly rows: readonly RecordIn<C>[]
  readonly columns: readonly GridColumn<RecordIn<C>>[]
}

/** What a list shows out to a file: read back before it is handed over, and the outcome told. */
export function useTableFile<C extends CollectionName>(collection: C) {
  const store = useStore()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<FileOutcome | null>(null)

  const make = async (kind: TableFileKind, { title, rows, columns }: Shown<C>): Promise<FileOutcome | null> => {
    const snapshot = await settledRecords(store)
    // The rows are those on screen, as they are now that everything typed is stored.
    const newest = new Map<string, RecordIn<C>>()
    for (const row of snapshot[collection]) newest.set(row.id, row as unknown as RecordIn<C>)
    const shown = rows.flatMap((row) => newest.get(row.id) ?? [])
    const made = await askTableWorker(tableFileJob(kind, collection, snapshot, { rows: shown, columns }))
    if (!made.ok) return { kind: 'failed', text: `Chưa lưu vì tệp vừa tạo đọc lại không đúng. ${made.error}` }
    // Before the bytes are handed over, because the shell may take them away.
    const file = { bytes: made.value.byteLength, sha256: await sha256(made.value) }
    const suggestedName = `${listFileName(title, snapshot.hospital, today())}.${kind}`
    const answer = await getBridge().saveFile({ fileKind: kind, suggestedName, bytes: made.value })
    const proof = `${formatInteger(shown.length)} dòng, ${formatInteger(columns.length)} cột. Đã đọc lại, khớp với bảng đang hiện.`
    return outcomeOf(answer, { proof, made: file })
  }
  return {
    busy,
    outcome,
    closeOutcome: () => setOutcome(null),
    save(kind: TableFileKind, shown: Shown<C>) {
      setBusy(true)
      setOutcome(null)
      make(kind, shown)
        .then(setOutcome, (error: unknown) => {
          console.error(error)
          setOutcome({ kind: 'failed', text: 'Phần mềm gặp lỗi khi tạo tệp. Dữ liệu vẫn nguyên vẹn. Hãy thử lại.' })
        })
        .finally(() => setBusy(false))
    },
  }
}
