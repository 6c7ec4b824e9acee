import { foldForSearch } from './search-fold.ts'
import { traditionalTone } from './text.ts'

/** What a search looks into: several texts, one in a line, without marks and with them, letter by letter at the same places. */
export interface Searched {
  readonly folded: string
  readonly marked: string
  /** Counts and amounts, folded: found only by figures, since a 1 stands in every row. */
  readonly figures: string
}

const NOTHING: Searched = { folded: '', marked: '', figures: '' }

/** Prepares texts for `searchTests`; empty ones count for nothing. */
export function searchedTexts(texts: readonly string[], figures: readonly string[] = []): Searched {
  const filled = texts.filter((text) => text !== '')
  if (filled.length === 0 && figures.length === 0) return NOTHING
  const folded: string[] = []
  const marked: string[] = []
  for (const text of filled) {
    const bare = foldForSearch(text)
    const own = text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim()
    folded.push(bare)
    // A text with rarer signs has no letters at the same places: its marks are not known.
    marked.push(own.length === bare.length ? own : bare)
  }
  return { folded: folded.join('\n'), marked: marked.join('\n'), figures: foldForSearch(figures.join(' ')) }
}

type Test = (searched: Searched) => boolean

/**
 * The ways to find what was typed, the strictest first: rows found by one are not looked for with the next. A word is found
 * from the beginning of a word ("in" is not in "tính"); a mark that was typed must be there ("chủ" is not "chuyên", "đien" is
 * on its way to "điện"). First all words in one text, then in any. Figures alone, and else a single word with a figure, may
 * stand anywhere: the end of a serial number, part of an address. Empty for an empty query.
 */
export function searchTests(query: string): readonly Test[] {
  const typed = traditionalTone(query).trim()
  if (typed === '') return []
  const words = typed.split(/\s+/).map(wordOf)
  const everyWordInside: Test = ({ folded }) => words.every(({ folded: word }) => folded.includes(word))
  if (words.every(({ folded }) => FIGURES.test(folded))) {
    return [
      ({ folded, figures }) => words.every((word) => folded.includes(word.folded) || begins(figures, word.folded)),
    ]
  }
  const inOneText: Test = (searched) => everyWordInside(searched) && someLine(searched, words)
  const inAnyText: Test = (searched) =>
    everyWordInside(searched) && words.every((word) => stands(searched, word, { whole: FIGURES.test(word.folded) }))
  const [only, another] = words
  if (another !== undefined) return [inOneText, inAnyText]
  return only !== undefined && /\d/.test(only.folded) ? [inOneText, everyWordInside] : [inOneText]
}

const FIGURES = /^[\d.,:/-]+$/

interface Word {
  readonly folded: string
  /** The marks of each letter; null when none was typed. */
  readonly marks: readonly string[] | null
}

function wordOf(typed: string): Word {
  const folded = foldForSearch(typed)
  const letters = [...typed.toLowerCase().normalize('NFC')]
  const marks = letters.map(marksOf)
  return { folded, marks: letters.length === folded.length && marks.some((mark) => mark !== '') ? marks : null }
}

const known = new Map<string, string>()

/** What makes a letter more than its bare one: "ủ" → the hook; đ has a stroke. */
function marksOf(letter: string): string {
  const found = known.get(letter)
  if (found !== undefined) return found
  const marks = letter === 'đ' ? '-' : letter.normalize('NFD').replace(/\P{M}/gu, '')
  known.set(letter, marks)
  return marks
}

/** Whether all words stand in one of the texts. */
function someLine({ folded, marked }: Searched, words: readonly Word[]): boolean {
  let from = 0
  while (from <= folded.length) {
    const end = folded.indexOf('\n', from)
    const to = end === -1 ? folded.length : end
    if (words.every((word) => stands({ folded, marked }, word, { from, to }))) return true
    from = to + 1
  }
  return false
}

/** Whether the word begins a word between two places, with every mark that was typed. */
function stands(
  { folded, marked }: Pick<Searched, 'folded' | 'marked'>,
  word: Word,
  { from = 0, to = folded.length, whole = false },
): boolean {
  for (let at = folded.indexOf(word.folded, from); at !== -1; at = folded.indexOf(word.folded, at + 1)) {
    const end = at + word.folded.length
    if (end > to) return false
    if (isInside(folded, at) || (whole && isInside(folded, end))) continue
    if (word.marks === null || word.marks.every((mark, index) => hasMarks(marked[at + index] ?? '', mark))) return true
  }
  return false
}

function begins(figures: string, word: string): boolean {
  return figures.startsWith(word) || figures.includes(` ${word}`)
}

function hasMarks(letter: string, wanted: string): boolean {
  if (wanted === '') return true
  const own = marksOf(letter)
  return [...wanted].every((mark) => own.includes(mark))
}

/** Whether a place lies within a word: between two letters, or between figures that a dot or colon joins ("10.0.2.15"). */
function isInside(folded: string, at: number): boolean {
  const [before, after] = [folded.charCodeAt(at - 1), folded.charCodeAt(at)]
  if (isLetter(before)) return isLetter(after) || (isJoint(after) && isFigure(folded.charCodeAt(at + 1)))
  return isJoint(before) && isFigure(after) && isFigure(folded.charCodeAt(at - 2))
}

// NaN, beyond the ends, is none of these.
function isLetter(code: number): boolean {
  return isFigure(code) || (code >= 97 && code <= 122) || code > 127
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57
}

function isJoint(code: number): boolean {
  return code === 46 || code === 58
}
