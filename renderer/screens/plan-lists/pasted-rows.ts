import { fromRoman } from '#shared/basics/numbering.ts'
import { cleanLine, cleanText } from '#shared/basics/text.ts'
import { isHeadAgain, type PastedHead } from './pasted-headings.ts'

/** A row of a pasted table; `at` is its place in the block, from 1, as Excel counts. */
export type PastedRow =
  | { readonly kind: 'group'; readonly at: number; readonly title: string }
  | {
      readonly kind: 'item'
      readonly at: number
      /** The place in the rows of the item it is part of; null for one of its own. */
      readonly parent: number | null
      /** By our columns. */
      readonly cells: Readonly<Record<string, string>>
    }
  | { readonly kind: 'left'; readonly at: number; readonly text: string; readonly reason: string }

/** How deep a number stands: "1" 1, "1.1" 2; a letter stands under a number, a dash under both. */
type Marker =
  | { readonly kind: 'roman' | 'none' }
  | { readonly kind: 'path'; readonly path: readonly number[] }
  | { readonly kind: 'letter' | 'dash' | 'plus' }

const PATH = /^(\d{1,3}(?:[.,]\d{1,3})*)[.)]?$/
const LETTER = /^[a-zđ]{1,2}[.)]$|^[a-zđ]$/
const REMARK = /^(?:ghi chú|chú thích|lưu ý)\s*:/iu

/**
 * The rows below the headings: Roman numbers and lone headings are groups, "1.1", "a)" and "-" stand under what they are part
 * of, and the rest of a row that was cut by a page joins the row above it. Nothing is left out in silence.
 */
export function pastedRows(block: readonly (readonly string[])[], head: PastedHead): readonly PastedRow[] {
  const body = block.slice(head.to)
  const numbered = head.columns.some(({ kind }) => kind === 'number')
  const romans = body.some((row) => markerOf(numberOf(row, head)).kind === 'roman')
  const reading = new Reading()
  for (const [text, at] of block.slice(0, head.from).flatMap((row, place) => lineText(row, place + 1))) {
    reading.leave(at, text, 'Dòng này đứng trên dòng tiêu đề.')
  }
  const filled = body.flatMap((row, place) =>
    row.every((cell) => cell.trim() === '') || isHeadAgain(row, head) ? [] : [{ row, at: head.to + place + 1 }],
  )
  for (const [place, { row, at }] of filled.entries()) {
    const next = filled[place + 1]
    const leads = next !== undefined && !isBareRow(next.row, head)
    readRow(row, at, head, { numbered, romans, leads }, reading)
  }
  return reading.rows
}

interface Table {
  readonly numbered: boolean
  readonly romans: boolean
  /** Whether a row that says more than its words follows. */
  readonly leads: boolean
}

function readRow(row: readonly string[], at: number, head: PastedHead, table: Table, reading: Reading): void {
  const number = numberOf(row, head)
  const cells = cellsOf(row, head)
  const { statement = '' } = cells
  const isBare = isBareRow(row, head)
  // A merged row has its words where the number stands: "I. Hạ tầng số".
  const merged = statement === '' && isBare ? number : ''
  const words = merged === '' ? statement : merged
  const own = markerOf(number)
  const within = own.kind === 'none' || merged !== '' ? splitMarker(words) : null
  const marker = within === null ? own : within.marker
  const text = within === null ? words : within.rest
  const isHeading = marker.kind === 'none' && isBare && (table.numbered ? !table.romans : table.leads)

  if (isBare && REMARK.test(words)) reading.leave(at, words, 'Dòng này là ghi chú của bảng.')
  else if (marker.kind === 'roman' && isBare) reading.group(at, text)
  else if (marker.kind === 'none' && reading.canContinue(cells, isBare)) reading.goOn(cells)
  else if (isHeading) reading.group(at, text)
  else reading.item(at, marker, { ...cells, statement: text })
}

/** Whether a row has nothing but its number and its words. */
function isBareRow(row: readonly string[], head: PastedHead): boolean {
  const { statement: _, ...others } = cellsOf(row, head)
  return Object.values(others).every((text) => text === '')
}

/** What has been read so far, and what the next row may stand under. */
class Reading {
  readonly rows: PastedRow[] = []
  private readonly byPath = new Map<string, number>()
  private lastPath: number | null = null
  private lastLetter: number | null = null
  private lastDash: number | null = null

  leave(at: number, text: string, reason: string): void {
    this.rows.push({ kind: 'left', at, text, reason })
  }

  group(at: number, title: string): void {
    this.byPath.clear()
    this.lastPath = null
    this.lastLetter = null
    this.lastDash = null
    this.rows.push({ kind: 'group', at, title })
  }

  item(at: number, marker: Marker, cells: Readonly<Record<string, string>>): void {
    const place = this.rows.length
    const parent = this.parentOf(marker)
    this.rows.push({ kind: 'item', at, parent, cells })
    if (marker.kind === 'path') {
      this.byPath.set(marker.path.join('.'), place)
      this.lastPath = place
    }
    if (marker.kind === 'letter') this.lastLetter = place
    else if (marker.kind !== 'dash' && marker.kind !== 'plus') this.lastLetter = null
    if (marker.kind === 'dash') this.lastDash = place
    else if (marker.kind !== 'plus') this.lastDash = null
  }

  private parentOf(marker: Marker): number | null {
    switch (marker.kind) {
      case 'path':
        return this.byPath.get(marker.path.slice(0, -1).join('.')) ?? null
      case 'letter':
        return this.lastPath
      case 'dash':
        return this.lastLetter ?? this.lastPath
      case 'plus':
        return this.lastDash ?? this.lastLetter ?? this.lastPath
      default:
        return null
    }
  }

  /** Whether a row without a number is the rest of the row above it. */
  canContinue({ statement = '' }: Readonly<Record<string, string>>, isBare: boolean): boolean {
    if (this.rows.at(-1)?.kind !== 'item') return false
    return statement === '' ? !isBare : /^\p{Ll}/u.test(statement)
  }

  goOn(cells: Readonly<Record<string, string>>): void {
    const last = this.rows.at(-1)
    if (last?.kind !== 'item') return
    const joined: Record<string, string> = { ...last.cells }
    for (const [id, text] of Object.entries(cells)) {
      if (text !== '') joined[id] = `${joined[id] ?? ''} ${text}`.trim()
    }
    this.rows[this.rows.length - 1] = { ...last, cells: joined }
  }
}

function numberOf(row: readonly string[], { columns }: PastedHead): string {
  const at = columns.findIndex(({ kind }) => kind === 'number')
  return at === -1 ? '' : cleanLine(row[at] ?? '')
}

function cellsOf(row: readonly string[], { columns }: PastedHead): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {}
  for (const [at, column] of columns.entries()) {
    if (column.kind === 'column') cells[column.id] = cleanText(row[at] ?? '').trim()
  }
  return cells
}

function markerOf(text: string): Marker {
  const bare = text.replace(/[.)]$/, '')
  if (bare !== '' && bare === bare.toUpperCase() && (fromRoman(bare) !== null || /^[A-H]$/.test(bare))) {
    return { kind: 'roman' }
  }
  const path = PATH.exec(text)?.[1]
  if (path !== undefined) return { kind: 'path', path: path.split(/[.,]/).map(Number) }
  if (LETTER.test(text)) return { kind: 'letter' }
  if (/^[-–—•*]$/.test(text)) return { kind: 'dash' }
  return text === '+' ? { kind: 'plus' } : { kind: 'none' }
}

/** A number typed before the words: "I. Hạ tầng số", "1.1. Máy chủ", "- Máy trạm". */
function splitMarker(words: string): { readonly marker: Marker; readonly rest: string } | null {
  const found =
    /^([IVXLC]{1,6}|[A-H]|\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)]\s+(?=\S)/u.exec(words) ?? /^([-–•+])\s+(?=\S)/u.exec(words)
  if (found === null) return null
  const marker = markerOf(found[1]?.length === 1 && /[a-zđ]/.test(found[1]) ? `${found[1]})` : (found[1] ?? ''))
  return { marker, rest: words.slice(found[0].length) }
}

function lineText(row: readonly string[], at: number): readonly (readonly [string, number])[] {
  const text = cleanLine(row.join(' '))
  return text === '' ? [] : [[text, at]]
}
