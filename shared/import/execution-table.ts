import type { MoneyUnit } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine, quote } from '#shared/basics/text.ts'
import { type ProgressState, progressStateLabels, progressStates } from '#shared/records/task.ts'
import type { SourceCell, SourceRow } from '#shared/tables/source-sheet.ts'
import { type AmountReader, amountReader } from './execution-amounts.ts'
import type { ExecutionColumn } from './execution-columns.ts'
import { executionHeader } from './execution-header.ts'
import { isSignature, isTotal, sameLine, sectionTitle } from './row-kind.ts'

/** An amount in whole đồng under the heading of its source. */
export interface NamedAmount {
  readonly source: string
  readonly amount: number
}

/** One row of a table of results, before its sources are known records. */
export interface ReadExecution {
  /** As the block counts it, from 1. */
  readonly row: number
  readonly section: string
  readonly name: string
  readonly objective: string
  readonly approved: readonly NamedAmount[]
  readonly spent: readonly NamedAmount[]
  /** The totals the row itself claims; null where it has none. */
  readonly statedApproved: number | null
  readonly statedSpent: number | null
  readonly state: ProgressState
  /** What stands in the remarks, and any cell that could not be read. */
  readonly note: string
  /** Vietnamese sentences about cells that could not be read. */
  readonly problems: readonly string[]
}

export interface ExecutionTable {
  readonly rows: readonly ReadExecution[]
  /** The headings of sources, in the order of their columns, each once. */
  readonly sources: readonly string[]
  /** What the last row of totals claims. */
  readonly total: { readonly approved: number | null; readonly spent: number | null } | null
  /** Vietnamese sentences: how amounts were understood, what was left out. */
  readonly notes: readonly string[]
}

/** A column of money under no source: its amounts still need one. */
export const UNNAMED_SOURCE = 'Nguồn vốn chưa rõ'

const NO_HEADINGS =
  'Không thấy dòng tiêu đề. Khối cần có cột tên dự án và cột kinh phí được duyệt hoặc đã chi; hãy chép cả dòng tiêu đề của bảng.'

/**
 * Reads a pasted table of last year's results as departments of health lay it out (seed 001, Phụ lục 1): headings in one or two
 * lines, Roman rows of sections, columns of totals beside those of sources, a last row of totals. Amounts are in `unit`. Nothing
 * is left out silently: a cell that cannot be read stands in the row's remarks. The error is a Vietnamese sentence.
 */
export function readExecutionTable(
  block: readonly (readonly string[])[],
  unit: MoneyUnit,
): Result<ExecutionTable, string> {
  const header = executionHeader(block)
  if (header === null) return err(NO_HEADINGS)
  const { columns } = header
  const rows = block.map((cells, at): SourceRow => ({ number: at + 1, cells: cells.map(cellOf) }))
  const body = rows.slice(header.below).filter(({ cells }) => cells.some((cell) => cell !== null))
  const money = columns.flatMap((column, at) => (column?.kind === 'total' || column?.kind === 'source' ? [at] : []))
  const amounts = amountReader(
    body.flatMap(({ cells }) => money.map((at) => textIn(cells, at))),
    unit,
  )
  return ok({
    ...bodyOf(body, rows.slice(header.from, header.below), columns, amounts),
    sources: sourcesOf(columns),
    notes: amounts.note === null ? [] : [amounts.note],
  })
}

type Columns = readonly (ExecutionColumn | null)[]

function bodyOf(body: readonly SourceRow[], lines: readonly SourceRow[], columns: Columns, amounts: AmountReader) {
  const rows: ReadExecution[] = []
  let total: ExecutionTable['total'] = null
  let section = ''
  const nameAt = columns.findIndex((column) => column?.kind === 'name')
  for (const { number, cells } of body) {
    if (lines.some((line) => sameLine(line.cells, cells)) || isSignature(cells)) continue
    if (isTotal(cells)) {
      const read = rowOf(number, cells, columns, amounts, section)
      total = { approved: read.statedApproved, spent: read.statedSpent }
      continue
    }
    const title = sectionTitle(cells, true)
    if (title !== null) {
      section = cleanLine(title)
      continue
    }
    if (textIn(cells, nameAt) !== '') rows.push(rowOf(number, cells, columns, amounts, section))
  }
  return { rows, total }
}

function rowOf(
  row: number,
  cells: readonly SourceCell[],
  columns: Columns,
  amounts: AmountReader,
  section: string,
): ReadExecution {
  const problems: string[] = []
  const kept: string[] = []
  const words = (kind: 'name' | 'objective' | 'note' | 'section'): string =>
    textIn(
      cells,
      columns.findIndex((column) => column?.kind === kind),
    )
  const leave = (text: string, column: string, reason: string) => {
    problems.push(`Dòng ${row}, ${column}: ${reason}`)
    kept.push(`${column}: ${text}`)
  }
  const read = { approved: [] as NamedAmount[], spent: [] as NamedAmount[] }
  const stated: { approved: number | null; spent: number | null } = { approved: null, spent: null }
  for (const [at, column] of columns.entries()) {
    if (column?.kind !== 'total' && column?.kind !== 'source') continue
    const text = textIn(cells, at)
    const amount = amounts.read(text)
    const { of } = column
    if (!amount.ok)
      leave(text, column.kind === 'total' ? `tổng ${ofWords[of]}` : `${ofWords[of]}, ${column.source}`, amount.error)
    else if (column.kind === 'total') stated[of] = amount.value
    else if (amount.value !== null && amount.value > 0) read[of].push({ source: column.source, amount: amount.value })
  }
  // A table without columns of sources has its money in the totals alone.
  for (const of of ['approved', 'spent'] as const) {
    const bySource = columns.some((column) => column?.kind === 'source' && column.of === of)
    const amount = stated[of]
    if (!bySource && amount !== null && amount > 0) read[of].push({ source: UNNAMED_SOURCE, amount })
  }
  const stateText = textIn(
    cells,
    columns.findIndex((column) => column?.kind === 'state'),
  )
  const state = stateOf(stateText)
  if (state === null && stateText !== '') {
    const choices = progressStates.map((each) => progressStateLabels[each]).join('; ')
    leave(stateText, 'hiện trạng', `${quote(stateText)} không phải là một trong: ${choices}.`)
  }
  return {
    row,
    section: words('section') || section,
    name: words('name'),
    objective: words('objective'),
    ...read,
    statedApproved: stated.approved,
    statedSpent: stated.spent,
    state: state ?? 'notStarted',
    note: [words('note'), ...kept].filter((text) => text !== '').join('; '),
    problems,
  }
}

const ofWords = { approved: 'được duyệt', spent: 'đã chi' } as const

function stateOf(text: string): ProgressState | null {
  const folded = foldForSearch(text)
  const known = progressStates.find((state) => foldForSearch(progressStateLabels[state]) === folded)
  if (known !== undefined) return known
  if (/^(?:da |hoan thanh|xong)/.test(folded)) return 'done'
  if (/^(?:dang|dang trien khai)/.test(folded)) return 'inProgress'
  return /^chua/.test(folded) ? 'notStarted' : null
}

function cellOf(text: string): SourceCell {
  return text.trim() === '' ? null : text
}

function textIn(cells: readonly SourceCell[], at: number): string {
  const cell = cells[at] ?? null
  return typeof cell === 'string' ? cleanLine(cell.replaceAll('\n', ' ')) : ''
}

function sourcesOf(columns: Columns): readonly string[] {
  const named = columns.flatMap((column) => (column?.kind === 'source' ? [column.source] : []))
  const isBare = (['approved', 'spent'] as const).some(
    (of) =>
      columns.some((column) => column?.kind === 'total' && column.of === of) &&
      !columns.some((column) => column?.kind === 'source' && column.of === of),
  )
  return [...new Set([...named, ...(isBare ? [UNNAMED_SOURCE] : [])])]
}
