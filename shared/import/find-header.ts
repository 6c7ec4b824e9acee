import { cleanLine } from '#shared/basics/text.ts'
import type { SourceCell, SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'

/** Where the headings of a table stand; rows by their number, as Excel shows it. */
export interface Header {
  readonly fromRow: number
  /** The last heading line, the row of letters under it included. */
  readonly toRow: number
  /** One per column; two lines are joined: "Nguồn kinh phí: Khác". */
  readonly headings: readonly string[]
}

/** Titles, addressees and lines of dates stand above a table; real sheets have up to 15 rows of them. */
const LOOKED_AT = 40
const FEWEST_KNOWN = 2
/** "A", "(1)", "(3=1+2)": names of columns for reference, under the headings. */
const REFERENCE = /^\(?(?:[A-Z]|\d{1,2})(?:\s*=\s*[\dA-Z+\-x*() ]+)?\)?$/

/**
 * Finds the row (or two rows) of headings: the one with the most cells that `isKnown` knows, two at least. `pointed` is the
 * row that the user points at instead. Null when there is none.
 */
export function findHeader(
  sheet: SourceSheet,
  isKnown: (heading: string) => boolean,
  pointed: number | null = null,
): Header | null {
  let best: { readonly header: Header; readonly known: number } | null = null
  for (const [at, row] of sheet.rows.slice(0, pointed === null ? LOOKED_AT : undefined).entries()) {
    if (pointed !== null && row.number !== pointed) continue
    const header = headerAt(sheet, at, row)
    const known = header.headings.filter((heading) => heading !== '' && isKnown(heading)).length
    const enough = pointed !== null || known >= FEWEST_KNOWN
    if (enough && (best === null || known > best.known)) best = { header, known }
  }
  return best?.header ?? null
}

/** What the first rows would be as headings, each in turn. */
export function* firstHeaders(sheet: SourceSheet): Generator<Header> {
  for (const [at, row] of sheet.rows.slice(0, LOOKED_AT).entries()) yield headerAt(sheet, at, row)
}

/** The rows over the headings of a table, and after them those over the first table of its sheet. */
export function rowsOver({ rows, over = [] }: SourceSheet, { fromRow }: Header): readonly SourceRow[] {
  const below = rows.findIndex(({ number }) => number >= fromRow)
  return [...rows.slice(0, below === -1 ? rows.length : below), ...over]
}

function headerAt(sheet: SourceSheet, at: number, row: SourceRow): Header {
  const below = sheet.rows[at + 1]
  const twoLines =
    below?.number === row.number + 1 &&
    sheet.merges.some(({ fromRow, toRow, fromColumn, toColumn }) => {
      return fromRow === row.number && (toRow === below.number || (toRow === fromRow && toColumn > fromColumn))
    })
  const first = spread(sheet, row)
  const second = twoLines ? below.cells.map(textOf) : []
  const width = Math.max(first.length, second.length)
  const headings = Array.from({ length: width }, (_, column) => {
    const [upper = '', lower = ''] = [first[column], second[column]]
    return upper === '' || lower === '' ? upper || lower : `${upper}: ${lower}`
  })
  const last = twoLines ? at + 1 : at
  const after = sheet.rows[last + 1]
  const reference = after !== undefined && isReference(after)
  return { fromRow: row.number, toRow: (reference ? after : (sheet.rows[last] ?? row)).number, headings }
}

/** The texts of a row, a merged one standing over all its columns. */
function spread(sheet: SourceSheet, row: SourceRow): readonly string[] {
  const texts = row.cells.map(textOf)
  for (const { fromRow, fromColumn, toColumn } of sheet.merges) {
    if (fromRow !== row.number) continue
    for (let column = fromColumn + 1; column <= toColumn; column += 1) {
      while (texts.length <= column) texts.push('')
      texts[column] = texts[fromColumn] ?? ''
    }
  }
  return texts
}

/** "A B 1 2 3 C": letters and numbers that each go on one by one from the first; a row of short codes does not. */
function isReference({ cells }: SourceRow): boolean {
  const texts = cells.map(textOf).filter((text) => text !== '')
  if (texts.length < 2 || !texts.every((text) => REFERENCE.test(text))) return false
  const names = texts.map((text) => /[A-Z]|\d{1,2}/.exec(text)?.[0] ?? '')
  const letters = names.filter((name) => /[A-Z]/.test(name))
  const numbers = names.filter((name) => /\d/.test(name))
  return (
    letters.every((letter, at) => letter.charCodeAt(0) === 'A'.charCodeAt(0) + at) &&
    numbers.every((number, at) => Number(number) === at + 1)
  )
}

function textOf(cell: SourceCell): string {
  return typeof cell === 'string' ? cleanLine(cell) : typeof cell === 'number' ? String(cell) : ''
}
