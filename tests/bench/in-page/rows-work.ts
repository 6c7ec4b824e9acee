import { sortRows } from '#renderer/components/sort-rows.ts'
import { referencesIn } from '#renderer/workspace/references.ts'
import { searchIndex } from '#renderer/workspace/search-index.ts'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import { searchTests } from '#shared/basics/word-search.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { madeAssets } from './made-assets.ts'

type Times = Readonly<Record<'filter' | 'filterPeer' | 'sort' | 'sortPeer', readonly number[]>>

/** Filter and sort of `count` records, as a list does them and as one would write them without thinking, in turn. */
export function rowsWork(count: number, runs: number): Times {
  const assets = madeAssets(count)
  const index = searchIndex('assets', referencesIn({ ...emptySnapshot(), assets }))
  const column = { id: 'name', header: 'Tên', width: 100, text: (row: (typeof assets)[number]) => row.name }
  const [finds = () => false] = searchTests('phòng khám')
  const times = { filter: [] as number[], filterPeer: [] as number[], sort: [] as number[], sortPeer: [] as number[] }
  const seen = new Map<string, number>()
  const timed = (name: keyof typeof times, run: number, work: () => readonly unknown[]) => {
    const start = performance.now()
    const { length } = work()
    const took = performance.now() - start
    if (run >= 0) times[name].push(took)
    // Both of a pair must do the same.
    const kind = name.replace('Peer', '')
    if (length === 0 || (seen.get(kind) ?? length) !== length) throw new Error(`${name}: ${length} rows`)
    seen.set(kind, length)
  }
  for (let run = -1; run < runs; run += 1) {
    timed('filter', run, () => assets.filter((row) => finds(index(row))))
    timed('filterPeer', run, () =>
      assets.filter((row) => matchesSearch(`${row.name} ${row.code} ${row.serial} ${row.room}`, 'phòng khám')),
    )
    timed('sort', run, () => sortRows(assets, [column], [{ column: 'name', descending: false }], new Map()))
    timed('sortPeer', run, () => assets.toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true })))
  }
  return times
}
