import { expect, test } from 'vitest'
import { leaveOut } from '#shared/import/leave-out.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

const sheet = sheetOf([
  ['STT', 'Tên thiết bị', 'Mã tài sản', 'Khoa phòng'],
  [1, 'Máy tính A', 'A-1', 'Khoa Nội'],
  [null, '+ Màn hình Dell', null, null],
  [2, 'Máy in', 'A-2', 'Khoa Nhi'],
])
const answers = { 'departments:khoa noi': 'new', 'departments:khoa nhi': 'new' }
const { judgement } = judge(emptySnapshot(), [sheet], answers)
const after = (left: readonly number[]) => applyRecords(emptySnapshot(), leaveOut(judgement, new Set(left)).changes)

test('a row that is left out is skipped with its parts, and brings no department of its own', () => {
  const { rows, counts } = leaveOut(judgement, new Set([1]))
  expect(rows.map(({ verdict }) => verdict)).toEqual(['skip', 'skip', 'skip', 'add'])
  expect(rows.slice(1, 3).map(({ notes }) => notes[0]?.message)).toEqual([
    'Bạn chọn không nhập dòng này.',
    'Thuộc thiết bị ở một dòng không nhập.',
  ])
  expect(counts).toEqual({ add: 1, update: 0, skip: 3, error: 0 })
  expect(after([1]).assets.map(({ name }) => name)).toEqual(['Máy in'])
  expect(after([1]).departments.map(({ name }) => name)).toEqual(['Khoa Nhi'])
})

test('a part may be left out alone; without any choice nothing changes', () => {
  expect(after([2]).assets.map(({ name }) => name)).toEqual(['Máy tính A', 'Máy in'])
  expect(leaveOut(judgement, new Set())).toBe(judgement)
  // The row of headings writes nothing, chosen or not.
  expect(leaveOut(judgement, new Set([0])).changes).toEqual(judgement.changes)
})
