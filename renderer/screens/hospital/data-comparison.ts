import { askedParts } from '#shared/package/leaving.ts'
import { collectionNames, collections } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** How many records of one list there are now and in the file. */
export interface CountLine {
  readonly title: string
  readonly now: number
  readonly file: number
}

/** Every list that holds something on either side, in the order of the model. */
export function compareCounts(now: Snapshot, file: Snapshot): readonly CountLine[] {
  return collectionNames
    .map((name) => ({ title: collections[name].title, now: now[name].length, file: file[name].length }))
    .filter((line) => line.now > 0 || line.file > 0)
}

/** What a package leaves out, one line per list: "Thiết bị: Số sê-ri, Ghi chú"; a key this version does not know stays as it is. */
export function withheldLines(keys: readonly string[]): readonly string[] {
  const labels = new Map<string, string[]>()
  for (const key of keys) {
    const part = askedParts.find((each) => each.key === key)
    const title = part?.title ?? key
    const known = labels.get(title) ?? []
    labels.set(title, part === undefined ? known : [...known, part.label ?? 'toàn bộ danh sách'])
  }
  return [...labels].map(([title, parts]) => (parts.length === 0 ? title : `${title}: ${parts.join(', ')}`))
}
