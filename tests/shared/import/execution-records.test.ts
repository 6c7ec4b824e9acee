import { describe, expect, test } from 'vitest'
import { fundingTotal } from '#shared/figures/budget.ts'
import { likelySources, tableRecords } from '#shared/import/execution-records.ts'
import { readExecutionTable } from '#shared/import/execution-table.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { clipboardRows } from '#shared/tables/clipboard-text.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { SEED_001_APPENDIX_1 } from '#tests/fixtures/seed-001-appendix-1.ts'

const read = readExecutionTable(clipboardRows(SEED_001_APPENDIX_1), 'million')
if (!read.ok) throw new Error(read.error)
const table = read.value
const [quy = '', nganSach = '', suNghiep = ''] = table.sources
let count = 0
const newId = () => {
  count += 1
  return `new-${count}`
}
const records = (snapshot: Snapshot, meanings = likelySources(table, snapshot)) =>
  tableRecords(table, meanings, 2024, snapshot, newId)

describe('a table of results as records', () => {
  test('sources nobody knows are made, each once', () => {
    const { sources, executions, repeated } = records(sampleSnapshot())
    expect(sources.map(({ name }) => name).toSorted()).toEqual([nganSach, quy, suNghiep].toSorted())
    expect(executions).toHaveLength(22)
    expect(repeated).toEqual([])
    expect(executions.every(({ year }) => year === 2024)).toBe(true)
    const ids = new Set(sources.map(({ id }) => id))
    expect(
      executions
        .flatMap(({ approved, spent }) => [...approved, ...spent])
        .every((part) => ids.has(part.fundingSourceId)),
    ).toBe(true)
  })

  test('two headings may mean one source, new or known, and no money is lost', () => {
    const { sources, executions } = records(
      sampleSnapshot(),
      new Map([
        [quy, { kind: 'known', id: 'src-qpt' }],
        [nganSach, { kind: 'new', name: 'Vốn sự nghiệp' }],
        [suNghiep, { kind: 'new', name: 'Vốn sự nghiệp' }],
      ]),
    )
    expect(sources.map(({ name }) => name)).toEqual(['Vốn sự nghiệp'])
    const approved = executions.reduce((sum, each) => sum + fundingTotal(each.approved), 0)
    // 42.149,314 as claimed row by row; LIS alone adds up to 0,2 less.
    expect(approved).toBe(42_149_114_000)
  })

  test('a known source is found by its name, with or without “Nguồn”', () => {
    const snapshot = sampleSnapshot()
    const headed = readExecutionTable(clipboardRows('Tên dự án\tĐược duyệt: Nguồn ngân sách cấp\nA\t5'), 'million')
    if (!headed.ok) throw new Error(headed.error)
    expect([...likelySources(headed.value, snapshot).values()]).toEqual([{ kind: 'known', id: 'src-ns' }])
  })

  test('pasted again, nothing comes twice', () => {
    const snapshot = sampleSnapshot()
    const first = records(snapshot)
    const again = records({ ...snapshot, executions: first.executions })
    expect(again.executions).toEqual([])
    expect(again.sources).toEqual([])
    expect(again.repeated).toHaveLength(22)
  })
})
