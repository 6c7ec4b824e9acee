import { formatInteger } from './money.ts'

/**
 * A ratio as a percentage in Vietnamese: 0.3636 → "36,4%", 0.5 → "50%" (no ",0"), 12.75 → "1.275%". Rounds half away from
 * zero to the given number of decimals, but never to an end that is not reached: below 1 the most is "99,9%", for "100%" says
 * that nothing is left to do, and above 0 the least is "0,1%". Throws a RangeError when the ratio is not finite: what has no
 * denominator has no percentage, and the caller must say so in words.
 */
export function formatPercent(ratio: number, decimals = 1): string {
  const rounded = Math.round(Math.abs(exact(ratio * 10 ** (2 + decimals))))
  const scaled = ratio > 0 ? withinEnds(ratio, rounded, 10 ** (2 + decimals)) : rounded
  const digits = String(scaled).padStart(decimals + 1, '0')
  const whole = formatInteger(Number(digits.slice(0, digits.length - decimals)))
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  const sign = ratio < 0 && scaled > 0 ? '-' : ''
  return `${sign}${whole}${fraction === '' ? '' : `,${fraction}`}%`
}

/** `all` is what 100 % comes to in last digits. */
function withinEnds(ratio: number, rounded: number, all: number): number {
  if (rounded === 0) return 1
  return ratio < 1 && rounded === all ? all - 1 : rounded
}

/**
 * The tens of a percentage, rounded down, for "trên 50%": 0.561 → 50. A ratio that is exactly 50 % gives 50 too, where the
 * sentence must say "đạt 50%". Throws a RangeError when the ratio is not finite.
 */
export function floorToTen(ratio: number): number {
  return Math.floor(exact(ratio * 10)) * 10
}

/** Takes away the noise of binary fractions (0.285 × 100 is 28.499999999999996), which would tip the rounding. */
function exact(n: number): number {
  if (!Number.isFinite(n)) throw new RangeError(`not a finite ratio: ${n}`)
  return Number(n.toPrecision(12))
}
