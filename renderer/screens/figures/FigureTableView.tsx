import { Link } from 'wouter'
import { rowsAddress } from '#renderer/workspace/rows-address.ts'
import { cellText, type FigureCell, type FigureRow, type FigureTable } from '#shared/figures/figure-table.ts'
import classes from './FiguresScreen.module.css'

/** One table as it is printed; a count that is not 0 leads to the rows behind it. */
export function FigureTableView({ table, number }: { readonly table: FigureTable; readonly number: number }) {
  const whole = table.columns.reduce((sum, column) => sum + column.share, 0)
  const cells = (row: FigureRow) =>
    row.cells.map((cell, at) => {
      const column = table.columns[at]
      return (
        <td key={column?.title} data-align={column?.align}>
          <CellView cell={cell} />
        </td>
      )
    })
  return (
    <section className={classes.part}>
      <table className={classes.table}>
        <caption>
          <h2>
            Bảng {number}. {table.title}
          </h2>
        </caption>
        <colgroup>
          {table.columns.map((column) => (
            <col key={column.title} style={{ width: `${(column.share / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.title} scope="col" data-align={column.align}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.length === 0 ? (
            <tr>
              <td colSpan={table.columns.length} className={classes.none}>
                Chưa có gì để đếm.
              </td>
            </tr>
          ) : (
            table.rows.map((row) => <tr key={row.cells.slice(0, 2).map(cellText).join()}>{cells(row)}</tr>)
          )}
        </tbody>
        {table.total === null || table.rows.length === 0 ? null : (
          <tfoot>
            <tr>{cells(table.total)}</tr>
          </tfoot>
        )}
      </table>
      {table.remarks.map((remark) => (
        <p key={remark} className={classes.remark}>
          {remark}
        </p>
      ))}
    </section>
  )
}

function CellView({ cell }: { readonly cell: FigureCell }) {
  const text = cellText(cell)
  if (cell.kind !== 'count' || cell.rows === undefined || (cell.count ?? 0) === 0) {
    return <span data-unknown={cell.kind === 'count' && cell.count === null}>{text}</span>
  }
  return <Link href={rowsAddress(cell.rows)}>{text}</Link>
}
