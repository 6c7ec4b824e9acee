import { formatInteger } from '#shared/basics/money.ts'
import { ok, type Result } from '#shared/basics/result.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import { type RecordFinder, recordFinder } from '#shared/records/record-finder.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Funding } from '#shared/records/values.ts'
import { FUNDING_FIELD } from './column-target.ts'
import type { RowNote } from './judgement.ts'
import type { Asked } from './open-questions.ts'

/** Finds the funding source that a column names, by name or id; an unknown name is asked about (undefined: left out). */
export function fundingSourceFinder(snapshot: Snapshot, questions: Asked, collection: CollectionName) {
  const finder = recordFinder(snapshot)
  const ids = new Set(snapshot.fundingSources.map(({ id }) => id))
  return (source: string, at: string): Result<unknown, { readonly message: string }> => {
    if (ids.has(source)) return ok(source)
    const [only, another] = finder.find('fundingSources', source)
    if (only !== undefined && another === undefined) return ok(only)
    const problem = { kind: 'unknown-record', collection: 'fundingSources', text: source, message: '' } as const
    return questions.settle(problem, { collection, key: FUNDING_FIELD, at })
  }
}

/** The finder of a sheet's cells, told as rows are read which sources the answers mean, for cells that hold several. */
export interface SourcesTold {
  readonly finder: RecordFinder
  tell(source: string, id: string): void
}

export function sourcesTold(known: RecordFinder): SourcesTold {
  const told = new Map<string, string>()
  return {
    finder: {
      find(collection, text) {
        const id = collection === 'fundingSources' ? told.get(text) : undefined
        return id === undefined ? known.find(collection, text) : [id]
      },
    },
    tell: (source, id) => void told.set(source, id),
  }
}

/** What to know of a device whose sources do not pay just what its pieces cost. */
export function fundingNotes(record: Readonly<Record<string, unknown>>): readonly RowNote[] {
  const { unitPrice } = record
  const funding = (record[FUNDING_FIELD] ?? []) as readonly Funding[]
  if (typeof unitPrice !== 'number' || funding.length === 0) return []
  const pieces = Number(record.bookQuantity ?? record.quantity ?? 1)
  const [paid, costs] = [funding.reduce((sum, { amount }) => sum + amount, 0), unitPrice * pieces]
  // A price that was shared among the pieces is rounded.
  if (Math.abs(paid - costs) <= pieces) return []
  const message = `Các nguồn cộng lại được ${formatInteger(paid)} đồng, khác giá ${formatInteger(costs)} đồng${pieces === 1 ? '' : ` của ${formatInteger(pieces)} cái`}. Hãy kiểm tra lại.`
  return [{ cell: null, message }]
}

/** The amounts of a record with those of a row put in: each in the place of the one from the same source without a year. */
export function withAmounts(before: readonly Funding[], amounts: ReadonlyMap<string, number>): readonly Funding[] {
  const left = new Map(amounts)
  const kept = before.map((each) => {
    const amount = each.year === null ? left.get(each.fundingSourceId) : undefined
    if (amount === undefined) return each
    left.delete(each.fundingSourceId)
    return { ...each, amount }
  })
  return [...kept, ...[...left].map(([fundingSourceId, amount]) => ({ fundingSourceId, year: null, amount }))]
}
