import { cleanLine } from '#shared/basics/text.ts'
import type { SourceCell, SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'

/** Where the headings of a table stand; rows by their number, as Excel shows it. */
export interface Header {
  readonly fromRow: number
  /** The last heading line, the row of letters under it included. */
  readonly toRow: number
  /** One per column; two or three lines are joined: "Nguồn kinh phí: Khác". */
  readonly headings: readonly string[]
}

/** Titles, addressees and lines of dates stand above a table; real sheets have up to 15 rows of them. */
const LOOKED_AT = 40
const FEWEST_KNOWN = 2
/** "A", "(1)", "(3=1+2)": names of columns for reference, under the headings. */
const REFERENCE = /^\(?(?:[A-Z]|\d{1,2})(?:\s*=\s*[\dA-Z+\-x*() ]+)?\)?$/

/**
 * Finds the row (or two or three rows) of headings: the one that says the most different things of those that `meant` knows (null for
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
  let best: Told | null = null
  for (const [at, row] of sheet.rows.slice(0, pointed === null ? LOOKED_AT : undefined).entries()) {
    if (pointed !== null && row.number !== pointed) continue
    for (const { header, isSure } of headersAt(sheet, at, row)) {
      const known = saidBy(header)
      const told: Told = { header, said: new Set(known) }
      // What may be several lines is one heading where they say more together than the lower ones do.
      const lower = isSure ? undefined : sheet.rows[at + 1]
      const below = lower === undefined ? [] : headersAt(sheet, at + 1, lower)
      const saidBelow = Math.max(0, ...below.map((each) => new Set(saidBy(each.header)).size))
      if (pointed === null && known.length < FEWEST_KNOWN) continue
      if (!isSure && told.said.size <= saidBelow) continue
      if (best === null || told.said.size > best.said.size || isBetter(told, best, saidBelow)) best = told
    }
  }
  return best?.header ?? null
}

interface Told {
  readonly header: Header
  /** What its headings mean, each once. */
  readonly said: ReadonlySet<string>
}

/**
 * Whether several lines that say as much as their upper one alone are headings all the same: the lower ones say two things of
 * their own, which no record does, and nothing is lost that tells one thing from another.
 */
function isBetter(several: Told, alone: Told, saidBelow: number): boolean {
  if (several.said.size !== alone.said.size || several.header.fromRow !== alone.header.fromRow) return false
  return saidBelow >= FEWEST_KNOWN && [...alone.said].every((each) => !TELLING.test(each) || several.said.has(each))
}
const TELLING = /^field:(?:name|kind|code|serial|hostName|model|provider)$/

/** What the first rows would be as headings, each in turn, alone and with the rows below. */
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
  /** Not of lines that may be none: that only their form joins, or whose upper one may be a title. */
  readonly isSure: boolean
}
/** What joins a line of headings with the one below it. */
type Joined = 'by merges' | 'by form'
/** Two lines, with what may speak against them. */
interface Joint {
  readonly joined: Joined
  readonly isSure: boolean
  /** The upper line is a line of headings on its own, too. */
  readonly mayBeAlone: boolean
}

/** A row as headings, alone and with the one or two rows below, as far as merged cells or the form of them allow. */
function headersAt(sheet: SourceSheet, at: number, row: SourceRow): readonly FoundHeader[] {
  const alone: FoundHeader = { header: headerOf(sheet, at, []), isSure: true }
  const joint = jointBelow(sheet, at, row.cells)
  if (joint === null) return [alone]
  const two: FoundHeader = { header: headerOf(sheet, at, [joint.joined]), isSure: joint.isSure }
  const upTo = joint.mayBeAlone ? [alone, two] : [two]
  const second = sheet.rows[at + 1]
  if (second === undefined) return upTo
  // A blank cell of the second line stands under a heading that the first one has there.
  const over = Array.from({ length: Math.max(row.cells.length, second.cells.length) }, (_, column) => {
    return second.cells[column] ?? row.cells[column] ?? null
  })
  const next = jointBelow(sheet, at + 1, over)
  if (next === null) return upTo
  const three: FoundHeader = {
    header: headerOf(sheet, at, [joint.joined, next.joined]),
    isSure: joint.isSure && next.isSure,
  }
  const reach = sheet.merges.some(({ fromRow, toRow }) => fromRow === row.number && toRow > second.number)
  return reach && three.isSure ? [three] : [...upTo, three]
}

/** What joins the row at `at`, of which `cells` are known to be filled, with the row below; null where nothing does. */
function jointBelow(sheet: SourceSheet, at: number, cells: readonly SourceCell[]): Joint | null {
  const [row, below] = [sheet.rows[at], sheet.rows[at + 1]]
  if (row === undefined || below?.number !== row.number + 1) return null
  const isTop = cells === row.cells
  const top = isTop ? row.number : row.number - 1
  const reaches = sheet.merges.some(({ fromRow, toRow }) => {
    return fromRow >= top && fromRow <= row.number && toRow === below.number
  })
  if (reaches) return { joined: 'by merges', isSure: true, mayBeAlone: false }
  const blocks = sheet.merges.filter(({ fromRow }) => fromRow === row.number)
  const aside = blocks.filter(({ toRow, fromColumn, toColumn }) => toRow === row.number && toColumn > fromColumn)
  if (aside.length > 0) {
    // A group of columns does not begin over the first one; a title, or a letterhead, does.
    const first = below.cells.findIndex((cell) => textOf(cell) !== '')
    const isTitle = aside.some(({ fromColumn, toColumn }) => fromColumn <= first && first <= toColumn)
    return isTitle && isTop
      ? { joined: 'by merges', isSure: false, mayBeAlone: true }
      : { joined: 'by merges', isSure: true, mayBeAlone: false }
  }
  return standsUnder(cells, below.cells, isTop ? [] : row.cells)
    ? { joined: 'by form', isSure: false, mayBeAlone: true }
    : null
}

/** The headings that the row at `at` and as many rows below it make as are joined with it. */
function headerOf(sheet: SourceSheet, at: number, joins: readonly Joined[]): Header {
  const lines = sheet.rows.slice(at, at + joins.length + 1)
  let headings: readonly string[] = []
  for (const [place, row] of [...lines.entries()].toReversed()) {
    const own = row.cells.map(textOf)
    const upper = joins[place] === 'by form' ? spreadOver(own, headings) : spread(sheet, row)
    headings = place === joins.length ? (joins.length === 0 ? upper : own) : joined(upper, headings)
  }
  const [first, last] = [lines[0], lines.at(-1)]
  const after = sheet.rows[at + lines.length]
  const reference = after !== undefined && isReference(after)
  return { fromRow: first?.number ?? 0, toRow: (reference ? after : last)?.number ?? 0, headings }
}

function joined(upper: readonly string[], lower: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above = '', below = ''] = [upper[column], lower[column]]
    if (above === '' || below === '') return above || below
    return IN_BRACKETS.test(below) ? `${above} ${below}` : `${above}: ${below}`
  })
}

const LONGEST_HEADING = 60
/** "(đồng)" under "Đơn giá". */
const IN_BRACKETS = /^\(.*\)$/

/**
 * Whether a row has the form of a second line of headings: words only, and only under blank cells or in a group that goes on
 * under a blank one ("Số lượng | (blank)" over "Sổ sách | Thực tế"), or, as a third line, under a text of the second (`groups`).
 * The rows of a table fill the cells under its headings.
 */
function standsUnder(
  upper: readonly SourceCell[],
  lower: readonly SourceCell[],
  groups: readonly SourceCell[],
): boolean {
  const isBlank = (cells: readonly SourceCell[], at: number) => (cells[at] ?? null) === null || cells[at] === ''
  const filled = [...lower.keys()].filter((at) => !isBlank(lower, at))
  const isSameGroup = (at: number, other: number) => {
    for (let each = at + 1; each <= other; each += 1) if (!isBlank(upper, each)) return false
    return true
  }
  return (
    filled.length >= 2 &&
    filled.every((at) => {
      const cell = lower[at]
      if (typeof cell !== 'string' || cell.length > LONGEST_HEADING || /^\d/.test(cell)) return false
      if (IN_BRACKETS.test(cell) || isBlank(upper, at) || !isBlank(groups, at)) return true
      return filled.some((other) => other > at && isSameGroup(at, other))
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
