import type { RowsBehind } from '#shared/figures/rows-behind.ts'
import { listAddress } from './list-address.ts'

/** Stands for "nothing chosen" in the address of a list (use-list-filter.ts). */
const NONE = '-'

/** The address of the list, filtered down to exactly the records a figure was counted from. */
export function rowsAddress({ collection, where }: RowsBehind): string {
  const query = new URLSearchParams(
    Object.entries(where).flatMap(([key, values]) => values.map((value): [string, string] => [key, value ?? NONE])),
  )
  const list = listAddress(collection)
  return query.size === 0 ? list : `${list}?${query}`
}
