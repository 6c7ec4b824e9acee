import Dexie, { type Table } from 'dexie'
import { assertNever } from '#shared/basics/assert-never.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import { SNAPSHOT_VERSION } from '#shared/records/snapshot.ts'
import type { Batch, BatchSlice } from './batch.ts'
import { HOSPITAL_KEY, type StoreName } from './change.ts'
import type { Row } from './row.ts'
import { databaseVersions } from './versions.ts'
import { isDatabaseError, isDiskFull } from './write-failure.ts'

/** Never changes: the records of every PC stand under this name. */
export const DATABASE_NAME = 'ke-hoach-so'
export const DATABASE_VERSION = Math.max(...databaseVersions.map((entry) => entry.version))
const SNAPSHOT_VERSION_KEY = 'snapshotVersion'

interface MetaRow {
  readonly key: string
  readonly value: number
}

/** The tables behind the page. Tests pass an older version to open the past. */
export class HospitalDatabase extends Dexie {
  declare readonly batches: Table<Batch, number, Omit<Batch, 'id'>>
  declare readonly batchSlices: Table<BatchSlice, number, Omit<BatchSlice, 'id'>>
  declare readonly meta: Table<MetaRow, string>

  constructor(name: string = DATABASE_NAME, version: number = DATABASE_VERSION) {
    // Strict: "Đã lưu" may only be shown once the bytes are on the disk, not in a cache that a power cut empties.
    // No autoOpen: when a newer app in another window upgrades the tables, Dexie closes this connection; opening it again
    // at the next write would put records of the old shape into the new tables.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false, cache: 'disabled' })
    for (const entry of databaseVersions) {
      if (entry.version <= version) this.version(entry.version).stores({ ...entry.stores })
    }
  }

  rowsOf(name: StoreName): Table<Row, string> {
    return this.table(name)
  }
}

export type OpenProblem =
  | { readonly kind: 'newer-database'; readonly found: number; readonly supported: number }
  | { readonly kind: 'newer-records'; readonly found: number; readonly supported: number }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'unavailable'; readonly detail: string }

/** Opens (or makes) the database, and refuses one that a newer app has written. */
export async function openDatabase(name: string = DATABASE_NAME): Promise<Result<HospitalDatabase, OpenProblem>> {
  try {
    const found = await installedVersion(name)
    if (found > DATABASE_VERSION) return err({ kind: 'newer-database', found, supported: DATABASE_VERSION })
    const db = new HospitalDatabase(name)
    await db.open()
    const records = await settleMeta(db)
    if (records <= SNAPSHOT_VERSION) return ok(db)
    db.close()
    return err({ kind: 'newer-records', found: records, supported: SNAPSHOT_VERSION })
  } catch (error) {
    if (isDiskFull(error)) return err({ kind: 'disk-full' })
    if (isDatabaseError(error)) return err({ kind: 'unavailable', detail: error.name })
    throw error
  }
}

/** Asked before opening, because Dexie opens a newer database without complaint and may even patch its tables. */
async function installedVersion(name: string): Promise<number> {
  const known = await indexedDB.databases()
  const version = known.find((entry) => entry.name === name)?.version ?? 0
  return version / 10 // Dexie keeps ten times its version number in IndexedDB.
}

/** Gives a new database its version of records and its one hospital; returns the version of records it holds. */
async function settleMeta(db: HospitalDatabase): Promise<number> {
  return db.transaction('rw', db.meta, db.rowsOf('hospital'), async () => {
    const known = await db.meta.get(SNAPSHOT_VERSION_KEY)
    if (known !== undefined) return known.value
    await db.meta.put({ key: SNAPSHOT_VERSION_KEY, value: SNAPSHOT_VERSION })
    await db.rowsOf('hospital').put(hospitalRecord.create(HOSPITAL_KEY), HOSPITAL_KEY)
    return SNAPSHOT_VERSION
  })
}

/** What is wrong and what to do next, in Vietnamese. */
export function describeOpenProblem(problem: OpenProblem): string {
  switch (problem.kind) {
    case 'newer-database':
    case 'newer-records':
      return `Dữ liệu trên máy này do một phiên bản mới hơn của ứng dụng ghi (phiên bản dữ liệu ${problem.found}, ứng dụng này đọc được đến ${problem.supported}). Dữ liệu vẫn nguyên vẹn. Hãy cài lại phiên bản ứng dụng mới hơn rồi mở lại.`
    case 'disk-full':
      return 'Ổ đĩa đã đầy nên không mở được cơ sở dữ liệu. Hãy giải phóng dung lượng rồi mở lại ứng dụng.'
    case 'unavailable':
      return `Không mở được cơ sở dữ liệu trên máy này (mã lỗi ${problem.detail}). Hãy đóng các cửa sổ khác của ứng dụng rồi mở lại; nếu vẫn lỗi, hãy mở lại tệp dữ liệu đã lưu trên máy khác có cài ứng dụng.`
    default:
      return assertNever(problem)
  }
}
