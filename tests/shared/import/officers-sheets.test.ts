import { describe, expect, test } from 'vitest'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = Parameters<typeof sheetOf>[0]

function imported(grid: Grid, answers = {}, snapshot = emptySnapshot(), merges: Parameters<typeof sheetOf>[1] = []) {
  const { judgement } = judge(snapshot, [sheetOf(grid, merges)], answers)
  return { judgement, after: applyRecords(snapshot, judgement.changes) }
}

test('the form of stock-taking: what the books count, and what was counted', () => {
  const merges = [
    { fromRow: 1, toRow: 2, fromColumn: 0, toColumn: 0 },
    { fromRow: 1, toRow: 2, fromColumn: 1, toColumn: 1 },
    { fromRow: 1, toRow: 1, fromColumn: 2, toColumn: 3 },
    { fromRow: 1, toRow: 1, fromColumn: 4, toColumn: 5 },
    { fromRow: 1, toRow: 1, fromColumn: 6, toColumn: 7 },
  ]
  const { after } = imported(
    [
      ['STT', 'Tên tài sản', 'Theo sổ kế toán', null, 'Theo kiểm kê', null, 'Chênh lệch', null],
      [null, null, 'Số lượng', 'Nguyên giá', 'Số lượng', 'Nguyên giá', 'Số lượng', 'Giá trị'],
      [1, 'Máy tính bàn', 5, 50_000_000, 4, 40_000_000, -1, -10_000_000],
    ],
    {},
    emptySnapshot(),
    merges,
  )
  expect(after.assets).toMatchObject([{ bookQuantity: 5, quantity: 4, unitPrice: 10_000_000 }])
})

describe('the kind of a computer', () => {
  const grid: Grid = [
    ['Tên tài sản', 'Mã tài sản', 'Nhóm'],
    ['Máy tính xách tay HP 440', 'A-1', 'Máy vi tính'],
    ['Máy vi tính Dell Vostro', 'A-2', 'Máy vi tính'],
    ['Máy tính xách tay HP 450', 'A-3', 'Máy tính để bàn'],
  ]

  test('is what its name says where the column names any computer, and stays so', () => {
    const { after, judgement } = imported(grid)
    expect(after.assets.map(({ kind }) => kind)).toEqual(['laptop', 'desktop', 'desktop'])
    expect(judgement.rows[1]?.notes[0]?.message).toBe('Loại thiết bị theo tên: Máy tính xách tay.')
    expect(imported(grid, {}, after).judgement.changes).toEqual([])
  })
})

test('what a name tells of a device without a key is no difference the next time', () => {
  const grid: Grid = [
    ['Tên thiết bị', 'Loại thiết bị', 'Số lượng'],
    ['Máy in Canon', null, 2],
    ['Máy chủ HP', null, 1],
    ['Kệ lạ', null, 1],
  ]
  const { after } = imported(grid)
  expect(imported(grid, {}, after).judgement.changes).toEqual([])
})

test('a namesake is known by what the cells mean, not by how they are written', () => {
  const grid: Grid = [
    ['Họ và tên', 'Chức vụ', 'Trình độ', 'Chuyên trách'],
    ['Nguyễn Văn A', 'NV', 'Đại học', 'x'],
    ['Nguyễn Văn A', 'TP', 'Thạc sĩ', 'x'],
  ]
  const { after } = imported(grid)
  const again = imported(grid, {}, after).judgement
  expect(again.counts).toMatchObject({ error: 0, add: 0, update: 0 })
})

describe('the room of a device', () => {
  test('is no title of what is left over', () => {
    const { after } = imported([
      ['STT', 'Tên thiết bị', 'Mã tài sản'],
      [1, 'Máy in', 'A-1'],
      ['II', 'KHÁC', null],
      [2, 'Bộ lưu điện', 'A-2'],
    ])
    expect(after.assets.map(({ room }) => room)).toEqual(['', ''])
  })
})

test('a line in reserve is told by its kind or purpose', () => {
  const { after, judgement } = imported(
    [
      ['Nhà cung cấp', 'Loại đường truyền', 'Mục đích sử dụng', 'Cước hàng tháng'],
      ['Mobifone', '4G dự phòng', 'Wifi', '1,1 triệu/tháng'],
      ['VNPT', 'FTTH', 'Internet', 'miễn phí'],
    ],
    { 'choice:links.kind:4g du phong': 'internet' },
  )
  expect(after.links).toMatchObject([
    { backup: true, monthlyCost: 1_100_000, note: 'Loại đường truyền: 4G dự phòng' },
    { backup: false, monthlyCost: 0 },
  ])
  expect(judgement.rows[1]?.notes[0]?.message).toContain('đường dự phòng')
})

describe('what is no code', () => {
  test.each(['0', 'x', 'không rõ', 'chưa có mã', '?'])('“%s” tells no device from another', (word) => {
    const { judgement } = imported([
      ['Tên thiết bị', 'Mã tài sản'],
      ['Máy A', word],
      ['Máy B', word],
    ])
    expect(judgement.counts).toMatchObject({ add: 2, error: 0 })
  })

  test('a long number that Excel has shortened is refused', () => {
    const { judgement } = imported([
      ['Tên thiết bị', 'Serial'],
      ['Máy A', '1.23E+11'],
    ])
    expect(judgement.rows[1]).toMatchObject({ verdict: 'error', notes: [{ cell: 'B2' }] })
  })
})

test.each([
  ['Tên thiết bị', 'Vị trí lắp đặt', 'room'],
  ['Tên thiết bị', 'Năm lắp', 'yearInUse'],
  ['Tên thiết bị', 'Loại máy in', 'kind'],
  ['Nội dung đào tạo', 'Số lượng người tham gia', 'participants'],
  ['Họ và tên', 'Phụ trách ATTT', 'security'],
  ['Tên hệ thống thông tin', 'Cấp độ đề xuất', 'level'],
])('beside “%s”, “%s” is known', (name, heading, key) => {
  expect(proposeSheet(sheetOf([[name, 'Ghi chú', heading]]))?.columns[2]).toEqual({ kind: 'field', key })
})

test('a list of cameras is one of devices', () => {
  const head = ['STT', 'Tên camera', 'Vị trí lắp đặt', 'IP', 'Hãng', 'Độ phân giải', 'Năm lắp', 'Tình trạng', 'Khoa']
  expect(proposeSheet(sheetOf([head]))?.collection).toBe('assets')
})

test('a row that repeats the code of another says which, for they may be two machines', () => {
  const { judgement } = imported([
    ['Tên thiết bị', 'Mã tài sản', 'Serial'],
    ['Máy tính xách tay HP', '0047', 'SN-NG-03'],
    ['Máy tính bàn lắp ráp', '0047', null],
  ])
  expect(judgement.rows[2]?.notes[0]?.message).toBe(
    'Trùng với dòng 2 (“Máy tính xách tay HP”) của bảng này: cùng “Mã tài sản” “0047”. Nếu là hai mục khác nhau, hãy sửa ô này hoặc ô của dòng kia; nếu là một, hãy bỏ một trong hai dòng.',
  )
})

describe('a column that names the source of each device', () => {
  const grid: Grid = [
    ['Tên tài sản', 'Mã TSCĐ', 'Số lượng', 'Nguyên giá', 'Nguồn hình thành'],
    ['Máy tính', 'A-1', 3, 10_000_000, 'NSNN'],
    ['Máy in', 'A-2', 1, 4_000_000, 'NSNN'],
    ['Máy quét', 'A-3', 1, 5_000_000, '-'],
    ['Máy chủ', 'A-4', 1, null, 'NSNN'],
  ]

  test('is asked about once, and the whole price is of that source', () => {
    const { judgement } = imported(grid)
    expect(judgement.questions.map(({ id, rows }) => [id, rows])).toEqual([['fundingSources:nsnn', 3]])
    const answers = { 'fundingSources:nsnn': 'new' }
    const { after } = imported(grid, answers)
    expect(after.assets.map(({ funding }) => funding.map(({ amount }) => amount))).toEqual([
      [10_000_000],
      [4_000_000],
      [],
      [],
    ])
    expect(after.assets[3]?.note).toBe('Nguồn kinh phí: NSNN')
    expect(imported(grid, answers, after).judgement.changes).toEqual([])
  })
})

test('money of each source under “Trong đó”', () => {
  const merges = [{ fromRow: 1, toRow: 1, fromColumn: 2, toColumn: 4 }]
  const grid: Grid = [
    ['Tên tài sản', 'Mã tài sản', 'Trong đó', null, null],
    [null, null, 'NSNN', 'Quỹ PTHĐSN', 'Viện phí'],
    ['Máy in', 'A-1', 1, 2, 3],
  ]
  expect(
    proposeSheet(sheetOf(grid, merges))
      ?.columns.slice(2)
      .map(({ kind }) => kind),
  ).toEqual(['funding', 'funding', 'funding'])
})
