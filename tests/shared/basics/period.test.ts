import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  isPeriodSane,
  overlapsYears,
  type Period,
  periodYears,
  printPeriod,
  readPeriod,
} from '#shared/basics/period.ts'

const year = fc.integer({ min: 1990, max: 2100 })
const quarter = fc.record({ quarter: fc.constantFrom(1, 2, 3, 4), year })
const month = fc.record({ month: fc.integer({ min: 1, max: 12 }), year })
const anyPeriod: fc.Arbitrary<Period> = fc
  .oneof(
    fc.constant({ kind: 'ongoing' as const }),
    fc.record({
      kind: fc.constant('recurring' as const),
      every: fc.constantFrom('month' as const, 'quarter' as const, 'halfYear' as const, 'year' as const),
    }),
    fc.record({ kind: fc.constant('year' as const), year }),
    fc.record({ kind: fc.constant('years' as const), from: year, to: year }),
    fc.record({ kind: fc.constant('quarter' as const), quarter: fc.constantFrom(1, 2, 3, 4), year }),
    fc.record({ kind: fc.constant('quarters' as const), from: quarter, to: quarter }),
    fc.record({ kind: fc.constant('month' as const), month: fc.integer({ min: 1, max: 12 }), year }),
    fc.record({ kind: fc.constant('months' as const), from: month, to: month }),
    fc.record({
      kind: fc.constantFrom('date' as const, 'before' as const, 'by' as const),
      date: fc
        .date({ min: new Date(Date.UTC(1990, 0, 1)), max: new Date(Date.UTC(2100, 11, 31)), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    }),
  )
  .filter(isPeriodSane)

describe('reading a period as plans write it', () => {
  test.each([
    ['Quý I/2026', 'Quý I/2026'],
    ['Quý II- 2026', 'Quý II/2026'],
    ['quý 3 năm 2026', 'Quý III/2026'],
    ['Quý III, năm 2026', 'Quý III/2026'],
    ['Qúy IV 2026', 'Quý IV/2026'],
    ['QUÝ IV/2026', 'Quý IV/2026'],
    ['Q4/2026', 'Quý IV/2026'],
    ['Q.4/2026', 'Quý IV/2026'],
    ['Trong quý I/2026.', 'Quý I/2026'],
    ['Quý I/2026'.normalize('NFD'), 'Quý I/2026'],
    ['2027', '2027'],
    ['Năm 2025', '2025'],
    ['Cả năm 2026', '2026'],
    ['2027-2027', '2027'],
    ['2027-2028', '2027-2028'],
    ['2025 – 2026', '2025-2026'],
    ['2025 — 2026', '2025-2026'],
    ['2027- 2030', '2027-2030'],
    ['Năm 2025-2026', '2025-2026'],
    ['Năm 2025 - năm 2026', '2025-2026'],
    ['giai đoạn 2027-2030', '2027-2030'],
    ['GIAI ĐOẠN 2027- 2030', '2027-2030'],
    ['Từ năm 2026 đến năm 2030', '2026-2030'],
    ['Giai đoạn từ 2026 đến 2030', '2026-2030'],
    ['2025, 2026', '2025-2026'],
    ['Năm 2025 và 2026', '2025-2026'],
    ['Thường xuyên', 'Thường xuyên'],
    ['thường xuyên, liên tục', 'Thường xuyên'],
    ['Liên tục', 'Thường xuyên'],
    ['Hằng năm', 'Hằng năm'],
    ['Hàng năm', 'Hằng năm'],
    ['mỗi năm', 'Hằng năm'],
    ['Mỗi năm 01 lần', 'Hằng năm'],
    ['Định kỳ hằng năm', 'Hằng năm'],
    ['01 lần/năm', 'Hằng năm'],
    ['1 năm 1 lần', 'Hằng năm'],
    ['Hàng quý', 'Hằng quý'],
    ['Một lần mỗi quý', 'Hằng quý'],
    ['Hàng tháng', 'Hằng tháng'],
    ['Định kỳ hàng tháng', 'Hằng tháng'],
    ['06 tháng/lần', '06 tháng một lần'],
    ['Định kỳ 6 tháng 1 lần', '06 tháng một lần'],
    ['Định kỳ 6 tháng', '06 tháng một lần'],
    ['Nửa năm một lần', '06 tháng một lần'],
    ['Quý I-III/2026', 'Quý I-III/2026'],
    ['Quý 1-3/2026', 'Quý I-III/2026'],
    ['Q1-Q3/2026', 'Quý I-III/2026'],
    ['Quý II-II/2026', 'Quý II/2026'],
    ['Quý I và II/2026', 'Quý I-II/2026'],
    ['Quý I, quý II năm 2026', 'Quý I-II/2026'],
    ['Quý I, II, III/2026', 'Quý I-III/2026'],
    ['Quý III + IV/2026', 'Quý III-IV/2026'],
    ['Từ quý I đến quý III năm 2026', 'Quý I-III/2026'],
    ['Quý I/2026 - Quý II/2027', 'Quý I/2026 - Quý II/2027'],
    ['Quý IV/2026 – I/2027', 'Quý IV/2026 - Quý I/2027'],
    ['Quý I/2026 - Quý II/2026', 'Quý I-II/2026'],
    ['Từ quý I năm 2026 đến hết quý II năm 2027', 'Quý I/2026 - Quý II/2027'],
    ['Tháng 6/2026', 'Tháng 6/2026'],
    ['tháng 06 năm 2026', 'Tháng 6/2026'],
    ['T6/2026', 'Tháng 6/2026'],
    ['12/2026', 'Tháng 12/2026'],
    ['6 tháng đầu năm 2026', 'Tháng 1-6/2026'],
    ['06 tháng cuối năm 2026', 'Tháng 7-12/2026'],
    ['Nửa cuối năm 2026', 'Tháng 7-12/2026'],
    ['09 tháng đầu năm 2026', 'Tháng 1-9/2026'],
    ['Tháng 12/2025 - 6/2026', 'Tháng 12/2025 - Tháng 6/2026'],
    ['01/2026 – 03/2026', 'Tháng 1-3/2026'],
    ['Từ tháng 1 đến hết tháng 6 năm 2026', 'Tháng 1-6/2026'],
    ['T1-T6/2026', 'Tháng 1-6/2026'],
    ['Tháng 6-6/2026', 'Tháng 6/2026'],
    ['Tháng 5, tháng 6/2026', 'Tháng 5-6/2026'],
    ['Tháng 5, 6 và 7/2026', 'Tháng 5-7/2026'],
    ['15/12/2026', '15/12/2026'],
    ['Ngày 5/1/2026', '05/01/2026'],
    ['2026-12-15', '15/12/2026'],
    ['Trước 15/12/2026', 'Trước 15/12/2026'],
    ['Xong trước ngày 15 tháng 12 năm 2026', 'Trước 15/12/2026'],
    ['Chậm nhất 15-12-2026', 'Chậm nhất 15/12/2026'],
    ['Đến hết ngày 15/12/2026', 'Chậm nhất 15/12/2026'],
    ['Hạn: 15/12/2026', 'Chậm nhất 15/12/2026'],
  ])('%j is %s', (text, printed) => {
    const read = readPeriod(text)
    expect(read.ok && printPeriod(read.value)).toBe(printed)
  })

  it('gives the plain data, not only the print', () => {
    expect(readPeriod('Quý IV/2026 - Quý I/2027')).toEqual({
      ok: true,
      value: { kind: 'quarters', from: { quarter: 4, year: 2026 }, to: { quarter: 1, year: 2027 } },
    })
    expect(readPeriod('Trước 15/12/2026')).toEqual({ ok: true, value: { kind: 'before', date: '2026-12-15' } })
    expect(readPeriod('Hằng năm')).toEqual({ ok: true, value: { kind: 'recurring', every: 'year' } })
  })

  test.each([
    ['', 'Chưa có thời gian'],
    ['  ', 'Chưa có thời gian'],
    ['sớm nhất có thể', 'Không đọc được thời gian “sớm nhất có thể”'],
    ['1/2', 'thiếu năm'],
    ['Quý I', 'thiếu năm'],
    ['Quý I-III', 'thiếu năm'],
    ['Tháng 6', 'thiếu năm'],
    ['2028-2027', 'năm đầu 2028 phải trước năm cuối 2027'],
    ['Quý III-I/2026', 'quý đầu phải trước quý cuối'],
    ['Quý I/2027 - Quý IV/2026', 'quý đầu phải trước quý cuối'],
    ['Quý IV - Quý I/2027', 'quý đầu phải trước quý cuối'],
    ['20222', 'năm 20222 nằm ngoài'],
    ['1989', 'năm 1989 nằm ngoài'],
    ['2026-20277', 'năm 20277 nằm ngoài'],
    ['Quý I/2101', 'năm 2101 nằm ngoài'],
    ['15/12/1985', 'năm 1985 nằm ngoài'],
    ['Quý 5/2026', 'chỉ có quý I, II, III và IV'],
    ['Quý V/2026', 'chỉ có quý I, II, III và IV'],
    ['Quý IIII/2026', 'chỉ có quý I, II, III và IV'],
    ['13/2026', 'không có tháng 13'],
    ['31/02/2026', 'không phải là một ngày có trong lịch'],
    ['Quý I, III/2026', 'không liền nhau'],
    ['2025, 2027', 'không liền nhau'],
    ['Trước quý III/2026', 'chưa rõ bắt đầu hoặc kết thúc'],
    ['Đến năm 2030', 'chưa rõ bắt đầu hoặc kết thúc'],
    ['Từ tháng 6/2026', 'chưa rõ bắt đầu hoặc kết thúc'],
    ['Từ năm 2027', 'chưa rõ bắt đầu hoặc kết thúc'],
    ['Từ quý I/2026', 'chưa rõ bắt đầu hoặc kết thúc'],
    ['Tháng 6 - 3/2026', 'tháng đầu phải trước tháng cuối'],
    ['Tháng 12-13/2026', 'không có tháng 13'],
    ['Tháng 5, 7/2026', 'không liền nhau'],
    ['6 tháng đầu năm', 'thiếu năm'],
    ['Cuối năm 2026', 'chưa rõ là khi nào. Hãy ghi rõ tháng, quý hoặc thời hạn'],
    ['Đầu năm', 'chưa rõ là khi nào'],
    ['Giữa quý I/2026', 'chưa rõ là khi nào'],
    ['Thường xuyên 2026', 'Không đọc được'],
    // Two meanings, of which the plan can print one.
    ['Thường xuyên, hằng năm', 'Không đọc được'],
    ['02 lần/năm', 'Không đọc được'],
    ['1-6/2026', 'không phải là một ngày có trong lịch'],
    ['2026 2027', 'Không đọc được'],
  ])('%j is refused with its reason: %s', (text, reason) => {
    const read = readPeriod(text)
    expect(read.ok ? printPeriod(read.value) : read.error).toContain(reason)
    expect(read).toMatchObject({ ok: false, error: expect.stringMatching(/Hãy .*\.$/) })
  })

  it('does not repeat a whole page that was pasted', () => {
    const read = readPeriod('x'.repeat(5000))
    expect(read.ok || read.error.length).toBeLessThan(250)
  })

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(readPeriod(printPeriod(period))).toEqual({ ok: true, value: period })
      }),
      { numRuns: 1000 },
    )
  })

  it('gives only periods that can exist, and never throws', () => {
    const piece = fc.constantFrom(
      'Quý ',
      'I',
      'IV',
      '5',
      '/',
      '-',
      ' – ',
      '2026',
      '20',
      ', ',
      'tháng ',
      'năm ',
      'đến ',
      '1',
      'hằng ',
      'đầu ',
      'trước ',
      'lần',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const read = readPeriod(pieces.join(''))
        if (read.ok) expect(isPeriodSane(read.value)).toBe(true)
        else expect(read.error.length).toBeGreaterThan(20)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('years', () => {
  test.each([
    ['2026', 2026, 2026],
    ['2026-2030', 2026, 2030],
    ['Quý IV/2026 - Quý I/2027', 2026, 2027],
    ['Quý I/2026', 2026, 2026],
    ['Tháng 12/2026', 2026, 2026],
    ['15/12/2026', 2026, 2026],
    ['Trước 01/01/2027', 2026, 2026],
    ['Chậm nhất 01/01/2027', 2027, 2027],
    ['Tháng 12/2025 - 6/2026', 2025, 2026],
  ])('of %s are %d to %d', (text, from, to) => {
    expect(periodYears(periodOf(text))).toEqual({ from, to })
  })
  it('do not exist for what is ongoing or comes back, which overlaps all of them', () => {
    for (const endless of [{ kind: 'ongoing' }, { kind: 'recurring', every: 'quarter' }] as const) {
      expect(periodYears(endless)).toBeNull()
      expect(overlapsYears(endless, 2026, 2026)).toBe(true)
    }
  })
  test.each([
    ['2026-2030', 2030, 2035, true],
    ['2026-2030', 2020, 2026, true],
    ['2026-2030', 2027, 2028, true],
    ['2026-2030', 2031, 2035, false],
    ['2026-2030', 2020, 2025, false],
    ['Quý IV/2026 - Quý I/2027', 2027, 2027, true],
    ['15/12/2026', 2027, 2027, false],
  ])('%s overlaps %d to %d: %s', (text, from, to, answer) => {
    expect(overlapsYears(periodOf(text), from, to)).toBe(answer)
  })
})

describe('a period that cannot exist', () => {
  const impossible: readonly Period[] = [
    { kind: 'year', year: 20222 },
    { kind: 'year', year: 2026.5 },
    { kind: 'years', from: 2028, to: 2027 },
    { kind: 'years', from: 2027, to: 2027 },
    { kind: 'quarters', from: { quarter: 3, year: 2026 }, to: { quarter: 1, year: 2026 } },
    { kind: 'quarters', from: { quarter: 3, year: 2026 }, to: { quarter: 3, year: 2026 } },
    { kind: 'month', month: 13, year: 2026 },
    { kind: 'months', from: { month: 6, year: 2026 }, to: { month: 6, year: 2026 } },
    { kind: 'months', from: { month: 0, year: 2026 }, to: { month: 6, year: 2026 } },
    { kind: 'before', date: '2026-02-30' },
    { kind: 'date', date: '2026-02-30' },
    { kind: 'date', date: '1985-02-03' },
  ]
  test.each(impossible)('%o is not sane', (period) => {
    expect(isPeriodSane(period)).toBe(false)
  })
})

function periodOf(text: string): Period {
  const read = readPeriod(text)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

describe('the years of a period', () => {
  it('are known for months and quarters that do not end on a 31st', () => {
    expect(periodYears({ kind: 'quarter', quarter: 2, year: 2026 })).toEqual({ from: 2026, to: 2026 })
    expect(periodYears({ kind: 'month', month: 2, year: 2027 })).toEqual({ from: 2027, to: 2027 })
  })
})
