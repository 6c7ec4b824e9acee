import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'
import type { SourceRow } from '#shared/tables/source-sheet.ts'
import { type ColumnTarget, columnOf } from './column-target.ts'
import { looserText } from './looser-text.ts'
import type { RowRole } from './row-role.ts'

export type PartField = 'cpu' | 'memoryGb' | 'storageGb'

/** What the rows under a device say of it: "+ CPU: Core i5" fills a field of it, "- Màn hình Dell 22" is a device of its own. */
export interface PartRows {
  /** The number of the row of the device that a row belongs to; undefined for a row that is no part. */
  readonly parentOf: ReadonlyMap<number, number>
  /** What a part is called, without its mark. */
  readonly nameOf: ReadonlyMap<number, string>
  /** Parts that are nothing but a field of their device, by their own row. */
  readonly fills: ReadonlyMap<number, PartField>
  /** What the parts say together, by the device's row: sizes added up, each times its number. */
  readonly said: ReadonlyMap<number, ReadonlyMap<PartField, string | number>>
}

const PART = /^\s*[+\-–•*]\s*(?=\p{L})/u

/** Whether a name is marked as that of a part: "- Màn hình Dell 22". */
export function isPartName(name: string): boolean {
  return PART.test(name)
}

const fields: readonly (readonly [RegExp, PartField])[] = [
  [/^(?:cpu|chip|bo vi xu ly|vi xu ly|bo xu ly)\b/, 'cpu'],
  [/^(?:ram|bo nho(?: trong)?)\b/, 'memoryGb'],
  [/^(?:o cung|o dia(?: cung)?|hdd|ssd)\b/, 'storageGb'],
]
/** What a row may say besides its name and still be nothing but a field of its device. */
const beside: readonly string[] = ['name', 'quantity', 'bookQuantity', 'kind', 'departmentId', 'room', 'note']

/**
 * Finds the parts among the rows that are records, by the mark before their name. A part that has a code, a serial or a
 * price of its own is a device, whatever it also says of the one it stands in.
 */
export function partRows(
  rows: readonly SourceRow[],
  columns: readonly ColumnTarget[],
  roleOf: (row: SourceRow) => RowRole,
): PartRows {
  const column = (key: string) => columnOf(columns, key)
  const [nameColumn, quantityColumn] = [column('name'), column('quantity')]
  const own = columns.flatMap((target, at) => {
    return target.kind === 'funding' || (target.kind === 'field' && !beside.includes(target.key)) ? [at] : []
  })
  const parentOf = new Map<number, number>()
  const nameOf = new Map<number, string>()
  const fills = new Map<number, PartField>()
  const said = new Map<number, Map<PartField, string | number>>()
  const idColumn = columns.findIndex(({ kind }) => kind === 'id')
  /** A row that carries a record's own id is that record, and no part of another. */
  const isUnnamed = ({ cells }: SourceRow) => typeof (cells[idColumn] ?? null) !== 'string'
  const hasParts = rows.some(({ cells }) => typeof cells[nameColumn] === 'string' && PART.test(cells[nameColumn]))
  if (!hasParts) return { parentOf, nameOf, fills, said }
  let parent: number | null = null
  for (const row of rows) {
    const { number, cells } = row
    const cell = cells[nameColumn]
    if (roleOf(row).kind !== 'record') parent = null
    else if (typeof cell === 'string' && !(parent !== null && PART.test(cell) && isUnnamed(row))) parent = number
    if (typeof cell !== 'string' || parent === null || parent === number) continue
    const name = cleanLine(cell.replace(PART, ''))
    parentOf.set(number, parent)
    nameOf.set(number, name)
    const found = fieldSaid(name)
    if (found === null) continue
    const together = said.get(parent) ?? new Map<PartField, string | number>()
    said.set(parent, together)
    together.set(found.key, joined(together.get(found.key), found.value, pieces(cells[quantityColumn])))
    if (own.every((at) => (cells[at] ?? null) === null)) fills.set(number, found.key)
  }
  return { parentOf, nameOf, fills, said }
}

function pieces(cell: SourceRow['cells'][number] | undefined): number {
  const count = typeof cell === 'string' ? Number(looserText('quantity', cell) ?? cell) : cell
  return typeof count === 'number' && Number.isInteger(count) && count > 1 ? count : 1
}

/** Sizes add up; two processors are named one beside the other. */
function joined(before: string | number | undefined, value: string | number, count: number): string | number {
  if (typeof value === 'number') return (typeof before === 'number' ? before : 0) + value * count
  const named = count > 1 ? `${count} × ${value}` : value
  return before === undefined ? named : `${before}; ${named}`
}

/** "RAM 8GB" → 8 gigabytes; a part of that sort whose size cannot be read is a device of its own. */
function fieldSaid(name: string): { readonly key: PartField; readonly value: string | number } | null {
  const key = fields.find(([word]) => word.test(foldForSearch(name)))?.[1]
  if (key === undefined) return null
  if (key !== 'cpu') {
    const size = looserText(key, name)
    return size === null ? null : { key, value: Number(size) }
  }
  const value = name.replace(/^(?:cpu|chip|(?:bộ\s+)?(?:vi\s+)?xử\s+lý)\s*:?\s*/iu, '')
  return value === '' ? null : { key, value }
}
