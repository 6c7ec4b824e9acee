import { judgeImport } from '#shared/import/judge-import.ts'
import type { Answers, Judgement } from '#shared/import/judgement.ts'
import { type ImportedCollection, proposeSheet } from '#shared/import/propose-sheet.ts'
import { splitTables } from '#shared/import/split-tables.ts'
import { type Asset, assetRecord } from '#shared/records/asset.ts'
import { collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { recordNames } from '#shared/records/record-names.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import type { Merge, SourceCell, SourceSheet } from '#shared/tables/source-sheet.ts'

export const TODAY = '2026-06-30'

export function sheetOf(grid: readonly (readonly SourceCell[])[], merges: readonly Merge[] = []): SourceSheet {
  const rows = grid.map((cells, at) => ({ number: at + 1, cells }))
  return { file: 'kiểm kê.xlsx', name: 'Sheet1', rows, merges, hidden: false }
}

export function assetsOf(assets: readonly (Partial<Asset> & { id: string })[]): Snapshot {
  return { ...emptySnapshot(), assets: assets.map(({ id, ...values }) => assetRecord.create(id, values)) }
}

export function judge(
  snapshot: Snapshot,
  sheets: readonly SourceSheet[],
  answers: Answers = {},
): { readonly judgement: Judgement } {
  let made = 0
  const newId = () => {
    made += 1
    return `new-${made}`
  }
  const planned = sheets.flatMap(splitTables).map((sheet) => {
    const layout = proposeSheet(sheet)
    if (layout === null) throw new Error('no headings found')
    return { sheet, layout }
  })
  return { judgement: judgeImport({ snapshot, sheets: planned, answers, newId, today: TODAY }) }
}

/** What the app's own export of a list holds, as it is read back: labels above, the id in the last column. */
export function ownExport(snapshot: Snapshot, collection: ImportedCollection): SourceSheet {
  const fields = Object.entries(collections[collection].fields as unknown as Fields).filter(([key]) => key !== 'id')
  const names = recordNames(snapshot)
  const records = snapshot[collection] as readonly unknown[] as readonly Readonly<Record<string, unknown>>[]
  return sheetOf([
    [...fields.map(([, { label }]) => label), 'Mã nội bộ'],
    ...records.map((record) => [
      ...fields.map(([key, field]) => fieldText(collection, key, field, names)(record[key]) || null),
      String(record.id),
    ]),
  ])
}
