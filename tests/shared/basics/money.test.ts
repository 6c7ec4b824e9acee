import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addMoney, formatInteger, formatMoney, isMoney, MAX_MONEY, moneyUnitLabel } from '#shared/basics/money.ts'

describe('what may be stored as money', () => {
  test.each([0, 1, 50_588_967_000, MAX_MONEY])('%d may', (n) => {
    expect(isMoney(n)).toBe(true)
  })
  test.each([-1, 0.5, MAX_MONEY + 1, Number.NaN, Number.POSITIVE_INFINITY, '5', null, undefined, 5n])(
    '%s may not',
    (n) => {
      expect(isMoney(n)).toBe(false)
    },
  )
})

describe('whole numbers with dots', () => {
  test.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1.000'],
    [50_588_967_000, '50.588.967.000'],
    [-1275, '-1.275'],
    [-999, '-999'],
    [MAX_MONEY, '999.999.999.999.999'],
  ])('%d is %s', (n, text) => {
    expect(formatInteger(n)).toBe(text)
  })
  it('throws on what is not a whole number', () => {
    expect(() => formatInteger(1.5)).toThrow(RangeError)
    expect(() => formatInteger(Number.NaN)).toThrow(RangeError)
  })
})

describe('money in a unit', () => {
  test.each([
    [1_275_000_000, 'million', '1.275'],
    [4_506_860_000, 'million', '4.506,86'],
    [42_932_644_000, 'million', '42.932,644'],
    [1, 'million', '0,000001'],
    [0, 'million', '0'],
    [-4_506_860_000, 'million', '-4.506,86'],
    [-1, 'million', '-0,000001'],
    [1_500, 'thousand', '1,5'],
    [50_588_967_000, 'thousand', '50.588.967'],
    [50_588_967_001, 'dong', '50.588.967.001'],
    [MAX_MONEY, 'million', '999.999.999,999999'],
  ] as const)('%d in %s is %s', (amount, unit, text) => {
    expect(formatMoney(amount, unit)).toBe(text)
  })
  it('never loses a đồng', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('thousand' as const, 'million' as const), (amount, unit) => {
        const [whole = '', fraction = ''] = formatMoney(amount, unit).replaceAll('.', '').split(',')
        expect(Number(whole + fraction.padEnd(unit === 'million' ? 6 : 3, '0')) + 0).toBe(amount + 0)
      }),
    )
  })
  it('throws on a part of a đồng', () => {
    expect(() => formatMoney(0.5, 'million')).toThrow(RangeError)
    expect(() => formatMoney(Number.NaN, 'dong')).toThrow(RangeError)
  })
  it('names the unit as in a table head', () => {
    expect((['dong', 'thousand', 'million'] as const).map(moneyUnitLabel)).toEqual(['đồng', 'nghìn đồng', 'triệu đồng'])
  })
})

describe('sums', () => {
  it('adds up the sources of seed 001', () => {
    expect(addMoney([8_094_000_000, 10_092_737_400, 32_402_229_600])).toBe(50_588_967_000)
    expect(addMoney([])).toBe(0)
  })
  it('stops at the largest amount that can be printed, which preflight then speaks of', () => {
    expect(addMoney([MAX_MONEY, 1])).toBe(MAX_MONEY)
    expect(addMoney([MAX_MONEY - 1, 1])).toBe(MAX_MONEY)
  })
  it('is the same in any order and exact to the đồng', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000_000_000 }), { maxLength: 50 })
    fc.assert(
      fc.property(amounts, (list) => {
        expect(BigInt(addMoney(list))).toBe(list.reduce((sum, amount) => sum + BigInt(amount), 0n))
        expect(addMoney(list.toReversed())).toBe(addMoney(list))
      }),
    )
  })
})
