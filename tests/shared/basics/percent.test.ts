import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { floorToTen, formatPercent } from '#shared/basics/percent.ts'

describe('a percentage', () => {
  test.each([
    [0.3636, '36,4%'],
    [0.5, '50%'],
    [0, '0%'],
    [-0, '0%'],
    [1, '100%'],
    [12.75, '1.275%'],
    [2 / 3, '66,7%'],
    [0.005, '0,5%'],
    [0.0004, '0,1%'],
    [0.99982, '99,9%'],
    [0.999999999999999, '99,9%'],
    [Number.MIN_VALUE, '0,1%'],
    [1.0001, '100%'],
    [-0.0004, '0%'],
    [-0.125, '-12,5%'],
    [0.1005, '10,1%'],
  ])('of %d is %s', (ratio, text) => {
    expect(formatPercent(ratio)).toBe(text)
  })
  it('takes other precisions, and rounds half up in decimal, not in binary', () => {
    expect(formatPercent(0.285, 0)).toBe('29%')
    expect(formatPercent(1.005, 0)).toBe('101%')
    expect(formatPercent(0.36364, 2)).toBe('36,36%')
    expect(formatPercent(0.3, 2)).toBe('30%')
    expect(formatPercent(0.996, 0)).toBe('99%')
    expect(formatPercent(0.001, 0)).toBe('1%')
    expect(formatPercent(0.1005, 2)).toBe('10,05%')
  })
  it('does not exist without a denominator', () => {
    expect(() => formatPercent(0 / 0)).toThrow(RangeError)
    expect(() => formatPercent(1 / 0)).toThrow(RangeError)
    expect(() => floorToTen(0 / 0)).toThrow(RangeError)
  })
  it('is never further from the ratio than half its last digit, but for the two ends it may not touch', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (part, whole) => {
        const text = formatPercent(part / whole)
        const shown = Number(text.replace('%', '').replaceAll('.', '').replace(',', '.'))
        if (part > 0) expect(text).not.toBe('0%')
        if (part < whole) expect(text).not.toBe('100%')
        const most = text === '0,1%' || text === '99,9%' ? 0.1 : 0.05
        expect(Math.abs(shown - (part / whole) * 100)).toBeLessThanOrEqual(most + 1e-6)
      }),
    )
  })
})

describe('the tens below a percentage', () => {
  test.each([
    [0.561, 50],
    [0.5, 50],
    [0.4999, 40],
    [0.7, 70],
    [0.3, 30],
    [0.1 + 0.2, 30],
    [0.05, 0],
    [1.234, 120],
  ])('of %d are %d', (ratio, tens) => {
    expect(floorToTen(ratio)).toBe(tens)
  })
  it('are exact for every whole percentage', () => {
    for (let percent = 0; percent <= 300; percent++) expect(floorToTen(percent / 100)).toBe(percent - (percent % 10))
  })
})
