import { describe, expect, test } from 'vitest'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import type { Merge, SourceCell } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf } from './import-cases.ts'

const block = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): Merge => {
  return { fromRow, fromColumn, toRow, toColumn }
}

/** The stock-taking form of the books: what they say, what was found, and how the two differ. */
const GRID: readonly (readonly SourceCell[])[] = [
  ['BIÊN BẢN KIỂM KÊ TÀI SẢN'],
  ['STT', 'Tên thiết bị', 'Mã tài sản', 'Kiểm kê 31/12', null, null, null, null, 'Ghi chú'],
  [null, null, null, 'Theo sổ kế toán', null, 'Theo kiểm kê', null, 'Chênh lệch'],
  [null, null, null, 'Số lượng', 'Nguyên giá', 'Số lượng', 'Giá trị còn lại', 'Số lượng'],
  ['A', 'B', 'C', 1, 2, 3, 4, 5, 'D'],
  [1, 'Máy tính Dell', 'MT-01', 3, 30_000_000, 2, 0, 1, 'một máy hỏng'],
]
const MERGES = [
  block(1, 0, 1, 8),
  block(2, 0, 4, 0),
  block(2, 1, 4, 1),
  block(2, 2, 4, 2),
  block(2, 3, 2, 7),
  block(2, 8, 4, 8),
  block(3, 3, 3, 4),
  block(3, 5, 3, 6),
]
const HEADINGS = [
  'STT',
  'Tên thiết bị',
  'Mã tài sản',
  'Kiểm kê 31/12: Theo sổ kế toán: Số lượng',
  'Kiểm kê 31/12: Theo sổ kế toán: Nguyên giá',
  'Kiểm kê 31/12: Theo kiểm kê: Số lượng',
  'Kiểm kê 31/12: Theo kiểm kê: Giá trị còn lại',
  'Kiểm kê 31/12: Chênh lệch: Số lượng',
  'Ghi chú',
]

describe('headings of three lines', () => {
  test.each([
    ['held together by merged cells', MERGES],
    ['that no merged cell holds together', []],
  ])('%s are one heading, with the letters under it', (_, merges) => {
    const sheet = sheetOf(GRID, merges)
    expect(proposeSheet(sheet)?.header).toEqual({ fromRow: 2, toRow: 5, headings: HEADINGS })
    const { judgement } = judge(emptySnapshot(), [sheet])
    expect(judgement.counts).toEqual({ add: 1, update: 0, skip: 5, error: 0 })
    expect(judgement.changes.at(-1)?.after).toMatchObject({
      name: 'Máy tính Dell',
      code: 'MT-01',
      bookQuantity: 3,
      quantity: 2,
      unitPrice: 10_000_000,
      note: 'một máy hỏng',
    })
  })

  test('name the funding sources under two upper lines', () => {
    const sheet = sheetOf(
      [
        ['STT', 'Tên thiết bị', 'Giá trị', null, null],
        [null, null, 'Đơn giá', 'Trong đó', null],
        [null, null, null, 'Ngân sách nhà nước', 'Khác'],
        [1, 'Máy chủ', 50_000_000, 30_000_000, 20_000_000],
      ],
      [block(1, 0, 3, 0), block(1, 1, 3, 1), block(1, 2, 1, 4), block(2, 2, 3, 2), block(2, 3, 2, 4)],
    )
    expect(proposeSheet(sheet)?.columns.slice(1)).toEqual([
      { kind: 'field', key: 'name' },
      { kind: 'field', key: 'unitPrice' },
      { kind: 'funding', source: 'Ngân sách nhà nước' },
      { kind: 'funding', source: 'Khác' },
    ])
  })

  test('are not made of a title, two lines of headings and no more', () => {
    const sheet = sheetOf(
      [
        ['DANH SÁCH THIẾT BỊ', null, null, null],
        ['Tên thiết bị', 'Số lượng', null, 'Ghi chú'],
        [null, 'Sổ sách', 'Thực tế', null],
        ['Máy in', 2, 1, null],
      ],
      [block(1, 0, 1, 3), block(2, 1, 2, 2), block(2, 0, 3, 0)],
    )
    expect(proposeSheet(sheet)?.header).toMatchObject({ fromRow: 2, toRow: 3 })
  })

  test('are not made of the first record, even one of words only', () => {
    const sheet = sheetOf([
      ['Tên thiết bị', 'Số lượng', null, 'Khoa phòng'],
      [null, 'Sổ sách', 'Thực tế', null],
      ['Máy in Canon', 'hai', 'một', 'Khoa Nội'],
    ])
    expect(proposeSheet(sheet)?.header).toMatchObject({ fromRow: 1, toRow: 2 })
  })
})
