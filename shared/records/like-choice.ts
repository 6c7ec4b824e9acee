import { foldForSearch } from '#shared/basics/search-fold.ts'

/** Words that turn what a choice says round: a text without them does not mean a choice with them. */
const DENIALS = new Set(['chua', 'khong', 'het', 'ngung', 'ngoai'])

/**
 * The one of some words that holds all words of a text in their order: “Đã phê duyệt” is like “Đã được phê duyệt”. Null when
 * several do, or none, and for a single word, which says too little.
 */
export function likeOneOf(words: readonly string[], text: string): string | null {
  const wanted = wordsOf(text)
  if (wanted.length < 2) return null
  const like = words.filter((each) => holds(wordsOf(each), wanted))
  return like.length === 1 ? (like[0] ?? null) : null
}

function holds(words: readonly string[], wanted: readonly string[]): boolean {
  let next = 0
  for (const word of words) {
    if (word === wanted[next]) next += 1
    else if (DENIALS.has(word)) return false
  }
  return next === wanted.length
}

function wordsOf(text: string): readonly string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
