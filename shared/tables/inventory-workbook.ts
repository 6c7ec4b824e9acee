import { type CollectionName, collections } from '#shared/records/collections.ts'
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
  const names = sheetNames(inventoryCollections.map((collection) => collections[collection].title))
  return inventoryCollections.map((collection, at) => ({
    ...recordSheet(snapshot, collection),
    name: names[at] ?? '',
  }))
}

/** What the workbook's file is called, without extension: "Kiem-ke-YHCTBD". Whoever writes it cleans the name. */
export function inventoryFileName(snapshot: Snapshot): string {
  return ['Kiem-ke', snapshot.hospital.symbol.trim()].filter((part) => part !== '').join('-')
}
