// One for the whole app: making a collator is slow, and sorting a thousand rows asks for it ten thousand times.
const collator = new Intl.Collator('vi', { numeric: true })

/** Text reduced to what search compares: no marks, đ as d, lower case, single spaces. "Phòng  KHTH – Đa khoa" → "phong khth – da khoa". */
export function foldForSearch(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      // Đ is a letter of its own, not a D with a mark; ð is the Icelandic letter that old fonts put in its place.
      .replace(/[đð]/g, 'd')
      .replace(/\s+/g, ' ')
      .trim()
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
