import type { Change } from '#renderer/database/change.ts'
import type { CollectionName, RecordIn } from '#shared/records/collections.ts'
import type { KeyOf, ListSpec } from './list-spec.ts'

/** A value for one field of one record. */
export interface CellValue {
  readonly id: string
  readonly key: string
  readonly value: unknown
}

/**
 * The changes that put values into records, one per record, with what follows from them (see ListSpec); a record that is gone
 * is left out.
 */
export function cellChanges<C extends CollectionName>(
  { collection, follows }: Pick<ListSpec<C>, 'collection' | 'follows'>,
  rows: readonly RecordIn<C>[],
  values: readonly CellValue[],
): readonly Change[] {
  const wanted = new Map<string, Record<string, unknown>>()
  for (const { id, key, value } of values) wanted.set(id, { ...wanted.get(id), [key]: value })
  return rows.flatMap((before) => {
    const fields = wanted.get(before.id)
    if (fields === undefined) return []
    const following = Object.entries(fields).map(([key, value]) => follows?.(before, key as KeyOf<C>, value))
    const after = Object.assign({}, before, ...following, fields)
    return [{ collection, id: before.id, before, after } as unknown as Change]
  })
}
