import { type CollectionName, collections, fieldOf, type RecordIn } from '#shared/records/collections.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import { type RecordNames, recordNames } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { idField } from '#shared/records/values.ts'
import { fieldText } from './field-text.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { sheetNames } from './sheet.ts'

type Row = Readonly<Record<string, unknown>>

/** A field by its key, or a column that no field holds: what is worked out, as text for each row. */
export type SheetColumn = string | { readonly heading: string; readonly texts: readonly string[] }

/** What of a collection stands in the sheet; everything when absent. */
export interface RecordSheetChoice<C extends CollectionName> {
  /** In their order; `id` always follows as the last, hidden column. */
  readonly columns?: readonly SheetColumn[]
  readonly rows?: readonly RecordIn<C>[]
}

const NARROWEST = 8
const WIDEST = 44

/**
 * A list as a sheet that the app's own import reads back unchanged: a row of the fields' labels, then one row per record.
 * Numbers, money (whole đồng) and dates are real values, everything else is the text of fieldText; the last column, out of
 * sight, holds the id under "Mã nội bộ". Fields that are no cell (rich text) are left out. Throws on a key that no field has.
 */
export function recordSheet<C extends CollectionName>(
  snapshot: Snapshot,
  collection: C,
  choice: RecordSheetChoice<C> = {},
): Sheet {
  const rows = (choice.rows ?? snapshot[collection]) as readonly unknown[] as readonly Row[]
  const wanted = (choice.columns ?? sheetFields(collection)).filter((column) => column !== 'id')
  const names = callableNames(snapshot)
  const columns = wanted.map((column) =>
    typeof column === 'string' ? fieldColumn(collection, column, names) : textColumn(column),
  )
  const id: ColumnMaker = {
    heading: idField.label,
    cell: (row) => ({ kind: 'text', text: String(row.id) }),
  }
  const all = [...columns, id]
  const body = rows.map((row, at) => all.map((column) => column.cell(row, at)))
  return {
    name: sheetNames([collections[collection].title])[0] ?? '',
    columnWidths: all.map((column, at) => widthOf(column.heading, body, at)),
    hiddenColumns: [all.length - 1],
    rows: [
      {
        cells: all.map(({ heading }) => ({ kind: 'text', text: heading, bold: true, border: true, align: 'center' })),
      },
      ...body.map((cells) => ({ cells })),
    ],
    headRows: 1,
    orientation: 'landscape',
  }
}

/** The fields of a collection that can stand in a cell, in the record's own order; the id is not among them. */
export function sheetFields(collection: CollectionName): readonly string[] {
  return Object.entries(collections[collection].fields)
    .filter(([key, field]) => key !== 'id' && fieldKindOf(field).kind !== 'own')
    .map(([key]) => key)
}

interface ColumnMaker {
  readonly heading: string
  readonly cell: (row: Row, at: number) => SheetCell
}

function textColumn({ heading, texts }: Exclude<SheetColumn, string>): ColumnMaker {
  return { heading, cell: (_, at) => ({ kind: 'text', text: texts[at] ?? '', border: true }) }
}

function fieldColumn(collection: CollectionName, key: string, names: RecordNames): ColumnMaker {
  const field = fieldOf(collection, key)
  const text = fieldText(collection, key, field, names)
  const { kind } = fieldKindOf(field)
  return {
    heading: field.label,
    cell(row) {
      const value = row[key]
      if (typeof value === 'number' && kind === 'number') return { kind: 'number', value, border: true }
      if (typeof value === 'number' && kind === 'money') {
        return { kind: 'money', amount: value, unit: 'dong', border: true }
      }
      if (typeof value === 'string' && kind === 'date') return { kind: 'date', date: value, border: true }
      return { kind: 'text', text: text(value), border: true }
    },
  }
}

/** Names that lead back to the record: its name where no other bears it, else its code; where nothing does, the name. */
function callableNames(snapshot: Snapshot): RecordNames {
  const names = recordNames(snapshot)
  const finder = recordFinder(snapshot)
  const known = new Map<string, string>()
  const callableName = (collection: CollectionName, id: string): string => {
    const name = names.nameOf(collection, id)
    if (isOnly(finder.find(collection, name), id)) return name
    const rows = snapshot[collection] as readonly unknown[] as readonly Row[]
    const code = rows.find((row) => row.id === id)?.code
    return typeof code === 'string' && isOnly(finder.find(collection, code), id) ? code : name
  }
  return {
    nameOf(collection, id) {
      const key = `${collection}/${id}`
      const found = known.get(key) ?? callableName(collection, id)
      known.set(key, found)
      return found
    },
  }
}

function isOnly(found: readonly string[], id: string): boolean {
  return found.length === 1 && found[0] === id
}

/** In characters: as wide as its widest line within reason; the longest words of the heading are never broken. */
function widthOf(heading: string, body: readonly (readonly SheetCell[])[], at: number): number {
  let widest = Math.max(NARROWEST, ...heading.split(' ').map((word) => word.length + 2))
  for (const cells of body) {
    const cell = cells[at]
    if (cell === undefined) continue
    widest = Math.max(widest, lengthOf(cell) + 2)
    if (widest >= WIDEST) return WIDEST
  }
  return widest
}

function lengthOf(cell: SheetCell): number {
  switch (cell.kind) {
    case 'text':
      return Math.max(...cell.text.split('\n').map((line) => line.length))
    case 'number':
      return String(cell.value).length
    case 'money':
      return String(cell.amount).length * 1.35
    case 'date':
      return 'dd/mm/yyyy'.length
  }
}
