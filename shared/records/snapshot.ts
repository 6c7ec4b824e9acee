import { z } from 'zod'
import { type CollectionName, collectionNames, collections, type RecordIn } from './collections.ts'
import { type Hospital, hospitalRecord } from './hospital.ts'

/** The one version number of all records. Raise it with one named upgrade in `upgrades.ts` whenever a record changes shape. */
export const SNAPSHOT_VERSION = 1
export const SNAPSHOT_FORMAT = 'ke-hoach-so/snapshot'

/** All records as one plain JSON object: the common input of screens, headless command, backup, package and tests. */
export type Snapshot = {
  readonly format: typeof SNAPSHOT_FORMAT
  readonly version: typeof SNAPSHOT_VERSION
  readonly hospital: Hospital
} & { readonly [C in CollectionName]: readonly RecordIn<C>[] }

const shapes = Object.fromEntries(collectionNames.map((name) => [name, z.array(collections[name].schema)])) as {
  [C in CollectionName]: z.ZodArray<(typeof collections)[C]['schema']>
}

export const snapshotSchema = z.strictObject({
  format: z.literal(SNAPSHOT_FORMAT),
  version: z.literal(SNAPSHOT_VERSION),
  hospital: hospitalRecord.schema,
  ...shapes,
})

/** A snapshot without a single record, as a new database has it. */
export function emptySnapshot(): Snapshot {
  const rows = Object.fromEntries(collectionNames.map((name) => [name, []]))
  return {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    hospital: hospitalRecord.create('hospital'),
    ...rows,
  } as unknown as Snapshot
}
