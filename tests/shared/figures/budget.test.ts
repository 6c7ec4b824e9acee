import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  budgetOf,
  initiativesOf,
  initiativeTotal,
  planBudget,
  securityShare,
  securityShareRule,
} from '#shared/figures/budget.ts'
import { fundingSourceRecord, initiativeRecord } from '#shared/records/initiative.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const sources = ['s1', 's2', 's3']
const items = fc.array(
  fc.record({
    amounts: fc.array(
      fc.record({ source: fc.constantFrom(...sources), amount: fc.integer({ min: 0, max: 10_000_000_000 }) }),
      {
        maxLength: 3,
      },
    ),
    parent: fc.option(fc.nat(20), { nil: null }),
  }),
  { minLength: 1, maxLength: 20 },
)

/** A plan whose initiatives have the given amounts and parents (any index, circles included). */
function planOf(
  list: readonly { amounts: readonly { source: string; amount: number }[]; parent: number | null }[],
): Snapshot {
  return {
    ...emptySnapshot(),
    fundingSources: sources.map((id, order) => fundingSourceRecord.create(id, { order })),
    initiatives: list.map(({ amounts, parent }, index) =>
      initiativeRecord.create(`i${index}`, {
        planId: 'p',
        order: index,
        parentId: parent === null ? null : `i${parent}`,
        funding: amounts.map(({ source, amount }) => ({ fundingSourceId: source, year: null, amount })),
      }),
    ),
  }
}

describe('the budget', () => {
  test('the sources always add up to the total, and the trees to the plan, whatever the parents', () => {
    fc.assert(
      fc.property(items, (list) => {
        const snapshot = planOf(list)
        const { total, bySource } = planBudget(snapshot, 'p')
        const trees = initiativesOf(snapshot, 'p')
        expect(bySource.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
        expect(trees.reduce((sum, node) => sum + initiativeTotal(node), 0)).toBe(total)
      }),
    )
  })

  test('no initiative is lost from the trees, even in a circle of parents', () => {
    fc.assert(
      fc.property(items, (list) => {
        const flat = (nodes: ReturnType<typeof initiativesOf>): string[] =>
          nodes.flatMap((node) => [node.record.id, ...flat(node.children)])
        const ids = flat(initiativesOf(planOf(list), 'p'))
        expect(ids.toSorted()).toEqual(list.map((_, index) => `i${index}`).toSorted())
      }),
    )
  })

  test('a parent’s own amount is not counted twice', () => {
    const snapshot = planOf([
      { amounts: [{ source: 's1', amount: 30 }], parent: null },
      { amounts: [{ source: 's1', amount: 10 }], parent: 0 },
      { amounts: [{ source: 's2', amount: 20 }], parent: 0 },
    ])
    expect(planBudget(snapshot, 'p').total).toBe(30)
  })

  test('stops at the largest amount that can be printed instead of breaking', () => {
    const most = 999_999_999_999_999
    const snapshot = planOf([
      { amounts: [{ source: 's1', amount: most }], parent: null },
      { amounts: [{ source: 's1', amount: most }], parent: null },
    ])
    expect(planBudget(snapshot, 'p').total).toBe(most)
  })

  test('prints a source of the plan with 0 in the phase that does not use it', () => {
    const snapshot = sampleSnapshot()
    const second = initiativesOf(snapshot, SAMPLE_PLAN).filter((node) => node.record.phaseId === 'ph-2')
    expect(budgetOf(snapshot, SAMPLE_PLAN, second).bySource.map(({ source, amount }) => [source.code, amount])).toEqual(
      [
        ['NSC', 2_400_000_000],
        ['QPTSN', 0],
      ],
    )
  })
})

describe('the security share', () => {
  test('keeps numerator, denominator and what is undecided', () => {
    const snapshot = sampleSnapshot()
    const decided = {
      ...snapshot,
      initiatives: snapshot.initiatives.map((each) =>
        each.id === 'ini-mang' ? { ...each, securityAmount: 400_000_000 } : each,
      ),
    }
    const share = securityShare(decided, SAMPLE_PLAN, '2026-01-28')
    expect([share.part, share.whole, share.undecided.length, share.rule?.percent]).toEqual([
      400_000_000, 3_675_000_000, 1, 10,
    ])
  })

  test('says what the rule asks for and what is lacking, to the đồng', () => {
    const snapshot = sampleSnapshot()
    const asking = (percent: number, part: number) =>
      securityShare(
        {
          ...snapshot,
          securityShareRules: snapshot.securityShareRules.map((rule) => ({ ...rule, percent })),
          initiatives: snapshot.initiatives.map((each) =>
            each.id === 'ini-mang' ? { ...each, securityAmount: part } : each,
          ),
        },
        SAMPLE_PLAN,
        '2026-01-28',
      )
    expect(asking(10, 367_499_999)).toMatchObject({ required: 367_500_000, lacking: 1 })
    expect(asking(10, 367_500_000)).toMatchObject({ lacking: 0 })
    expect(asking(12.5, 0)).toMatchObject({ required: 459_375_000, lacking: 459_375_000 })
    // A third of a đồng is one đồng more.
    expect(asking(33.33, 0).required).toBe(Math.ceil(3_675_000_000 * 0.3333))
  })

  test('without a rule nothing is asked for', () => {
    const share = securityShare({ ...sampleSnapshot(), securityShareRules: [] }, SAMPLE_PLAN, '2026-01-28')
    expect(share).toMatchObject({ rule: null, required: 0, lacking: 0 })
  })

  test('uses the rule of the day', () => {
    expect(securityShareRule(sampleSnapshot(), '2026-06-30')?.percent).toBe(10)
    expect(securityShareRule(sampleSnapshot(), '2026-07-01')?.percent).toBe(15)
    expect(securityShareRule(emptySnapshot(), '2026-07-01')).toBeNull()
  })
})
