import { formatInteger } from '#shared/basics/money.ts'
import { assetsOf, computerKinds } from '#shared/figures/inventory.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import { recordNames } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** Computers of one department that two lists may tell of: the books, by their number, and the network, by their names. */
export interface Overlap {
  readonly department: string
  /** Pieces with a name on the network. */
  readonly named: number
  /** Pieces without name and serial. */
  readonly unnamed: number
}

/**
 * The departments in which an import would make computers stand twice: it adds some of one sort where, afterwards, there are
 * some of the other. Nobody but the user can say whether they are the same.
 */
export function overlapsOf(before: Snapshot, changes: readonly CollectionChange[]): readonly Overlap[] {
  const added = new Set(changes.flatMap(({ id, before: stored }) => (stored === null ? [id] : [])))
  const after = applyRecords(before, changes)
  const names = recordNames(after)
  const found = new Map<string, { named: number; unnamed: number; isNew: boolean }>()
  for (const { id, departmentId, hostName, serial, quantity } of assetsOf(after, computerKinds)) {
    if (departmentId === null || (hostName === '' && serial !== '')) continue
    const of = found.get(departmentId) ?? { named: 0, unnamed: 0, isNew: false }
    if (hostName === '') of.unnamed += quantity
    else of.named += quantity
    of.isNew ||= added.has(id)
    found.set(departmentId, of)
  }
  return [...found]
    .filter(([, { named, unnamed, isNew }]) => isNew && named > 0 && unnamed > 0)
    .map(([id, { named, unnamed }]) => ({ department: names.nameOf('departments', id), named, unnamed }))
}

/** What to look at, in a Vietnamese sentence. */
export function overlapWords({ department, named, unnamed }: Overlap): string {
  return `${department}: sau khi nhập sẽ có ${formatInteger(named)} máy tính ghi tên máy trên mạng và ${formatInteger(unnamed)} máy tính không ghi tên máy. Nếu là cùng các máy (một ở sổ tài sản, một ở danh sách máy), hãy bỏ bớt để không đếm hai lần.`
}
