import type { GridColumn } from '#renderer/components/grid-column.ts'
import type { CellRange } from '#renderer/components/use-grid-cursor.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanText } from '#shared/basics/text.ts'
import type { CellValue } from './cell-changes.ts'
import type { CellReader } from './read-cells.ts'

/** What stands where a block was pasted from cannot go where it was pasted to. */
export interface RefusedPaste {
  /** Row of the pasted block, from 1; a row of headings counts, as it does in Excel. */
  readonly blockRow: number
  /** The column's heading, or which column of the block it is when the table has none for it. */
  readonly column: string
  readonly text: string
  /** A Vietnamese sentence. */
  readonly reason: string
}

/** What a pasted block would do, before anything is done. */
export interface PastePlan {
  readonly changed: readonly CellValue[]
  /** The fields of records to be added, in the order of the block. */
  readonly added: readonly Readonly<Record<string, unknown>>[]
  readonly refused: readonly RefusedPaste[]
  /** Cells that hold this already. */
  readonly unchanged: number
  /** Whether the first row was recognised as headings and left out. */
  readonly headed: boolean
}

interface PasteInput<T> {
  readonly block: readonly (readonly string[])[]
  readonly at: CellRange
  /** As they stand in the table. */
  readonly rows: readonly T[]
  readonly columns: readonly GridColumn<T>[]
  readonly reader: CellReader
}

/**
 * Lays a block of texts over the cells of a table, from the first marked cell down and to the right. A marked block that is
 * a whole number of times as large is filled with repetitions; rows beyond the last become new records. A first row that
 * holds nothing but headings of columns says which columns are meant. A text that is what the cell shows changes nothing,
 * so a block copied from here and pasted back is no change.
 */
export function planPaste<T extends { readonly id: string }>(input: PasteInput<T>): PastePlan {
  const { rows, columns, at, reader } = input
  const heads = headingColumns(input.block, columns)
  const headed = heads !== null
  const body = headed ? input.block.slice(1) : repeated(input.block, at)
  const targetOf = (cell: number): GridColumn<T> | undefined =>
    heads === null ? columns[at.fromColumn + cell] : columns[heads[cell] ?? -1]

  const changed: CellValue[] = []
  const added: Record<string, unknown>[] = []
  const refused: RefusedPaste[] = []
  let unchanged = 0
  for (const [line, cells] of body.entries()) {
    const row = rows[at.fromRow + line]
    const fresh: Record<string, unknown> = {}
    for (const [place, raw] of cells.entries()) {
      const text = cleanText(raw)
      const column = targetOf(place)
      const refuse = (reason: string) => {
        const name = column?.header ?? `Cột thứ ${place + 1} của khối`
        refused.push({ blockRow: line + (headed ? 2 : 1), column: name, text, reason })
      }
      if (column === undefined) {
        if (text.trim() !== '') refuse('Bảng không còn cột nào ở bên phải. Hãy dán từ cột trước đó hoặc hiện thêm cột.')
        continue
      }
      if (row === undefined ? text.trim() === '' : sameText(text, column.text(row))) {
        if (row !== undefined) unchanged += 1
        continue
      }
      if (column.editor === undefined) {
        refuse('Cột này do phần mềm tính ra, không nhập được.')
        continue
      }
      const value = reader.read(column.id, text, row?.id ?? null)
      if (!value.ok) refuse(value.error)
      else if (row === undefined) fresh[column.id] = value.value
      else changed.push({ id: row.id, key: column.id, value: value.value })
    }
    if (row === undefined && Object.keys(fresh).length > 0) added.push(fresh)
  }
  return { changed, added, refused, unchanged, headed }
}

function sameText(pasted: string, shown: string): boolean {
  return pasted === cleanText(shown) || pasted.trim() === shown.trim()
}

/** The column each cell of the first row names; null when that row is no row of headings. */
function headingColumns<T>(
  [first = []]: readonly (readonly string[])[],
  columns: readonly GridColumn<T>[],
): readonly number[] | null {
  const headers = columns.map(({ header }) => foldForSearch(header))
  const named = first.map((text) => headers.indexOf(foldForSearch(text)))
  return first.length > 0 && named.every((place) => place !== -1) && new Set(named).size === named.length ? named : null
}

/** The block repeated over the marked cells, when they are a whole number of times as many each way. */
function repeated(block: readonly (readonly string[])[], at: CellRange): readonly (readonly string[])[] {
  const height = at.toRow - at.fromRow + 1
  const width = at.toColumn - at.fromColumn + 1
  const blockWidth = Math.max(...block.map((row) => row.length))
  const down = height % block.length === 0 ? height / block.length : 1
  const across = width % blockWidth === 0 ? width / blockWidth : 1
  if (down * across <= 1) return block
  const wide = block.map((row) => Array.from({ length: across }, () => row).flat())
  return Array.from({ length: down }, () => wide).flat()
}

/** "sửa 12 ô, thêm 3 thiết bị". */
export function pasteWords(
  { changed, added }: { readonly changed: readonly unknown[]; readonly added: readonly unknown[] },
  noun: string,
): string {
  const parts = [
    changed.length > 0 ? `sửa ${formatInteger(changed.length)} ô` : '',
    added.length > 0 ? `thêm ${formatInteger(added.length)} ${noun}` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'không có gì thay đổi' : parts.join(', ')
}
