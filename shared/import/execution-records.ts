import { foldForSearch } from '#shared/basics/search-fold.ts'
import { type Execution, executionRecord, type FundingSource, fundingSourceRecord } from '#shared/records/initiative.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder } from '#shared/records/tree.ts'
import type { Funding } from '#shared/records/values.ts'
import type { ExecutionTable, NamedAmount, ReadExecution } from './execution-table.ts'

/** What a heading of a source means: a source that is there, or the heading under which a new one is made. */
export type SourceMeaning =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string }

/** What the headings of sources likely mean: the source called so, with or without "Nguồn", else a new one. */
export function likelySources(table: ExecutionTable, snapshot: Snapshot): ReadonlyMap<string, SourceMeaning> {
  const finder = recordFinder(snapshot)
  return new Map(
    table.sources.map((name): readonly [string, SourceMeaning] => {
      const bare = name.replace(/^nguồn(?: vốn)?\s+/iu, '')
      const found = [name, bare].map((text) => finder.find('fundingSources', text)).find(({ length }) => length === 1)
      return [name, found?.[0] === undefined ? { kind: 'new', name } : { kind: 'known', id: found[0] }]
    }),
  )
}

export interface TableRecords {
  readonly sources: readonly FundingSource[]
  readonly executions: readonly Execution[]
  /** Rows left out because the year has a result of the same section and name. */
  readonly repeated: readonly ReadExecution[]
}

/** The records of a table for one year, after those that are there; `newId` makes the id of a new record. */
export function tableRecords(
  table: ExecutionTable,
  meanings: ReadonlyMap<string, SourceMeaning>,
  year: number,
  snapshot: Snapshot,
  newId: () => string,
): TableRecords {
  const there = snapshot.executions.filter((execution) => execution.year === year)
  const known = new Set(there.map(keyOf))
  const repeated = table.rows.filter((row) => known.has(keyOf(row)))
  const rows = table.rows.filter((row) => !known.has(keyOf(row)))
  const { sources, idOf } = sourcesFor(rows, meanings, snapshot, newId)
  const fundings = (amounts: readonly NamedAmount[]): readonly Funding[] => {
    const byId = new Map<string, number>()
    for (const { source, amount } of amounts) {
      const id = idOf(source)
      byId.set(id, (byId.get(id) ?? 0) + amount)
    }
    return [...byId].map(([fundingSourceId, amount]) => ({ fundingSourceId, year: null, amount }))
  }
  const first = nextOrder(there)
  const executions = rows.map(({ row: _, problems: __, approved, spent, ...said }, index) =>
    executionRecord.create(newId(), {
      ...said,
      year,
      order: first + index,
      approved: [...fundings(approved)],
      spent: [...fundings(spent)],
    }),
  )
  return { sources, executions, repeated }
}

/** The sources to be made for what the rows pay from, each once, and the id behind each heading. */
function sourcesFor(
  rows: readonly ReadExecution[],
  meanings: ReadonlyMap<string, SourceMeaning>,
  snapshot: Snapshot,
  newId: () => string,
) {
  const used = new Set(rows.flatMap(({ approved, spent }) => [...approved, ...spent]).map(({ source }) => source))
  const made = new Map<string, FundingSource>()
  let order = nextOrder(snapshot.fundingSources)
  const ids = new Map<string, string>()
  for (const heading of used) {
    const meaning = meanings.get(heading) ?? { kind: 'new', name: heading }
    if (meaning.kind === 'known') {
      ids.set(heading, meaning.id)
      continue
    }
    const source = made.get(meaning.name) ?? fundingSourceRecord.create(newId(), { name: meaning.name, order })
    if (!made.has(meaning.name)) order += 1
    made.set(meaning.name, source)
    ids.set(heading, source.id)
  }
  return { sources: [...made.values()], idOf: (heading: string): string => ids.get(heading) ?? heading }
}

function keyOf({ section, name }: Pick<ReadExecution, 'section' | 'name'>): string {
  return `${foldForSearch(section)}\u0000${foldForSearch(name)}`
}
