import { assertNever } from '#shared/basics/assert-never.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { padCount } from '#shared/basics/numbering.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { capitalised } from '#shared/basics/text.ts'
import type { Comparison, Target, TargetValue } from '#shared/records/target.ts'

type Quantity = Extract<TargetValue, { kind: 'quantity' }>

const signs: Readonly<Record<Comparison, string>> = {
  equal: '',
  atLeast: '≥ ',
  moreThan: '> ',
  atMost: '≤ ',
  lessThan: '< ',
}

/** Units that number a rung of a ladder: the number stands behind them ("mức 4"), and a higher one is better. */
export const LADDERS: readonly string[] = ['mức', 'mức độ', 'cấp độ']

/** The bare number of a target value ("100%", "4", "01"), for a sentence that says the comparison in words. */
export function printTargetNumber(value: TargetValue): string {
  switch (value.kind) {
    case 'percent':
      return formatPercent(value.percent / 100, 2)
    case 'quantity':
      return formatInteger(value.quantity)
    case 'frequency':
      return padCount(value.times)
    case 'done':
    case 'text':
      return printTargetValue(value)
    default:
      return assertNever(value)
  }
}

/**
 * A target value as a table prints it: "100%", "≥ 80%", "≥ 95 máy", "Mức 4 trở lên", "Thực hiện", "01 năm/lần", or the words
 * given. readTargetValue reads it back to the same value.
 */
export function printTargetValue(value: TargetValue): string {
  switch (value.kind) {
    case 'percent':
      return `${signs[value.comparison]}${formatPercent(value.percent / 100, 2)}`
    case 'quantity':
      return isRung(value)
        ? capitalised(sayRung(value))
        : `${signs[value.comparison]}${formatInteger(value.quantity)}${value.unit === '' ? '' : ` ${value.unit}`}`
    case 'done':
      return 'Thực hiện'
    case 'frequency':
      return value.times === 1
        ? `${padCount(value.everyYears)} năm/lần`
        : `${padCount(value.times)} lần/${value.everyYears === 1 ? '' : `${padCount(value.everyYears)} `}năm`
    case 'text':
      return value.text
    default:
      return assertNever(value)
  }
}

/**
 * A target value beside the column that says its unit (ĐVT): what that says is not said again, as plans do (seed 001, II.2:
 * "%", "≥ 80"). readTargetValue, given the unit, reads it back.
 */
export function printUnderUnit(value: TargetValue, unit: string): string {
  if (value.kind === 'percent' && unit.trim() === '%') return printTargetValue(value).replace(/%$/, '')
  if (value.kind === 'quantity' && !isRung(value) && isSameUnit(value.unit, unit)) {
    return printTargetValue({ ...value, unit: '' })
  }
  return printTargetValue(value)
}

/** A target value in the middle of a sentence, the comparison in words: "100%", "từ 80% trở lên", "không quá 5%". */
export function sayTargetValue(value: TargetValue): string {
  if (!('comparison' in value)) return printTargetValue(value)
  if (value.kind === 'quantity' && isRung(value)) return sayRung(value)
  const words =
    value.kind === 'quantity'
      ? `${padCount(value.quantity)}${value.unit === '' ? '' : ` ${value.unit}`}`
      : printTargetValue({ ...value, comparison: 'equal' })
  switch (value.comparison) {
    case 'equal':
      return words
    case 'atLeast':
      return `từ ${words} trở lên`
    case 'moreThan':
      return `trên ${words}`
    case 'atMost':
      return `không quá ${words}`
    case 'lessThan':
      return `dưới ${words}`
    default:
      return assertNever(value.comparison)
  }
}

/** Whether two units are one, however they are written. */
export function isSameUnit(one: string, other: string): boolean {
  return foldForSearch(one) === foldForSearch(other)
}

/** The values a target is to reach from a year on, the nearest year first. */
export function valuesAhead(target: Target, from: number): Target['values'] {
  return target.values.filter(({ year }) => year >= from).toSorted((a, b) => a.year - b.year)
}

function isRung({ unit }: Quantity): boolean {
  return LADDERS.includes(unit)
}

/** "mức 4 trở lên", as official texts say it (seed 000, B.I.3). */
function sayRung({ comparison, quantity, unit }: Quantity): string {
  const rung = `${unit} ${formatInteger(quantity)}`
  switch (comparison) {
    case 'equal':
      return rung
    case 'atLeast':
      return `${rung} trở lên`
    case 'moreThan':
      return `trên ${rung}`
    case 'atMost':
      return `không quá ${rung}`
    case 'lessThan':
      return `dưới ${rung}`
    default:
      return assertNever(comparison)
  }
}
