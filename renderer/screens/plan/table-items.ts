import type { CellReader } from '#renderer/workspace/read-cells.ts'
import { formatInteger, type MoneyUnit } from '#shared/basics/money.ts'
import { detectNotation, type NumberNotation, readMoney } from '#shared/basics/number-reading.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import type { FundingSource, Initiative } from '#shared/records/initiative.ts'
import { type TableColumn, type TableHead, unitIn } from './table-headings.ts'
import { partsOf, readMoneyCells } from './table-money.ts'
import { readTableRows, type TableRow } from './table-rows.ts'

/** What the table does not say itself, as the user answers it. */
export interface TableAnswers {
  /** Of amounts under a heading without a unit. */
  readonly unit: MoneyUnit
  readonly notation: NumberNotation
  /** Pays what no source is named for; null: not answered yet. */
  readonly sourceId: string | null
  /** The sources meant by names the plan does not know; a name that is not here becomes a new source. */
  readonly named: Readonly<Record<string, string>>
}

/** An initiative to be added. */
export interface TableItem {
  readonly depth: number
  /** The Roman line it stands under; null for what stands under none. */
  readonly group: string | null
  readonly values: Partial<Initiative>
  /** Amounts from a source that the plan does not have yet, by its name. */
  readonly fromNew: readonly { readonly name: string; readonly year: number | null; readonly amount: number }[]
  /** Whole đồng that no source is named for, while nobody has answered whose it is. */
  readonly unplaced: number
  /** What was understood otherwise than written, or not at all: Vietnamese sentences. */
  readonly remarks: readonly string[]
}

/** A pasted table, understood with the answers given. */
export interface PastedTable {
  readonly items: readonly TableItem[]
  readonly groups: readonly string[]
  /** Names of sources that the plan does not have. */
  readonly unknownSources: readonly string[]
  /** Lines and columns of which nothing is kept. */
  readonly left: readonly string[]
  /** What the table itself says all of it costs, whole đồng; null when it says nothing. */
  readonly statedTotal: number | null
  /** What the items cost, whole đồng. */
  readonly total: number
}

/** The unit that the table says its money is in; null when it says none. */
export function saidUnit({ columns, above }: TableHead): MoneyUnit | null {
  const own = columns.flatMap((column) => ('unit' in column ? (column.unit ?? []) : []))
  return own[0] ?? above.flatMap((text) => unitIn(foldForSearch(text)) ?? [])[0] ?? null
}

/** What is likeliest, before anybody answers: millions for amounts too small to be đồng, and the notation the cells show. */
export function likelyAnswers(
  block: readonly (readonly string[])[],
  head: TableHead,
  sources: readonly FundingSource[],
): TableAnswers {
  const money = head.columns.flatMap(({ kind }, at) => (kind === 'money' || kind === 'amount' ? [at] : []))
  const texts = block.slice(head.from).flatMap((cells) => money.flatMap((at) => (cells[at] ?? '').trim() || []))
  const found = detectNotation(texts)
  const notation = found.kind === 'certain' ? found.notation : 'vietnamese'
  const largest = texts.reduce((most, text) => {
    const read = readMoney(text, 'dong', notation)
    return read.ok ? Math.max(most, read.value) : most
  }, 0)
  const active = sources.filter((source) => source.active)
  return {
    unit: saidUnit(head) ?? (largest > 0 && largest < 1_000_000 ? 'million' : 'dong'),
    notation,
    sourceId: active.length === 1 ? (active[0]?.id ?? null) : null,
    named: {},
  }
}

/** Reads a whole pasted table of initiatives. Nothing written is lost: what a field does not take stands in the note. */
export function readTableItems(
  block: readonly (readonly string[])[],
  head: TableHead,
  answers: TableAnswers,
  around: { readonly sources: readonly FundingSource[]; readonly reader: CellReader },
): PastedTable {
  const rows = readTableRows(block, head)
  const reading = { columns: head.columns, answers: { ...answers, unit: saidUnit(head) ?? answers.unit }, ...around }
  let group: string | null = null
  const read = rows.flatMap((row, at): readonly ReadItem[] => {
    if (row.kind === 'group') group = row.title
    if (row.kind !== 'item') return []
    return [{ ...readItem(row, reading), group, isParent: isParent(rows, at) }]
  })
  const items = read.map((item): TableItem => (item.isParent ? asParent(item, amountOf(item)) : item))
  const leaves = items.filter((_, at) => read[at]?.isParent === false)
  const unknown = new Set(items.flatMap(({ fromNew }) => fromNew.map(({ name }) => name)))
  return {
    items,
    groups: [...new Set(items.flatMap(({ group: title }) => title ?? []))],
    unknownSources: [...unknown],
    left: [
      ...rows.flatMap((row) => (row.kind === 'left' ? [row.text] : [])),
      ...head.columns.flatMap((column) =>
        column.kind === 'left' && column.heading !== '' ? [`Cột ${quote(column.heading)}`] : [],
      ),
    ],
    statedTotal: statedTotal(rows, reading),
    total: leaves.reduce((sum, item) => sum + amountOf(item), 0),
  }
}

interface ReadItem extends TableItem {
  readonly isParent: boolean
}

interface Reading {
  readonly columns: readonly TableColumn[]
  readonly answers: TableAnswers
  readonly sources: readonly FundingSource[]
  readonly reader: CellReader
}

/** Whether the next item stands deeper. */
function isParent(rows: readonly TableRow[], at: number): boolean {
  const [here, next] = [rows[at], rows[at + 1]]
  return here?.kind === 'item' && next?.kind === 'item' && next.depth > here.depth
}

/** What an item costs, whole đồng. */
export function amountOf({ values, fromNew, unplaced }: Pick<TableItem, 'values' | 'fromNew' | 'unplaced'>): number {
  return fundingTotal(values.funding ?? []) + fromNew.reduce((sum, { amount }) => sum + amount, unplaced)
}

/** One with parts has no money of its own: what was written is compared with the sum of its parts. */
function asParent(item: TableItem, written: number): TableItem {
  const values = { ...item.values, funding: [], ...(written > 0 ? { statedTotal: written } : {}) }
  return { ...item, values, fromNew: [], unplaced: 0 }
}

function readItem(row: Extract<TableRow, { kind: 'item' }>, reading: Reading): Omit<ReadItem, 'group' | 'isParent'> {
  const { columns, answers, reader } = reading
  const remarks: string[] = []
  const notes: string[] = []
  const values: Record<string, unknown> = {}
  const keep = (label: string, text: string, reason: string) => {
    notes.push(`${label}: ${text}`)
    remarks.push(`${label} ${quote(text)} ghi vào ghi chú: ${reason}`)
  }
  for (const [at, column] of columns.entries()) {
    const text = row.cells[at] ?? ''
    if (text === '') continue
    if (column.kind === 'field') {
      const read = reader.read(column.key, text, null)
      const meant = read.ok ? null : reader.asChoices(column.key, text)
      if (read.ok) values[column.key] = read.value
      else if (meant !== null) values[column.key] = meant.value
      else keep(fieldWords[column.key] ?? column.key, text, read.error)
    } else if (column.kind === 'amount') {
      const read = readMoney(text, column.unit ?? answers.unit, answers.notation)
      if (read.ok) values[column.key] = read.value
      else if (read.error.kind !== 'empty') keep(fieldWords[column.key] ?? column.key, text, 'không đọc được số tiền.')
    }
  }
  const money = readMoneyCells(row.cells, reading)
  for (const { text, reason } of money.refused) keep('Kinh phí', text, reason)
  if (money.words !== '') values.amountWords = money.words
  if (money.stated !== null) {
    values.statedTotal = money.stated
    remarks.push(`Tổng ghi ${formatInteger(money.stated)} đồng, các phần cộng lại khác; giữ cả hai để đối chiếu.`)
  }
  const note = [values.note, ...notes].filter((part) => typeof part === 'string' && part !== '').join('\n')
  return {
    depth: row.depth,
    values: { ...values, funding: money.funding, ...(note === '' ? {} : { note }) },
    fromNew: money.fromNew,
    remarks,
    unplaced: money.unplaced,
  }
}

const fieldWords: Readonly<Record<string, string>> = {
  name: 'Tên',
  objective: 'Mục tiêu',
  period: 'Thời gian',
  decision: 'Chủ trương',
  procurement: 'Hình thức',
  state: 'Trạng thái',
  note: 'Ghi chú',
  allotted: 'Đã bố trí',
  securityAmount: 'Chi an toàn thông tin',
}

function statedTotal(rows: readonly TableRow[], { columns, answers }: Reading): number | null {
  const last = rows.findLast((row) => row.kind === 'sum' && row.of === 'all') ?? null
  if (last?.kind !== 'sum') return null
  const isPart = partsOf(columns)
  const amounts = columns.flatMap((column, at) => {
    if (column.kind !== 'money') return []
    const read = readMoney(last.cells[at] ?? '', column.unit ?? answers.unit, answers.notation)
    return read.ok ? [{ isWhole: !isPart(column), amount: read.value }] : []
  })
  const whole = amounts.find(({ isWhole }) => isWhole)
  if (whole !== undefined) return whole.amount
  return amounts.length === 0 ? null : amounts.reduce((sum, { amount }) => sum + amount, 0)
}
