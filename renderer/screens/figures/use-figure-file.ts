import { useState } from 'react'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { type FileOutcome, outcomeOf } from '#renderer/workspace/file-outcome.ts'
import { settledRecords } from '#renderer/workspace/settled-records.ts'
import { sha256 } from '#renderer/workspace/sha256.ts'
import { today } from '#renderer/workspace/today.ts'
import { figureFileName, figureWorkbook } from '#shared/tables/figure-workbook.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { xlsxCarriesSheets } from '#shared/tables/xlsx-carries-sheets.ts'

/** The tables of figures out to a workbook, which is read back before it is handed over. */
export function useFigureFile() {
  const store = useStore()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<FileOutcome | null>(null)

  const make = async (): Promise<FileOutcome | null> => {
    const snapshot = await settledRecords(store)
    const day = today()
    const sheets = figureWorkbook(snapshot, day)
    const bytes = writeXlsx(sheets)
    const whole = xlsxCarriesSheets(bytes, sheets)
    if (!whole.ok) return { kind: 'failed', text: `Chưa lưu vì tệp vừa tạo đọc lại không đúng. ${whole.error}` }
    // Before the bytes are handed over, because the shell may take them away.
    const made = { bytes: bytes.byteLength, sha256: await sha256(bytes) }
    const answer = await getBridge().saveFile({
      fileKind: 'xlsx',
      suggestedName: `${figureFileName(snapshot, day)}.xlsx`,
      bytes,
    })
    return outcomeOf(answer, { proof: 'Đã đọc lại, khớp với số liệu đang có.', made })
  }
  const save = () => {
    setBusy(true)
    setOutcome(null)
    void make()
      .then(setOutcome)
      .finally(() => setBusy(false))
  }
  return { busy, outcome, save, closeOutcome: () => setOutcome(null) }
}
