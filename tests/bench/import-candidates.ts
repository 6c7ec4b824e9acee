import { randomUUID } from 'node:crypto'
import readExcelFile from 'read-excel-file/node'
import { judgeImport } from '#shared/import/judge-import.ts'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { readTableFile } from '#shared/tables/read-table-file.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'

export type Candidate = (bytes: Uint8Array, snapshot: Snapshot) => number | Promise<number>

/** Who reads the workbook; each answers how many rows it saw. A peer is loaded only when it is asked, for the memory of the others. */
export const candidates = {
  'read-excel-file': async (bytes) => {
    const [first] = await readExcelFile(Buffer.from(bytes))
    return first?.data.length ?? 0
  },
  exceljs: async (bytes) => {
    const { default: exceljs } = await import('exceljs')
    const book = new exceljs.Workbook()
    await book.xlsx.load(Buffer.from(bytes))
    let rows = 0
    book.worksheets[0]?.eachRow(() => {
      rows += 1
    })
    return rows
  },
  SheetJS: async (bytes) => {
    const { read, utils } = await import('xlsx')
    const book = read(bytes, { cellDates: true, dense: true })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    return sheet === undefined ? 0 : utils.sheet_to_json(sheet, { header: 1 }).length
  },
  'chỉ đọc': (bytes) => ours(bytes)[0]?.rows.length ?? 0,
  'đọc và phán quyết': (bytes, snapshot) => {
    const sheets = ours(bytes).flatMap((sheet) => {
      const layout = proposeSheet(sheet)
      return layout === null ? [] : [{ sheet, layout }]
    })
    const { rows, counts } = judgeImport({ snapshot, sheets, answers: {}, newId: randomUUID, today: '2026-01-01' })
    if (counts.add < rows.length * 0.8 || counts.update < 1000 || counts.error < 500) {
      throw new Error(`the workbook was not understood: ${JSON.stringify(counts)}`)
    }
    return rows.length
  },
} satisfies Readonly<Record<string, Candidate>>

function ours(bytes: Uint8Array): readonly SourceSheet[] {
  const read = readTableFile('kiểm kê.xlsx', bytes)
  if (!read.ok) throw new Error(read.error.kind)
  return read.value
}
