import { readMoney } from '#shared/basics/number-reading.ts'
import type { FundingSource } from '#shared/records/initiative.ts'
import type { Funding } from '#shared/records/values.ts'
import { saysWords } from './initiative-cells.ts'
import { withMoney } from './money-view.ts'
import { sourceCalled, type TableColumn } from './table-headings.ts'
import type { TableAnswers, TableItem } from './table-items.ts'

interface Reading {
  readonly columns: readonly TableColumn[]
  readonly answers: TableAnswers
  readonly sources: readonly FundingSource[]
}

/** The money of one line of a pasted table. */
export interface MoneyRead {
  readonly funding: Funding[]
  readonly fromNew: TableItem['fromNew']
  readonly words: string
  /** The total written beside its parts, when they do not add up to it. */
  readonly stated: number | null
  readonly refused: readonly { readonly text: string; readonly reason: string }[]
  readonly unplaced: number
}

/** The money of a line: parts by source and year where the table has such columns, else its total from the source it names. */
export function readMoneyCells(cells: readonly string[], { columns, answers, sources }: Reading): MoneyRead {
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
  const isPart = partsOf(columns)
  const hasParts = read.some((each) => isPart(each) && each.amount > 0)
  const parts = hasParts ? read.filter(isPart) : read
  const sum = parts.reduce((total, { amount }) => total + amount, 0)
  const whole =
    read.find((each) => !isPart(each) && each.year === null)?.amount ??
    read.find((each) => !isPart(each))?.amount ??
    null
  let funding: Funding[] = []
  const fromNew: { name: string; year: number | null; amount: number }[] = []
  let unplaced = 0
  for (const { sourceId, called: heading, year, amount } of parts.filter((each) => each.amount > 0)) {
    const unknown = heading ?? (called === null ? name : '')
    const payer = sourceId ?? (heading === null ? called : (answers.named[heading] ?? null))
    if (payer !== null) {
      const before = funding.find((each) => each.fundingSourceId === payer && each.year === year)?.amount ?? 0
      funding = withMoney(funding, { fundingSourceId: payer, year }, before + amount)
    } else if (unknown !== '') fromNew.push({ name: unknown, year, amount })
    else unplaced += amount
  }
  return {
    funding,
    fromNew,
    words: sum === 0 ? words : '',
    stated: hasParts && whole !== null && whole !== sum ? whole : null,
    refused: sum > 0 && words !== '' ? [...refused, { text: words, reason: 'đã có số tiền.' }] : refused,
    unplaced,
  }
}

type MoneyColumn = Pick<Extract<TableColumn, { kind: 'money' }>, 'sourceId' | 'called' | 'year'>

/** Which columns of money are parts of the others: those of sources where there are any, else those of years. */
export function partsOf(columns: readonly TableColumn[]): (column: MoneyColumn) => boolean {
  const ofSource = ({ sourceId, called }: MoneyColumn) => sourceId !== null || called !== null
  return columns.some((column) => column.kind === 'money' && ofSource(column)) ? ofSource : ({ year }) => year !== null
}
