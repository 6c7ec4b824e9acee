import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPeriodSane, type Period, printPeriod, readPeriod } from '#shared/basics/period.ts'
import { monthsOf, movePeriod, stretchPeriod, whyPeriodIsFixed } from '#shared/basics/period-steps.ts'

const read = (text: string): Period => {
  const period = readPeriod(text)
  if (!period.ok) throw new Error(period.error)
  return period.value
}
const printed = (period: Period | null): string | null => (period === null ? null : printPeriod(period))

describe('moving a period', () => {
  test.each([
    ['Quý I/2026', 1, 'quarter', 'Quý II/2026'],
    ['Quý IV/2026', 1, 'quarter', 'Quý I/2027'],
    ['Quý I-III/2026', -2, 'quarter', 'Quý III/2025 - Quý I/2026'],
    ['2026', 1, 'quarter', 'Quý II/2026 - Quý I/2027'],
    ['2026', 4, 'quarter', '2027'],
    ['2027-2028', 1, 'year', '2028-2029'],
    ['Quý II/2026', 1, 'year', 'Quý II/2027'],
    ['Quý II/2026', 1, 'month', 'Tháng 5-7/2026'],
    ['Tháng 6/2026', 1, 'quarter', 'Tháng 9/2026'],
    ['Tháng 1-3/2026', 1, 'quarter', 'Tháng 4-6/2026'],
    ['15/12/2026', 1, 'quarter', '15/03/2027'],
    ['Chậm nhất 31/12/2026', -1, 'quarter', 'Chậm nhất 30/09/2026'],
    ['Chậm nhất 30/09/2026', 1, 'quarter', 'Chậm nhất 31/12/2026'],
    ['Trước 01/01/2027', 1, 'quarter', 'Trước 01/04/2027'],
    ['31/03/2026', 11, 'month', '28/02/2027'],
  ] as const)('%s by %i %s is %s', (text, by, step, wanted) => {
    expect(printed(movePeriod(read(text), by, step))).toBe(wanted)
  })

  test('what has no beginning and end stays, and says why', () => {
    for (const text of ['Thường xuyên', 'Hằng quý']) {
      expect(movePeriod(read(text), 1, 'quarter')).toBeNull()
      expect(whyPeriodIsFixed(read(text))).toMatch(/không kéo được/)
    }
    expect(whyPeriodIsFixed(read('Quý I/2026'))).toBeNull()
  })

  test('no period leaves the years a plan may speak of', () => {
    expect(movePeriod(read('2100'), 1, 'quarter')).toBeNull()
    expect(movePeriod(read('Quý I/1990'), -1, 'quarter')).toBeNull()
    expect(movePeriod(read('15/12/2100'), 1, 'month')).toBeNull()
  })
})

describe('drawing out a period', () => {
  test.each([
    ['Quý I/2026', 'end', 1, 'quarter', 'Quý I-II/2026'],
    ['Quý I-III/2026', 'end', 1, 'quarter', '2026'],
    ['2026', 'end', -1, 'quarter', 'Quý I-III/2026'],
    ['2026', 'end', 1, 'year', '2026-2027'],
    ['2026', 'start', 2, 'quarter', 'Quý III-IV/2026'],
    ['Tháng 6/2026', 'end', 1, 'month', 'Tháng 6-7/2026'],
  ] as const)('%s, its %s by %i %s, is %s', (text, end, by, step, wanted) => {
    expect(printed(stretchPeriod(read(text), end, by, step))).toBe(wanted)
  })

  test('nothing is drawn out over its other end, and a deadline has no length', () => {
    expect(stretchPeriod(read('Quý I/2026'), 'end', -1, 'quarter')).toBeNull()
    expect(stretchPeriod(read('Quý I/2026'), 'start', 1, 'quarter')).toBeNull()
    expect(stretchPeriod(read('Trước 15/12/2026'), 'end', 1, 'quarter')).toBeNull()
  })
})

const year = fc.integer({ min: 1995, max: 2095 })
const quarter = fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4)
const month = fc.integer({ min: 1, max: 12 })
const spans: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant('year' as const), year }),
  fc.record({ kind: fc.constant('quarter' as const), quarter, year }),
  fc.record({ kind: fc.constant('month' as const), month, year }),
  fc.record({ kind: fc.constant('years' as const), from: year, to: year }),
  fc.record({
    kind: fc.constant('months' as const),
    from: fc.record({ month, year }),
    to: fc.record({ month, year }),
  }),
)

test('a period moved there and back covers the same months, is as long as before, and can be read from paper', () => {
  fc.assert(
    fc.property(
      spans.filter(isPeriodSane),
      fc.integer({ min: -8, max: 8 }),
      fc.constantFrom('month' as const, 'quarter' as const),
      (period, by, step) => {
        const moved = movePeriod(period, by, step)
        if (moved === null) throw new Error('inside the years of plans everything moves')
        const [before, after] = [monthsOf(period), monthsOf(moved)]
        const back = movePeriod(moved, -by, step)
        expect(isPeriodSane(moved)).toBe(true)
        expect((after?.to ?? 0) - (after?.from ?? 0)).toBe((before?.to ?? 0) - (before?.from ?? 0))
        expect(back === null ? null : monthsOf(back)).toEqual(before)
        expect(readPeriod(printPeriod(moved))).toEqual({ ok: true, value: moved })
      },
    ),
  )
})
