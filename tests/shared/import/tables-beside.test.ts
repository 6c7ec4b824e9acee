import { describe, expect, test } from 'vitest'
import { splitTables } from '#shared/import/split-tables.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = Parameters<typeof sheetOf>[0]

const hospital: Snapshot = {
  ...emptySnapshot(),
  departments: [departmentRecord.create('duoc', { name: 'Khoa Dược' })],
}

function imported(grid: Grid) {
  const { judgement } = judge(hospital, [sheetOf(grid)])
  return { judgement, assets: applyRecords(hospital, judgement.changes).assets }
}

describe('two tables side by side', () => {
  const grid: Grid = [
    ['MÁY TÍNH', null, null, null, null, null, 'MÁY IN'],
    ['STT', 'Tên máy', 'Khoa phòng', 'Năm', null, null, 'STT', 'Tên máy in', 'Khoa phòng', 'Năm'],
    [1, 'PC01', 'Khoa Dược', 2019, null, null, 1, 'Canon 2900', 'Khoa Dược', 2015],
    [2, 'PC02', 'Khoa Dược', 2020, null, null, 2, 'HP 1020', 'Khoa Dược', 2012],
    [3, 'PC03', 'Khoa Dược', 2021],
  ]

  test('with other headings are two tables: no device is made of both, none is lost', () => {
    const { assets, judgement } = imported(grid)
    expect(
      assets.map(({ name, hostName, kind, yearInUse, departmentId }) => [
        hostName || name,
        kind,
        yearInUse,
        departmentId,
      ]),
    ).toEqual([
      ['PC01', 'desktop', 2019, 'duoc'],
      ['PC02', 'desktop', 2020, 'duoc'],
      ['PC03', 'desktop', 2021, 'duoc'],
      ['Canon 2900', 'printer', 2015, 'duoc'],
      ['HP 1020', 'printer', 2012, 'duoc'],
    ])
    expect(judgement.counts.error).toBe(0)
  })

  test('are told apart by the column with which the right one begins', () => {
    expect(splitTables(sheetOf(grid)).map(({ name }) => name)).toEqual(['Sheet1', 'Sheet1 từ cột G'])
  })

  test('name their cells as Excel does', () => {
    const wrong = grid.map((cells, at) => (at === 2 ? cells.with(9, 20222) : cells))
    const { judgement } = imported(wrong)
    const notes = judgement.rows.flatMap((row) => row.notes.map(({ cell }) => cell))
    expect(notes).toContain('J3')
  })

  test('with the same headings and no column between them are two tables', () => {
    const { assets } = imported([
      ['STT', 'Tên thiết bị', 'Mã', 'Khoa', 'STT', 'Tên thiết bị', 'Mã', 'Khoa'],
      [1, 'Máy tính A', 'a1', 'Khoa Dược', 3, 'Máy tính C', 'a3', 'Khoa Dược'],
      [2, 'Máy tính B', 'a2', 'Khoa Dược', 4, 'Máy tính D', 'a4', 'Khoa Dược'],
    ])
    expect(assets.map(({ code, name }) => [code, name])).toEqual([
      ['a1', 'Máy tính A'],
      ['a2', 'Máy tính B'],
      ['a3', 'Máy tính C'],
      ['a4', 'Máy tính D'],
    ])
  })

  test('are two tables without a column that counts their rows, too', () => {
    const { assets } = imported([
      ['Tên thiết bị', 'Mã', 'Năm', 'Tên thiết bị', 'Mã', 'Năm'],
      ['Máy tính A', 'a1', 2019, 'Máy in C', 'a3', 2018],
    ])
    expect(assets.map(({ code }) => code)).toEqual(['a1', 'a3'])
  })

  test('hold what stands over both: the unit of their money', () => {
    const { assets } = imported([
      ['Đơn vị tính: triệu đồng'],
      ['STT', 'Tên thiết bị', 'Mã', 'Đơn giá', null, 'STT', 'Tên thiết bị', 'Mã', 'Đơn giá'],
      [1, 'Máy tính A', 'a1', 12, null, 1, 'Máy in C', 'a3', 5],
    ])
    expect(assets.map(({ unitPrice }) => unitPrice)).toEqual([12_000_000, 5_000_000])
  })

  test('end where their own rows end, with their own totals', () => {
    const { assets, judgement } = imported([
      ['STT', 'Tên thiết bị', 'Mã', 'Số lượng', null, 'STT', 'Tên thiết bị', 'Mã', 'Số lượng'],
      [1, 'Máy tính A', 'a1', 2, null, 1, 'Máy in C', 'a3', 1],
      [null, 'Tổng cộng', null, 2, null, 2, 'Máy in D', 'a4', 4],
      [null, null, null, null, null, null, 'Tổng cộng', null, 6],
    ])
    expect(assets.map(({ code }) => code)).toEqual(['a1', 'a3', 'a4'])
    expect(judgement.totals).toMatchObject([{ cell: 'I4', written: 6, counted: 5 }])
  })
})

test.each([
  [['STT', 'Tên thiết bị', 'Số lượng', null, 'Model', 'Số sê-ri', 'Khoa']],
  [['STT', 'Mã', 'Tên thiết bị', 'Khoa', 'Người sử dụng', 'Ghi chú']],
])('one wide table stays one: %j', (head) => {
  expect(splitTables(sheetOf([head, [1, 'Máy tính A', 1, 'x', 'y', 'z', 't']]))).toHaveLength(1)
})

test('two tables side by side under headings of two lines are two tables', () => {
  const grid: Grid = [
    ['STT', 'Máy tính', null, 'STT', 'Máy in', null],
    [null, 'Tên thiết bị', 'Mã', null, 'Tên thiết bị', 'Mã'],
    [1, 'Dell 3020', 'a1', 1, 'Canon 2900', 'b1'],
  ]
  const merges = [1, 4].map((fromColumn) => ({ fromRow: 1, toRow: 1, fromColumn, toColumn: fromColumn + 1 }))
  const { judgement } = judge(hospital, [sheetOf(grid, merges)])
  const { assets } = applyRecords(hospital, judgement.changes)
  expect(assets.map(({ code, name }) => [code, name])).toEqual([
    ['a1', 'Dell 3020'],
    ['b1', 'Canon 2900'],
  ])
  expect(assets[1]?.kind).toBe('printer')
})
