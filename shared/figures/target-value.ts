import { assertNever } from '#shared/basics/assert-never.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { padCount } from '#shared/basics/numbering.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import type { TargetValue } from '#shared/records/target.ts'

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
        : `${padCount(value.times)} lần/${padCount(value.everyYears)} năm`
    case 'text':
      return value.text
    default:
      return assertNever(value)
  }
}
