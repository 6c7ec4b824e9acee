import { type Searched, searchedTexts } from '#shared/basics/word-search.ts'
import { type CollectionName, collections, type RecordIn } from '#shared/records/collections.ts'
import { type FieldKind, fieldKindOf } from '#shared/records/field-kind.ts'
import { targetOf } from '#shared/records/references.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import type { References } from './references.ts'

/** Everything searchable about a record; made on the first search and kept while names stay the same. */
export function searchIndex<C extends CollectionName>(collection: C, references: References) {
  const readers = Object.entries(collections[collection].fields)
    .filter(([key]) => key !== 'id' && targetOf(collection, key) !== collection)
    .map(([key, field]) => [key, fieldText(collection, key, field, references), fieldKindOf(field)] as const)
  const words = readers.filter(([, , kind]) => kind.kind !== 'flag' && !isFigure(kind))
  const figures = readers.filter(([, , kind]) => isFigure(kind))
  const known = new WeakMap<object, Searched>()
  return (record: RecordIn<C>): Searched => {
    const found = known.get(record)
    if (found !== undefined) return found
    const textsOf = (some: typeof readers) =>
      some.map(([key, read]) => read((record as Readonly<Record<string, unknown>>)[key]))
    const searched = searchedTexts(textsOf(words), textsOf(figures))
    known.set(record, searched)
    return searched
  }
}

/** Counts and amounts; a year is a word like any other. */
function isFigure(kind: FieldKind): boolean {
  return kind.kind === 'money' || (kind.kind === 'number' && kind.rule.grouped === true)
}
