import { expect, test } from 'vitest'
import { sayBudgetByPhase } from '#shared/figures/budget-by-phase.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { phaseRecord } from '#shared/records/plan.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'

const first = phaseRecord.create('ph-1', { planId: 'p', name: 'Giai đoạn I', fromYear: 2027, toYear: 2027, order: 1 })
const second = phaseRecord.create('ph-2', { planId: 'p', name: 'Giai đoạn II', fromYear: 2028, toYear: 2030, order: 2 })
const costing = (phaseId: string | null, amount: number) =>
  initiativeRecord.create(`i-${phaseId}-${amount}`, {
    planId: 'p',
    phaseId,
    funding: [{ fundingSourceId: 's', year: null, amount }],
  })
const said = (phases: readonly (typeof first)[], initiatives: readonly ReturnType<typeof costing>[]) =>
  sayBudgetByPhase({ ...emptySnapshot(), phases: [...phases], initiatives: [...initiatives] }, 'p')

test('a plan of one phase says its money; one of two says what each costs, so that a year is not given the money of all', () => {
  expect(said([first], [costing('ph-1', 975_000_000)])).toBe('975.000.000 đồng')
  expect(said([first, second], [costing('ph-1', 975_000_000), costing('ph-2', 2_400_000_000)])).toBe(
    '3.375.000.000 đồng, trong đó: Giai đoạn I (năm 2027) 975.000.000 đồng; Giai đoạn II (2028-2030) 2.400.000.000 đồng',
  )
})

test('money in no phase, or in one that is gone, is told apart, so that the parts add up to the whole', () => {
  expect(said([first], [costing('ph-1', 5), costing(null, 7), costing('ph-gone', 1)])).toBe(
    '13 đồng, trong đó: Giai đoạn I (năm 2027) 5 đồng; chưa xếp giai đoạn 8 đồng',
  )
})

test('a phase without a name is told by its years', () => {
  expect(said([first, { ...second, name: '' }], [costing('ph-2', 2)])).toContain('; 2028-2030 2 đồng')
})
