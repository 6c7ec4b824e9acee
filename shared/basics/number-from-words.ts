import { numberInWords } from './amount-in-words.ts'
import { foldForSearch } from './search-fold.ts'

/** Small numbers and years: what people write in words where a number is asked. */
const SPOKEN: readonly (readonly [from: number, to: number])[] = [
  [0, 100],
  [1950, 2100],
]
const LONGEST = 40

let known: ReadonlyMap<string, number> | null = null

/** The number that a text says in words: "tám" → 8, "hai nghìn không trăm hai mươi" → 2020; null for any other text. */
export function numberFromWords(text: string): number | null {
  if (text.length > LONGEST || /\d/.test(text)) return null
  known ??= new Map(
    SPOKEN.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, at): [string, number] => [
        plainWords(numberInWords(from + at)),
        from + at,
      ]),
    ),
  )
  return known.get(plainWords(text)) ?? null
}

/** "Hai ngàn lẻ tư", "hai nghìn không trăm linh bốn" → "hai nghin bon". */
function plainWords(text: string): string {
  return foldForSearch(text)
    .split(' ')
    .map((word) => SAME_WORDS[word] ?? word)
    .join(' ')
    .replace(/\bnghin khong tram\b/, 'nghin')
    .replace(/\blinh /g, '')
}
const SAME_WORDS: Readonly<Record<string, string>> = { ngan: 'nghin', le: 'linh', lam: 'nam', nham: 'nam', tu: 'bon' }
