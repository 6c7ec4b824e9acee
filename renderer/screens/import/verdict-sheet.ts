import type { Sheet, SheetCell } from '#shared/tables/sheet.ts'
import type { VerdictLine } from './import-jobs.ts'

const columns = [
  { heading: 'Tệp', width: 28 },
  { heading: 'Bảng', width: 18 },
  { heading: 'Dòng', width: 8 },
  { heading: 'Kết quả', width: 12 },
  { heading: 'Bản ghi', width: 36 },
  { heading: 'Ô', width: 8 },
  { heading: 'Lý do', width: 80 },
]

/** The verdicts of an import as a spreadsheet, one line per remark. */
export function verdictSheet(lines: readonly VerdictLine[]): Sheet {
  const head = columns.map(({ heading }): SheetCell => ({ kind: 'text', text: heading, bold: true, border: true }))
  const body = lines.map((line) => ({
    cells: line.map(
      (value): SheetCell =>
        typeof value === 'number'
          ? { kind: 'number', value, border: true }
          : { kind: 'text', text: value, border: true },
    ),
  }))
  return {
    name: 'Kết quả kiểm tra',
    columnWidths: columns.map(({ width }) => width),
    rows: [{ cells: head }, ...body],
    headRows: 1,
    orientation: 'landscape',
  }
}
