import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { SourceCell } from '#shared/tables/source-sheet.ts'
import type { ColumnTarget } from './column-target.ts'
import { COUNTING, closed, knownHeadings, withoutBrackets } from './heading-words.ts'
import { importedCollections } from './propose-sheet.ts'

const lists = importedCollections.map(knownHeadings)
const words: ReadonlySet<string> = new Set(lists.flatMap((known) => [...known.keys()]))
/** Nothing that a record says is written so. */
const SURELY_COUNTING = new Set(['stt', 'so tt', 'so thu tu'])
const DIGIT = /\d/
const LONGEST = 60
/** Among so many headings from the left one is known: tells a row of data by its first cells. */
const BEGINNING = 3
/** One of these says what the rows below are; a row may well hold "SSD", "Windows" and "khoa". */
const TELLING = ['name', 'kind', 'code', 'serial', 'hostName', 'model', 'provider', 'id']
/** So many different fields of one list in one row are headings, if most of its cells are. */
const SURE = 3

/** Whether a row is made of the words of headings: that of another table, or the same again. A row of data never is. */
export function isHeadingRow(cells: readonly SourceCell[]): boolean {
  const texts: string[] = []
  for (const cell of cells) {
    if (cell === null || cell === '') continue
    // Most rows of a table hold a number in their first cells.
    if (typeof cell !== 'string' || cell.length > LONGEST) return false
    texts.push(cell)
  }
  const [first = ''] = texts
  if (texts.length < 2) return false
  if (texts.length >= SURE && first.length < 12 && SURELY_COUNTING.has(foldForSearch(first))) return true
  const known: string[] = []
  const mostUnknown = texts.length >> 1
  let unknown = 0
  for (const text of texts) {
    // No heading that is known has a digit, but in brackets ("Số lượng (01/01/2026)").
    const word = text.includes('(') ? withoutBrackets(text) : DIGIT.test(text) ? '' : closed(foldForSearch(text))
    if (words.has(word)) known.push(word)
    else if (!COUNTING.has(word)) unknown += 1
    if (unknown > mostUnknown || (unknown === BEGINNING && known.length === 0)) return false
  }
  return lists.some((list) => {
    const fields = new Set(known.flatMap((word) => fieldOf(list.get(word))))
    const isSure = fields.size >= SURE || (fields.size === 2 && unknown === 0 && known.length === 2)
    return isSure && TELLING.some((key) => fields.has(key))
  })
}

function fieldOf(target: ColumnTarget | undefined): readonly string[] {
  if (target?.kind === 'field') return [target.key]
  return target?.kind === 'id' ? ['id'] : []
}
