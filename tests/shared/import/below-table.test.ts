import { describe, expect, test } from 'vitest'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import type { SourceCell } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf } from './import-cases.ts'

const HEAD = ['STT', 'Tên thiết bị', 'Mã tài sản', 'Số sê-ri', 'Số lượng', 'Ghi chú']
const TABLE: readonly (readonly SourceCell[])[] = [
  HEAD,
  [1, 'Máy in Canon', 'MI-01', 'C1', 1, null],
  [2, 'Máy in HP', 'MI-02', 'C2', 2, null],
  ['', 'Tổng cộng', null, null, 3, null],
]

function below(...rows: readonly (readonly SourceCell[])[]) {
  const { judgement } = judge(emptySnapshot(), [sheetOf([...TABLE, ...rows])])
  return judgement.rows.slice(TABLE.length).map(({ verdict, notes }) => [verdict, notes[0]?.message])
}

const BELOW = expect.stringContaining('nằm dưới dòng tổng hoặc chữ ký')

describe('a row below a total', () => {
  test.each([
    ['a code', [null, 'Máy in thêm', 'MI-03']],
    ['a code that is a number', [null, 'Máy in thêm', 45]],
    ['a serial', [null, 'Máy quét', null, 'SN 778812']],
    ['a number of a known kind', [null, 'Máy quét Epson', null, null, 2]],
    ['a number in words of a known kind', [null, 'Máy quét Epson', null, null, '2 cái']],
  ] as const)('with %s is a record, and said to stand there', (_, row) => {
    expect(below(row)).toEqual([['add', BELOW]])
  })

  test('with a number beside words that name no kind is an error, never skipped', () => {
    expect(below([null, 'Bộ chia HDMI', null, null, 4])).toEqual([['error', BELOW]])
  })

  test.each([
    ['a remark', ['Ghi chú: số liệu đến ngày 30/6']],
    ['a number that sums up', [null, 'Trong đó hỏng', null, null, 1]],
    ['an amount in words', [null, 'Bằng chữ: ba cái']],
    ['a name', [null, 'Nguyễn Văn An', null, 'Trần Thị Bình']],
    ['a telephone number', [null, null, null, 'ĐT 0912345678']],
    ['a day', [null, null, '30/06/2026']],
  ] as const)('that is %s is none', (_, row) => {
    expect(below(row)).toEqual([['skip', 'Dòng ở dưới bảng (ý kiến, chữ ký), không phải bản ghi.']])
  })
})

test('what stands between the total and those who sign is no record, however many sign', () => {
  const rows = below(
    [null, 'Số tiền bằng chữ: năm triệu đồng'],
    [null, 'Người lập bảng', null, 'Kế toán', null, 'Giám đốc'],
    [null, 'Trần Thị Bình', null, 'Lê Văn Cường', null, 'Phạm Dũng'],
  )
  expect(rows.map(([verdict]) => verdict)).toEqual(['skip', 'skip', 'skip'])
})

test('a row below the signatures that has a code is a record', () => {
  const rows = below(
    [null, 'Người lập bảng', null, 'Trưởng khoa'],
    [null, 'Trần Thị Bình'],
    [null, 'Máy in', 'MI-09', 'S9'],
  )
  expect(rows.map(([verdict]) => verdict)).toEqual(['skip', 'skip', 'add'])
})
