import { useState } from 'react'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { flushPendingEdits } from '#renderer/components/pending-edits.ts'
import { showDone, showProblem, showUndoToast } from '#renderer/components/undo-toast.tsx'
import { useStore } from '#renderer/database/use-store.tsx'
import { type FileOutcome, outcomeOf } from '#renderer/workspace/file-outcome.ts'
import { chooseDataFile, type DataFile } from '#renderer/workspace/read-data-file.ts'
import { settledRecords } from '#renderer/workspace/settled-records.ts'
import { sha256 } from '#renderer/workspace/sha256.ts'
import { today } from '#renderer/workspace/today.ts'
import { dataFileName, writeDataFile } from '#renderer/workspace/write-data-file.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'

export type DataJob = 'save' | 'open' | 'replace' | 'empty'

/** All records out to a file and back in; one at a time. Nothing is replaced before the user has seen what comes. */
export function useDataFiles() {
  const store = useStore()
  const [busy, setBusy] = useState<DataJob | null>(null)
  const [outcome, setOutcome] = useState<FileOutcome | null>(null)
  const [chosen, setChosen] = useState<DataFile | null>(null)

  const run = (job: DataJob, work: () => Promise<void>) => () => {
    setBusy(job)
    setOutcome(null)
    void work().finally(() => setBusy(null))
  }

  const save = run('save', async () => {
    const snapshot = await settledRecords(store)
    const suggestedName = dataFileName(snapshot.hospital, today())
    const made = await writeDataFile(suggestedName, snapshot)
    if (!made.ok) return setOutcome({ kind: 'failed', text: made.error })
    // Before the bytes are handed over, because the shell may take them away.
    const file = { bytes: made.value.byteLength, sha256: await sha256(made.value) }
    const answer = await getBridge().saveFile({ fileKind: 'json', suggestedName, bytes: made.value })
    setOutcome(outcomeOf(answer, { proof: 'Đã đọc lại, khớp với dữ liệu đang có.', made: file }))
  })

  const open = run('open', async () => {
    const read = await chooseDataFile()
    if (read === null) return
    setChosen(read.ok ? read.value : null)
    if (!read.ok) setOutcome({ kind: 'failed', text: `${read.error} Dữ liệu trên máy này không thay đổi.` })
  })

  const put = async (label: string, snapshot: Snapshot, done: string) => {
    flushPendingEdits()
    const result = await store.replaceAll(label, snapshot)
    if (!result.ok) return setOutcome({ kind: 'failed', text: result.error.message })
    setChosen(null)
    const { batchId } = result.value
    if (batchId === null) return showDone('Không có gì thay đổi vì dữ liệu đã giống hệt.')
    showUndoToast(done, async () => {
      const undone = await store.undo(batchId)
      if (!undone.ok) showProblem(undone.error.message)
    })
  }
  const replace = (file: DataFile) =>
    run('replace', () =>
      put(`Mở tệp ${file.name}`, file.snapshot, `Đã thay toàn bộ dữ liệu bằng tệp “${file.name}”.`),
    )()
  const empty = run('empty', () => put('Bắt đầu lại từ đầu', emptySnapshot(), 'Đã xóa toàn bộ dữ liệu.'))

  return {
    busy,
    outcome,
    chosen,
    save,
    open,
    replace,
    empty,
    closeOutcome: () => setOutcome(null),
    leaveChosen: () => setChosen(null),
  }
}
