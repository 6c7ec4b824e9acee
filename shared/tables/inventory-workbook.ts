import { type CollectionName, collections, type RecordIn } from '#shared/records/collections.ts'
import { recordNames } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { recordSheet } from './record-sheet.ts'
import { type Sheet, sheetNames } from './sheet.ts'

/** The lists a hospital keeps its inventory in, in the order of the app. */
export const inventoryCollections = [
  'assets',
  'links',
  'applications',
  'informationSystems',
  'staffMembers',
  'headcounts',
  'trainings',
  'departments',
  'operatingSystems',
] as const satisfies readonly CollectionName[]

/** Every list of the inventory, one sheet each, empty ones with their head alone. */
export function inventoryWorkbook(snapshot: Snapshot): readonly Sheet[] {
  const names = recordNames(snapshot)
  const sheets = sheetNames(inventoryCollections.map((collection) => collections[collection].title))
  return inventoryCollections.map((collection, index) =>
    recordSheet(collection, snapshot[collection] as readonly RecordIn<typeof collection>[], names, {
      name: sheets[index] ?? '',
    }),
  )
}

/** What the workbook's file is called, without extension: "Kiem-ke-YHCTBD". Whoever writes it cleans the name. */
export function inventoryFileName(snapshot: Snapshot): string {
  return ['Kiem-ke', snapshot.hospital.symbol.trim()].filter((part) => part !== '').join('-')
}
