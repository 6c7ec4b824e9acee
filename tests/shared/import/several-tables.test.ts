import { describe, expect, test } from 'vitest'
import { splitTables } from '#shared/import/split-tables.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { type SourceCell, sheetLabel } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = readonly (readonly SourceCell[])[]

const imported = (grid: Grid) => {
  const { judgement } = judge(emptySnapshot(), [sheetOf(grid)])
  return { judgement, assets: applyRecords(emptySnapshot(), judgement.changes).assets }
}
const blank: Grid[number] = []

describe('a second table in a sheet', () => {
  const grid: Grid = [
    ['STT', 'Tên thiết bị', 'Mã tài sản', 'Số sê-ri', 'Phòng, vị trí', 'Ghi chú'],
    [1, 'Máy tính A', 'A1', 'SA1', 'P101', null],
    [2, 'Máy tính B', 'A2', 'SA2', 'P102', null],
    ['II. MÁY IN'],
    ['STT', 'Tên thiết bị', 'Số sê-ri', 'Mã tài sản', 'Ghi chú', 'Phòng, vị trí'],
    [1, 'Canon X', 'SX1', 'P1', 'hỏng trống', 'P103'],
    [2, 'Canon Y', 'SX2', 'P2', null, 'P104'],
  ]

  test('is read by its own headings, under its own title; no heading becomes a device', () => {
    const { judgement, assets } = imported(grid)
    expect(judgement.rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      [1, 'skip'],
      [2, 'add'],
      [3, 'add'],
      [4, 'skip'],
      [5, 'skip'],
      [6, 'add'],
      [7, 'add'],
    ])
    expect(assets.map(({ name, code, serial, room, note, kind }) => [name, code, serial, room, note, kind])).toEqual([
      ['Máy tính A', 'A1', 'SA1', 'P101', '', 'desktop'],
      ['Máy tính B', 'A2', 'SA2', 'P102', '', 'desktop'],
      ['Canon X', 'P1', 'SX1', 'P103', 'hỏng trống', 'printer'],
      ['Canon Y', 'P2', 'SX2', 'P104', '', 'printer'],
    ])
  })

  test('is told apart by the row it begins with', () => {
    expect(splitTables(sheetOf(grid)).map(sheetLabel)).toEqual([
      'kiểm kê.xlsx, bảng Sheet1',
      'kiểm kê.xlsx, bảng Sheet1 từ dòng 4',
    ])
  })

  test('may be wider than the first one, and may call its devices by their kind', () => {
    const { assets } = imported([
      ['Tên thiết bị', 'Số lượng'],
      ['Máy tính A', 2],
      ['Bảng 2: Máy in'],
      ['STT', 'Tên máy in', 'Mã tài sản', 'Nơi sử dụng', 'Số lượng', 'Năm sử dụng'],
      [1, 'Canon X', 'P1', null, 3, 2019],
    ])
    expect(assets.map(({ name, code, quantity }) => [name, code, quantity])).toEqual([
      ['Máy tính A', '', 2],
      ['Canon X', 'P1', 3],
    ])
  })

  test('holds what the lines over the first one say of money', () => {
    const { assets } = imported([
      ['Đơn vị tính: triệu đồng'],
      ['STT', 'Tên thiết bị', 'Mã tài sản', 'Đơn giá'],
      [1, 'Máy tính A', 'A1', 12],
      blank,
      ['STT', 'Mã tài sản', 'Tên thiết bị', 'Đơn giá'],
      [1, 'P1', 'Máy in X', 5],
    ])
    expect(assets.map(({ name, unitPrice }) => [name, unitPrice])).toEqual([
      ['Máy tính A', 12_000_000],
      ['Máy in X', 5_000_000],
    ])
  })

  test('may be of another list', () => {
    const { judgement } = imported([
      ['STT', 'Tên thiết bị', 'Mã tài sản'],
      [1, 'Máy tính A', 'A1'],
      ['STT', 'Họ và tên', 'Chức vụ', 'Trình độ'],
      [1, 'Nguyễn Văn A', 'Trưởng phòng', 'Đại học'],
    ])
    expect(judgement.changes.map(({ collection }) => collection)).toEqual(['assets', 'staffMembers'])
  })
})

describe('the same headings once more', () => {
  test('begin no table, in other words neither', () => {
    const grid: Grid = [
      ['STT', 'Tên thiết bị', 'Mã tài sản', 'Số sê-ri'],
      [1, 'Máy tính A', 'A1', 'SA1'],
      ['TT', 'Tên tài sản', 'Mã tài sản', 'Serial'],
      [2, 'Máy tính B', 'A2', 'SA2'],
    ]
    expect(splitTables(sheetOf(grid))).toHaveLength(1)
    const { judgement, assets } = imported(grid)
    expect(judgement.rows[2]).toMatchObject({ verdict: 'skip', notes: [{ message: 'Dòng tiêu đề lặp lại.' }] })
    expect(assets.map(({ serial }) => serial)).toEqual(['SA1', 'SA2'])
  })

  test('are skipped line by line where they have two', () => {
    const lines: Grid = [
      ['STT', 'Tên thiết bị', 'Số lượng', null],
      [null, null, 'Sổ sách', 'Thực tế'],
    ]
    const grid: Grid = [...lines, [1, 'Máy tính A', 2, 2], ...lines, [2, 'Máy tính B', 1, 1]]
    const merges = [{ fromRow: 1, toRow: 1, fromColumn: 2, toColumn: 3 }]
    const { judgement } = judge(emptySnapshot(), [sheetOf(grid, merges)])
    expect(judgement.rows.map(({ verdict }) => verdict)).toEqual(['skip', 'skip', 'add', 'skip', 'skip', 'add'])
  })
})

test('a row of data is no row of headings, whatever words it is made of', () => {
  const grid: Grid = [
    ['Tên thiết bị', 'Loại', 'Model', 'Hệ điều hành', 'Ghi chú'],
    ['Máy chủ', 'Máy chủ', 'SSD', 'Windows', 'khoa'],
    ['CPU', 'Linh kiện', 'Chip', null, null],
    ['Phần mềm diệt virus', 'Khác', null, null, 'Win'],
  ]
  expect(splitTables(sheetOf(grid))).toHaveLength(1)
  expect(
    judge(emptySnapshot(), [sheetOf(grid)]).judgement.rows.filter(({ verdict }) => verdict === 'skip'),
  ).toHaveLength(1)
})
