import { sameValue } from '#shared/basics/same-value.ts'
import { differingFields, type Row } from './row.ts'

/** What becomes of a record, or the field (`null`: the whole record) that somebody else changed too. */
export type Merge =
  | { readonly kind: 'row'; readonly row: Row | null }
  | { readonly kind: 'conflict'; readonly field: string | null }

/**
 * Applies "it was `before`, it shall be `after`" to a record that may have moved on to `current`, field by field: fields the
 * edit did not touch keep their current value. `mayOverwrite` says whether a field that has moved on may be written over.
 */
export function mergeRow(
  current: Row | null,
  before: Row | null,
  after: Row | null,
  mayOverwrite: (field: string) => boolean,
): Merge {
  if (sameValue(current, before)) return { kind: 'row', row: after }
  if (sameValue(current, after)) return { kind: 'row', row: current }
  if (current === null) return { kind: 'conflict', field: null }
  if (before === null && after === null) return { kind: 'row', row: current }
  if (before === null || after === null) {
    const blocked = differingFields(current, before ?? after).find((field) => !mayOverwrite(field))
    return blocked === undefined ? { kind: 'row', row: after } : { kind: 'conflict', field: blocked }
  }
  const row: Record<string, unknown> = { ...current }
  for (const field of differingFields(before, after)) {
    const free = sameValue(current[field], before[field]) || sameValue(current[field], after[field])
    if (!free && !mayOverwrite(field)) return { kind: 'conflict', field }
    row[field] = after[field]
  }
  return { kind: 'row', row: { ...row, id: after.id } }
}
