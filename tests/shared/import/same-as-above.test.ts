import { describe, expect, test } from 'vitest'
import { saysSameAsAbove } from '#shared/import/same-as-above.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = Parameters<typeof sheetOf>[0]

function imported(grid: Grid, snapshot = emptySnapshot(), merges: Parameters<typeof sheetOf>[1] = []) {
  const { judgement } = judge(snapshot, [sheetOf(grid, merges)])
  return { judgement, assets: applyRecords(snapshot, judgement.changes).assets }
}

const HEAD = ['STT', 'Tên thiết bị', 'Mã tài sản', 'Tình trạng', 'RAM', 'Người sử dụng', 'Số lượng', 'Ghi chú']

test.each([
  'nt',
  'NT',
  '-nt-',
  '- nt -',
  'n.t',
  'nt.',
  'như trên',
  'Như trên',
  'nhu tren',
  '//',
  '-//-',
  '″',
  '"',
  "''",
])('“%s” says what is above', (text) => expect(saysSameAsAbove(text)).toBe(true))
test.each(['', '-', '/', 'n', 'net', 'Nội trú', "43'", 'N/A', 'ntm-01', 'như trên mạng'])(
  '“%s” says something else, or nothing',
  (text) => expect(saysSameAsAbove(text)).toBe(false),
)

test('a cell that says “như trên” has what the cell above has, itself so or not', () => {
  const { judgement, assets } = imported([
    HEAD,
    [1, 'Máy tính Dell', 'A-1', 'Hỏng', 8, 'Lê Nam', 2, 'tầng 1'],
    [2, 'nt', 'A-2', '//', 'nt', '″', 'nt', 'như trên'],
    [3, '-nt-', 'A-3', '"', '//', 'nt', 'nt', 'nt'],
  ])
  expect(judgement.questions).toEqual([])
  const same = { name: 'Máy tính Dell', state: 'broken', memoryGb: 8, personInCharge: 'Lê Nam', quantity: 2 }
  expect(assets).toMatchObject([same, same, same])
  expect(assets.map(({ note }) => note)).toEqual(['tầng 1', 'tầng 1', 'tầng 1'])
  expect(judgement.rows[3]?.name).toBe('Máy tính Dell')
})

test('the same sheet read again changes nothing', () => {
  const grid: Grid = [
    HEAD,
    [1, 'Máy in', 'A-1', 'Tốt', null, 'Lê Nam', 1, 'x'],
    [2, 'nt', 'A-2', 'nt', null, 'nt', 1, 'nt'],
  ]
  const { judgement } = imported(grid)
  const after = applyRecords(emptySnapshot(), judgement.changes)
  expect(imported(grid, after).judgement.changes).toEqual([])
})

test('a block merged over several rows is what is above, but not how many it counts', () => {
  const merges = [
    { fromRow: 2, toRow: 3, fromColumn: 5, toColumn: 5 },
    { fromRow: 2, toRow: 3, fromColumn: 6, toColumn: 6 },
  ]
  const { judgement } = imported(
    [
      HEAD,
      [1, 'Máy in', 'A-1', 'Tốt', null, 'Lê Nam', 6, null],
      [2, 'Máy in', 'A-2', 'Tốt', null, null, null, null],
      [3, 'Máy in', 'A-3', 'Tốt', null, 'nt', 'nt', null],
    ],
    emptySnapshot(),
    merges,
  )
  expect(judgement.rows[3]).toMatchObject({ verdict: 'error', notes: [{ cell: 'G4' }] })
})

describe('where there is nothing to repeat', () => {
  test('under a heading, the title of a group or a total, the cell stays blank and is told', () => {
    const { judgement, assets } = imported([
      HEAD,
      [1, 'Máy in A', 'A-1', 'nt', 'nt', 'nt', 1, null],
      ['I', 'Máy tính', null, null, null, null, null, null],
      [2, 'Máy B', 'A-2', 'Hỏng', 8, 'Lê Nam', 1, null],
      ['II', 'Máy chủ', null, null, null, null, null, null],
      [3, 'Máy C', 'A-3', 'nt', 'nt', 'nt', 1, null],
    ])
    expect(assets.map(({ state, memoryGb, personInCharge }) => [state, memoryGb, personInCharge])).toEqual([
      ['inUse', null, ''],
      ['broken', 8, 'Lê Nam'],
      ['inUse', null, ''],
    ])
    expect(judgement.rows[5]?.notes.flatMap(({ cell }) => cell ?? [])).toEqual(['D6', 'E6', 'F6'])
    expect(judgement.rows[5]?.notes[1]?.message).toBe(
      'Bộ nhớ (GB): “nt” (như trên) nhưng ô ở trên không có gì nên để trống.',
    )
  })

  test('a number of pieces is refused', () => {
    const { judgement } = imported([HEAD, [1, 'Máy in A', 'A-1', 'Tốt', null, null, 'nt', null]])
    expect(judgement.rows[1]).toMatchObject({ verdict: 'error', notes: [{ cell: 'G2' }] })
  })
})

test('what only one device has is never repeated', () => {
  const { judgement } = imported([
    ['Tên thiết bị', 'Mã tài sản', 'Serial', 'Địa chỉ IP', 'Địa chỉ MAC', 'Hostname'],
    ['Máy A', 'A-1', 'SN0001', '10.0.0.1', 'AA-BB', 'PC-1'],
    ['Máy B', 'nt', 'nt', '//', 'nt', '″'],
  ])
  expect(judgement.rows[2]?.verdict).toBe('error')
  expect(judgement.rows[2]?.notes.map(({ cell }) => cell)).toEqual(['B3', 'C3', 'D3', 'E3', 'F3'])
  expect(judgement.rows[2]?.notes[0]?.message).toContain('Mã tài sản: “nt” (như trên) không dùng được ở đây')
})

test('a department that is called NT is meant by “NT”', () => {
  const snapshot = {
    ...emptySnapshot(),
    departments: [
      departmentRecord.create('d1', { name: 'Khoa Nội tiết', code: 'NT' }),
      departmentRecord.create('d2', { name: 'Khoa Dược' }),
    ],
  }
  const { assets } = imported(
    [
      ['Tên thiết bị', 'Mã tài sản', 'Khoa, phòng'],
      ['Máy A', 'A-1', 'Khoa Dược'],
      ['Máy B', 'A-2', 'NT'],
      ['Máy C', 'A-3', '//'],
    ],
    snapshot,
  )
  expect(assets.map(({ departmentId }) => departmentId)).toEqual(['d2', 'd1', 'd1'])
})

test('a device repeats the device before it, past its parts', () => {
  const { assets } = imported([
    ['Tên thiết bị', 'Mã tài sản', 'Người sử dụng'],
    ['Máy A', 'A-1', 'Lê Nam'],
    ['- Màn hình Dell 22', 'A-2', null],
    ['Máy B', 'A-3', 'nt'],
  ])
  expect(assets.map(({ personInCharge }) => personInCharge)).toEqual(['Lê Nam', '', 'Lê Nam'])
})
