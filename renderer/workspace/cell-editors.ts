import type { CellEditor } from '#renderer/components/grid-column.ts'
import { choiceWord } from '#shared/records/choice-labels.ts'
import { type CollectionName, fieldOf, type RecordIn } from '#shared/records/collections.ts'
import { fieldKindOf, isOptional } from '#shared/records/field-kind.ts'
import { targetOf } from '#shared/records/references.ts'
import type { References } from './references.ts'

/** How a field of a record is edited in the cell of a table; undefined for one that only its own editor can change. */
export function cellEditor<C extends CollectionName>(
  collection: C,
  key: string,
  references: () => References,
  multiline: boolean,
): CellEditor<RecordIn<C>> | undefined {
  const field = fieldOf(collection, key)
  const kind = fieldKindOf(field)
  const valueIn = (row: RecordIn<C>) => (row as unknown as Readonly<Record<string, unknown>>)[key]
  switch (kind.kind) {
    case 'own':
      return undefined
    case 'flag':
      return { kind: 'flag', checked: (row) => valueIn(row) === true }
    case 'choice': {
      const options = kind.values.map((value) => ({ value, label: choiceWord(collection, key, field, value) }))
      return {
        kind: 'choice',
        options: () => options,
        chosen: (row) => textOrNull(valueIn(row)),
        clearable: isOptional(field),
        take: (option) => (kind.numeric && option !== null ? Number(option) : option),
      }
    }
    case 'reference': {
      const target = targetOf(collection, key)
      if (target === null) return undefined
      return {
        kind: 'choice',
        // A record cannot be part of itself.
        options: (row) =>
          references()
            .options(target)
            .filter(({ value }) => value !== row.id),
        chosen: (row) => textOrNull(valueIn(row)),
        clearable: isOptional(field),
        take: (option) => option,
      }
    }
    default:
      return { kind: 'text', multiline }
  }
}

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}
