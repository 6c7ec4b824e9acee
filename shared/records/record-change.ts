import type { CollectionName, RecordIn } from './collections.ts'

/** A record of a collection before an act (`null`: there was none) and after it (`null`: removed). */
export type CollectionChange = {
  [C in CollectionName]: {
    readonly collection: C
    readonly id: string
    readonly before: RecordIn<C> | null
    readonly after: RecordIn<C> | null
  }
}[CollectionName]

/**
 * A change of a record whose collection is known only as it runs. `before` and `after` must be records of that collection:
 * made by its `create`, or checked by its validator.
 */
export function changeOf(
  collection: CollectionName,
  before: { readonly id: string } | null,
  after: { readonly id: string },
): CollectionChange {
  return { collection, id: after.id, before, after } as CollectionChange
}
