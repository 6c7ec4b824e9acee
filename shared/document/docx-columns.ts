import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { twips } from './docx-measures.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA }

type Pair = readonly [readonly Paragraph[], readonly Paragraph[]]

interface Columns {
  /** mm */
  readonly left: number
  readonly right: number
}

/** Two columns without borders, as the letterhead and the signature block need them; rows never break over pages. */
export function twoColumns(columns: Columns, rows: readonly Pair[], keepNext: boolean): Table {
  const widths = [twips(columns.left), twips(columns.right)] as const
  const cell = (children: readonly Paragraph[], width: number): TableCell =>
    new TableCell({
      children: [...children],
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      borders: { top: none, bottom: none, left: none, right: none },
    })
  return new Table({
    columnWidths: [...widths],
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      ([left, right]) =>
        new TableRow({ cantSplit: true, keepNext, children: [cell(left, widths[0]), cell(right, widths[1])] }),
    ),
  })
}
