/** Which mark groups thousands: 'vietnamese' is 1.234,5 and 'english' is 1,234.5. */
export type NumberNotation = 'vietnamese' | 'english'

/** A number as its digits, so that nothing is lost to binary fractions: -1.234,50 is { negative, whole '1234', fraction '50' }. */
export type Decimal = { readonly negative: boolean; readonly whole: string; readonly fraction: string }

// Groups of three after the first one; a group that begins with 0 is none ("0.275" can only be a fraction). Spaces group in
// either notation, as in "50 588 967 000", but two marks never group together.
const SHAPES: Record<NumberNotation, RegExp> = {
  vietnamese: /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,(\d+))?$/,
  english: /^(\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.(\d+))?$/,
}

/**
 * The digits of a number written in one notation; null when the text is not a number in it. A minus before or after a space
 * and the brackets of bookkeepers, "(1.000)", are negative. Spaces of every kind are tolerated at the ends and as grouping.
 */
export function readDecimal(text: string, notation: NumberNotation): Decimal | null {
  const { negative, rest } = takeSign(text.replace(/\s+/g, ' ').trim())
  const match = SHAPES[notation].exec(rest)
  if (match === null) return null
  return { negative, whole: (match[1] ?? '').replace(/\D/g, ''), fraction: match[2] ?? '' }
}

/** True for text made of digits, signs and separators only: meant as a number, whether or not it is a good one. */
export function looksLikeNumber(text: string): boolean {
  const { rest } = takeSign(text.replace(/\s+/g, ' ').trim())
  return /\d/.test(rest) && /^[\d., ]+$/.test(rest)
}

function takeSign(text: string): { negative: boolean; rest: string } {
  const bracketed = /^\((.+)\)$/.exec(text)
  if (bracketed) return { negative: true, rest: (bracketed[1] ?? '').trim() }
  // U+2212 is the minus sign that Word and Excel like to put in.
  const signed = /^[-\u2212] ?(.+)$/.exec(text)
  return signed ? { negative: true, rest: signed[1] ?? '' } : { negative: false, rest: text }
}
