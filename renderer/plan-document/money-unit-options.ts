import { moneyUnitLabel } from '#shared/basics/money.ts'

/** In what a table of money can be printed. */
export const moneyUnitOptions = (['dong', 'thousand', 'million'] as const).map((value) => ({
  value,
  label: moneyUnitLabel(value),
}))
