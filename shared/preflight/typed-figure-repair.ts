import type { Origin } from '#shared/document/outline.ts'
import { bindTypedFigure, type TypedFigure } from '#shared/figures/typed-figures.ts'
import type { RichText } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { FieldRepair } from './repair.ts'

/** One text of a record: of a field that is a text, a list of texts, or blocks. */
interface TextPlace {
  readonly at: Origin
  readonly field: string
  /** The very text of the snapshot, not a copy of it. */
  readonly content: RichText
}

/**
 * What turns a typed number into a figure bound to the records: the whole field as it is and as it would be. Null when the
 * record, or the text in it, is not there.
 */
export function typedFigureRepair(snapshot: Snapshot, place: TextPlace, typed: TypedFigure): FieldRepair | null {
  const { collection, id } = place.at
  const rows: readonly { readonly id: string }[] = collection === 'hospital' ? [] : snapshot[collection]
  const record = rows.find((row) => row.id === id) as Readonly<Record<string, unknown>> | undefined
  const before = record?.[place.field]
  const after = exchanged(before, place.content, bindTypedFigure(place.content, typed))
  return after === null ? null : { collection, id, field: place.field, before, after }
}

/** The field with one text exchanged; null when the text is not in it. */
function exchanged(value: unknown, content: RichText, next: RichText): unknown {
  if (value === content) return next
  if (!Array.isArray(value)) return null
  const holds = (each: unknown): boolean =>
    each === content || (typeof each === 'object' && each !== null && 'content' in each && each.content === content)
  const at = value.findIndex(holds)
  if (at < 0) return null
  return value.with(at, value[at] === content ? next : { ...value[at], content: next })
}
