import type { GridColumn } from '#renderer/components/grid-column.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { type CollectionName, collections, type RecordIn } from '#shared/records/collections.ts'
import { targetOf } from '#shared/records/references.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { recordSheet, type SheetColumn } from '#shared/tables/record-sheet.ts'
import { csvCarriesSheet, writeCsv } from '#shared/tables/write-csv.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { xlsxCarriesSheets } from '#shared/tables/xlsx-carries-sheets.ts'

export type TableFileKind = 'xlsx' | 'csv'

/** A table as it is shown, as plain data that can be handed to a worker. */
export interface TableFileJob {
  readonly kind: TableFileKind
  readonly collection: CollectionName
  readonly columns: readonly SheetColumn[]
  /** Only the fields that are shown, and the id. */
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  /** The records that the shown ones point at. */
  readonly around: Partial<Snapshot>
}

/** What is shown, in its order: rows and columns as they stand in the table. */
export function tableFileJob<C extends CollectionName>(
  kind: TableFileKind,
  collection: C,
  snapshot: Snapshot,
  shown: { readonly rows: readonly RecordIn<C>[]; readonly columns: readonly GridColumn<RecordIn<C>>[] },
): TableFileJob {
  const keys = shown.columns.map(({ id }) => id).filter((id) => Object.hasOwn(collections[collection].fields, id))
  const targets = keys.flatMap((key) => targetOf(collection, key) ?? [])
  // Names of funding sources stand inside a field that is no link of its own.
  const named = new Set<CollectionName>([...targets, 'fundingSources'])
  return {
    kind,
    collection,
    columns: shown.columns.map((column) =>
      keys.includes(column.id) ? column.id : { heading: column.header, texts: shown.rows.map(column.text) },
    ),
    rows: shown.rows.map((row) => {
      const values = row as unknown as Readonly<Record<string, unknown>>
      return Object.fromEntries(['id', ...keys].map((key) => [key, values[key]]))
    }),
    around: Object.fromEntries([...named].map((name) => [name, snapshot[name]])),
  }
}

/** The bytes of the file, read back and compared with the table; a Vietnamese sentence when they do not agree. */
export function makeTableFile(job: TableFileJob): Result<Uint8Array, string> {
  const snapshot: Snapshot = { ...emptySnapshot(), ...job.around }
  const rows = job.rows as readonly unknown[] as readonly RecordIn<typeof job.collection>[]
  const sheet = recordSheet(snapshot, job.collection, { columns: job.columns, rows })
  const bytes = job.kind === 'csv' ? writeCsv(sheet) : writeXlsx([sheet])
  const whole = job.kind === 'csv' ? csvCarriesSheet(bytes, sheet) : xlsxCarriesSheets(bytes, [sheet])
  return whole.ok ? ok(bytes) : err(whole.error)
}
