import { expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = Parameters<typeof sheetOf>[0]

const hospital: Snapshot = {
  ...emptySnapshot(),
  departments: [
    departmentRecord.create('duoc', { name: 'Khoa Dược' }),
    departmentRecord.create('kham', { name: 'Khoa Khám bệnh' }),
  ],
}

function imported(grid: Grid, name = 'Sheet1') {
  const { judgement } = judge(hospital, [{ ...sheetOf(grid), name }])
  const { assets } = applyRecords(hospital, judgement.changes)
  return { judgement, assets, placed: assets.map(({ code, departmentId }) => [code, departmentId]) }
}

const HEAD = ['STT', 'Tên thiết bị', 'Mã TS', 'Số lượng', 'Năm SD', 'Tình trạng']

test('documents stacked on one sheet: each department holds for its own rows, and nobody who signs is a device', () => {
  const document = (department: string, rows: Grid): Grid => [
    ['BIÊN BẢN BÀN GIAO TÀI SẢN'],
    [`Khoa/phòng: ${department}`],
    ['Hôm nay ngày 01/01/2026'],
    HEAD,
    ...rows,
    [null, 'Cộng', null, rows.length],
    [null, 'ĐẠI DIỆN KHOA', null, null, 'PHÒNG CNTT'],
    [null, 'Nguyễn Văn A', null, null, 'Trần Văn B'],
  ]
  const { judgement, placed } = imported([
    ...document('Khoa Dược', [
      [1, 'Máy tính HP', '0101', 1, 2019, 'Tốt'],
      [2, 'Máy in Canon', '0102', 1, 2015, 'Hỏng'],
    ]),
    ...document('Khoa Khám bệnh', [[1, 'Máy tính Dell', '0201', 1, 2020, 'Tốt']]),
  ])
  expect(placed).toEqual([
    ['0101', 'duoc'],
    ['0102', 'duoc'],
    ['0201', 'kham'],
  ])
  expect(judgement.counts).toMatchObject({ add: 3, error: 0 })
  expect(judgement.totals).toEqual([])
})

test.each([
  ['Khoa/phòng: Khoa Dược', 'Khoa/phòng: Khoa Khám bệnh'],
  ['KHOA: DƯỢC', 'KHOA: KHÁM BỆNH'],
  ['DANH SÁCH THIẾT BỊ KHOA DƯỢC', 'DANH SÁCH THIẾT BỊ KHOA KHÁM BỆNH'],
])('the line “%s” holds for the table below it only, with the same headings or a column more', (first, second) => {
  for (const lower of [HEAD, [...HEAD, 'Ghi chú']]) {
    const { placed, judgement } = imported([
      [first],
      HEAD,
      [1, 'Máy tính HP', '0101', 1, 2019, 'Tốt'],
      [second],
      lower,
      [1, 'Máy tính Dell', '0201', 2, 2020, 'Tốt'],
    ])
    expect(placed).toEqual([
      ['0101', 'duoc'],
      ['0201', 'kham'],
    ])
    expect(judgement.rows).toHaveLength(6)
  }
})

test('the line over a table beats the name of its sheet', () => {
  const grid: Grid = [['Khoa/phòng: Khoa Khám bệnh'], HEAD, [1, 'Máy tính HP', '0101', 1, 2019, 'Tốt']]
  expect(imported(grid, 'Khoa Dược').placed).toEqual([['0101', 'kham']])
})

test('headings repeated on the next page, without a title of their own, part nothing', () => {
  const { placed } = imported([
    ['Khoa/phòng: Khoa Dược'],
    HEAD,
    [1, 'Máy tính HP', '0101', 1, 2019, 'Tốt'],
    HEAD,
    [2, 'Máy tính Dell', '0201', 2, 2020, 'Tốt'],
  ])
  expect(placed).toEqual([
    ['0101', 'duoc'],
    ['0201', 'duoc'],
  ])
})

test('rows that go on below signatures are read, the names of those who signed are not', () => {
  const { assets, judgement } = imported([
    HEAD,
    [1, 'Máy tính A', 'a1', 1, 2019, 'Tốt'],
    [null, 'Tổng cộng', null, 1],
    [null, 'Người lập biểu', null, 'Trưởng phòng'],
    [null, 'Nguyễn Văn A', null, 'Trần B'],
    [2, 'Máy tính B', 'a2', 1, 2020, 'Tốt'],
    [null, 'Máy in C', 'a3', 1, 2020, 'Tốt'],
  ])
  expect(assets.map(({ code }) => code)).toEqual(['a1', 'a2', 'a3'])
  expect(judgement.questions).toEqual([])
})

test.each([
  'Mang sang',
  'Cộng mang sang',
  'Chuyển sang trang sau',
  'Số trang trước chuyển sang',
  'Lũy kế',
  'Luỹ kế từ đầu năm',
  'Cộng lũy kế',
  'Số dư đầu kỳ',
  'Số dư cuối kỳ',
  'Tăng trong kỳ',
  'Giảm trong kỳ',
])('“%s” carries a sum on and is no device', (words) => {
  const { assets, judgement } = imported([
    HEAD,
    [1, 'Máy tính A', 'a1', 1, 2019, 'Tốt'],
    [null, words, null, 7],
    [2, 'Máy tính B', 'a2', 1, 2020, 'Tốt'],
    [null, 'Tổng cộng', null, 2],
  ])
  expect(assets.map(({ code }) => code)).toEqual(['a1', 'a2'])
  expect(judgement.totals).toEqual([])
  expect(judgement.rows[2]).toMatchObject({
    verdict: 'skip',
    notes: [{ message: expect.stringContaining('mang sang') }],
  })
})

test.each(['Máy Mang cá', 'Tăng âm TOA', 'Lũy Kế Toán Server'])('“%s” is a device all the same', (name) => {
  const { assets } = imported([HEAD, [null, name, 'x1', 1, 2019, 'Tốt']])
  expect(assets.map(({ code }) => code)).toEqual(['x1'])
})

test('documents with letterhead and both sides named are of the department that receives', () => {
  const document = (department: string, row: Grid[number]): Grid => [
    ['SỞ Y TẾ', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['BỆNH VIỆN ABC', null, null, 'Độc lập - Tự do - Hạnh phúc'],
    ['PHIẾU BÀN GIAO'],
    ['Bên giao: Phòng CNTT'],
    [`Bên nhận: ${department}`],
    HEAD,
    row,
    [null, 'Bên giao', null, 'Bên nhận'],
    [null, '(Ký)', null, '(Ký)'],
    [null, 'Lê Văn C', null, 'BS. Trần Thị D'],
  ]
  const { placed, judgement } = imported([
    ...document('Khoa Dược', [1, 'Máy tính HP', '0101', 1, 2019, 'Tốt']),
    ...document('Khoa Khám bệnh', [1, 'Máy tính Dell', '0201', 1, 2020, 'Tốt']),
  ])
  expect(placed).toEqual([
    ['0101', 'duoc'],
    ['0201', 'kham'],
  ])
  expect(judgement.counts).toMatchObject({ add: 2, error: 0 })
})
