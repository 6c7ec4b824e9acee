import type { CellEdit } from '#renderer/components/grid-column.ts'
import type { CellReader } from '#renderer/workspace/read-cells.ts'
import { formatInteger, formatMoney, type MoneyUnit, moneyUnitLabel } from '#shared/basics/money.ts'
import { describeNumberProblem, readMoney } from '#shared/basics/number-reading.ts'
import { readLine } from '#shared/basics/read-input.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { quote } from '#shared/basics/text.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import { type MoneyView, meantAmount, withMoney } from './money-view.ts'
import type { PlanRow } from './plan-table.ts'

/** Columns that are amounts from one source: "source:<id>". */
const SOURCE = 'source:'
export const sourceColumn = (sourceId: string): string => `${SOURCE}${sourceId}`
export const sourceOfColumn = (columnId: string): string | null =>
  columnId.startsWith(SOURCE) ? columnId.slice(SOURCE.length) : null

/** Fields of money besides the amounts by source. */
export const moneyFields = ['securityAmount', 'allotted', 'spentBefore', 'statedTotal'] as const
type MoneyField = (typeof moneyFields)[number]
const isMoneyField = (columnId: string): columnId is MoneyField => moneyFields.some((key) => key === columnId)

/** No hospital's project costs so much: the number was đồng, whatever the unit of the table is. */
const DOUBTFUL = 10_000_000_000_000
/** Fewer letters are a slip of the keyboard, not words instead of an amount. */
const LEAST_LETTERS = 3

/** How the table is looked at while a cell is written. */
export interface CellContext {
  readonly view: MoneyView
  /** In which unit amounts are shown and typed. */
  readonly unit: MoneyUnit
  /** Of the other fields. */
  readonly reader: CellReader
}

type Place = Pick<PlanRow, 'initiative' | 'phase' | 'children'>

/** Why an amount of this row cannot be typed, in a Vietnamese sentence; null when it can. */
export function whyLocked({ initiative, phase, children }: Place, columnId: string, view: MoneyView): string | null {
  const sourceId = sourceOfColumn(columnId)
  if (children > 0 && (sourceId !== null || columnId === 'total' || columnId === 'securityAmount')) {
    return `Dự án này có ${formatInteger(children)} mục con nên số tiền là tổng của các mục con. Hãy sửa ở mục con.`
  }
  if ((columnId === 'phaseId' || columnId === 'groupId') && initiative.parentId !== null) {
    return 'Giai đoạn và nhóm theo dự án chứa nó. Hãy sửa ở dự án đó, hoặc đưa mục này ra ngoài (Alt+←).'
  }
  if (sourceId === null) return null
  const meant = meantAmount(initiative.funding, sourceId, view, phase)
  return meant.ok ? null : meant.error
}

/** An initiative with something put into one of its cells, or a Vietnamese sentence that says why it cannot be. */
export function withCell(
  place: Place,
  columnId: string,
  content: CellEdit['content'],
  context: CellContext,
): Result<Initiative, string> {
  const { initiative } = place
  const locked = whyLocked(place, columnId, context.view)
  if (locked !== null) return err(locked)
  const sourceId = sourceOfColumn(columnId)
  if (sourceId !== null) return withSource(place, sourceId, content, context)
  if (columnId === 'total') return withWords(initiative, content.kind === 'text' ? content.text : String(content.value))
  if (isMoneyField(columnId)) {
    const amount = amountOf(content, context.unit)
    return amount.ok ? ok({ ...initiative, [columnId]: amount.value }) : err(amount.error.message)
  }
  const value = context.reader.valueOf({ rowId: initiative.id, columnId, content })
  return value.ok ? ok({ ...initiative, [columnId]: value.value }) : value
}

function withSource(
  { initiative, phase }: Place,
  sourceId: string,
  content: CellEdit['content'],
  { view, unit }: CellContext,
): Result<Initiative, string> {
  const meant = meantAmount(initiative.funding, sourceId, view, phase)
  if (!meant.ok) return meant
  const amount = amountOf(content, unit)
  if (amount.ok) return ok({ ...initiative, funding: withMoney(initiative.funding, meant.value, amount.value) })
  if (!amount.error.isWords || content.kind !== 'text') return err(amount.error.message)
  return withWords({ ...initiative, funding: withMoney(initiative.funding, meant.value, null) }, content.text)
}

/** Words instead of an amount ("Theo hướng dẫn của Bộ Y tế"); they are printed only where there is no money. */
function withWords(initiative: Initiative, text: string): Result<Initiative, string> {
  const line = readLine(text)
  if (!line.ok) return line
  const total = fundingTotal(initiative.funding)
  if (line.value === '' && total === 0) return ok({ ...initiative, amountWords: '' })
  if (total > 0) {
    return err(
      `Tổng là phép cộng các nguồn vốn, đang là ${formatInteger(total)} đồng. Hãy sửa số tiền ở cột nguồn vốn; muốn ghi bằng chữ thì xóa các số tiền trước.`,
    )
  }
  return saysWords(line.value)
    ? ok({ ...initiative, amountWords: line.value })
    : err(`${quote(line.value)} không ghi được ở cột tổng. Hãy ghi số tiền ở cột nguồn vốn.`)
}

interface NoAmount {
  readonly message: string
  /** Whether it may stand as words in the place of an amount. */
  readonly isWords: boolean
}

/** An amount in whole đồng; null for an empty text. */
function amountOf(content: CellEdit['content'], unit: MoneyUnit): Result<number | null, NoAmount> {
  if (content.kind === 'value') return ok(typeof content.value === 'number' ? content.value : null)
  return readAmountIn(content.text, unit)
}

/** Reads an amount as it is typed in a table whose unit is `unit`: "1.275" in millions is 1275000000. */
export function readAmountIn(text: string, unit: MoneyUnit): Result<number | null, NoAmount> {
  if (text.trim() === '') return ok(null)
  const read = readMoney(text, unit, 'vietnamese')
  if (!read.ok) {
    if (read.error.kind === 'empty') return ok(null)
    const message = describeNumberProblem(read.error)
    return err({ message, isWords: read.error.kind === 'not-a-number' && saysWords(text) })
  }
  if (unit === 'dong' || read.value < DOUBTFUL) return read
  const message = `${quote(text)} theo ${moneyUnitLabel(unit)} là ${formatInteger(read.value)} đồng, lớn bất thường. Nếu số này đã là đồng, hãy đổi đơn vị của bảng sang đồng.`
  return err({ message, isWords: false })
}

/** Words begin with a letter: "Theo hướng dẫn"; "12abc" is a slip in a number. */
export function saysWords(text: string): boolean {
  const plain = text.trim().normalize('NFC')
  return /^\p{L}/u.test(plain) && (plain.match(/\p{L}/gu) ?? []).length >= LEAST_LETTERS
}

/** An amount as the cells show it; empty where there is none. */
export function amountText(amount: number | null, unit: MoneyUnit): string {
  return amount === null ? '' : formatMoney(amount, unit)
}
