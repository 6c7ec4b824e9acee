import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compareVietnamese, foldForSearch, matchesSearch } from '#shared/basics/search-fold.ts'

describe('folding for search', () => {
  test.each([
    ['Đường truyền số liệu', 'duong truyen so lieu'],
    ['PHÒNG  Kế hoạch\ttổng hợp ', 'phong ke hoach tong hop'],
    ['Ứng dụng'.normalize('NFD'), 'ung dung'],
    ['Ðiều dưỡng', 'dieu duong'],
    ['HP LaserJet 1020', 'hp laserjet 1020'],
  ])('%j becomes %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded)
  })
  it('takes the short way to the same text as the long one', () => {
    const long = (text: string) =>
      text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd').replace(/\s+/g, ' ').trim()
    const letters = fc.constantFrom(...'aĂâÊôƠưỨđĐðÐ ×÷ßÿ\t\u00a0–“ỹ-.0x'.normalize('NFC'))
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string({ unit: letters }))
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldForSearch(text)).toBe(long(text))
      }),
    )
  })
  it('done twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
      }),
    )
  })
})

describe('search', () => {
  it('finds without marks and in any order of words', () => {
    expect(matchesSearch('Khoa Khám bệnh - Cấp cứu', 'cap kham')).toBe(true)
    expect(matchesSearch('Máy chủ Đa năng', 'DA NANG')).toBe(true)
    expect(matchesSearch('Máy chủ', 'MÁY CHỦ')).toBe(true)
    expect(matchesSearch('Máy chủ', '  ')).toBe(true)
  })
  it('wants every word', () => {
    expect(matchesSearch('Khoa Khám bệnh', 'kham ngoai')).toBe(false)
    expect(matchesSearch('', 'kham')).toBe(false)
  })
})

describe('sorting', () => {
  it('follows the Vietnamese alphabet and counts numbers', () => {
    const names = ['Phòng 10', 'đa khoa', 'dược', 'ơn', 'Phòng 2', 'ăn', 'an', 'ân', 'e', 'on', 'ôn']
    expect(names.toSorted(compareVietnamese)).toEqual([
      'an',
      'ăn',
      'ân',
      'dược',
      'đa khoa',
      'e',
      'on',
      'ôn',
      'ơn',
      'Phòng 2',
      'Phòng 10',
    ])
  })
})
