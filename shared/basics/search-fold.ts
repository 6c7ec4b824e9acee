// One for the whole app: making a collator is slow, and sorting a thousand rows asks for it ten thousand times.
const collator = new Intl.Collator('vi', { numeric: true })

/** Text reduced to what search compares: no marks, đ as d, lower case, single spaces. "Phòng  KHTH – Đa khoa" → "phong khth – da khoa". */
export function foldForSearch(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return VIETNAMESE.test(lower) ? spacedOnce(lower.replace(MARKED, bareLetter)) : foldAny(lower)
}

/** Codes, numbers and addresses: nothing to take away. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/
/** Letters that stand in one piece, with what stands between them; of each the bare letter is known. */
const VIETNAMESE =
  /^[\s -~\u00C0-\u00FF\u0102-\u0103\u0110-\u0111\u0128-\u0129\u0168-\u0169\u01A0-\u01A1\u01AF-\u01B0\u1EA0-\u1EF9\u2010-\u201E]*$/
const MARKED = /[\u00C0-\u00FF\u0102-\u01B0\u1EA0-\u1EF9]/g

const bare = new Map<string, string>()

function bareLetter(letter: string): string {
  const known = bare.get(letter) ?? foldAny(letter)
  bare.set(letter, known)
  return known
}

function spacedOnce(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function foldAny(lower: string): string {
  return spacedOnce(
    lower
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      // Đ is a letter of its own, not a D with a mark; ð is the Icelandic letter that old fonts put in its place.
      .replace(/[đð]/g, 'd'),
  )
}

/** True when every word of the needle stands somewhere in the haystack, whatever the marks, case and order; an empty needle finds all. */
export function matchesSearch(haystack: string, needle: string): boolean {
  const folded = foldForSearch(haystack)
  return foldForSearch(needle)
    .split(' ')
    .every((word) => folded.includes(word))
}

/** Vietnamese dictionary order for sorting, with "Phòng 2" before "Phòng 10". Below 0 when a comes first. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b)
}
