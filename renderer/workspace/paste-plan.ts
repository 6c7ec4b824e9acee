import type { GridColumn } from '#renderer/components/grid-column.ts'
import type { CellRange } from '#renderer/components/use-grid-cursor.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { cleanText } from '#shared/basics/text.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { CellValue } from './cell-changes.ts'
import { type HeadedColumn, pastedHeadings, UNHEADED } from './paste-headings.ts'
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
  /** What a new row gets in its place; null where that is nothing, and for a record that stays as it is. */
  readonly instead: string | null
}

/** A text that is no choice of its column, but very like one, and is taken for it. */
export interface TakenChoice {
  readonly column: string
  readonly text: string
  readonly meant: string
  readonly cells: number
}

/** A column of the block that goes nowhere. */
export interface LeftColumn {
  /** Its place in the block, from 1. */
  readonly place: number
  readonly name: string
  /** Its cells that say something. */
  readonly cells: number
  /** A Vietnamese sentence. */
  readonly reason: string
}

/** What a pasted block would do, before anything is done. */
export interface PastePlan {
  readonly changed: readonly CellValue[]
  /** The fields of records to be added, in the order of the block. */
  readonly added: readonly Readonly<Record<string, unknown>>[]
  readonly refused: readonly RefusedPaste[]
  readonly left: readonly LeftColumn[]
  readonly taken: readonly TakenChoice[]
  /** Cells that hold this already. */
  readonly unchanged: number
  /** Whether the first row was recognised as headings and left out. */
  readonly headed: boolean
}

interface PasteInput<T> {
  readonly collection: CollectionName
  readonly block: readonly (readonly string[])[]
  readonly at: CellRange
  /** As they stand in the table. */
  readonly rows: readonly T[]
  readonly columns: readonly GridColumn<T>[]
  readonly reader: CellReader
  /** A new record with these fields, as it would stand in the table. */
  readonly make: (fields: Readonly<Record<string, unknown>>) => T
}

/**
 * Lays a block of texts over the cells of a table, from the first marked cell down and to the right. A marked block that is
 * a whole number of times as large is filled with repetitions; rows beyond the last become new records. A first row of
 * headings says which columns are meant. A text that is what the cell shows changes nothing,
 * so a block copied from here and pasted back is no change.
 */
export function planPaste<T extends { readonly id: string }>(input: PasteInput<T>): PastePlan {
  const { rows, columns, at, reader } = input
  const heads = pastedHeadings(input.block, input.collection, columns, at.fromColumn, reader)
  const headed = heads !== null
  const body = headed ? input.block.slice(1) : repeated(input.block, at)

  const changed: CellValue[] = []
  const added: Record<string, unknown>[] = []
  const refused: RefusedPaste[] = []
  const taken = new Map<string, TakenChoice>()
  let unchanged = 0
  for (const [line, cells] of body.entries()) {
    const row = rows[at.fromRow + line]
    const fresh: Record<string, unknown> = {}
    const notTaken: { readonly column: GridColumn<T> | undefined; readonly refusal: Omit<RefusedPaste, 'instead'> }[] =
      []
    for (const [place, raw] of cells.entries()) {
      const text = cleanText(raw)
      const head = heads?.[place]
      if (headed && head?.kind !== 'column') continue
      const column = head?.kind === 'column' ? head.column : columns[at.fromColumn + place]
      const refuse = (reason: string) => {
        const name = column?.header ?? placeWords(place)
        notTaken.push({ column, refusal: { blockRow: line + (headed ? 2 : 1), column: name, text, reason } })
      }
      if (column === undefined) {
        if (text.trim() !== '') refuse('Bảng không còn cột nào ở bên phải. Hãy dán từ cột trước đó hoặc hiện thêm cột.')
        continue
      }
      if (row === undefined ? text.trim() === '' : sameText(text, column.text(row))) {
        if (row !== undefined) unchanged += 1
        continue
      }
      if (column.passesOver?.(text)) continue
      if (column.editor === undefined) {
        refuse('Cột này do phần mềm tính ra, không nhập được.')
        continue
      }
      const locked = row === undefined ? null : (column.locked?.(row) ?? null)
      if (locked !== null) {
        refuse(locked)
        continue
      }
      const read = reader.read(column.id, text, row?.id ?? null)
      const meant = read.ok ? null : reader.asChoices(column.id, text)
      if (!read.ok && meant === null) {
        refuse(read.error)
        continue
      }
      if (meant !== null) {
        const key = `${column.id}\u0000${text}`
        const cells = (taken.get(key)?.cells ?? 0) + 1
        taken.set(key, { column: column.header, text, meant: meant.text, cells })
      }
      const value = read.ok ? read.value : meant?.value
      if (row === undefined) fresh[column.id] = value
      else changed.push({ id: row.id, key: column.id, value })
    }
    const isNew = row === undefined && Object.keys(fresh).length > 0
    // What may be left open stays open: nobody has said that it is what new records begin with.
    const open = isNew ? notTaken.flatMap(({ column }) => (isClearable(column) ? [column?.id ?? ''] : [])) : []
    for (const key of open) fresh[key] = null
    if (isNew) added.push(fresh)
    const made = isNew && notTaken.length > 0 ? input.make(fresh) : null
    for (const { column, refusal } of notTaken) {
      const instead = made === null || column?.editor === undefined ? '' : column.text(made)
      refused.push({ ...refusal, instead: instead === '' ? null : instead })
    }
  }
  const left = heads === null ? [] : leftColumns(input.block, heads)
  return { changed, added, refused, left, taken: [...taken.values()], unchanged, headed }
}

function isClearable(column: GridColumn<never> | undefined): boolean {
  return column?.editor?.kind === 'choice' && column.editor.clearable
}

/** The columns under headings that go nowhere, as far as they say something. */
function leftColumns<T>(
  [first = [], ...body]: readonly (readonly string[])[],
  heads: readonly HeadedColumn<T>[],
): readonly LeftColumn[] {
  const width = Math.max(0, ...body.map((cells) => cells.length))
  return Array.from({ length: width }, (_, place): LeftColumn | null => {
    const head = heads[place] ?? UNHEADED
    const cells = body.filter((row) => (row[place] ?? '').trim() !== '').length
    if (head.kind !== 'left' || cells === 0) return null
    return {
      place: place + 1,
      name: cleanText(first[place] ?? '').trim() || placeWords(place),
      cells,
      reason: head.reason,
    }
  }).filter((column) => column !== null)
}

function placeWords(place: number): string {
  return `Cột thứ ${place + 1} của khối`
}

function sameText(pasted: string, shown: string): boolean {
  return pasted === cleanText(shown) || pasted.trim() === shown.trim()
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
