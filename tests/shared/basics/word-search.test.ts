import { describe, expect, test } from 'vitest'
import { searchedTexts, searchTests } from '#shared/basics/word-search.ts'

/** The numbers of the rows found by the strictest way that finds any, as a list does it. */
function found(query: string, rows: readonly (readonly string[])[], figures: readonly string[] = []): number[] {
  const searched = rows.map((row) => searchedTexts(row, figures))
  for (const finds of searchTests(query)) {
    const hits = searched.flatMap((row, at) => (finds(row) ? [at] : []))
    if (hits.length > 0) return hits
  }
  return []
}

describe('a word is found from the beginning of a word', () => {
  const rows = [['Máy tính để bàn'], ['Máy in Canon LBP 2900'], ['Máy quét']]

  test('“may in” is the printer and not the computer, whose “tính” holds an “in”', () => {
    expect(found('may in', rows)).toEqual([1])
    expect(found('máy in', rows)).toEqual([1])
    expect(found('MAY  IN can', rows)).toEqual([1])
  })

  test('and goes on being found while it is typed', () => {
    for (const typed of ['m', 'máy q', 'máy qu', 'máy que', 'máy quet', 'máy quét'])
      expect(found(typed, rows)).toContain(2)
  })

  test('after a dash, a slash or a bracket a word begins too', () => {
    const documents = [['06/QĐ-TTg'], ['03/2017/TT-BTTTT'], ['Quyết định (hết hiệu lực)']]
    expect(found('ttg', documents)).toEqual([0])
    expect(found('qđ-ttg', documents)).toEqual([0])
    expect(found('2017', documents)).toEqual([1])
    expect(found('hết', documents)).toEqual([2])
  })
})

describe('all words stand in one text before they may stand in several', () => {
  const rows = [
    ['Máy chủ Dell', 'Chạy phần mềm quản lý'],
    ['Máy tính', 'Dùng cho công việc chuyên môn'],
    ['Máy in 02', 'Khoa Dược'],
  ]

  test('“máy chủ” is no computer whose purpose says “chuyên”', () => {
    expect(found('máy chủ', rows)).toEqual([0])
    expect(found('may chu', rows)).toEqual([0])
  })

  test('a device and its department are found together where no text has both', () => {
    expect(found('máy in khoa dược', rows)).toEqual([2])
  })

  test('what is nowhere is not found', () => {
    expect(found('máy khoa mắt', rows)).toEqual([])
  })
})

describe('marks that were typed must be there', () => {
  const rows = [['Bàn phím'], ['Bản đồ'], ['Bán hàng'], ['Điện thoại']]

  test('without marks all are found, with them the one that has them', () => {
    expect(found('ban', rows)).toEqual([0, 1, 2])
    expect(found('bàn', rows)).toEqual([0])
    expect(found('bán', rows)).toEqual([2])
    expect(found('bân', rows)).toEqual([])
  })

  test('a word on its way to all its marks is found', () => {
    for (const typed of ['d', 'đ', 'đi', 'đie', 'điê', 'điện']) expect(found(typed, rows)).toContain(3)
  })

  test('the tone may stand where new or old spelling puts it', () => {
    expect(found('khoẻ', [['Sức khỏe'], ['Khoe']])).toEqual([0])
  })

  test('a text of combined letters is the same text', () => {
    expect(found('ba\u0300n', rows)).toEqual([0])
    expect(found('bàn', [['Ba\u0300n phím']])).toEqual([0])
  })
})

describe('figures', () => {
  const rows = [
    ['Bộ máy vi tính', 'MVT-00045', '192.168.1.10'],
    ['Bộ máy vi tính', 'MVT-00046', '192.168.1.11'],
  ]

  test('the quantity 1 of every row does not make “Bộ máy vi tính 1” find every row', () => {
    expect(found('Bộ máy vi tính 1', rows, ['1'])).toEqual([])
    expect(found('Bộ máy vi tính 1', [['Bộ máy vi tính 1'], ['Bộ máy vi tính 2']], ['1'])).toEqual([0])
  })

  test('alone they are found anywhere in codes, serials and addresses, and at the beginning of a count', () => {
    expect(found('045', rows)).toEqual([0])
    expect(found('168.1.11', rows)).toEqual([1])
    expect(found('12', [['Máy in']], ['12'])).toEqual([0])
    expect(found('2', [['Máy in']], ['12'])).toEqual([])
  })

  test('the end of a serial number finds it when nothing begins so', () => {
    expect(found('34xyz', [['5CG1234XYZ'], ['Khác']])).toEqual([0])
    expect(found('cg1', [['5CG1234XYZ'], ['CG1 mới']])).toEqual([1])
  })
})

test('an empty query asks for nothing', () => {
  expect(searchTests('  ')).toEqual([])
})
