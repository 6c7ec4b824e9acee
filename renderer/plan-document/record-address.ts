import { listAddress } from '#renderer/workspace/list-address.ts'
import { rowsAddress } from '#renderer/workspace/rows-address.ts'
import type { Origin } from '#shared/document/outline.ts'
import type { Finding } from '#shared/preflight/finding.ts'
import { collectionNames } from '#shared/records/collections.ts'

/** The address at which a record is read and mended. A plan is its head and end; one without a list opens at the document. */
export function recordAddress({ collection, id }: Origin): string {
  if (collection === 'hospital') return '/hospital/head'
  if (collection === 'plans') return '/plan/head'
  if (collection === 'fundingSources') return '/plan/sources'
  if (collection === 'phases') return `/plan/parts/${id}`
  const list = listAddress(collection)
  return list === null ? `/document/${collection}/${id}` : `${list}/${id}`
}

/** Where what a finding speaks of is mended: the filtered list when it was counted from many records, otherwise the one. */
export function findingAddress({ at, rows }: Pick<Finding, 'at' | 'rows'>): string {
  return rows === undefined ? recordAddress(at) : rowsAddress(rows)
}

/** "collection/id", as the print HTML marks its pieces; null for anything else. */
export function readOrigin(text: string): Origin | null {
  const slash = text.indexOf('/')
  const name = text.slice(0, slash)
  const collection = name === 'hospital' ? name : collectionNames.find((known) => known === name)
  const id = text.slice(slash + 1)
  return slash < 1 || collection === undefined || id === '' ? null : { collection, id }
}
