import { moneyInWords } from '#shared/basics/amount-in-words.ts'
import { assertNever } from '#shared/basics/assert-never.ts'
import { formatShortDate, type IsoDate } from '#shared/basics/calendar-date.ts'
import { formatInteger, formatMoney } from '#shared/basics/money.ts'
import { padCount } from '#shared/basics/numbering.ts'
import { floorToTen, formatPercent } from '#shared/basics/percent.ts'
import type { FigureStyle } from '#shared/records/rich-text.ts'
import type { TargetValue } from '#shared/records/target.ts'
import type { CountedCollection } from './rows-behind.ts'
import { printTargetNumber, printTargetValue } from './target-value.ts'

/**
 * The value of a figure, always computed, never stored. `missing` says in words which record is needed, and with `list` in
 * which list it is entered.
 */
export type FigureValue =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'quantity'; readonly count: number; readonly unit: string }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'ratio'; readonly part: number; readonly whole: number }
  | { readonly kind: 'money'; readonly amount: number }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'target'; readonly value: TargetValue }
  | { readonly kind: 'missing'; readonly reason: string; readonly list?: CountedCollection }

/** What paper shows where a figure has no value yet: dots, as on a form. */
export const MISSING_FIGURE = '……'

/** A ratio in percent; nothing to divide by gives the missing sign rather than a false 0 %. */
function printRatio(part: number, whole: number, style: FigureStyle): string {
  if (style === 'plain') return `${formatInteger(part)}/${formatInteger(whole)}`
  if (whole === 0) return MISSING_FIGURE
  const ratio = part / whole
  if (style !== 'over') return formatPercent(ratio)
  const floor = floorToTen(ratio)
  if (floor === 0) return formatPercent(ratio)
  return `${Number.isInteger(ratio * 10) ? '' : 'trên '}${formatInteger(floor)}%`
}

/** Prints a figure as the plan does ("55", "02", "56,1%", "trên 50%", "1.275", "975.000.000 đồng"). The only place that rounds. */
export function printFigure(value: FigureValue, style: FigureStyle): string {
  switch (value.kind) {
    case 'count':
      return style === 'padded' ? padCount(value.count) : formatInteger(value.count)
    case 'quantity':
      return style === 'number' ? formatInteger(value.count) : `${formatInteger(value.count)} ${value.unit}`
    case 'percent':
      return formatPercent(value.percent / 100)
    case 'ratio':
      return printRatio(value.part, value.whole, style)
    case 'money':
      if (style === 'million') return formatMoney(value.amount, 'million')
      return style === 'words' ? moneyInWords(value.amount) : `${formatInteger(value.amount)} đồng`
    case 'date':
      return formatShortDate(value.date)
    case 'text':
      return value.text === '' ? MISSING_FIGURE : value.text
    case 'target':
      return style === 'number' ? printTargetNumber(value.value) : printTargetValue(value.value)
    case 'missing':
      return MISSING_FIGURE
    default:
      return assertNever(value)
  }
}
