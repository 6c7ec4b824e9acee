import dialog from '#renderer/workspace/PasteDialog.module.css'
import { formatInteger } from '#shared/basics/money.ts'
import { toRoman } from '#shared/basics/numbering.ts'
import { printPeriod } from '#shared/basics/period.ts'
import type { FundingSource } from '#shared/records/initiative.ts'
import classes from './TablePasteDialog.module.css'
import { amountOf, type PastedTable, type TableItem } from './table-items.ts'

/** Rows drawn; the others are counted. */
const SHOWN = 300

interface TablePreviewProps {
  readonly table: PastedTable
  readonly sources: readonly FundingSource[]
  /** Items that are there already, and those that are left out, by their places. */
  readonly there: ReadonlySet<number>
  readonly left: ReadonlySet<number>
}

/** The rows of a pasted table as they would stand in the plan, with what is to be known of each. */
export function TablePreview({ table, sources, there, left }: TablePreviewProps) {
  const numbers = numbersOf(table.items)
  const more = table.items.length - SHOWN
  return (
    <div className={dialog.scroller}>
      <table className={dialog.table} aria-label="Các dòng sẽ dán">
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Nhiệm vụ, dự án, nội dung chi</th>
            <th scope="col">Thời gian</th>
            <th scope="col" className={classes.amount}>
              Kinh phí (đồng)
            </th>
          </tr>
        </thead>
        <tbody>
          {table.items.slice(0, SHOWN).flatMap((item, at) => {
            const { group, values, depth } = item
            const begins = group !== null && table.items[at - 1]?.group !== group
            const key = numbers[at] ?? String(at)
            return [
              ...(begins
                ? [
                    <tr key={`group ${key}`} className={classes.group}>
                      <td>{toRoman(table.groups.indexOf(group) + 1)}</td>
                      <td colSpan={3}>{group || 'Nhóm chưa đặt tên'}</td>
                    </tr>,
                  ]
                : []),
              <tr key={`${group ?? ''} ${key}`} className={left.has(at) ? classes.there : undefined}>
                <td>{key}</td>
                <td style={{ paddingLeft: 8 + depth * 16 }}>
                  {values.name || 'Chưa đặt tên'}
                  {item.remarks.map((remark) => (
                    <div key={remark} className={classes.remark}>
                      {remark}
                    </div>
                  ))}
                  {there.has(at) && !left.has(at) ? <div className={classes.remark}>Đã có dự án cùng tên.</div> : null}
                </td>
                <td className={classes.period}>
                  {values.period === null || values.period === undefined ? '' : printPeriod(values.period)}
                </td>
                <td className={classes.amount}>
                  {amountOf(item) === 0 ? (values.amountWords ?? '') : formatInteger(amountOf(item))}
                  <div className={classes.from}>{fromWords(item, sources)}</div>
                </td>
              </tr>,
            ]
          })}
        </tbody>
      </table>
      {more > 0 ? <p className={dialog.lead}>Còn {formatInteger(more)} dòng khác.</p> : null}
    </div>
  )
}

/** Who pays, and for which years. */
function fromWords({ values, fromNew }: TableItem, sources: readonly FundingSource[]): string {
  const known = (values.funding ?? []).map(({ fundingSourceId, year }) => ({
    name: sources.find(({ id }) => id === fundingSourceId)?.name ?? '',
    year,
  }))
  const parts = [...known, ...fromNew].map(({ name, year }) => (year === null ? name : `${name} ${year}`))
  return [...new Set(parts)].join('; ')
}

/** "1.", "1.1.", counted anew under each group. */
function numbersOf(items: readonly TableItem[]): readonly string[] {
  const counts: number[] = []
  return items.map((item, at) => {
    if (at > 0 && items[at - 1]?.group !== item.group) counts.length = 0
    const depth = Math.min(item.depth, counts.length)
    counts.length = depth + 1
    counts[depth] = (counts[depth] ?? 0) + 1
    return `${counts.join('.')}.`
  })
}
