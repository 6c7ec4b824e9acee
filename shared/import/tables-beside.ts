import type { SourceCell, SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'
import { columnName } from '#shared/tables/source-sheet.ts'
import { isHeadingRow } from './heading-row.ts'
import { headingMeaning, isCounting } from './heading-words.ts'
import { importedCollections } from './propose-sheet.ts'

/** Headings stand among so many rows from the top. */
const LOOKED_AT = 40

const meanings = importedCollections.map(headingMeaning)

/**
 * The tables that stand side by side in a sheet, each as a sheet of its own with its own columns, which keep their letters
 * ("Máy tính" in A–D, "Máy in" in G–J): the right one begins where the rows are counted, or named, a second time. The sheet
 * itself where its first headings, or any others that are not just those repeated, do not part there.
 */
export function tablesBeside(sheet: SourceSheet): readonly SourceSheet[] {
  const at = sheet.rows.slice(0, LOOKED_AT).findIndex(({ cells }) => isHeads(cells))
  const first = headAt(sheet.rows, at)
  if (first === null) return [sheet]
  const starts = startsOf(first.cells)
  if (starts.length === 0) return [sheet]
  const heads = sheet.rows.flatMap((row, each) => {
    const isLower = isHeads(sheet.rows[each - 1]?.cells ?? [])
    return isHeads(row.cells) && !isLower ? (headAt(sheet.rows, each) ?? []) : []
  })
  const isParted = heads.every(({ cells }) => {
    const own = startsOf(cells)
    return own.length === 0 ? starts.every((start) => isBlank(cells.slice(start))) : own.join() === starts.join()
  })
  return isParted ? [0, ...starts].map((from, at) => columnsOf(sheet, first, from, starts[at])) : [sheet]
}

/** Whether a row is made of the words of headings, which two tables side by side may both have. */
function isHeads(cells: readonly SourceCell[]): boolean {
  return isHeadingRow(cells) || isHeadingRow([...new Set(cells)])
}

/** A line of headings, with the texts of a second one below it where it has some. */
function headAt(rows: readonly SourceRow[], at: number): SourceRow | null {
  const [upper, lower] = [rows[at], rows[at + 1]]
  if (upper === undefined || lower === undefined || !isHeads(lower.cells)) return upper ?? null
  const width = Math.max(upper.cells.length, lower.cells.length)
  const cells = Array.from({ length: width }, (_, each) => lower.cells[each] ?? upper.cells[each] ?? null)
  return { number: upper.number, cells }
}

/** Where the second and later tables of a line of headings begin. */
function startsOf(cells: readonly SourceCell[]): readonly number[] {
  const starts: number[] = []
  let from = 0
  for (let at = 1; at < cells.length; at += 1) {
    const [left, right] = [cells.slice(from, at), cells.slice(at)]
    if (!beginsAgain(cells, from, at) || !isHeads(left) || !isHeads(right)) continue
    starts.push(at)
    from = at
  }
  return starts
}

function beginsAgain(cells: readonly SourceCell[], from: number, at: number): boolean {
  const cell = cells[at]
  if (typeof cell !== 'string' || cell.trim() === '') return false
  const left = cells.slice(from, at)
  const isCounted = isCounting(cell) && left.some((each) => typeof each === 'string' && isCounting(each))
  if (isCounted) return true
  const first = left.find((each) => each !== null && each !== '')
  const gap = (cells[at - 1] ?? '') === ''
  return (gap || first === cell) && namesRecords(left) && namesRecords(cells.slice(at)) && !isCounting(String(first))
}

/** Whether headings have one of the names of things. */
function namesRecords(cells: readonly SourceCell[]): boolean {
  return cells.some((cell) => {
    if (typeof cell !== 'string') return false
    return meanings.some((meaning) => {
      const target = meaning(cell)
      return target?.kind === 'field' && target.key === 'name'
    })
  })
}

/** The sheet with the columns of one of its tables only; the rows over both say what they say of each. */
function columnsOf(sheet: SourceSheet, head: SourceRow, from: number, end = Number.POSITIVE_INFINITY): SourceSheet {
  const cut = ({ number, cells }: SourceRow): SourceRow => {
    return { number, cells: cells.slice(0, end).map((cell, at) => (at < from ? null : cell)) }
  }
  const rows = sheet.rows.map(cut).filter(({ cells }) => !isBlank(cells))
  const merges = sheet.merges.filter(({ fromColumn }) => fromColumn >= from && fromColumn < end)
  const letters = new Set(
    Array.from({ length: head.cells.length }, (_, at) => (at >= from && at < end ? columnName(at) : '')),
  )
  const comments = new Map([...(sheet.comments ?? [])].filter(([name]) => letters.has(name.replace(/\d+$/, ''))))
  const own = { ...sheet, rows, merges, ...(sheet.comments === undefined ? {} : { comments }) }
  if (from === 0) return own
  const over = sheet.rows.filter(({ number }) => number < head.number)
  const name = `${sheet.name} từ cột ${columnName(from)}`.trim()
  return { ...own, name, tab: sheet.name, over }
}

function isBlank(cells: readonly SourceCell[]): boolean {
  return cells.every((cell) => cell === null || cell === '')
}
