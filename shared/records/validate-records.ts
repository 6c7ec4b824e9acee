import { z } from 'zod'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { type CollectionName, collectionNames, collections } from './collections.ts'
import { FaultList, type Faults } from './faults.ts'
import { hospitalRecord } from './hospital.ts'
import { isAbsurdlyLarge } from './record-size.ts'
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type Snapshot } from './snapshot.ts'

const frame = z.strictObject({
  format: z.literal(SNAPSHOT_FORMAT),
  version: z.literal(SNAPSHOT_VERSION),
  hospital: z.unknown(),
  ...(Object.fromEntries(collectionNames.map((name) => [name, z.array(z.unknown())])) as {
    [C in CollectionName]: z.ZodArray<z.ZodUnknown>
  }),
})

/**
 * Checks every record of a snapshot of this version against its validator. Record by record and not `snapshotSchema` in
 * one go, so that the faults of one record are let go before the next: a broken file may hold millions.
 */
export function validateRecords(raw: unknown): Result<Snapshot, Faults> {
  const faults = new FaultList()
  const outer = frame.safeParse(raw)
  if (!outer.success) {
    faults.addIssues(outer.error.issues, [], raw, null)
    return resultOf(faults, undefined)
  }
  const checked: Record<string, unknown> = {
    ...outer.data,
    hospital: validateRecord(hospitalRecord.schema, outer.data.hospital, ['hospital'], faults),
  }
  for (const name of collectionNames) {
    const { schema } = collections[name]
    checked[name] = outer.data[name].map((record, index) => validateRecord(schema, record, [name, index], faults))
  }
  return resultOf(faults, checked)
}

/** Records of one collection that share an id, so that in the database one of them would vanish; null without any. */
export function findDuplicateIds(snapshot: Snapshot): Faults | null {
  const faults = new FaultList()
  for (const name of collectionNames) {
    const seen = new Map<string, number>()
    for (const [index, record] of snapshot[name].entries()) {
      const before = seen.get(record.id)
      if (before === undefined) seen.set(record.id, index)
      else {
        const words = `trùng với bản ghi thứ ${before + 1} (đều là “${record.id}”)`
        faults.add({ what: 'duplicate-id', words }, [name, index, 'id'], record)
      }
    }
  }
  return faults.found()
}

function resultOf(faults: FaultList, checked: unknown): Result<Snapshot, Faults> {
  const found = faults.found()
  return found === null ? ok(checked as Snapshot) : err(found)
}

function validateRecord(schema: z.ZodType, record: unknown, path: readonly PropertyKey[], faults: FaultList): unknown {
  if (isAbsurdlyLarge(record)) {
    faults.add({ what: 'too-long', words: 'có quá nhiều mục bên trong' }, path, record)
    return undefined
  }
  const result = schema.safeParse(record)
  if (result.success) return result.data
  faults.addIssues(result.error.issues, path, record, record)
  return undefined
}
