import { expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { issuedPlanRecord } from '#shared/records/issued-plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { withReopened } from '#shared/versions/later-edits.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const issued = (): Snapshot => {
  const start = sampleSnapshot()
  return { ...start, plans: start.plans.map((plan) => ({ ...plan, status: 'issued' as const })) }
}
const planAfter = (start: Snapshot, puts: Parameters<typeof withReopened>[1]) => {
  const { status, edition } = applyRecords(start, withReopened(start, puts)).plans[0] ?? {}
  return `${status} ${edition}`
}

test('records put into an issued plan from the command line make it the draft of its next edition', () => {
  const item = initiativeRecord.create('ini-new', { planId: SAMPLE_PLAN, name: 'Nhập từ bảng tính' })
  expect(planAfter(issued(), [{ collection: 'initiatives', id: item.id, after: item }])).toBe('draft 2')
  expect(planAfter(issued(), [{ collection: 'tasks', id: 'tsk-ht1', after: null }])).toBe('draft 2')
  expect(planAfter(sampleSnapshot(), [{ collection: 'initiatives', id: item.id, after: item }])).toBe('draft 1')
})

test('machines collected, and records as they already are, leave it issued', () => {
  const start = issued()
  const [asset, item] = [start.assets[0], start.initiatives[0]]
  expect(
    planAfter(start, [
      { collection: 'assets', id: asset?.id ?? '', after: { ...asset, name: 'Khác' } },
      { collection: 'initiatives', id: item?.id ?? '', after: { ...item } },
    ]),
  ).toBe('issued 1')
})

test('from the command line, too, the edition counts on from the kept copies, and no put takes it back', () => {
  const start = issued()
  const [plan] = start.plans
  if (plan === undefined) throw new Error('sample')
  const kept = { ...start, issuedPlans: [issuedPlanRecord.create('kept-3', { planId: SAMPLE_PLAN, edition: 3 })] }
  expect(planAfter(kept, [{ collection: 'tasks', id: 'tsk-ht1', after: null }])).toBe('draft 4')
  for (const values of [{ status: 'draft' }, { edition: 7 }] as const) {
    expect(planAfter(start, [{ collection: 'plans', id: plan.id, after: { ...plan, ...values } }])).toBe('draft 2')
  }
})
