import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  blankOfficialDate,
  compareIso,
  daysBetween,
  formatOfficialDate,
  formatShortDate,
  isIsoDate,
  parseVietnameseDate,
  yearOf,
} from '#shared/basics/calendar-date.ts'

const anyDate = fc
  .date({ min: new Date(Date.UTC(1900, 0, 1)), max: new Date(Date.UTC(2199, 11, 31)), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('what counts as an ISO date', () => {
  test.each(['1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29', '2026-11-21'])('%s is one', (text) => {
    expect(isIsoDate(text)).toBe(true)
  })
  test.each([
    '2026-02-30',
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-04-00',
    '1899-12-31',
    '2200-01-01',
    '2026-1-5',
    ' 2026-01-05',
    '2026-01-05T00:00',
    '',
  ])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false)
  })
})

describe('reading a date as Vietnamese people write it', () => {
  test.each([
    ['28/10/2022', '2022-10-28'],
    ['5/1/2026', '2026-01-05'],
    ['05-01-2026', '2026-01-05'],
    ['5.1.2026', '2026-01-05'],
    ['ngày 28 tháng 10 năm 2022', '2022-10-28'],
    ['Ngày 05 tháng 01 năm 2026', '2026-01-05'],
    ['28 tháng 10 năm 2022', '2022-10-28'],
    ['  ngày 28/10/2022 ', '2022-10-28'],
    ['28 / 10 / 2022', '2022-10-28'],
    ['ngày\u00a028  tháng 10 năm 2022', '2022-10-28'],
    ['2022-10-28', '2022-10-28'],
    ['ngày 29 tháng 6 năm 2026'.normalize('NFD'), '2026-06-29'],
  ])('%j is %s', (text, iso) => {
    expect(parseVietnameseDate(text)).toBe(iso)
  })
  test.each([
    '30/02/2026',
    '10/28/2022',
    '28/10/22',
    '28/10-2022',
    '28/10',
    'tháng 10 năm 2022',
    'hôm nay',
    '',
    '28102022',
  ])('%j is refused', (text) => {
    expect(parseVietnameseDate(text)).toBeNull()
  })
})

describe('printing a date', () => {
  it('pads the short form', () => {
    expect(formatShortDate('2026-01-05')).toBe('05/01/2026')
  })
  test.each([
    ['2026-01-05', 'ngày 05 tháng 01 năm 2026'],
    ['2026-02-10', 'ngày 10 tháng 02 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-06-29', 'ngày 29 tháng 6 năm 2026'],
    ['2026-10-01', 'ngày 01 tháng 10 năm 2026'],
  ])('%s is "%s" on an official document', (iso, text) => {
    expect(formatOfficialDate(iso)).toBe(text)
  })
  it('leaves the day to the pen when it is not known yet', () => {
    expect(blankOfficialDate(2026)).toBe('ngày … tháng … năm 2026')
    expect(blankOfficialDate()).toBe('ngày … tháng … năm …')
  })
  it('throws on text that is no date, rather than print nonsense', () => {
    expect(() => formatShortDate('2026-02-30')).toThrow(RangeError)
    expect(() => formatOfficialDate('')).toThrow(RangeError)
    expect(() => yearOf('x')).toThrow(RangeError)
  })
  it('is read back to the same day, in both forms', () => {
    fc.assert(
      fc.property(anyDate, (iso) => {
        expect(parseVietnameseDate(formatShortDate(iso))).toBe(iso)
        expect(parseVietnameseDate(formatOfficialDate(iso))).toBe(iso)
      }),
    )
  })
})

describe('counting days', () => {
  it('crosses months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-11-21', '2026-12-15')).toBe(24)
    expect(daysBetween('2026-12-15', '2026-11-21')).toBe(-24)
    expect(yearOf('2026-12-15')).toBe(2026)
  })
  it('throws rather than leave the years it knows', () => {
    expect(() => addDays('2199-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('1900-01-01', -1)).toThrow(RangeError)
    expect(() => addDays('2026-01-01', Number.POSITIVE_INFINITY)).toThrow(RangeError)
    expect(() => daysBetween('2026-01-01', '2026-02-30')).toThrow(RangeError)
  })
  it('daysBetween undoes addDays, and compareIso agrees with it', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const days = daysBetween(a, b)
        expect(addDays(a, days)).toBe(b)
        expect(Math.sign(compareIso(b, a))).toBe(Math.sign(days))
      }),
    )
  })
})
