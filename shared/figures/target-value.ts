import { assertNever } from '#shared/basics/assert-never.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { padCount } from '#shared/basics/numbering.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import type { Target, TargetValue } from '#shared/records/target.ts'

const signs = { equal: '', atLeast: '≥ ', moreThan: '> ', atMost: '≤ ' } as const

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

/** A target value as a table prints it: "100%", "≥ 80%", "≥ 4 mức", "Thực hiện", "01 năm/lần", or the words given. */
export function printTargetValue(value: TargetValue): string {
  switch (value.kind) {
    case 'percent':
      return `${signs[value.comparison]}${formatPercent(value.percent / 100, 2)}`
    case 'quantity':
      return `${signs[value.comparison]}${formatInteger(value.quantity)}${value.unit === '' ? '' : ` ${value.unit}`}`
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

/** A target value in the middle of a sentence, the comparison in words: "100%", "từ 80% trở lên", "không quá 5%". */
export function sayTargetValue(value: TargetValue): string {
  if (!('comparison' in value)) return printTargetValue(value)
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
    default:
      return assertNever(value.comparison)
  }
}

/** The values a target is to reach from a year on, the nearest year first. */
export function valuesAhead(target: Target, from: number): Target['values'] {
  return target.values.filter(({ year }) => year >= from).toSorted((a, b) => a.year - b.year)
}
