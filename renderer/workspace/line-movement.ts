import { type Change, putChange } from '#renderer/database/change.ts'
import type { CollectionName, RecordIn } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

type Ordered = 'fundingSources' | 'phases' | 'groups' | 'assignments'

/** The changes that move one record up or down in a short list (sorted as shown); its records get the places 1, 2, 3 … */
export function lineMovement<C extends Ordered>(
  seen: Snapshot,
  collection: C,
  line: readonly (RecordIn<C> & { readonly id: string; readonly order: number })[],
  id: string,
  by: -1 | 1,
): readonly Change[] {
  const from = line.findIndex((each) => each.id === id)
  const to = from + by
  const moving = line[from]
  if (moving === undefined || to < 0 || to >= line.length) return []
  const next = line.toSpliced(from, 1).toSpliced(to, 0, moving)
  return next.flatMap((each, index) =>
    each.order === index + 1
      ? []
      : [putChange(seen, collection as CollectionName, { ...each, order: index + 1 } as never)],
  )
}
