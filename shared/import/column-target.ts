import type { CollectionName } from '#shared/records/collections.ts'
import { collections } from '#shared/records/collections.ts'

/** What one column of a sheet is: a field of the record, money of one funding source, the record's id, or nothing stored. */
export type ColumnTarget =
  | { readonly kind: 'field'; readonly key: string }
  /** `source` is the funding source's name as the sheet writes it, or its id. */
  | { readonly kind: 'funding'; readonly source: string }
  | { readonly kind: 'id' }
  | { readonly kind: 'ignore' }

/** Where a field stands among the columns of a sheet; -1 without one. */
export function columnOf(columns: readonly ColumnTarget[], key: string): number {
  return columns.findIndex((target) => target.kind === 'field' && target.key === key)
}

/** Whether several columns may be one target: a remark takes whatever else a row says. */
export function takesSeveral(target: ColumnTarget): boolean {
  return target.kind === 'ignore' || (target.kind === 'field' && target.key === NOTE_FIELD)
}

/** A target in one word, as a mapping file and the memory of layouts hold it: "field:name", "funding:Ngân sách cấp", "id". */
export function targetText(target: ColumnTarget): string {
  if (target.kind === 'field') return `field:${target.key}`
  return target.kind === 'funding' ? `funding:${target.source}` : target.kind
}

/** The other way round of targetText, for a list; null for what that list does not have. */
export function readTarget(collection: CollectionName, text: string): ColumnTarget | null {
  if (text === 'id' || text === 'ignore') return { kind: text }
  const colon = text.indexOf(':')
  const [kind, rest] = [text.slice(0, colon), text.slice(colon + 1)]
  if (kind === 'funding') return rest === '' || !hasFunding(collection) ? null : { kind, source: rest }
  return kind === 'field' && rest !== 'id' && Object.hasOwn(collections[collection].fields, rest)
    ? { kind, key: rest }
    : null
}

/** Whether the records of a list hold amounts by funding source. */
export function hasFunding(collection: CollectionName): boolean {
  return Object.hasOwn(collections[collection].fields, FUNDING_FIELD)
}

/** The field of remarks. */
export const NOTE_FIELD = 'note'
/** The field that columns of funding sources fill together. */
export const FUNDING_FIELD = 'funding'
