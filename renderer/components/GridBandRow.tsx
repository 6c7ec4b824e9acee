import { memo } from 'react'
import classes from './DataGrid.module.css'
import type { GridColumn } from './grid-column.ts'
import type { GridBand } from './grid-line.ts'

interface GridBandRowProps<T> {
  readonly band: GridBand
  readonly index: number
  readonly columns: readonly GridColumn<T>[]
}

/** A section, sum or note among the rows: no cell to stand on, but its numbers stand under the columns they belong to. */
function PlainGridBandRow<T>({ band, index, columns }: GridBandRowProps<T>) {
  return (
    <tr className={classes.band} data-look={band.look} aria-rowindex={index + 2}>
      <td className={classes.lead} />
      {bandSpans(band, columns).map(({ key, span, text, isLabel, isNumeric }) => (
        <td key={key} colSpan={span} data-numeric={isNumeric || undefined} title={text === '' ? undefined : text}>
          {isLabel ? <span className={classes.bandLabel}>{text}</span> : text}
        </td>
      ))}
    </tr>
  )
}

export const GridBandRow = memo(PlainGridBandRow) as typeof PlainGridBandRow

interface BandSpan {
  readonly key: string
  readonly span: number
  readonly text: string
  readonly isLabel: boolean
  readonly isNumeric: boolean
}

/** The cells of a band: the label over the first columns without anything of it, then one for each column. */
export function bandSpans<T>({ label, cells }: GridBand, columns: readonly GridColumn<T>[]): readonly BandSpan[] {
  const spans: BandSpan[] = []
  const labelled = columns.findIndex(({ id }) => cells[id] === undefined)
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at]
    if (column === undefined) break
    if (at !== labelled) {
      const isNumeric = column.numeric ?? false
      spans.push({ key: column.id, span: 1, text: cells[column.id] ?? '', isLabel: false, isNumeric })
      continue
    }
    const next = columns.findIndex(({ id }, place) => place > at && cells[id] !== undefined)
    const span = (next === -1 ? columns.length : next) - at
    spans.push({ key: 'label', span, text: label, isLabel: true, isNumeric: false })
    at += span - 1
  }
  return spans
}
