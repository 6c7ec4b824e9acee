/** The largest amount the app keeps, in đồng: just below a million tỷ, and a safe integer. */
export const MAX_MONEY = 999_999_999_999_999

/** In which unit a column of money is printed or read; amounts themselves are always whole đồng. */
export type MoneyUnit = 'dong' | 'thousand' | 'million'

const DECIMALS: Record<MoneyUnit, number> = { dong: 0, thousand: 3, million: 6 }
const LABELS: Record<MoneyUnit, string> = { dong: 'đồng', thousand: 'nghìn đồng', million: 'triệu đồng' }

/** True for an amount the app may store: whole đồng from 0 to MAX_MONEY. */
export function isMoney(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_MONEY
}

/** The unit in Vietnamese, as it stands in a table head: "đồng", "nghìn đồng", "triệu đồng". */
export function moneyUnitLabel(unit: MoneyUnit): string {
  return LABELS[unit]
}

/** 50588967000 → "50.588.967.000", -1275 → "-1.275". Throws a RangeError on anything but a safe integer. */
export function formatInteger(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a safe integer: ${n}`)
  const digits = String(Math.abs(n)).replace(/\B(?=(\d{3})+$)/g, '.')
  return n < 0 ? `-${digits}` : digits
}

/**
 * Whole đồng printed in a unit, exactly: 4506860000 in millions → "4.506,86". Never rounds: a đồng is the sixth decimal of
 * a million, and zeros at the end are dropped. Negative amounts (differences) work. Throws a RangeError on anything but a
 * safe integer.
 */
export function formatMoney(amount: number, unit: MoneyUnit): string {
  const decimals = DECIMALS[unit]
  // Worked on the digits as text, because dividing would round.
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0')
  const whole = formatInteger(Number.isSafeInteger(amount) ? Number(digits.slice(0, digits.length - decimals)) : amount)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  const sign = amount < 0 ? '-' : ''
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole},${fraction}`
}

/**
 * Sum in whole đồng, at most the largest amount the program can print. Each record alone is within that bound, but a slip
 * of the keyboard in two of them is not; preflight then says so (money.too-large), and nothing breaks meanwhile.
 */
export function addMoney(amounts: readonly number[]): number {
  return Math.min(
    amounts.reduce((sum, amount) => sum + amount, 0),
    MAX_MONEY,
  )
}
