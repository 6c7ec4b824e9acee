import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { Comparison, Target, TargetValue } from '#shared/records/target.ts'
import { progressStateLabels } from '#shared/records/task.ts'
import { computeFigure, type FigureContext } from './catalogue.ts'
import { type FigureValue, printFigure } from './figure-value.ts'
import { isSameUnit, printUnderUnit, valuesAhead } from './target-value.ts'

export type TargetState = 'met' | 'notMet' | 'unknown'
export const targetStateLabels: Readonly<Record<TargetState, string>> = {
  met: 'Đạt',
  notMet: 'Chưa đạt',
  unknown: 'Chưa đủ số liệu',
}

/** Where a hospital stands against a target; `reason` is a Vietnamese sentence that says what was compared, or what is missing. */
export interface StateOfTarget {
  readonly state: TargetState
  readonly reason: string
}

type Context = Omit<FigureContext, 'of'>
type Amount = { readonly amount: number; readonly unit: string | null; readonly comparison: Comparison }

/** Where the hospital stands today, as a table prints it; empty when nothing is known of it. */
export function printCurrent(target: Target, context: Context): string {
  if (target.currentFigure !== '') {
    const value = figureOf(target, context)
    return value.kind === 'missing' ? '' : printFigure(value, value.kind === 'ratio' ? 'percent' : 'plain')
  }
  if (target.current === null) return ''
  return target.current.kind === 'done' ? progressStateLabels.done : printUnderUnit(target.current, target.unit)
}

/**
 * Whether a target is reached already: today's value against that of the plan's year, or of the nearest year after it. Shares,
 * numbers in one unit, frequencies and "Thực hiện" are compared; words never are, nor numbers in different units. A bare
 * number ("80%") is reached from there up; from there down where the target itself falls over the years, or is 0.
 */
export function stateOfTarget(target: Target, context: Context): StateOfTarget {
  const [next] = valuesAhead(target, context.plan.year)
  if (next === undefined) return unknown('Chưa có giá trị từ năm kế hoạch trở đi.')
  const asked = `${printUnderUnit(next.value, target.unit)} (năm ${next.year})`
  const printed = printCurrent(target, context)
  if (printed === '') {
    const figure = target.currentFigure === '' ? null : figureOf(target, context)
    return unknown(figure?.kind === 'missing' ? figure.reason : 'Chưa có hiện trạng.')
  }
  const reached = isReached(target, next.value, context)
  if (reached === null) return unknown(`Không so sánh được hiện trạng “${printed}” với “${asked}”.`)
  return { state: reached ? 'met' : 'notMet', reason: `Hiện trạng ${printed}, cần ${asked}.` }
}

function unknown(reason: string): StateOfTarget {
  return { state: 'unknown', reason }
}

function figureOf(target: Target, context: Context): FigureValue {
  return computeFigure(target.currentFigure, { ...context, of: null })
}

/** Whether today's value is better than what is asked for next; one that is just reached is not. */
export function isBeyond(target: Target, context: Context): boolean {
  const [next] = valuesAhead(target, context.plan.year)
  const wanted = next === undefined ? null : numberOf(next.value)
  const now = currentNumber(target, context)
  if (wanted === null || now === null || !isComparable(now, wanted, target.unit)) return false
  const less = isUpperBound(wanted.comparison) || (wanted.comparison === 'equal' && falls(target))
  if (isWithin(now, wanted, less) !== true) return false
  return less ? now.amount < wanted.amount : now.amount > wanted.amount
}

/**
 * The first two years between which a target goes back: down, or up where it asks for less and less. A target of bare numbers
 * that falls all along ("10%, 5%, 0%") asks for less. Null where none does, or where they cannot be compared.
 */
export function turnsBack(target: Target): readonly [YearValue, YearValue] | null {
  const inOrder = target.values.toSorted((a, b) => a.year - b.year)
  for (const [at, value] of inOrder.entries()) {
    const before = inOrder[at - 1]
    if (before === undefined) continue
    const [then, now] = [numberOf(before.value), numberOf(value.value)]
    if (then === null || now === null || !isComparable(now, then, target.unit)) continue
    const less = isUpperBound(now.comparison) || (now.comparison === 'equal' && falls(target))
    if (less ? now.amount > then.amount : now.amount < then.amount) return [before, value]
  }
  return null
}

type YearValue = Target['values'][number]

function isUpperBound(comparison: Comparison): boolean {
  return comparison === 'atMost' || comparison === 'lessThan'
}

/** Null where the two cannot be compared, or where what is known does not decide. */
function isReached(target: Target, asked: TargetValue, context: Context): boolean | null {
  const current = target.currentFigure === '' ? target.current : null
  if (asked.kind === 'done') {
    if (current?.kind === 'done') return true
    return current?.kind === 'text' && NOT_DONE.includes(foldForSearch(current.text)) ? false : null
  }
  if (asked.kind === 'text') return null
  const wanted = numberOf(asked)
  const now = currentNumber(target, context)
  if (wanted === null || now === null || !isComparable(now, wanted, target.unit)) return null
  return isWithin(now, wanted, falls(target))
}

function currentNumber(target: Target, context: Context): Amount | null {
  if (target.currentFigure !== '') return numberOfFigure(figureOf(target, context))
  return target.current === null ? null : numberOf(target.current)
}

const NOT_DONE = [progressStateLabels.notStarted, progressStateLabels.inProgress].map(foldForSearch)

/** Both ways of saying how often are one number: times a year. */
const A_YEAR = 'lần/năm'

function numberOf(value: TargetValue): Amount | null {
  switch (value.kind) {
    case 'percent':
      return { amount: value.percent, unit: '%', comparison: value.comparison }
    case 'quantity':
      return { amount: value.quantity, unit: value.unit, comparison: value.comparison }
    case 'frequency':
      return { amount: value.times / value.everyYears, unit: A_YEAR, comparison: 'equal' }
    default:
      return null
  }
}

/** A count carries no unit: whoever bound it to the target says that it counts the same. */
function numberOfFigure(value: FigureValue): Amount | null {
  const equal = { comparison: 'equal' } as const
  switch (value.kind) {
    case 'count':
      return { amount: value.count, unit: null, ...equal }
    case 'quantity':
      return { amount: value.count, unit: value.unit, ...equal }
    case 'percent':
      return { amount: value.percent, unit: '%', ...equal }
    case 'ratio':
      return value.whole === 0 ? null : { amount: (value.part * 100) / value.whole, unit: '%', ...equal }
    default:
      return null
  }
}

/** A number without a unit counts in that of the target. */
function isComparable(now: Amount, wanted: Amount, unit: string): boolean {
  const isShare = (number: Amount) => number.unit === '%'
  if (isShare(now) || isShare(wanted)) return isShare(now) && isShare(wanted)
  const of = (number: Amount) => (number.unit === null || number.unit === '' ? unit : number.unit)
  return now.unit === null ? wanted.unit !== A_YEAR : isSameUnit(of(now), of(wanted))
}

/** Whether a target goes down over the years: 10%, 5%, 0%. */
function falls(target: Target): boolean {
  const numbers = target.values.toSorted((a, b) => a.year - b.year).map(({ value }) => numberOf(value))
  const amounts = numbers.flatMap((number) => (number === null ? [] : [number.amount]))
  if (amounts.length === 0) return false
  return (
    amounts.every((amount) => amount === 0) ||
    (amounts.length > 1 && amounts.every((amount, at) => at === 0 || amount < (amounts[at - 1] ?? 0)))
  )
}

/** A span of numbers; an open end does not count itself. */
interface Span {
  readonly from: number
  readonly to: number
  readonly open: boolean
}

function isWithin(now: Amount, wanted: Amount, less: boolean): boolean | null {
  const here = spanOf(now.comparison, now.amount)
  const there = spanOf(wanted.comparison === 'equal' ? (less ? 'atMost' : 'atLeast') : wanted.comparison, wanted.amount)
  const fromIsIn = here.from > there.from || (here.from === there.from && (!there.open || here.open))
  const toIsIn = here.to < there.to || (here.to === there.to && (!there.open || here.open))
  if (fromIsIn && toIsIn) return true
  const apart = (below: Span, above: Span) =>
    below.to < above.from || (below.to === above.from && (below.open || above.open))
  return apart(here, there) || apart(there, here) ? false : null
}

function spanOf(comparison: Comparison, amount: number): Span {
  switch (comparison) {
    case 'equal':
      return { from: amount, to: amount, open: false }
    case 'atLeast':
      return { from: amount, to: Number.POSITIVE_INFINITY, open: false }
    case 'moreThan':
      return { from: amount, to: Number.POSITIVE_INFINITY, open: true }
    case 'atMost':
      return { from: Number.NEGATIVE_INFINITY, to: amount, open: false }
    case 'lessThan':
      return { from: Number.NEGATIVE_INFINITY, to: amount, open: true }
  }
}
