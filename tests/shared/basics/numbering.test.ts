import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  fromRoman,
  padCount,
  toCapitalLetter,
  toRoman,
  toVietnameseLetter,
  VIETNAMESE_LETTERS,
} from '#shared/basics/numbering.ts'

describe('Roman numbers', () => {
  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [90, 'XC'],
    [400, 'CD'],
    [1994, 'MCMXCIV'],
    [3999, 'MMMCMXCIX'],
  ])('%d is %s', (n, text) => {
    expect(toRoman(n)).toBe(text)
    expect(fromRoman(text)).toBe(n)
    expect(fromRoman(text.toLowerCase())).toBe(n)
  })
  it('come back from every number', () => {
    for (let n = 1; n <= 3999; n++) expect(fromRoman(toRoman(n))).toBe(n)
  })
  test.each(['', 'IIII', 'IIX', 'VV', 'A', 'MMMM', 'I ', '1', 'IM'])('%j is none', (text) => {
    expect(fromRoman(text)).toBeNull()
  })
  test.each([0, -1, 4000, 1.5, Number.NaN])('there is none for %d', (n) => {
    expect(() => toRoman(n)).toThrow(RangeError)
  })
})

describe('letters', () => {
  it('follow the Vietnamese alphabet, with đ after d and no f, j, w, z', () => {
    expect(VIETNAMESE_LETTERS.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y')
    expect([1, 4, 5, 6, 7, 23].map(toVietnameseLetter)).toEqual(['a', 'd', 'đ', 'e', 'g', 'y'])
  })
  it('double after the last one', () => {
    expect([24, 25, 28, 46, 47].map(toVietnameseLetter)).toEqual(['aa', 'ab', 'ađ', 'ay', 'ba'])
    expect([1, 26, 27, 52, 53, 703].map(toCapitalLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA'])
  })
  it('never repeat', () => {
    const letters = Array.from({ length: 2000 }, (_, index) => toVietnameseLetter(index + 1))
    expect(new Set(letters).size).toBe(2000)
  })
  test.each([0, -3, 1.5])('there is none for %d', (n) => {
    expect(() => toVietnameseLetter(n)).toThrow(RangeError)
    expect(() => toCapitalLetter(n)).toThrow(RangeError)
  })
})

describe('counts in a plan', () => {
  test.each([
    [0, '00'],
    [2, '02'],
    [9, '09'],
    [10, '10'],
    [999, '999'],
    [1275, '1.275'],
  ])('%d is written %s', (n, text) => {
    expect(padCount(n)).toBe(text)
  })
  it('keep their value', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(Number(padCount(n).replaceAll('.', ''))).toBe(n)
      }),
    )
  })
  test.each([-1, 0.5, Number.NaN])('%d is not one', (n) => {
    expect(() => padCount(n)).toThrow(RangeError)
  })
})
