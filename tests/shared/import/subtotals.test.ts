import { describe, expect, test } from 'vitest'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = Parameters<typeof sheetOf>[0]

const HEAD = ['STT', 'Tên thiết bị', 'Mã tài sản', 'Số lượng']
const DEVICES: Grid = [
  [1, 'Máy in A', 'A-1', 4],
  [2, 'Máy in B', 'A-2', 5],
]

function judged(grid: Grid) {
  const { judgement } = judge(emptySnapshot(), [sheetOf(grid)])
  return judgement
}

describe('a row that adds up those above it in words of its own', () => {
  test.each([
    'Cộng máy tính',
    'Cộng I',
    'Cộng nhóm II:',
    'Cộng phần A',
    'Tổng máy in',
    'Tổng thiết bị',
    'TC',
    'T/C',
    'T.C:',
  ])('“%s” is a total, told when it is wrong', (words) => {
    const right = judged([HEAD, ...DEVICES, [null, words, null, 9]])
    expect(right.rows[3]).toMatchObject({ verdict: 'skip', notes: [{ message: 'Dòng tổng, không phải bản ghi.' }] })
    expect(right.totals).toEqual([])
    const wrong = judged([HEAD, ...DEVICES, [null, words, null, 8]])
    expect(wrong.rows[3]?.verdict).toBe('skip')
    expect(wrong.totals).toMatchObject([{ cell: 'D4', written: 8, counted: 9 }])
  })

  test('is told from the words alone where no row is counted', () => {
    const { rows } = judged([
      ['Tên thiết bị', 'Số lượng', 'ĐVT'],
      ['Máy in A', 4, 'cái'],
      ['Tổng máy in', 4, 'cái'],
    ])
    expect(rows.map(({ verdict }) => verdict)).toEqual(['skip', 'add', 'skip'])
  })

  test('without marks, or in other words after “tổng”, when its number is the sum', () => {
    expect(judged([HEAD, ...DEVICES, [null, 'Cong nhom may in', null, 9]]).rows[3]?.verdict).toBe('skip')
    expect(judged([HEAD, ...DEVICES, [null, 'Tổng bộ phát sóng', null, 9]]).rows[3]?.verdict).toBe('skip')
    expect(judged([HEAD, ...DEVICES, [null, 'Tổng bộ phát sóng', null, 1]]).rows[3]?.verdict).toBe('add')
  })

  test('counts since the last title or total', () => {
    const { rows, totals } = judged([
      HEAD,
      ['I', 'Máy in', null, null],
      ...DEVICES,
      [null, 'Cộng máy in', null, 9],
      ['II', 'Máy quét', null, null],
      [3, 'Máy quét A', 'A-3', 2],
      [4, 'Máy quét B', 'A-4', 1],
      [null, 'Tổng nhóm quét', null, 3],
      [null, 'Tổng cộng', null, 12],
    ])
    expect(rows.map(({ verdict }) => verdict)).toEqual([
      'skip',
      'skip',
      'add',
      'add',
      'skip',
      'skip',
      'add',
      'add',
      'skip',
      'skip',
    ])
    expect(totals).toEqual([])
  })
})

test.each([
  [3, 'Tổng đài điện thoại', null],
  [null, 'Tổng đài điện thoại', null],
  [null, 'Cổng thông tin', null],
  [null, 'Công tắc mạng', null],
  [null, 'Cộng hưởng từ MRI', null],
  [3, 'Cộng máy tính', null],
  [null, 'Tổng máy in dùng chung', 'A-9'],
])('%s | %s | %s is a device, whatever the rows above come to', (counted, name, code) => {
  expect(judged([HEAD, ...DEVICES, [counted, name, code, 9]]).rows[3]?.verdict).toBe('add')
})
