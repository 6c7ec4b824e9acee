import type { CountedCollection, RowsBehind } from '#shared/figures/rows-behind.ts'

const lists: Readonly<Record<CountedCollection, string>> = {
  assets: '/assets',
  links: '/links',
  departments: '/hospital/departments',
  staffMembers: '/people/staff',
  trainings: '/people/trainings',
}
/** Stands for "nothing chosen" in the address of a list (use-list-filter.ts). */
const NONE = '-'

/** The address of the list, filtered down to exactly the records a figure was counted from. */
export function rowsAddress({ collection, where }: RowsBehind): string {
  const query = new URLSearchParams(
    Object.entries(where).flatMap(([key, values]) => values.map((value): [string, string] => [key, value ?? NONE])),
  )
  return query.size === 0 ? lists[collection] : `${lists[collection]}?${query}`
}
