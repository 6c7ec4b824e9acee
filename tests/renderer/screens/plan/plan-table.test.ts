// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { MoneyView } from '#renderer/screens/plan/money-view.ts'
import { buildPlanTable } from '#renderer/screens/plan/plan-table.ts'
import type { TableBlock } from '#shared/document/outline.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { groupRecord } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleOutline, sampleSnapshot } from '#tests/fixtures/sample.ts'

const withChild = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  initiatives: [
    ...snapshot.initiatives,
    initiativeRecord.create('child', {
      planId: SAMPLE_PLAN,
      parentId: 'ini-mang',
      name: 'Mục con',
      funding: [{ fundingSourceId: 'src-ns', year: null, amount: 40_000_000 }],
    }),
  ],
})

/** Numbers and names as the appendices of the document print them. */
function printed(snapshot: Snapshot) {
  return sampleOutline(() => snapshot).appendices.map(({ blocks }) => {
    const table = blocks.find((block): block is TableBlock => block.kind === 'table')
    return (table?.rows ?? [])
      .filter((row) => row.kind !== 'total')
      .map((row) => row.cells.slice(0, 2).map((cell) => cell.runs.map((run) => run.text).join('')))
  })
}

describe('the table of the plan', () => {
  test.each([
    ['the sample', sampleSnapshot()],
    ['a parent with a child', withChild(sampleSnapshot())],
  ])('numbers groups, rows and children of %s as the appendices do', (_name, snapshot) => {
    const shown = buildPlanTable(snapshot, SAMPLE_PLAN).phases.map(({ groups }) =>
      groups.flatMap(({ group, roman, rows }) => [
        ...(group === null ? [] : [[roman, group.title]]),
        ...rows.map((row) => [row.number, row.initiative.name]),
      ]),
    )
    expect(shown).toEqual(printed(snapshot))
  })

  test('sums the sample by group, phase and source', () => {
    const { phases, sums } = buildPlanTable(sampleSnapshot(), SAMPLE_PLAN)
    expect(phases.map((part) => part.sums.total)).toEqual([1_275_000_000, 2_400_000_000])
    expect(phases[0]?.groups.map((part) => part.sums.total)).toEqual([1_200_000_000, 75_000_000])
    expect(sums.bySource).toEqual([3_375_000_000, 300_000_000])
    expect(sums.total).toBe(3_675_000_000)
  })

  test('a parent counts its children instead of its own amounts', () => {
    const { phases } = buildPlanTable(withChild(sampleSnapshot()), SAMPLE_PLAN)
    const rows = phases[0]?.groups[0]?.rows ?? []
    expect(rows[0]).toMatchObject({ total: 40_000_000, children: 1, depth: 0 })
    expect(rows[1]).toMatchObject({ number: '1.1.', total: 40_000_000, depth: 1 })
  })

  test('what stands in no phase, or in one that is gone, stays visible under its own heading', () => {
    const snapshot = sampleSnapshot()
    const loose = { ...snapshot, phases: snapshot.phases.filter((phase) => phase.id !== 'ph-2') }
    const { phases, sums } = buildPlanTable(loose, SAMPLE_PLAN)
    expect(phases.map((part) => part.phase?.id ?? null)).toEqual(['ph-1', null])
    expect(phases[1]?.sums.total).toBe(2_400_000_000)
    expect(sums.total).toBe(3_675_000_000)
  })

  test('of one year it shows that year, and totals stay whole; a phase of one year needs no year written', () => {
    const sample = sampleSnapshot()
    const split = {
      ...sample,
      initiatives: sample.initiatives.map((each) =>
        each.id === 'ini-emr'
          ? {
              ...each,
              funding: [
                { fundingSourceId: 'src-ns', year: 2027, amount: 1_000_000_000 },
                { fundingSourceId: 'src-ns', year: 2028, amount: 500_000_000 },
              ],
            }
          : each,
      ),
    }
    const shownIn = (view: MoneyView) => buildPlanTable(split, SAMPLE_PLAN, view).sums
    expect(shownIn(2026).shown).toEqual([975_000_000, 300_000_000])
    expect(shownIn(2027).shown).toEqual([1_000_000_000, 0])
    expect(shownIn('unsplit').shown).toEqual([900_000_000, 0])
    expect(shownIn(2027).total).toBe(3_675_000_000)
  })

  test('a group that has nothing in the whole plan stands in every phase, without a number', () => {
    const sample = sampleSnapshot()
    const group = groupRecord.create('new', { planId: SAMPLE_PLAN, of: 'initiative', title: 'Đào tạo', order: 99 })
    const { phases } = buildPlanTable({ ...sample, groups: [...sample.groups, group] }, SAMPLE_PLAN)
    expect(phases.map(({ groups }) => groups.at(-1)?.group?.title)).toEqual(['Đào tạo', 'Đào tạo'])
    expect(phases[0]?.groups.at(-1)?.roman).toBe('')
  })
})
