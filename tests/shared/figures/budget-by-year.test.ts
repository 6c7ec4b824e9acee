import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { initiativesOfPhase, planBudget } from '#shared/figures/budget.ts'
import {
  budgetByYear,
  sayBudgetByYear,
  yearOfMoney,
  yearsOfPhase,
  yearsOfPlan,
} from '#shared/figures/budget-by-year.ts'
import { figures } from '#shared/figures/catalogue.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

/** The sample with the money of its EMR project split by year. */
const split = (): Snapshot => {
  const sample = sampleSnapshot()
  return {
    ...sample,
    initiatives: sample.initiatives.map((each) =>
      each.id === 'ini-emr'
        ? {
            ...each,
            funding: [
              { fundingSourceId: 'src-ns', year: 2027, amount: 1_000_000_000 },
              { fundingSourceId: 'src-qpt', year: 2028, amount: 500_000_000 },
            ],
          }
        : each,
    ),
  }
}

describe('money by year', () => {
  test('a phase of one year needs no year written; what a longer one leaves open is told apart, last', () => {
    const years = budgetByYear(split(), SAMPLE_PLAN)
    expect(years.map(({ year, total }) => [year, total])).toEqual([
      [2026, 1_275_000_000],
      [2027, 1_000_000_000],
      [2028, 500_000_000],
      [null, 900_000_000],
    ])
    expect(years[2]?.bySource.map(({ amount }) => amount)).toEqual([0, 500_000_000])
    expect(years[0]?.bySource.map(({ amount }) => amount)).toEqual([975_000_000, 300_000_000])
  })

  test('of one phase, only what that phase costs', () => {
    const snapshot = split()
    const nodes = initiativesOfPhase(snapshot, SAMPLE_PLAN, 'ph-2')
    expect(budgetByYear(snapshot, SAMPLE_PLAN, nodes).map(({ year }) => year)).toEqual([2027, 2028, null])
  })

  test('whatever years are written, the years add up to the whole, and the sources to each year', () => {
    const amounts = fc.array(
      fc.record({
        fundingSourceId: fc.constantFrom('src-ns', 'src-qpt'),
        year: fc.option(fc.integer({ min: 2024, max: 2032 }), { nil: null }),
        amount: fc.integer({ min: 0, max: 10_000_000_000 }),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 7, maxLength: 7 }), (fundings) => {
        const sample = sampleSnapshot()
        const initiatives = sample.initiatives.map((each, at) => ({ ...each, funding: fundings[at] ?? [] }))
        const snapshot = { ...sample, initiatives }
        const years = budgetByYear(snapshot, SAMPLE_PLAN)
        expect(years.reduce((sum, { total }) => sum + total, 0)).toBe(planBudget(snapshot, SAMPLE_PLAN).total)
        for (const { total, bySource } of years) {
          expect(bySource.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
        }
      }),
    )
  })

  test('the years of a plan are those of its phases and those its money names', () => {
    expect(yearsOfPlan(sampleSnapshot(), SAMPLE_PLAN)).toEqual([2026, 2027, 2028, 2029, 2030])
    expect(yearsOfPhase({ fromYear: 2030, toYear: 2026 })).toEqual([])
    expect(yearsOfPhase({ fromYear: 2026, toYear: 2206 })).toHaveLength(20)
    expect(yearOfMoney({ year: null }, { fromYear: 2026, toYear: 2026 })).toBe(2026)
    expect(yearOfMoney({ year: null }, { fromYear: 2026, toYear: 2027 })).toBeNull()
  })

  test('a sentence can say it, with the sources of each year when asked for', () => {
    expect(sayBudgetByYear(split(), SAMPLE_PLAN)).toBe(
      '3.675.000.000 đồng, trong đó: năm 2026 1.275.000.000 đồng; năm 2027 1.000.000.000 đồng; năm 2028 500.000.000 đồng; chưa chia theo năm 900.000.000 đồng',
    )
    expect(sayBudgetByYear(split(), SAMPLE_PLAN, true)).toContain(
      'năm 2026 1.275.000.000 đồng (Ngân sách cấp 975.000.000 đồng, Quỹ phát triển sự nghiệp của đơn vị 300.000.000 đồng)',
    )
    const snapshot = split()
    const [plan] = snapshot.plans
    if (plan === undefined) throw new Error('the sample has no plan')
    const value = figures['budget.planYear']?.compute({ snapshot, plan, today: '2026-01-05', of: null })
    expect(value).toEqual({ kind: 'money', amount: 1_275_000_000 })
  })
})
