import { err, ok, type Result } from '#shared/basics/result.ts'
import { sameValue } from '#shared/basics/same-value.ts'
import { collectionNames } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { HOSPITAL_KEY, type RowChange } from './change.ts'
import type { HospitalDatabase } from './database.ts'
import { invalidProblem, type StoreProblem } from './problem.ts'
import type { Row } from './row.ts'

/** The changes that turn what the database holds into `wanted`: only these are written and can be undone. */
export async function changesTowards(
  db: HospitalDatabase,
  wanted: Snapshot,
): Promise<Result<RowChange[], StoreProblem>> {
  const changes: RowChange[] = []
  for (const collection of collectionNames) {
    const target = new Map<string, Row>()
    for (const row of wanted[collection]) {
      const { id } = row
      const change = { collection, id, before: null, after: row }
      if (target.has(id)) return err(invalidProblem(change, 'id', 'bị trùng với một bản ghi khác'))
      target.set(id, row)
    }
    for (const before of await db.rowsOf(collection).toArray()) {
      const after = target.get(before.id) ?? null
      target.delete(before.id)
      if (!sameValue(before, after)) changes.push({ collection, id: before.id, before, after })
    }
    for (const after of target.values()) changes.push({ collection, id: after.id, before: null, after })
  }
  const before = (await db.rowsOf('hospital').get(HOSPITAL_KEY)) ?? null
  if (!sameValue(before, wanted.hospital)) {
    changes.push({ collection: 'hospital', id: HOSPITAL_KEY, before, after: wanted.hospital })
  }
  return ok(changes)
}
