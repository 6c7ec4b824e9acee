import { cleanLine } from '#shared/basics/text.ts'
import { type CollectionName, collections, type RecordIn } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import type { RecordNames } from '#shared/records/record-names.ts'
import { fieldText } from './field-text.ts'
import type { CellLook, Sheet, SheetCell, SheetRow } from './sheet.ts'

const NARROWEST = 10
const WIDEST = 40
/** Rows looked at to find how wide a column must be. */
const SAMPLE = 200

/**
 * Records as a sheet, one row each, the labels of their fields in the first row; `keys` says which fields, every one but the
 * id and those with an editor of their own when left out. Numbers, money and dates are such in the file; all else reads as
 * on screen. `name` must be one Excel accepts (see sheetNames).
 */
export function recordSheet<C extends CollectionName>(
  collection: C,
  records: readonly RecordIn<C>[],
  names: RecordNames,
  { name, keys = fieldKeys(collection) }: { readonly name: string; readonly keys?: readonly string[] },
): Sheet {
  const fields = collections[collection].fields as unknown as Fields
  const columns = keys.flatMap((key) => {
    const field = fields[key]
    return field === undefined ? [] : [{ key, field, cell: cellMaker(collection, key, fields, names) }]
  })
  const rows = records.map((record): SheetRow => {
    const values = record as unknown as Readonly<Record<string, unknown>>
    return { cells: columns.map(({ key, cell }) => cell(values[key])) }
  })
  return {
    name,
    columnWidths: columns.map(({ field }, at) => widthOf(field.label, rows, at)),
    rows: [
      { cells: columns.map(({ field }) => ({ kind: 'text', text: field.label, bold: true, border: true })) },
      ...rows,
    ],
    headRows: 1,
    orientation: 'landscape',
  }
}

/** The fields of a collection a sheet can hold. */
function fieldKeys(collection: CollectionName): readonly string[] {
  const fields = collections[collection].fields as unknown as Fields
  return Object.keys(fields).filter((key) => {
    const field = fields[key]
    return key !== 'id' && field !== undefined && fieldKindOf(field).kind !== 'own'
  })
}

function cellMaker(
  collection: CollectionName,
  key: string,
  fields: Fields,
  names: RecordNames,
): (value: unknown) => SheetCell {
  const field = fields[key]
  if (field === undefined) throw new Error(`no field ${key}`)
  const { kind } = fieldKindOf(field)
  const text = fieldText(collection, key, field, names)
  const look: CellLook = { border: true }
  return (value) => {
    if (kind === 'number' && typeof value === 'number') return { kind: 'number', value, ...look, align: 'right' }
    if (kind === 'money' && typeof value === 'number') {
      return { kind: 'money', amount: value, unit: 'dong', ...look, align: 'right' }
    }
    if (kind === 'date' && typeof value === 'string') return { kind: 'date', date: value, ...look }
    return { kind: 'text', text: text(value), ...look }
  }
}

function widthOf(label: string, rows: readonly SheetRow[], at: number): number {
  const longest = rows.slice(0, SAMPLE).reduce((most, { cells }) => {
    const cell = cells[at]
    return Math.max(most, cell?.kind === 'text' ? cleanLine(cell.text).length : 12)
  }, label.length)
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}
