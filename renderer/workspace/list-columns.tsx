import type { z } from 'zod'
import { Badge } from '#renderer/components/Badge.tsx'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { type CollectionName, collections, type RecordIn } from '#shared/records/collections.ts'
import type { Field } from '#shared/records/field.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { targetOf } from '#shared/records/references.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import type { ListSpec } from './list-spec.ts'
import type { References } from './references.ts'

type Row = Readonly<Record<string, unknown>>

/** The field of a record by its key, when the key is only known as text. */
export function fieldOf(collection: CollectionName, key: string): Field<z.ZodType> {
  const field = (collections[collection].fields as Readonly<Record<string, Field<z.ZodType>>>)[key]
  if (field === undefined) throw new Error(`${collection} has no field ${key}`)
  return field
}

/** The columns of a list, drawn from the fields' own labels, words and kinds. */
export function listColumns<C extends CollectionName>(
  spec: ListSpec<C>,
  references: References,
): readonly GridColumn<RecordIn<C>>[] {
  return spec.columns.map((column) => {
    const field = fieldOf(spec.collection, column.key)
    const read = fieldText(spec.collection, column.key, field, references)
    const { kind } = fieldKindOf(field)
    const numeric = kind === 'number' || kind === 'money'
    const badges = spec.badges?.[column.key]
    const cellValue = (row: RecordIn<C>) => (row as Row)[column.key]
    const text = (row: RecordIn<C>) => read(cellValue(row))
    return {
      id: column.key,
      header: field.label,
      width: column.width,
      grow: column.grow ?? false,
      hidden: column.hidden ?? false,
      numeric,
      text,
      ...(numeric ? { sortBy: (row: RecordIn<C>) => cellValue(row) as number | null } : {}),
      ...(kind === 'date' ? { sortBy: (row: RecordIn<C>) => cellValue(row) as string | null } : {}),
      ...(badges
        ? {
            cell: (row: RecordIn<C>) => {
              const look = badges[String(cellValue(row))]
              return look ? (
                <Badge tone={look.tone} icon={look.icon}>
                  {text(row)}
                </Badge>
              ) : (
                text(row)
              )
            },
          }
        : {}),
    }
  })
}

/** Everything searchable about a record, folded; made on the first search and kept while names stay the same. */
export function searchIndex<C extends CollectionName>(collection: C, references: References) {
  const readers = Object.entries(collections[collection].fields)
    .filter(([key]) => key !== 'id' && targetOf(collection, key) !== collection)
    .map(([key, field]) => [key, fieldText(collection, key, field, references)] as const)
  const known = new WeakMap<object, string>()
  return (record: RecordIn<C>): string => {
    const found = known.get(record)
    if (found !== undefined) return found
    const words = foldForSearch(readers.map(([key, read]) => read((record as Row)[key])).join(' '))
    known.set(record, words)
    return words
  }
}
