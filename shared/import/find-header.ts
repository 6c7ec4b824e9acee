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
 * Finds the row (or two rows) of headings: the one that says the most different things of those that `meant` knows (null for
 * none), in two cells at least. `pointed` is the row that the user points at instead. Null when there is none.
 */
export function findHeader(
  sheet: SourceSheet,
  meant: (heading: string) => string | null,
  pointed: number | null = null,
): Header | null {
  const saidBy = ({ headings }: Header) => {
    return headings.map((heading) => (heading === '' ? null : meant(heading))).filter((each) => each !== null)
  }
  let best: { readonly header: Header; readonly different: number } | null = null
  for (const [at, row] of sheet.rows.slice(0, pointed === null ? LOOKED_AT : undefined).entries()) {
    if (pointed !== null && row.number !== pointed) continue
    for (const { header, isSure } of headersAt(sheet, at, row)) {
      const said = saidBy(header)
      const different = new Set(said).size
      const enough = pointed !== null || said.length >= FEWEST_KNOWN
      // What may be two lines is one heading where both say more together than each alone.
      const lower = isSure ? undefined : sheet.rows[at + 1]
      const isBetter = lower === undefined || different > new Set(saidBy(headerOf(sheet, at + 1, lower, null))).size
      if (enough && isBetter && (best === null || different > best.different)) best = { header, different }
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
  /** Not of two lines that may be none: that only their form joins, or whose upper one may be a title. */
  readonly isSure: boolean
}
type Joined = 'by merges' | 'by form' | null

/** A row as headings, alone and with the row below, as far as merged cells or the form of both allow. */
function headersAt(sheet: SourceSheet, at: number, row: SourceRow): readonly FoundHeader[] {
  const made = (joined: Joined, isSure: boolean) => ({ header: headerOf(sheet, at, row, joined), isSure })
  const alone = made(null, true)
  const below = sheet.rows[at + 1]
  if (below?.number !== row.number + 1) return [alone]
  const blocks = sheet.merges.filter(({ fromRow }) => fromRow === row.number)
  if (blocks.some(({ toRow }) => toRow === below.number)) return [made('by merges', true)]
  const aside = blocks.filter(({ toRow, fromColumn, toColumn }) => toRow === row.number && toColumn > fromColumn)
  if (aside.length > 0) {
    // A group of columns does not begin over the first one; a title, or a letterhead, does.
    const first = below.cells.findIndex((cell) => textOf(cell) !== '')
    const isTitle = aside.some(({ fromColumn, toColumn }) => fromColumn <= first && first <= toColumn)
    return isTitle ? [alone, made('by merges', false)] : [made('by merges', true)]
  }
  return standsUnder(row, below) ? [alone, made('by form', false)] : [alone]
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
