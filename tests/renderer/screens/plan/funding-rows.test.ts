import { describe, expect, test } from 'vitest'
import { fundingRows, keyOfFunding, movedTo, rowAdded } from '#renderer/screens/plan/funding-rows.ts'
import { meantAmount, shownAmount, shownParts, withMoney } from '#renderer/screens/plan/money-view.ts'
import { fundingSourceRecord } from '#shared/records/initiative.ts'
import { phaseRecord } from '#shared/records/plan.ts'
import type { Funding } from '#shared/records/values.ts'

const sources = ['a', 'b'].map((id, order) => fundingSourceRecord.create(id, { name: id.toUpperCase(), order }))
const part = (fundingSourceId: string, year: number | null, amount: number): Funding => ({
  fundingSourceId,
  year,
  amount,
})
const long = phaseRecord.create('l', { name: 'Giai đoạn II', fromYear: 2027, toYear: 2030 })
const short = phaseRecord.create('s', { name: 'Giai đoạn I', fromYear: 2026, toYear: 2026 })

describe('the lines of an initiative', () => {
  test('are its amounts by source and year, and one offered for a source without any', () => {
    const rows = fundingRows([part('a', 2028, 5), part('a', 2027, 3)], sources, [])
    expect(rows.map(({ key, amount }) => [key, amount])).toEqual([
      ['a/2027', 3],
      ['a/2028', 5],
      ['b/', null],
    ])
  })

  test('a line that is begun stands there without an amount; the next one is the next free year', () => {
    const begun = [{ fundingSourceId: 'b', year: 2027 }]
    const rows = fundingRows([part('a', 2027, 3)], sources, begun)
    expect(rows.map(({ key, isBegun }) => [key, isBegun])).toEqual([
      ['a/2027', false],
      ['b/2027', true],
    ])
    expect(rowAdded(rows, sources, [2027, 2028])).toEqual({ fundingSourceId: 'a', year: 2028 })
    expect(rowAdded(rows, sources, [2027])).toBeNull()
  })

  test('given another year keeps its amount, and one that was there already is not lost', () => {
    const funding = [part('a', null, 5), part('a', 2027, 3)]
    expect(movedTo(funding, part('a', null, 5), { fundingSourceId: 'a', year: 2028 })).toContainEqual(
      part('a', 2028, 5),
    )
    expect(movedTo(funding, part('a', null, 5), { fundingSourceId: 'a', year: 2027 })).toEqual([part('a', 2027, 8)])
    expect(keyOfFunding(part('a', null, 5))).toBe('a/')
  })
})

describe('what a year of the table shows and changes', () => {
  const funding = [part('a', null, 5), part('a', 2028, 3)]

  test('each year its own, the rest what is not split; in a phase of one year all is of that year', () => {
    expect(shownAmount(shownParts(funding, 'a', 'all', long))).toBe(8)
    expect(shownAmount(shownParts(funding, 'a', 2028, long))).toBe(3)
    expect(shownAmount(shownParts(funding, 'a', 2027, long))).toBeNull()
    expect(shownAmount(shownParts(funding, 'a', 'unsplit', long))).toBe(5)
    expect(shownAmount(shownParts([part('a', null, 5)], 'a', 2026, short))).toBe(5)
  })

  test('typing means the one amount that is shown; where there are several it is asked for by year', () => {
    expect(meantAmount(funding, 'a', 2028, long)).toEqual({ ok: true, value: { fundingSourceId: 'a', year: 2028 } })
    expect(meantAmount(funding, 'a', 2027, long)).toEqual({ ok: true, value: { fundingSourceId: 'a', year: 2027 } })
    expect(meantAmount(funding, 'a', 'all', long)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/đã chia theo năm/),
    })
    expect(meantAmount([], 'a', 2026, long)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/nằm ngoài Giai đoạn II \(2027-2030\)/),
    })
    expect(meantAmount([], 'a', 'unsplit', short)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/chỉ có năm 2026/),
    })
  })

  test('amounts of one source and year become one when it is set, and null takes it out', () => {
    const twice = [part('a', 2027, 1), part('b', null, 9), part('a', 2027, 2)]
    expect(withMoney(twice, { fundingSourceId: 'a', year: 2027 }, 7)).toEqual([part('a', 2027, 7), part('b', null, 9)])
    expect(withMoney(twice, { fundingSourceId: 'a', year: 2027 }, null)).toEqual([part('b', null, 9)])
  })
})
