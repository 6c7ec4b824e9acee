import { formatInteger } from '#shared/basics/money.ts'
import { unusedColumns } from '#shared/import/propose-sheet.ts'
import { columnName, sheetLabel } from '#shared/tables/source-sheet.ts'
import classes from './ImportScreen.module.css'
import type { SheetView } from './import-jobs.ts'

interface UnusedColumnsProps {
  /** Those that are imported. */
  readonly sheets: readonly SheetView[]
  readonly open: boolean
}

/** The columns of all tables that hold something and go nowhere, table by table. */
export function UnusedColumns({ sheets, open }: UnusedColumnsProps) {
  const unused = unusedOf(sheets)
  if (unused.length === 0) return null
  const count = unused.reduce((sum, { columns }) => sum + columns.length, 0)
  return (
    <details className={classes.totals} open={open}>
      <summary>
        {formatInteger(count)} cột có dữ liệu nhưng chưa đưa vào đâu, sẽ không được nhập
        {unused.length > 1 ? ` (trong ${formatInteger(unused.length)} bảng)` : ''}.
      </summary>
      <ul className={classes.notes}>
        {unused.map(({ id, label, columns }) => (
          <li key={id}>
            {label}: {columns.join(', ')}.
          </li>
        ))}
      </ul>
    </details>
  )
}

/** By sheet: "E “Đang dùng”", "H (không có tiêu đề)". */
function unusedOf(sheets: readonly SheetView[]) {
  return sheets.flatMap((sheet) => {
    const { id, layout, examples, unheaded } = sheet
    const headed = (layout === null ? [] : unusedColumns(layout))
      .filter((at) => (examples[at] ?? []).length > 0)
      .map((at) => `${columnName(at)} “${layout?.header.headings[at] ?? ''}”`)
    const columns = [...headed, ...unheaded.map((at) => `${columnName(at)} (không có tiêu đề)`)]
    return columns.length === 0 ? [] : [{ id, label: sheetLabel(sheet), columns }]
  })
}
