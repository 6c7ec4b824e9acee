import { describe, expect, test } from 'vitest'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import type { SourceCell } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf } from './import-cases.ts'

const HEAD = ['STT', 'Tên thiết bị', 'Mã tài sản', 'Số lượng', 'Đơn giá']

function totalsOf(head: readonly string[], ...rows: readonly (readonly SourceCell[])[]) {
  const { judgement } = judge(emptySnapshot(), [sheetOf([head, ...rows])])
  expect(judgement.counts.error).toBe(0)
  return judgement.totals.map(({ cell, written, counted }) => [cell, written, counted])
}

const PCS: readonly (readonly SourceCell[])[] = [
  [1, 'Máy tính Dell', 'M1', 2, 10_000_000],
  [2, 'Máy tính HP', 'M2', 1, 12_000_000],
]
const PRINTERS: readonly (readonly SourceCell[])[] = [[1, 'Máy in Canon', 'P1', 4, 3_000_000]]

describe('a number beside the title of a group', () => {
  test('is compared with the rows of its group, and the difference told at the title', () => {
    const sheet = sheetOf([HEAD, ['I', 'Máy tính', null, 5], ...PCS, ['II', 'Máy in', null, 4], ...PRINTERS])
    const { judgement } = judge(emptySnapshot(), [sheet])
    expect(judgement.totals).toEqual([
      { file: 'kiểm kê.xlsx', sheet: 'Sheet1', row: 2, cell: 'D2', written: 5, counted: 3, isOfGroup: true },
    ])
    expect(judgement.rows[1]?.notes[0]).toEqual({
      cell: 'D2',
      message: 'Dòng nhóm ghi 5 nhưng các dòng của nhóm cộng lại được 3. Hãy kiểm tra xem thiếu hay thừa dòng.',
    })
    expect(judgement.counts.add).toBe(3)
  })

  test('is right as the money of all pieces, and as the sum of the prices', () => {
    for (const money of [32_000_000, 22_000_000]) {
      expect(totalsOf(HEAD, ['I', 'Máy tính', null, 3, money], ...PCS)).toEqual([])
    }
    expect(totalsOf(HEAD, ['I', 'Máy tính', null, 3, 30_000_000], ...PCS)).toEqual([['E2', 30_000_000, 32_000_000]])
  })

  test('of a group of groups is compared with all of them', () => {
    const rows = [
      ['A', 'Thiết bị đầu cuối', null, 7],
      ['I', 'Máy tính', null, 3],
      ...PCS,
      ['II', 'Máy in', null, 4],
      ...PRINTERS,
    ]
    expect(totalsOf(HEAD, ...rows)).toEqual([])
    expect(totalsOf(HEAD, ['A', 'Thiết bị đầu cuối', null, 9], ...rows.slice(1))).toEqual([['D2', 9, 7]])
  })

  test('is no sum where the groups are only counted: 1, 2', () => {
    expect(totalsOf(HEAD, ['I', 'Máy tính', null, 1], ...PCS, ['II', 'Máy in', null, 2], ...PRINTERS)).toEqual([])
    expect(totalsOf(HEAD, ['I', 'Máy tính', null, 1], ...PCS)).toEqual([])
  })

  test('is how many rows there are where no row says a number', () => {
    const head = ['STT', 'Tên thiết bị', 'Mã tài sản', 'Số lượng']
    const rows = PCS.map((cells) => cells.slice(0, 3))
    expect(totalsOf(head, ['I', 'Máy tính', null, 2], ...rows)).toEqual([])
    expect(totalsOf(head, ['I', 'Máy tính', null, 3], ...rows)).toEqual([['D2', 3, 2]])
  })

  test('may be counted in words: a group is no device for that', () => {
    expect(totalsOf(HEAD, ['I', 'Máy tính', null, '5 cái'], ...PCS)).toEqual([['D2', 5, 3]])
  })

  test('stands beside “I. Máy tính” too, which is no device then', () => {
    const head = ['Tên thiết bị', 'Mã tài sản', 'Số lượng']
    expect(totalsOf(head, ['I. Máy tính', null, 4], ['Máy Dell', 'M1', 2], ['Máy HP', 'M2', 1])).toEqual([['C2', 4, 3]])
  })
})

test('numbers in words are added up like others', () => {
  const head = ['Tên thiết bị', 'Mã tài sản', 'Số lượng']
  const rows = [
    ['Máy Dell', 'M1', 'hai'],
    ['Máy HP', 'M2', 1],
  ]
  expect(totalsOf(head, ...rows, ['Tổng cộng', null, 3])).toEqual([])
  expect(totalsOf(head, ...rows, ['Tổng cộng', null, 4])).toEqual([['C4', 4, 3]])
})
