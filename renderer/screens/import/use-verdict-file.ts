import { useState } from 'react'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { type FileOutcome, outcomeOf } from '#renderer/workspace/file-outcome.ts'
import { sha256 } from '#renderer/workspace/sha256.ts'
import { today } from '#renderer/workspace/today.ts'
import { listFileName } from '#shared/tables/list-file-name.ts'
import type { ImportSession } from './import-session.ts'
import { rowCount } from './row-count.ts'
import { type VerdictRow, verdictLines } from './verdict-rows.ts'

/** The verdicts out to a workbook: read back before it is handed over, and the outcome told. */
export function useVerdictFile(session: ImportSession) {
  const store = useStore()
  const [outcome, setOutcome] = useState<FileOutcome | null>(null)
  return {
    outcome,
    closeOutcome: () => setOutcome(null),
    async save(rows: readonly VerdictRow[]) {
      setOutcome(null)
      const made = await session.verdictFile(verdictLines(rows))
      if (made === null) return
      if (!made.ok) {
        return setOutcome({ kind: 'failed', text: `Chưa lưu vì tệp vừa tạo đọc lại không đúng. ${made.error}` })
      }
      // Before the bytes are handed over, because the shell may take them away.
      const file = { bytes: made.value.byteLength, sha256: await sha256(made.value) }
      const suggestedName = `${listFileName('Kết quả nhập', store.getSnapshot().hospital, today())}.xlsx`
      const answer = await getBridge().saveFile({ fileKind: 'xlsx', suggestedName, bytes: made.value })
      const proof = `${rowCount(rows.length)}. Đã đọc lại, khớp với bảng đang hiện.`
      setOutcome(outcomeOf(answer, { proof, made: file }))
    },
  }
}
