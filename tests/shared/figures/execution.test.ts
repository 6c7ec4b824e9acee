import { describe, expect, test } from 'vitest'
import { computeFigure } from '#shared/figures/catalogue.ts'
import { executionYear } from '#shared/figures/execution.ts'
import { type FigureValue, printFigure } from '#shared/figures/figure-value.ts'
import { type Execution, executionRecord } from '#shared/records/initiative.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

const part = (fundingSourceId: string, amount: number) => ({ fundingSourceId, year: null, amount })
const result = (id: string, values: Partial<Execution>) => executionRecord.create(id, { year: 2025, ...values })
const sample = (...executions: readonly Execution[]): Snapshot => ({ ...sampleSnapshot(), executions: [...executions] })
const results = sample(
  result('b', {
    order: 2,
    section: 'An toàn',
    approved: [part('src-qpt', 30)],
    spent: [part('src-qpt', 30)],
    state: 'done',
  }),
  result('a', {
    order: 1,
    section: 'Chuyển đổi số',
    approved: [part('src-ns', 60)],
    spent: [part('src-ns', 5)],
    state: 'inProgress',
  }),
  result('c', { order: 3, section: ' Chuyển đổi số ', approved: [part('gone', 10)] }),
  result('d', { order: 4 }),
  result('old', { year: 2024, approved: [part('src-ns', 1000)] }),
)

describe('executionYear', () => {
  test('has the sections in the order in which they come, with their sums by source', () => {
    const { sections, sums, sources, states } = executionYear(results, 2025)
    expect(sections.map(({ section, rows }) => [section, rows.map(({ id }) => id)])).toEqual([
      ['', ['d']],
      ['Chuyển đổi số', ['a', 'c']],
      ['An toàn', ['b']],
    ])
    expect(sources.map(({ id }) => id)).toEqual(['src-ns', 'src-qpt'])
    expect(sections[1]?.sums).toMatchObject({ approved: 70, spent: 5 })
    expect(sums.bySource.map(({ approved, spent }) => [approved, spent])).toEqual([
      [60, 5],
      [30, 30],
    ])
    // Money of a source that is gone still counts in the whole.
    expect(sums).toMatchObject({ approved: 100, spent: 35 })
    expect(states).toEqual({ done: 1, inProgress: 1, notStarted: 2 })
  })
})

describe('figures of last year', () => {
  const figure = (name: string, snapshot: Snapshot = results): FigureValue => {
    const plan = snapshot.plans.find(({ id }) => id === SAMPLE_PLAN)
    if (plan === undefined) throw new Error('no plan')
    return computeFigure(name, { snapshot, plan, today: TODAY, of: null })
  }
  test.each([
    ['execution.year', '2025'],
    ['execution.count', '4'],
    ['execution.approved', '100 đồng'],
    ['execution.spent', '35 đồng'],
    ['execution.done', '1'],
    ['execution.inProgress', '1'],
    ['execution.notStarted', '2'],
  ])('%s is %s', (name, printed) => {
    expect(printFigure(figure(name), 'plain')).toBe(printed)
  })

  test('the rate is a ratio, and without results says where they are entered', () => {
    expect(printFigure(figure('execution.rate'), 'percent')).toBe('35%')
    expect(figure('execution.rate', sample())).toMatchObject({ kind: 'missing', list: 'executions' })
    expect(figure('execution.rate', sample(result('d', {})))).toMatchObject({ kind: 'missing' })
  })
})
