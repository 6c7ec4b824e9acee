import { askingFor } from '#renderer/components/asked-field.ts'
import { listAddress } from '#renderer/workspace/list-address.ts'
import { rowsAddress } from '#renderer/workspace/rows-address.ts'
import type { Origin } from '#shared/document/outline.ts'
import type { Finding } from '#shared/preflight/finding.ts'
import { collectionNames } from '#shared/records/collections.ts'

/** The address at which a record is read and mended. A plan is its head and end, beside its pages; so is one without a list. */
export function recordAddress({ collection, id }: Origin): string {
  if (collection === 'hospital') return '/hospital/head'
  if (collection === 'plans') return '/document/head'
  if (collection === 'fundingSources') return `/plan/sources/${id}`
  if (collection === 'phases') return `/plan/parts/${id}`
  const list = listAddress(collection)
  return list === null ? `/document/${collection}/${id}` : `${list}/${id}`
}

/** Where a field of a record is mended: its form, with the keyboard in that field. */
export function fieldAddress(at: Origin, field: string): string {
  return askingFor(
    at.collection === 'plans' && besideResults.has(field) ? '/execution/summary' : recordAddress(at),
    field,
  )
}

/** What a plan claims of last year's results is mended beside them. */
const besideResults: ReadonlySet<string> = new Set(['statedLastYearApproved', 'statedLastYearSpent'])

/** Where what a finding speaks of is mended: the filtered list when it was counted from many records, otherwise the one. */
export function findingAddress({ at, rows, field }: Pick<Finding, 'at' | 'rows' | 'field'>): string {
  if (rows !== undefined) return rowsAddress(rows)
  return field === undefined ? recordAddress(at) : fieldAddress(at, field)
}

/** "collection/id", as the print HTML marks its pieces; null for anything else. */
export function readOrigin(text: string): Origin | null {
  const slash = text.indexOf('/')
  const name = text.slice(0, slash)
  const collection = name === 'hospital' ? name : collectionNames.find((known) => known === name)
  const id = text.slice(slash + 1)
  return slash < 1 || collection === undefined || id === '' ? null : { collection, id }
}
