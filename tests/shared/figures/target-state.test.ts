import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTargetValue } from '#shared/figures/read-target-value.ts'
import { printCurrent, stateOfTarget } from '#shared/figures/target-state.ts'
import { planYears, printedYears, targetYears } from '#shared/figures/target-years.ts'
import { planRecord } from '#shared/records/plan.ts'
import { type Target, targetRecord } from '#shared/records/target.ts'
import { SAMPLE_PLAN, sampleContext } from '#tests/fixtures/sample.ts'

const context = sampleContext()

/** A target of 2026 (or of several years) and where it stands, both as typed. */
function target(current: string, asked: string | Readonly<Record<number, string>>, unit = ''): Target {
  const values = Object.entries(typeof asked === 'string' ? { 2026: asked } : asked).flatMap(([year, text]) => {
    const value = readTargetValue(text, unit)
    return value === null ? [] : [{ year: Number(year), value }]
  })
  return targetRecord.create('tgt-x', { planId: SAMPLE_PLAN, unit, values, current: readTargetValue(current, unit) })
}
const state = (...of: Parameters<typeof target>) => stateOfTarget(target(...of), context).state

describe('the state of a target', () => {
  test.each([
    ['85%', '80%', 'met'],
    ['80%', '80%', 'met'],
    ['79,9%', '80%', 'notMet'],
    ['80%', '≥ 80%', 'met'],
    ['70%', '> 70%', 'notMet'],
    ['70,01%', '> 70%', 'met'],
    ['trên 70%', '> 70%', 'met'],
    ['≥ 70%', '> 70%', 'unknown'],
    ['≥ 60%', '70%', 'unknown'],
    ['> 70%', '70%', 'met'],
    ['< 70%', '≥ 70%', 'notMet'],
    ['4%', 'không quá 5%', 'met'],
    ['5%', 'dưới 5%', 'notMet'],
    ['0%', '0%', 'met'],
    ['1%', '0%', 'notMet'],
    ['95 máy', '≥ 90 máy', 'met'],
    ['95 bộ', '≥ 90 máy', 'unknown'],
    ['95', '90%', 'unknown'],
    ['Mức 3', 'mức 4 trở lên', 'notMet'],
    ['Mức 5', 'mức 4 trở lên', 'met'],
    ['01 lần/năm', '02 lần/năm', 'notMet'],
    ['01 lần/năm', '02 năm/lần', 'met'],
    ['Đã thực hiện', 'Thực hiện', 'met'],
    ['Đang thực hiện', 'Thực hiện', 'notMet'],
    ['Chưa thực hiện', 'Thực hiện', 'notMet'],
    ['Đã ký hợp đồng', 'Thực hiện', 'unknown'],
    ['100%', 'Thực hiện', 'unknown'],
    ['Như nhau', 'Như nhau', 'unknown'],
    ['', '80%', 'unknown'],
    ['80%', '', 'unknown'],
  ] as const)('now “%s”, asked “%s”: %s', (now, asked, expected) => {
    expect(state(now, asked)).toBe(expected)
  })

  test('a number without a unit counts in that of the target', () => {
    expect(state('95', '90', 'máy')).toBe('met')
    expect(state('50', '80', '%')).toBe('notMet')
  })

  test('a target that goes down over the years is reached from there down', () => {
    expect(state('7%', { 2026: '10%', 2027: '5%' })).toBe('met')
    expect(state('12%', { 2026: '10%', 2027: '5%' })).toBe('notMet')
    expect(state('12%', { 2026: '10%', 2027: '15%' })).toBe('met')
  })

  test('it is held against the plan’s year, or the nearest after it, never one that is past', () => {
    expect(state('60%', { 2025: '50%', 2026: '80%', 2028: '100%' })).toBe('notMet')
    expect(state('60%', { 2025: '50%', 2028: '60%' })).toBe('met')
    expect(state('60%', { 2025: '50%' })).toBe('unknown')
  })

  test('today’s value is that of the figure it is bound to', () => {
    const count = { ...target('12 máy', '≥ 50 máy'), currentFigure: 'inventory.computers' }
    expect(printCurrent(count, context)).toBe('55')
    expect(stateOfTarget(count, context)).toEqual({
      state: 'met',
      reason: 'Hiện trạng 55, cần ≥ 50 máy (năm 2026).',
    })
    expect(stateOfTarget({ ...count, values: target('', '56 máy').values }, context).state).toBe('notMet')
    expect(stateOfTarget({ ...count, values: target('', '80%').values }, context).state).toBe('unknown')
    const gone = { ...count, currentFigure: 'no.such' }
    expect(printCurrent(gone, context)).toBe('')
    expect(stateOfTarget(gone, context)).toEqual({ state: 'unknown', reason: 'Không có số liệu tên “no.such”.' })
  })

  test('a share is compared exactly, not as it is rounded for print', () => {
    const share = { ...target('', '36,36%'), currentFigure: 'inventory.antivirus.ratio' }
    // 20 of 55 computers are 36,3636… %.
    expect(printCurrent(share, context)).toBe('36,4%')
    expect(stateOfTarget(share, context).state).toBe('met')
    expect(stateOfTarget({ ...share, values: target('', '36,37%').values }, context).state).toBe('notMet')
  })

  test('never “met” and “not met” of one number and its opposite', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (now, asked) => {
        const up = state(`${now}%`, `≥ ${asked}%`)
        const down = state(`${now}%`, `< ${asked}%`)
        expect([up, down].toSorted()).toEqual(['met', 'notMet'])
      }),
    )
  })
})

describe('the years of a table of targets', () => {
  const plan = planRecord.create('p', { year: 2026, horizonFrom: 2027, horizonTo: 2030 })

  test('are the plan’s own and those of its horizon', () => {
    expect(planYears(plan)).toEqual([2026, 2027, 2028, 2029, 2030])
    expect(planYears({ ...plan, horizonFrom: null, horizonTo: null })).toEqual([2026])
    expect(planYears({ ...plan, horizonFrom: 2025 })[0]).toBe(2025)
    expect(planYears({ ...plan, horizonTo: 2100 })).toHaveLength(12)
    expect(planYears({ ...plan, horizonFrom: 2030, horizonTo: 2024 })).toEqual([2026])
  })

  test('a year that has a value has a column, printed only from the plan’s year on', () => {
    const targets = [target('', { 2024: '10%', 2028: '100%' })]
    expect(targetYears(plan, targets)).toEqual([2024, 2026, 2027, 2028, 2029, 2030])
    expect(printedYears(plan, targets)).toEqual([2026, 2028])
    expect(printedYears(plan, [])).toEqual([2026])
  })
})
