import type { MoneyUnit } from '#shared/basics/money.ts'
import { printedTables } from '#shared/document/inventory-appendix.ts'
import type { Appendix, OutlineBlock, Run, TableBlock, TableRow } from '#shared/document/outline.ts'
import { namedAppendices } from '#shared/document/plan-appendices.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { figureSheet, type SheetLine } from './figure-sheets.ts'
import { type CellLook, type Sheet, type SheetCell, type SheetRow, sheetNames } from './sheet.ts'

/** An appendix is about as wide as this many characters on a landscape page. */
const SHEET_CHARACTERS = 130

/**
 * The plan's appendices as sheets: one each with the rows and columns of the paper, but one per table of the inventory; none
 * when the plan has no appendix. They are taken from what the document prints, so sheet and paper cannot disagree; amounts
 * are real numbers in the appendix's money unit, and only where the paper prints exactly this amount.
 */
export function appendixSheets(context: DocumentContext): readonly Sheet[] {
  const appendices = namedAppendices(context)
  const made = appendices.flatMap(({ of, appendix, unit }): readonly Named[] => {
    if (of !== 'inventory') return [{ name: appendix.label, make: (name) => sheetOf(appendix, name, unit) }]
    const printed = printedTables(context)
    return printed.map(({ caption, table }, index) => ({
      name: `${appendix.label}${printed.length === 1 ? '' : ` - Bảng ${index + 1}`}`,
      make: (name) => figureSheet(table, name, [...headLines(appendix), captionLine(caption)]),
    }))
  })
  const names = sheetNames(made.map(({ name }) => name))
  return made.map(({ make }, index) => make(names[index] ?? ''))
}

/** A sheet still to be made, under a name that Excel accepts. */
interface Named {
  readonly name: string
  readonly make: (name: string) => Sheet
}

const centred = { bold: true, align: 'center' } as const
const captionLine = (text: string): SheetLine => ({ text, look: centred })

/** What stands over an appendix. */
function headLines(appendix: Appendix): readonly SheetLine[] {
  return [
    { text: appendix.label, look: centred },
    ...appendix.title.map((text) => ({ text, look: centred })),
    { text: appendix.attachedTo, look: { italic: true, align: 'center' } },
  ]
}

function sheetOf(appendix: Appendix, name: string, unit: MoneyUnit): Sheet {
  const at = appendix.blocks.findIndex((block) => block.kind === 'table')
  const table = appendix.blocks[at]
  if (table?.kind !== 'table') throw new Error(`appendix ${appendix.label} has no table`)
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0)
  const line = (text: string, look: CellLook): SheetRow => ({
    cells: [{ kind: 'text', text, span: table.columns.length, ...look }],
  })
  const head = [
    ...headLines(appendix).map(({ text, look }) => line(text, look)),
    ...appendix.blocks.slice(0, at).flatMap((block) => textLines(block, line)),
    headRow(table),
  ]
  return {
    name,
    columnWidths: table.columns.map((column) => (column.share / shares) * SHEET_CHARACTERS),
    rows: [
      ...head,
      ...table.rows.map((row) => tableRow(row, table, unit)),
      ...appendix.blocks.slice(at + 1).flatMap((block) => textLines(block, line)),
    ],
    headRows: head.length,
    orientation: appendix.orientation,
  }
}

function headRow(table: TableBlock): SheetRow {
  return {
    cells: table.columns.map((column) => ({
      kind: 'text',
      text: column.title,
      bold: true,
      border: true,
      align: 'center',
    })),
  }
}

function tableRow(row: TableRow, table: TableBlock, unit: MoneyUnit): SheetRow {
  let column = 0
  const cells = row.cells.map((cell): SheetCell => {
    const { align } = table.columns[column] ?? { align: 'left' as const }
    column += cell.span ?? 1
    const look: CellLook = {
      border: true,
      align: cell.align ?? align,
      ...(row.kind === 'row' ? {} : { bold: true }),
      ...(cell.shade === undefined ? {} : { shade: cell.shade }),
      ...(cell.span === undefined ? {} : { span: cell.span }),
    }
    return cell.amount === undefined
      ? { kind: 'text', text: textOf(cell.runs), ...look }
      : { kind: 'money', amount: cell.amount, unit, ...look }
  })
  return { cells }
}

function textLines(block: OutlineBlock, line: (text: string, look: CellLook) => SheetRow): readonly SheetRow[] {
  switch (block.kind) {
    case 'remark':
      return [line(textOf(block.runs), { italic: true, align: block.align })]
    case 'text':
      return [line(`${block.marker} ${textOf(block.runs)}`.trimStart(), {})]
    case 'heading':
      return [line(`${block.number} ${block.text}`, { bold: true })]
    case 'table':
      throw new Error('an appendix has one table, but for the tables of the inventory')
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
