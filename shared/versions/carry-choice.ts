import { formatInteger } from '#shared/basics/money.ts'
import { type TreeNode, toTree } from '#shared/records/tree.ts'

/** A record that may come along into next year's plan. */
interface Carriable {
  readonly id: string
  readonly parentId: string | null
  readonly order: number
}

/** Whether a record comes along, and why, in words that end a sentence. */
export interface Coming {
  readonly comes: boolean
  readonly reason: string
}

/**
 * Who comes along: by the rule for each record, unless chosen otherwise. What stays keeps its parts with it; what comes brings
 * those above it, so that it is found in the same place. `sums` says that a record with parts is nothing but them.
 */
export function chooseComing<R extends Carriable>(
  records: readonly R[],
  ruleFor: (record: R) => Coming,
  chosen: ReadonlyMap<string, boolean>,
  sums: boolean,
): ReadonlyMap<string, Coming> {
  const decided = new Map<string, Coming>()
  const stay = (node: TreeNode<R>, reason: string): void => {
    decided.set(node.record.id, { comes: false, reason })
    for (const child of node.children) stay(child, 'thuộc mục không chuyển sang')
  }
  const decide = (node: TreeNode<R>): boolean => {
    const { record, children } = node
    const wanted = chosen.get(record.id)
    if (wanted === false) {
      stay(node, 'theo lựa chọn')
      return false
    }
    const some = children.map(decide).some((comes) => comes)
    const own = ruleFor(record)
    const coming = combined(own, { wanted: wanted === true, hasParts: children.length > 0, some, sums })
    decided.set(record.id, coming)
    return coming.comes
  }
  for (const root of toTree(records)) decide(root)
  return decided
}

interface Around {
  readonly wanted: boolean
  readonly hasParts: boolean
  readonly some: boolean
  readonly sums: boolean
}

function combined(own: Coming, { wanted, hasParts, some, sums }: Around): Coming {
  if (wanted && !own.comes) return { comes: true, reason: 'theo lựa chọn' }
  if (wanted) return own
  if (some && !own.comes) return { comes: true, reason: 'ghi đã xong nhưng còn phần chưa xong' }
  if (sums && hasParts && !some) return { comes: false, reason: 'không còn phần nào dở dang' }
  return own
}

/** "1.275.000 đồng". */
export const dong = (amount: number): string => `${formatInteger(amount)} đồng`
