import { describe, expect, test } from 'vitest'
import { previousPlan, takeFromPlan } from '#shared/figures/previous-plan.ts'
import { executionRecord, initiativeRecord } from '#shared/records/initiative.ts'
import { planRecord } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const NEXT = planRecord.create('plan-2027', { year: 2027 })
function sample(change: Partial<Snapshot> = {}): Snapshot {
  const snapshot = sampleSnapshot()
  return { ...snapshot, plans: [...snapshot.plans, NEXT], ...change }
}
function take(snapshot: Snapshot) {
  const previous = previousPlan(snapshot, NEXT)
  if (previous === null) throw new Error('no plan of the year before')
  let count = 0
  return takeFromPlan(snapshot, previous, () => {
    count += 1
    return `new-${count}`
  })
}

describe('previousPlan', () => {
  test('is the plan this one was made from, else the issued one of the year before', () => {
    const draft = planRecord.create('draft-2026', { year: 2026 })
    const issued = planRecord.create('issued-2026', { year: 2026, status: 'issued' })
    const some = sample({ plans: [NEXT, draft, issued] })
    expect(previousPlan(some, NEXT)?.id).toBe('issued-2026')
    expect(previousPlan(some, { ...NEXT, previousPlanId: 'draft-2026' })?.id).toBe('draft-2026')
  })

  test('is none when no plan is of that year, whatever the plan was made from', () => {
    const old = planRecord.create('old', { year: 2020 })
    expect(previousPlan(sample({ plans: [NEXT, old] }), { ...NEXT, previousPlanId: 'old' })).toBeNull()
  })
})

describe('takeFromPlan', () => {
  test('takes the projects of the year with section, objective and approved money, and not those of later years', () => {
    const { added, linked } = take(sample())
    expect(linked).toEqual([])
    expect(added.map(({ initiativeId, section, year }) => [initiativeId, section, year])).toEqual([
      ['ini-mang', 'Cơ sở hạ tầng', 2026],
      ['ini-maytinh', 'Cơ sở hạ tầng', 2026],
      ['ini-thanhtoan', 'Đầu tư mua sắm hoặc thuê các ứng dụng, dịch vụ CNTT', 2026],
    ])
    expect(added[0]).toMatchObject({
      name: 'Đầu tư, nâng cấp hạ tầng mạng',
      approved: [{ fundingSourceId: 'src-ns', year: null, amount: 900_000_000 }],
      spent: [],
    })
  })

  test('takes nothing a second time', () => {
    const first = sample()
    const second = { ...first, executions: [...first.executions, ...take(first).added] }
    expect(take(second)).toEqual({ added: [], linked: [] })
  })

  test('ties a result that was entered under the same name instead of adding it again', () => {
    const entered = executionRecord.create('typed', {
      year: 2026,
      name: 'đầu tư, NÂNG CẤP hạ tầng mạng',
      note: 'đã ghi',
    })
    const { added, linked } = take(sample({ executions: [entered] }))
    expect(linked).toEqual([{ ...entered, initiativeId: 'ini-mang' }])
    expect(added.map(({ initiativeId }) => initiativeId)).toEqual(['ini-maytinh', 'ini-thanhtoan'])
  })

  test('finds the results of an earlier edition of that plan by name, and ties them to this one', () => {
    const earlier = executionRecord.create('taken', {
      year: 2026,
      name: 'Đầu tư, nâng cấp hạ tầng mạng',
      initiativeId: 'ini-of-edition-1',
      spent: [{ fundingSourceId: 'src-ns', year: null, amount: 5 }],
    })
    const { added, linked } = take(sample({ executions: [earlier] }))
    expect(linked).toEqual([{ ...earlier, initiativeId: 'ini-mang' }])
    expect(added).toHaveLength(2)
  })

  test('takes of a project over several years the money of the year, and of one with parts its parts', () => {
    const part = (id: string, values: object) =>
      initiativeRecord.create(id, { planId: SAMPLE_PLAN, phaseId: 'ph-1', order: 99, ...values })
    const amount = (year: number | null, money: number) => ({ fundingSourceId: 'src-ns', year, amount: money })
    const { added } = take(
      sample({
        initiatives: [
          part('whole', { name: 'Kho dữ liệu' }),
          part('a', { parentId: 'whole', name: 'Phần 2026', funding: [amount(2026, 5), amount(2027, 7)] }),
          part('b', { parentId: 'whole', name: 'Phần 2028', period: { kind: 'year', year: 2028 } }),
        ],
      }),
    )
    expect(added.map(({ name, approved }) => [name, approved.map((each) => each.amount)])).toEqual([['Phần 2026', [5]]])
  })
})
