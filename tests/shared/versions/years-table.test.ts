import { describe, expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import { dismissalRecord } from '#shared/records/dismissal.ts'
import { executionRecord } from '#shared/records/initiative.ts'
import { planRecord } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { planNextYear } from '#shared/versions/next-year.ts'
import { NO_CHOICES } from '#shared/versions/next-year-choices.ts'
import { planRemoval } from '#shared/versions/plan-removal.ts'
import { planName, planStateWords, planSummary, plansByYear } from '#shared/versions/plan-summary.ts'
import { yearsTable } from '#shared/versions/years-table.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

/** The sample with next year's plan beside it. */
function twoYears(): { readonly snapshot: Snapshot; readonly nextId: string } {
  const start = sampleSnapshot()
  let at = 0
  const next = planNextYear(start, {
    planId: SAMPLE_PLAN,
    year: 2027,
    today: '2026-12-01',
    newId: () => `n${at++}`,
    choices: { ...NO_CHOICES, comes: new Map([['ini-mang', false]]) },
  })
  if (!next.ok) throw new Error(next.error)
  return { snapshot: applyRecords(start, next.value.changes), nextId: next.value.plan.id }
}

describe('plans in a line', () => {
  test('tell money by source and count only what carries money', () => {
    const start = sampleSnapshot()
    const plan = planSummary(start, start.plans[0] ?? planRecord.create('none'))
    expect(plan).toMatchObject({ symbol: '10/KH-YHCTBD', total: 3_675_000_000, targets: 29, tasks: 26, initiatives: 7 })
    expect(plan.bySource.reduce((sum, { amount }) => sum + amount, 0)).toBe(plan.total)
  })

  test('stand by year, the newest first, and of one year by edition', () => {
    const plans = [
      planRecord.create('a', { year: 2026 }),
      planRecord.create('b', { year: 2027 }),
      planRecord.create('c', { year: 2026, edition: 2 }),
    ]
    expect(plansByYear(plans).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
    expect(plans.map(planName)).toEqual(['Năm 2026', 'Năm 2027', 'Năm 2026, lần 2'])
    expect(planStateWords({ status: 'draft', edition: 2 })).toBe('Đã sửa sau ban hành: đang soạn lần 2')
    expect(planStateWords({ status: 'issued', edition: 1 })).toBe('Đã ban hành')
  })
})

test('years stand beside one another, each target once with its value in the year of each plan', () => {
  const { snapshot } = twoYears()
  const table = yearsTable(snapshot, plansByYear(snapshot.plans).toReversed())
  expect(table.heads).toEqual(['Năm 2026', 'Năm 2027'])
  const line = (name: string) => table.parts.flatMap(({ lines }) => lines).find((each) => each.name === name)?.cells
  expect(line('Tổng kinh phí')).toEqual(['3.675.000.000', '2.775.000.000'])
  expect(line('Dự án, nội dung chi')).toEqual(['7', '6'])
  const targets = table.parts.at(-1)?.lines ?? []
  expect(targets.length).toBeGreaterThan(5)
  for (const { name, cells } of targets) expect(cells[1], name).toBe(cells[0])
})

describe('a plan taken away', () => {
  test('takes its records and what was left of its findings, and lets go of what points at them', () => {
    const { snapshot, nextId } = twoYears()
    const start: Snapshot = {
      ...snapshot,
      executions: [executionRecord.create('exe', { initiativeId: 'ini-mang', name: 'Kết quả' })],
      dismissals: [
        dismissalRecord.create('dis', { planId: SAMPLE_PLAN }),
        dismissalRecord.create('other', { planId: nextId }),
      ],
    }
    const after = applyRecords(start, planRemoval(start, SAMPLE_PLAN))
    expect(after.plans.map(({ id, previousPlanId }) => [id, previousPlanId])).toEqual([[nextId, null]])
    for (const name of ['groups', 'phases', 'targets', 'tasks', 'assignments', 'initiatives', 'narratives'] as const) {
      expect(
        after[name].every(({ planId }) => planId === nextId),
        name,
      ).toBe(true)
      expect(after[name].length, name).toBeGreaterThan(0)
    }
    expect(after.initiatives.every(({ carriedFromId }) => carriedFromId === null)).toBe(true)
    expect(after.executions).toMatchObject([{ name: 'Kết quả', initiativeId: null }])
    expect(after.dismissals.map(({ id }) => id)).toEqual(['other'])
    expect(after.assets).toBe(start.assets)
  })

  test('that is not there changes nothing', () => {
    expect(planRemoval(sampleSnapshot(), 'none')).toEqual([])
  })
})
