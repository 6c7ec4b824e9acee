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
