import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_CELL_TEXT, numberFormat, sheetNames, storedValue } from '#shared/tables/sheet.ts'

describe('storedValue', () => {
  it.each([
    ['dong', 1_275_000_000, 1_275_000_000, '#,##0'],
    ['thousand', 1_275_500, 1275.5, '#,##0.0'],
    ['million', 4_506_860_000, 4506.86, '#,##0.00'],
    ['million', 900_000_000, 900, '#,##0'],
    ['million', 1, 0.000001, '#,##0.000000'],
    ['dong', 999_999_999_999_999, 999_999_999_999_999, '#,##0'],
  ] as const)('holds money in %s as a number: %d đồng', (unit, amount, value, format) => {
    expect(storedValue({ kind: 'money', amount, unit })).toBe(value)
    expect(numberFormat({ kind: 'money', amount, unit })).toBe(format)
  })

  it('counts days as Excel does', () => {
    expect(storedValue({ kind: 'date', date: '1900-03-01' })).toBe(61)
    expect(storedValue({ kind: 'date', date: '2026-01-28' })).toBe(46_050)
  })

  it('leaves out what XML forbids', () => {
    expect(storedValue({ kind: 'text', text: 'a\u0000b\uD800c\u202Ed\uFFFE' })).toBe('abcd')
    expect(storedValue({ kind: 'text', text: '\u0000' })).toBeNull()
  })

  it('shows that a text longer than a cell was cut, never in the middle of a character', () => {
    expect(storedValue({ kind: 'text', text: 'a'.repeat(MAX_CELL_TEXT) })).toHaveLength(MAX_CELL_TEXT)
    const cut = storedValue({ kind: 'text', text: `${'a'.repeat(MAX_CELL_TEXT - 2)}😀😀` })
    expect(cut).toBe(`${'a'.repeat(MAX_CELL_TEXT - 2)}…`)
  })
})

describe('sheetNames', () => {
  it('keeps a good name', () => {
    expect(sheetNames(['Phụ lục I', 'Phụ lục II'])).toEqual(['Phụ lục I', 'Phụ lục II'])
  })

  it.each([
    ["'a/b'", 'a b'],
    ['', 'Bảng'],
    ['[]:*?/\\', 'Bảng'],
    ['History', 'History (2)'],
  ])('mends %j', (wanted, name) => {
    expect(sheetNames([wanted])).toEqual([name])
  })

  it('gives names that Excel accepts, whatever is wanted', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 30 }), (wanted) => {
        const names = sheetNames(wanted)
        expect(names).toHaveLength(wanted.length)
        expect(new Set(names.map((name) => name.toLocaleLowerCase('vi'))).size).toBe(wanted.length)
        for (const name of names) {
          expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{Cc}\p{Cs}]{1,31}(?<!')$/u)
          expect(name.length).toBeLessThanOrEqual(31)
        }
      }),
    )
  })

  it('tells apart names that are alike after mending', () => {
    const long = 'Phụ lục về trang thiết bị của đơn vị năm 2026'
    const names = sheetNames([long, long.toLocaleUpperCase('vi'), long])
    expect(names[1]?.endsWith(' (2)')).toBe(true)
    expect(names[2]?.endsWith(' (3)')).toBe(true)
  })
})
