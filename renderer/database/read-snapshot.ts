import { collectionNames } from '#shared/records/collections.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { HOSPITAL_KEY } from './change.ts'
import type { HospitalDatabase } from './database.ts'
import type { Row } from './row.ts'

/** All records, each collection in the order of its ids, as they stood at one moment. */
export async function readSnapshot(db: HospitalDatabase): Promise<Snapshot> {
  const stores = [...collectionNames, 'hospital'] as const
  return db.transaction('r', stores, async () => {
    const lists = await Promise.all(collectionNames.map((name) => db.rowsOf(name).toArray()))
    const hospital = await db.rowsOf('hospital').get(HOSPITAL_KEY)
    const rows: Record<string, Row[] | Row> = Object.fromEntries(
      collectionNames.map((name, at) => [name, lists[at] ?? []]),
    )
    if (hospital !== undefined) rows.hospital = hospital
    return { ...emptySnapshot(), ...rows } as Snapshot
  })
}
