import type { ListedCollection } from '#renderer/plan-document/listed-rows.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'
import { yearColumn } from './listed-cells.ts'

/** What a column of a pasted table holds: a column of ours, the numbers of rows, what the program works out, or nothing known. */
export type PastedColumn =
  | { readonly kind: 'column'; readonly id: string; readonly heading: string }
  | { readonly kind: 'number' | 'computed'; readonly heading: string }
  | { readonly kind: 'left'; readonly heading: string; readonly reason: string }

/** The headings of a pasted table, and where its rows begin. */
export interface PastedHead {
  readonly columns: readonly PastedColumn[]
  /** The row of headings, from 0, and the first row below it. */
  readonly from: number
  readonly to: number
}

/** Titles and remarks may stand above a table; further down it is none. */
const MOST_ROWS_ABOVE = 8

const NUMBER = /^(?:stt|tt|so tt|so thu tu|#)$/
const COMPUTED = /^(?:danh gia|thuc hien boi)$/
const YEAR = /\b((?:19|20)\d\d)\b/
const PAST = /hien trang|thuc trang|ket qua|thuc hien|uoc |dat duoc/

/** The words a heading begins with or holds, by the column that is meant; the first that fits counts. */
const meanings: Readonly<Record<ListedCollection, readonly (readonly [string, RegExp])[]>> = {
  targets: [
    ['unit', /^(?:dvt|don vi(?: tinh)?|dv tinh)$/],
    ['lead', /chu tri|chiu trach nhiem|don vi thuc hien/],
    ['coordination', /phoi hop/],
    ['note', /^ghi chu/],
    ['current', /hien trang|thuc trang|hien tai|ket qua/],
    ['statement', /muc tieu|chi tieu|noi dung|^ten/],
  ],
  tasks: [
    ['lead', /chu tri|chiu trach nhiem|don vi thuc hien/],
    ['coordination', /phoi hop/],
    ['note', /^ghi chu/],
    ['solution', /giai phap|bien phap|cach thuc/],
    ['deadline', /thoi gian|thoi han|tien do|hoan thanh/],
    ['state', /trang thai|tinh trang|ket qua/],
    ['statement', /nhiem vu|noi dung|cong viec|hoat dong|^ten/],
  ],
}

/**
 * Finds the row of headings in a pasted block: the first that names the words of the rows and one column more. Years under one
 * heading ("Chỉ tiêu theo năm" over "2026", "2027") are read together with it. Null for a block without headings.
 */
export function pastedHead(block: readonly (readonly string[])[], collection: ListedCollection): PastedHead | null {
  for (const [from, row] of block.slice(0, MOST_ROWS_ABOVE).entries()) {
    const below = block[from + 1] ?? []
    const both = isYearsRow(below, row)
      ? meaningsOf(
          row.map((cell, at) => besideYear(cell, below[at] ?? '')),
          collection,
        )
      : null
    if (both !== null && isHead(both)) return { columns: both, from, to: from + 2 }
    // A year under the very words of the rows is no heading but the first of them.
    const columns = meaningsOf(row, collection)
    if (isHead(columns)) return { columns, from, to: from + 1 }
  }
  return null
}

function isHead(columns: readonly PastedColumn[]): boolean {
  const hasWords = columns.some((column) => column.kind === 'column' && column.id === 'statement')
  return hasWords && columns.filter(({ kind }) => kind !== 'left').length >= 2
}

/** Whether a row is the headings once more, as they stand on each page of a printed table. */
export function isHeadAgain(row: readonly string[], { columns }: PastedHead): boolean {
  const filled = row.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))
  const same = filled.filter((at) => foldForSearch(row[at] ?? '') === foldForSearch(columns[at]?.heading ?? ''))
  return filled.length >= 2 && same.length === filled.length
}

function meaningsOf(row: readonly string[], collection: ListedCollection): readonly PastedColumn[] {
  const taken = new Set<string>()
  return row.map((cell): PastedColumn => {
    const heading = cleanLine(cell)
    const column = meaningOf(heading, collection)
    if (column.kind !== 'column') return column
    if (taken.has(column.id)) {
      return { kind: 'left', heading, reason: 'Một cột trước đó của khối đã có nội dung này.' }
    }
    taken.add(column.id)
    return column
  })
}

function meaningOf(heading: string, collection: ListedCollection): PastedColumn {
  const folded = foldForSearch(heading)
  if (folded === '') return { kind: 'left', heading, reason: 'Cột này của khối không có tiêu đề.' }
  if (NUMBER.test(folded)) return { kind: 'number', heading }
  if (COMPUTED.test(folded)) return { kind: 'computed', heading }
  const year = collection === 'targets' ? YEAR.exec(folded)?.[1] : undefined
  if (year !== undefined) {
    return { kind: 'column', id: PAST.test(folded) ? 'current' : yearColumn(Number(year)), heading }
  }
  const meant = meanings[collection].find(([, words]) => words.test(folded))
  if (meant !== undefined) return { kind: 'column', id: meant[0], heading }
  return { kind: 'left', heading, reason: 'Bảng không có cột này.' }
}

/** A second row of headings: years, under what they are years of. */
function isYearsRow(row: readonly string[], above: readonly string[]): boolean {
  const filled = row.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))
  return (
    filled.length > 0 &&
    above.some((cell) => cell.trim() !== '') &&
    filled.every((at) => {
      const over = foldForSearch(above[at] ?? '')
      return /^(?:nam )?(?:19|20)\d\d$/.test(foldForSearch(row[at] ?? '')) && !YEAR.test(over) && !NUMBER.test(over)
    })
  )
}

function besideYear(above: string, year: string): string {
  return year.trim() === '' ? above : `${cleanLine(above)} ${cleanLine(year)}`.trim()
}
