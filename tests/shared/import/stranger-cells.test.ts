import { describe, expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import { fundingSourceRecord } from '#shared/records/initiative.ts'
import { operatingSystemRecord } from '#shared/records/operating-system.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = Parameters<typeof sheetOf>[0]

const hospital: Snapshot = {
  ...emptySnapshot(),
  fundingSources: [
    fundingSourceRecord.create('ns', { name: 'Ngân sách' }),
    fundingSourceRecord.create('quy', { name: 'Quỹ PTHĐSN' }),
  ],
}

function imported(grid: Grid, merges: Parameters<typeof sheetOf>[1] = [], answers = {}) {
  const { judgement } = judge(hospital, [sheetOf(grid, merges)], answers)
  const notes = judgement.rows.flatMap((row) => row.notes.map(({ message }) => message))
  return { judgement, notes, assets: applyRecords(hospital, judgement.changes).assets }
}

describe('“Tổng” beside the money of sources, under “Nguyên giá”', () => {
  const merges = [{ fromRow: 1, toRow: 1, fromColumn: 2, toColumn: 4 }]
  const head: Grid = [
    ['Mã TS', 'Tên TSCĐ', 'Nguyên giá', null, null, 'Tình trạng'],
    [null, null, 'Tổng', 'Ngân sách', 'Quỹ PTHĐSN', null],
  ]

  test('is the price; sources that do not add up to it are told', () => {
    const { assets, notes, judgement } = imported(
      [
        ...head,
        ['A.01', 'Máy chủ Dell', '250.000.000', '200.000.000', '50.000.000', 'Tốt'],
        ['A.04', 'Kiosk lấy số', '60.000.000', '10.000.000', null, 'Tốt'],
        ['A.06', 'Máy tính bàn', '12.000.000', null, null, 'Tốt'],
      ],
      merges,
    )
    expect(judgement.counts.error).toBe(0)
    expect(assets.map(({ unitPrice }) => unitPrice)).toEqual([250_000_000, 60_000_000, 12_000_000])
    expect(assets[0]?.funding.map(({ amount }) => amount)).toEqual([200_000_000, 50_000_000])
    const told = notes.filter((message) => message.startsWith('Các nguồn cộng lại được'))
    expect(told).toEqual([expect.stringContaining('10.000.000 đồng, khác giá 60.000.000 đồng')])
  })

  test('is none where another column is the price', () => {
    const { assets } = imported(
      [
        ['Mã TS', 'Tên TSCĐ', 'Nguyên giá', null, null, 'Đơn giá'],
        [null, null, 'Tổng', 'Ngân sách', 'Quỹ PTHĐSN', null],
        ['A.01', 'Máy chủ Dell', '250.000.000', '250.000.000', null, '125.000.000'],
      ],
      merges,
    )
    expect(assets.map(({ unitPrice }) => unitPrice)).toEqual([125_000_000])
  })
})

describe('the totals of a sheet', () => {
  const head = ['STT', 'Tên thiết bị', 'Mã TS', 'Số lượng', 'Thành tiền']
  const totalsOf = (...rows: Grid) =>
    imported([head, ...rows]).judgement.totals.map(({ cell, written, counted }) => [cell, written, counted])

  test('of money are compared in a column that fills nothing, though one of its cells says “-”', () => {
    const rows: Grid = [
      [1, 'Máy tính A', 'a1', 1, '25.000.000'],
      [2, 'Switch', 'a2', 1, '-'],
      [3, 'Máy chủ', 'a3', 1, '85.000.000 đ'],
    ]
    expect(totalsOf(...rows, [null, 'Tổng cộng', null, 3, '150.000.000'])).toEqual([['E5', 150_000_000, 110_000_000]])
    expect(totalsOf(...rows, [null, 'Tổng cộng', null, 3, 110_000_000])).toEqual([])
  })

  test('may leave out the uncounted rows below a device', () => {
    const rows: Grid = [
      ['A', 'PHÒNG KẾ HOẠCH'],
      [1, 'Bộ máy vi tính', 'm1', 1],
      [null, 'Màn hình HP', null, 1],
      ['B', 'KHOA DƯỢC'],
      [1, 'Máy vi tính', 'm2', 1],
      [2, 'Máy vi tính', 'm3', 2],
    ]
    expect(totalsOf(...rows, [null, 'Tổng cộng', null, 4])).toEqual([])
    expect(totalsOf(...rows, [null, 'Tổng cộng', null, 5])).toEqual([])
    expect(totalsOf(...rows, [null, 'Tổng cộng', null, 7])).toHaveLength(1)
  })
})

test.each(['192.168.1.300', '10.0.256.1'])('“%s” is kept and told as no address', (ip) => {
  const { assets, notes } = imported([
    ['Tên thiết bị', 'Mã TS', 'Địa chỉ IP'],
    ['Máy tính A', 'a1', ip],
  ])
  expect(assets[0]?.ipAddress).toBe(ip)
  expect(notes).toContainEqual(expect.stringContaining('không phải là địa chỉ IP'))
})

test('a right address is taken without a word', () => {
  const { notes } = imported([
    ['Tên thiết bị', 'Mã TS', 'Địa chỉ IP'],
    ['Máy tính A', 'a1', '192.168.1.255'],
  ])
  expect(notes).not.toContainEqual(expect.stringContaining('địa chỉ IP'))
})

test('“Chờ thanh lý” is a device out of use whose words stay in its note, once', () => {
  const grid: Grid = [
    ['Tên thiết bị', 'Mã TS', 'Tình trạng'],
    ['Máy tính A', 'a1', 'Chờ thanh lý'],
  ]
  const { judgement, assets, notes } = imported(grid)
  expect(assets).toMatchObject([{ state: 'stopped', note: 'Tình trạng: Chờ thanh lý' }])
  expect(notes).toContainEqual(expect.stringContaining('được ghi là “Ngừng hoạt động”'))
  const after = applyRecords(hospital, judgement.changes)
  expect(judge(after, [sheetOf(grid)]).judgement.changes).toEqual([])
})

test('a day that has lost its format is the year in use; a wrong year is still told', () => {
  const { assets, notes } = imported([
    ['Tên thiết bị', 'Mã TS', 'Ngày đưa vào sử dụng'],
    ['Máy tính A', 'a1', 43800],
    ['Máy tính B', 'a2', 20222],
  ])
  expect(assets.map(({ yearInUse }) => yearInUse)).toEqual([2019, null])
  expect(notes).toContainEqual(expect.stringContaining('20222'))
})

test('memory as Windows tells it, “7,9”, is 8 GB, and said so', () => {
  const { assets, notes } = imported([
    ['Tên thiết bị', 'Mã TS', 'RAM (GB)'],
    ['Máy tính A', 'a1', '7,9'],
    ['Máy tính B', 'a2', 15.8],
  ])
  expect(assets.map(({ memoryGb }) => memoryGb)).toEqual([8, 16])
  expect(notes).toContainEqual(expect.stringContaining('“7,9” được ghi là 8'))
})

test('a machine with a server’s system is a server, the system being known or new', () => {
  const grid: Grid = [
    ['Tên máy tính', 'Serial', 'Hệ điều hành'],
    ['KHTH-02', 'S1', 'Windows Server 2019'],
  ]
  const answers = { 'operatingSystems:windows server 2019': 'new' }
  expect(imported(grid, [], answers).assets.map(({ kind }) => kind)).toEqual(['server'])
  const known = {
    ...hospital,
    operatingSystems: [operatingSystemRecord.create('w', { name: 'Windows Server 2019' })],
  }
  const { judgement } = judge(known, [sheetOf(grid)])
  expect(applyRecords(known, judgement.changes).assets.map(({ kind }) => kind)).toEqual(['server'])
})
