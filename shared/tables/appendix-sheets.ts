import { formatMoney } from '#shared/basics/money.ts'
import { printedTables } from '#shared/document/inventory-appendix.ts'
import type { Appendix, OutlineBlock, Run, TableBlock, TableCell, TableRow } from '#shared/document/outline.ts'
import { planAppendices } from '#shared/document/plan-appendices.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { appendixLabels } from '#shared/figures/appendix-labels.ts'
import { budgetOf, initiativesOfPhase, initiativeTotal, phasesOf } from '#shared/figures/budget.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import type { Phase } from '#shared/records/plan.ts'
import type { TreeNode } from '#shared/records/tree.ts'
import { figureSheet, type SheetLine } from './figure-sheets.ts'
import { type CellLook, type Sheet, type SheetCell, type SheetRow, sheetNames } from './sheet.ts'

/** An appendix is about as wide as this many characters on a landscape page. */
const SHEET_CHARACTERS = 130

/** Amounts in whole đồng by the row they stand in. */
interface Amounts {
  readonly ofInitiative: ReadonlyMap<string, number>
  readonly total: number | null
}

/**
 * The plan's appendices as sheets: one each, with the rows and columns of the paper, the inventory's one per table; none when
 * the plan has no appendix. They are taken from what the document prints, so sheet and paper cannot disagree; amounts are real
 * numbers in the plan's money unit, and only where the paper prints exactly this amount.
 */
export function appendixSheets(context: DocumentContext): readonly Sheet[] {
  const { snapshot, plan } = context
  const labels = appendixLabels(snapshot, plan)
  const sheets = planAppendices(context).flatMap((appendix): readonly Unnamed[] => {
    const { label } = appendix
    if (label !== labels.inventory) {
      const phase = phasesOf(snapshot, plan.id)[labels.phases.indexOf(label)]
      return [{ name: label, make: (name) => sheetOf(appendix, name, amountsOf(phase, context), context) }]
    }
    const printed = printedTables(context)
    return printed.map(({ caption, table }, index) => ({
      name: `${label}${printed.length === 1 ? '' : ` - Bảng ${index + 1}`}`,
      make: (name) => figureSheet(table, name, [...headLines(appendix), captionLine(caption)]),
    }))
  })
  const names = sheetNames(sheets.map(({ name }) => name))
  return sheets.map(({ make }, index) => make(names[index] ?? ''))
}

/** A sheet before it is known that no other has its name. */
interface Unnamed {
  readonly name: string
  readonly make: (name: string) => Sheet
}

/** The amounts of the initiatives of a phase; none of an appendix that is about something else. */
function amountsOf(phase: Phase | undefined, { snapshot, plan }: DocumentContext): Amounts {
  if (phase === undefined) return { ofInitiative: new Map(), total: null }
  const nodes = initiativesOfPhase(snapshot, plan.id, phase.id)
  return { ofInitiative: new Map(nodes.flatMap(totalsOf)), total: budgetOf(snapshot, plan.id, nodes).total }
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

function totalsOf(node: TreeNode<Initiative>): readonly (readonly [string, number])[] {
  return [[node.record.id, initiativeTotal(node)], ...node.children.flatMap(totalsOf)]
}

function sheetOf(appendix: Appendix, name: string, amounts: Amounts, context: DocumentContext): Sheet {
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
      ...table.rows.map((row) => tableRow(row, table, amounts, context)),
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

function tableRow(row: TableRow, table: TableBlock, amounts: Amounts, context: DocumentContext): SheetRow {
  let column = 0
  const cells = row.cells.map((cell): SheetCell => {
    const { align } = table.columns[column] ?? { align: 'left' as const }
    column += cell.span ?? 1
    const look: CellLook = {
      border: true,
      align: cell.align ?? align,
      ...(row.kind === 'row' ? {} : { bold: true }),
      ...(cell.span === undefined ? {} : { span: cell.span }),
    }
    const amount = align === 'right' ? amountIn(row, cell, amounts, context) : null
    return amount === null
      ? { kind: 'text', text: textOf(cell.runs), ...look }
      : { kind: 'money', amount, unit: context.plan.moneyUnit, ...look }
  })
  return { cells }
}

/** The row's amount, when this cell is where the paper prints it. */
function amountIn(row: TableRow, cell: TableCell, amounts: Amounts, { plan }: DocumentContext): number | null {
  const amount = row.kind === 'total' ? amounts.total : amounts.ofInitiative.get(row.origin?.id ?? '')
  return amount !== undefined && amount !== null && textOf(cell.runs) === formatMoney(amount, plan.moneyUnit)
    ? amount
    : null
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
      throw new Error('an appendix has one table')
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
