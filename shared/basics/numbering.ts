import { formatInteger } from './money.ts'

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** The letters of "điểm a)" in their order (NĐ 30/2020/NĐ-CP: the Vietnamese alphabet, without ă, â, ê, ô, ơ, ư). */
export const VIETNAMESE_LETTERS: readonly string[] = [...'abcdđeghiklmnopqrstuvxy']

/** 4 → "IV". Throws a RangeError outside 1 to 3999. */
export function toRoman(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 3999) throw new RangeError(`no Roman number for ${n}`)
  let rest = n
  let text = ''
  for (const [letters, value] of ROMAN) {
    while (rest >= value) {
      text += letters
      rest -= value
    }
  }
  return text
}

/** "IV" or "iv" → 4; null for anything that is not a Roman number in its usual form ("IIII", "", "A"). */
export function fromRoman(text: string): number | null {
  const upper = text.toUpperCase()
  let rest = upper
  let n = 0
  for (const [letters, value] of ROMAN) {
    while (rest.startsWith(letters)) {
      rest = rest.slice(letters.length)
      n += value
    }
  }
  // Writing it again is the test of the form: "IIII" gives 4, and 4 is not written so.
  return rest === '' && n >= 1 && n <= 3999 && toRoman(n) === upper ? n : null
}

/**
 * 1 → "a", 5 → "đ", 23 → "y"; NĐ 30 does not say what follows y, so it goes on as spreadsheets do: 24 → "aa", 25 → "ab".
 * Throws a RangeError below 1.
 */
export function toVietnameseLetter(n: number): string {
  return inLetters(n, VIETNAMESE_LETTERS)
}

/** 1 → "A", 26 → "Z", 27 → "AA", for "Phần A". Latin letters. Throws a RangeError below 1. */
export function toCapitalLetter(n: number): string {
  return inLetters(n, CAPITALS)
}

/**
 * A count as plans write it: 0 below 10 ("02 cán bộ"), dots from a thousand on ("1.275"). Throws a RangeError on anything
 * but a whole number from 0.
 */
export function padCount(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a count: ${n}`)
  return n < 10 ? `0${n}` : formatInteger(n)
}

function inLetters(n: number, letters: readonly string[]): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`no letter for ${n}`)
  const before = Math.floor((n - 1) / letters.length)
  return (before > 0 ? inLetters(before, letters) : '') + letters[(n - 1) % letters.length]
}
