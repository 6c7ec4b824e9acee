/** A record that may stand under another one of its kind. */
interface Nested {
  readonly id: string
  readonly parentId: string | null
  readonly order: number
}

export interface TreeNode<R> {
  readonly record: R
  readonly children: readonly TreeNode<R>[]
}

const byOrder = (a: Nested, b: Nested): number => a.order - b.order || (a.id < b.id ? -1 : 1)

/**
 * Records as trees, siblings sorted by `order`. A record whose parent is missing, or that stands in a circle of
 * parents, becomes a root: it must stay visible, never disappear from a screen or a sum.
 */
export function toTree<R extends Nested>(records: readonly R[]): readonly TreeNode<R>[] {
  const known = new Map(records.map((record) => [record.id, record]))
  const childrenOf = new Map<string, R[]>()
  const roots: R[] = []
  for (const record of records) {
    const parent = record.parentId === null || inCircle(record, known) ? undefined : known.get(record.parentId)
    if (parent === undefined) roots.push(record)
    else childrenOf.set(parent.id, [...(childrenOf.get(parent.id) ?? []), record])
  }
  const build = (record: R): TreeNode<R> => ({
    record,
    children: (childrenOf.get(record.id) ?? []).toSorted(byOrder).map(build),
  })
  return roots.toSorted(byOrder).map(build)
}

/** Whether following the parents from this record leads back to it. */
export function inCircle<R extends Nested>(record: R, known: ReadonlyMap<string, R>): boolean {
  const seen = new Set<string>()
  let at: R | undefined = record
  while (at !== undefined && at.parentId !== null && !seen.has(at.id)) {
    seen.add(at.id)
    at = known.get(at.parentId)
    if (at?.id === record.id) return true
  }
  return false
}

/** Siblings sorted as they are printed. */
export function sortByOrder<R extends Omit<Nested, 'parentId'>>(records: readonly R[]): readonly R[] {
  return records.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** The place after the last of some records. */
export function nextOrder(records: readonly { readonly order: number }[]): number {
  return records.reduce((last, { order }) => Math.max(last, order), 0) + 1
}
