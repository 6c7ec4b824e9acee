import { fromRoman } from '#shared/basics/numbering.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanText } from '#shared/basics/text.ts'
import type { TableColumn, TableHead } from './table-headings.ts'

/** One line of a pasted table, by what it is. */
export type TableRow =
  /** A Roman line: those below it belong to a group of this name. */
  | { readonly kind: 'group'; readonly title: string }
  /** `depth` 0 is a root; deeper ones are parts of the last one above that is less deep. */
  | { readonly kind: 'item'; readonly depth: number; readonly cells: readonly string[] }
  /** A sum that the table writes itself. `of` says of what: all of it, or what stands above since the last sum or group. */
  | { readonly kind: 'sum'; readonly of: 'all' | 'part'; readonly cells: readonly string[] }
  /** Nothing to keep: a note below the sums, a repeated head. */
  | { readonly kind: 'left'; readonly text: string }

/** Which columns a line is told by. */
interface Places {
  readonly number: number
  readonly name: number
}

/** The lines below the headings: Roman ones are groups, "1.1" and "-" are parts of what stands above, sums and notes are told apart. */
export function readTableRows(block: readonly (readonly string[])[], head: TableHead): readonly TableRow[] {
  const places = {
    number: head.columns.findIndex(({ kind }) => kind === 'number'),
    name: head.columns.findIndex((column) => column.kind === 'field' && column.key === 'name'),
  }
  let last = 0
  let numbered = false
  return block.slice(head.from).flatMap((raw): readonly TableRow[] => {
    const cells = raw.map((cell) => cleanText(cell).trim())
    const row = readRow(cells, places, { last, numbered }, head.columns)
    if (row?.kind === 'item' && isNumbered(cells[places.number] ?? '')) {
      last = row.depth
      numbered = true
    }
    if (row?.kind === 'group') last = 0
    return row === null ? [] : [row]
  })
}

function readRow(
  cells: readonly string[],
  places: Places,
  before: { readonly last: number; readonly numbered: boolean },
  columns: readonly TableColumn[],
): TableRow | null {
  const text = cells.filter((cell) => cell !== '').join(' ')
  if (text === '') return null
  const number = (cells[places.number] ?? '').replace(/[.)]+$/, '')
  const name = cells[places.name] ?? ''
  // A merged line gives its text to the first cell, whatever the column is.
  const said = foldForSearch(name === '' ? text : name)
  if (/^(?:tong(?: cong| so)?|cong)\b/.test(said) || /^(?:tong(?: cong)?|cong)\b/.test(foldForSearch(number))) {
    return { kind: 'sum', of: /^(?:tong|cong)\s*:?\s*$|^cong\b/.test(said) ? 'part' : 'all', cells }
  }
  if (/^(?:trong do|bang chu|ghi chu|don vi(?: tinh)?\b)/.test(said) && isAlone(cells, places, columns))
    return { kind: 'left', text }
  if (name === '' && !isNumbered(number)) return { kind: 'left', text }
  if (number !== '' && fromRoman(number) !== null && number === number.toUpperCase()) {
    return { kind: 'group', title: name }
  }
  if (isNumbered(number)) return { kind: 'item', depth: number.split('.').length - 1, cells }
  // "-", "+", "a)" and, in a table that numbers its lines, none at all: a part of the last numbered one.
  return { kind: 'item', depth: before.numbered ? before.last + 1 : 0, cells }
}

/** "1", "1.2", "1.2.3", with or without a full stop after it. */
function isNumbered(number: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3})*\.?$/.test(number.trim())
}

/** Whether a line says nothing but its name: no period, no amount. */
function isAlone(cells: readonly string[], { number, name }: Places, columns: readonly TableColumn[]): boolean {
  return cells.every((cell, at) => cell === '' || at === number || at === name || columns[at]?.kind === 'left')
}
