import type { CellReader } from '#renderer/workspace/read-cells.ts'
import { formatInteger, type MoneyUnit } from '#shared/basics/money.ts'
import { detectNotation, type NumberNotation, readMoney } from '#shared/basics/number-reading.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import type { FundingSource, Initiative } from '#shared/records/initiative.ts'
import type { Funding } from '#shared/records/values.ts'
import { saysWords } from './initiative-cells.ts'
import { withMoney } from './money-view.ts'
import { sourceCalled, type TableColumn, type TableHead, unitIn } from './table-headings.ts'
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
  /** What was understood otherwise than written, or not at all: Vietnamese sentences. */
  readonly remarks: readonly string[]
}

/** A pasted table, understood with the answers given. */
export interface PastedTable {
  readonly items: readonly TableItem[]
  readonly groups: readonly string[]
  /** Names of sources that the plan does not have. */
  readonly unknownSources: readonly string[]
  /** Amounts that no source is named for, and nobody has answered whose they are. */
  readonly needsSource: boolean
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
    needsSource: read.some((item) => item.isSourceless && !item.isParent),
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
  /** Whether it has an amount that no source is named for. */
  readonly isSourceless: boolean
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
export function amountOf({ values, fromNew }: Pick<TableItem, 'values' | 'fromNew'>): number {
  return fundingTotal(values.funding ?? []) + fromNew.reduce((sum, { amount }) => sum + amount, 0)
}

/** One with parts has no money of its own: what was written is compared with the sum of its parts. */
function asParent(item: TableItem, written: number): TableItem {
  const values = { ...item.values, funding: [], ...(written > 0 ? { statedTotal: written } : {}) }
  return { ...item, values, fromNew: [] }
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
    isSourceless: money.isSourceless,
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

interface MoneyRead {
  readonly funding: Funding[]
  readonly fromNew: TableItem['fromNew']
  readonly words: string
  /** The total written beside its parts, when they do not add up to it. */
  readonly stated: number | null
  readonly refused: readonly { readonly text: string; readonly reason: string }[]
  readonly isSourceless: boolean
}

/** The money of a line: parts by source and year where the table has such columns, else its total from the source it names. */
function readMoneyCells(cells: readonly string[], { columns, answers, sources }: Reading): MoneyRead {
  const name = columns
    .flatMap(({ kind }, at) => (kind === 'sourceName' ? (cells[at] ?? '') : []))
    .join(' ')
    .trim()
  const called = name === '' ? answers.sourceId : (sourceCalled(name, sources) ?? answers.named[name] ?? null)
  const refused: { text: string; reason: string }[] = []
  let words = ''
  const read = columns.flatMap((column, at) => {
    const text = cells[at] ?? ''
    if (column.kind !== 'money' || text === '') return []
    const amount = readMoney(text, column.unit ?? answers.unit, answers.notation)
    if (amount.ok) return [{ ...column, amount: amount.value }]
    if (amount.error.kind === 'empty') return []
    if (amount.error.kind === 'not-a-number' && saysWords(text)) words = text
    else refused.push({ text, reason: 'không đọc được số tiền.' })
    return []
  })
  const isPart = (each: { sourceId: string | null; year: number | null }) =>
    each.sourceId !== null || each.year !== null
  const hasParts = read.some((each) => isPart(each) && each.amount > 0)
  const parts = hasParts ? read.filter(isPart) : read
  const sum = parts.reduce((total, { amount }) => total + amount, 0)
  const whole = read.find((each) => !isPart(each))?.amount ?? null
  let funding: Funding[] = []
  const fromNew: { name: string; year: number | null; amount: number }[] = []
  for (const { sourceId, year, amount } of parts.filter((each) => each.amount > 0)) {
    const payer = sourceId ?? called
    if (payer !== null) {
      const before = funding.find((each) => each.fundingSourceId === payer && each.year === year)?.amount ?? 0
      funding = withMoney(funding, { fundingSourceId: payer, year }, before + amount)
    } else if (name !== '') fromNew.push({ name, year, amount })
  }
  return {
    funding,
    fromNew,
    words: sum === 0 ? words : '',
    stated: hasParts && whole !== null && whole !== sum ? whole : null,
    refused: sum > 0 && words !== '' ? [...refused, { text: words, reason: 'đã có số tiền.' }] : refused,
    isSourceless:
      name === '' && called === null && parts.some(({ sourceId, amount }) => sourceId === null && amount > 0),
  }
}

function statedTotal(rows: readonly TableRow[], { columns, answers }: Reading): number | null {
  const last = rows.findLast((row) => row.kind === 'sum' && row.of === 'all') ?? null
  if (last?.kind !== 'sum') return null
  const amounts = columns.flatMap((column, at) => {
    if (column.kind !== 'money') return []
    const read = readMoney(last.cells[at] ?? '', column.unit ?? answers.unit, answers.notation)
    return read.ok ? [{ isWhole: column.sourceId === null && column.year === null, amount: read.value }] : []
  })
  const whole = amounts.find(({ isWhole }) => isWhole)
  if (whole !== undefined) return whole.amount
  return amounts.length === 0 ? null : amounts.reduce((sum, { amount }) => sum + amount, 0)
}
