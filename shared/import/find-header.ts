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
  const knownIn = ({ headings }: Header) => headings.filter((heading) => heading !== '' && isKnown(heading)).length
  let best: { readonly header: Header; readonly known: number } | null = null
  for (const [at, row] of sheet.rows.slice(0, pointed === null ? LOOKED_AT : undefined).entries()) {
    if (pointed !== null && row.number !== pointed) continue
    for (const { header, isByForm } of headersAt(sheet, at, row)) {
      const known = knownIn(header)
      const enough = pointed !== null || known >= FEWEST_KNOWN
      // Two lines that no merged cell holds together are one heading where they say more so than each alone.
      const lower = isByForm ? sheet.rows[at + 1] : undefined
      const isBetter = lower === undefined || known > knownIn(headerOf(sheet, at + 1, lower, null))
      if (enough && isBetter && (best === null || known > best.known)) best = { header, known }
    }
  }
  return best?.header ?? null
}

/** What the first rows would be as headings, each in turn, alone and with the row below. */
export function* firstHeaders(sheet: SourceSheet): Generator<Header> {
  for (const [at, row] of sheet.rows.slice(0, LOOKED_AT).entries()) {
    for (const { header } of headersAt(sheet, at, row)) yield header
  }
}

/** The rows over the headings of a table, and after them those over the first table of its sheet. */
export function rowsOver({ rows, over = [] }: SourceSheet, { fromRow }: Header): readonly SourceRow[] {
  const below = rows.findIndex(({ number }) => number >= fromRow)
  return [...rows.slice(0, below === -1 ? rows.length : below), ...over]
}

interface FoundHeader {
  readonly header: Header
  /** Of two lines that only their form joins. */
  readonly isByForm: boolean
}
type Joined = 'by merges' | 'by form' | null

/** A row as headings; with the row below where merged cells say so, and both ways where only its form does. */
function headersAt(sheet: SourceSheet, at: number, row: SourceRow): readonly FoundHeader[] {
  const made = (joined: Joined) => ({ header: headerOf(sheet, at, row, joined), isByForm: joined === 'by form' })
  const below = sheet.rows[at + 1]
  if (below?.number !== row.number + 1) return [made(null)]
  const merged = sheet.merges.some(({ fromRow, toRow, fromColumn, toColumn }) => {
    return fromRow === row.number && (toRow === below.number || (toRow === fromRow && toColumn > fromColumn))
  })
  if (merged) return [made('by merges')]
  return standsUnder(row, below) ? [made(null), made('by form')] : [made(null)]
}

function headerOf(sheet: SourceSheet, at: number, row: SourceRow, joined: Joined): Header {
  const below = joined === null ? undefined : sheet.rows[at + 1]
  const second = below?.cells.map(textOf) ?? []
  const first = joined === 'by form' ? spreadOver(row.cells.map(textOf), second) : spread(sheet, row)
  const width = Math.max(first.length, second.length)
  const headings = Array.from({ length: width }, (_, column) => {
    const [upper = '', lower = ''] = [first[column], second[column]]
    if (upper === '' || lower === '') return upper || lower
    return IN_BRACKETS.test(lower) ? `${upper} ${lower}` : `${upper}: ${lower}`
  })
  const last = joined === null ? at : at + 1
  const after = sheet.rows[last + 1]
  const reference = after !== undefined && isReference(after)
  return { fromRow: row.number, toRow: (reference ? after : (sheet.rows[last] ?? row)).number, headings }
}

const LONGEST_HEADING = 60
/** "(đồng)" under "Đơn giá". */
const IN_BRACKETS = /^\(.*\)$/

/**
 * Whether a row has the form of a second line of headings: words only, and only under blank cells or in a group that goes on
 * under a blank one ("Số lượng | (blank)" over "Sổ sách | Thực tế"). The rows of a table fill the cells under its headings.
 */
function standsUnder({ cells: upper }: SourceRow, { cells: lower }: SourceRow): boolean {
  const isBlank = (cells: readonly SourceCell[], at: number) => (cells[at] ?? null) === null || cells[at] === ''
  const filled = [...lower.keys()].filter((at) => !isBlank(lower, at))
  return (
    filled.length >= 2 &&
    filled.every((at) => {
      const cell = lower[at]
      if (typeof cell !== 'string' || cell.length > LONGEST_HEADING || /^\d/.test(cell)) return false
      return IN_BRACKETS.test(cell) || isBlank(upper, at) || (isBlank(upper, at + 1) && !isBlank(lower, at + 1))
    })
  )
}

/** The upper of two lines, each of its texts standing over the blank cells beside it as far as the lower line has some. */
function spreadOver(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let group = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const own = upper[at] ?? ''
    if (own !== '') group = (lower[at] ?? '') === '' ? '' : own
    else if ((lower[at] ?? '') === '') group = ''
    return own || group
  })
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
