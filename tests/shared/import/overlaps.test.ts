import { expect, test } from 'vitest'
import { overlapsOf, overlapWords } from '#shared/import/overlaps.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { assetsOf, judge, sheetOf } from './import-cases.ts'

const departments = [
  departmentRecord.create('kham', { name: 'Khoa Khám bệnh' }),
  departmentRecord.create('noi', { name: 'Khoa Nội' }),
]
const named = sheetOf([
  ['TT', 'Tên máy', 'Khoa phòng', 'HĐH'],
  [1, 'KB-PC01', 'Khoa Khám bệnh', null],
  [2, 'KB-PC02', 'Khoa Khám bệnh', null],
  [3, 'NOI-01', 'Khoa Nội', null],
])

test('machines of the books and of the network in one department may be the same', () => {
  const snapshot = {
    ...assetsOf([
      { id: 'book', name: 'Máy tính HP', kind: 'desktop', quantity: 12, departmentId: 'kham', code: '0045' },
    ]),
    departments,
  }
  const overlaps = overlapsOf(snapshot, judge(snapshot, [named]).judgement.changes)
  expect(overlaps).toEqual([{ department: 'Khoa Khám bệnh', named: 2, unnamed: 12 }])
  expect(overlapWords(overlaps[0] ?? { department: '', named: 0, unnamed: 0 })).toMatch(
    /^Khoa Khám bệnh: .* 2 máy tính .* 12 máy tính/,
  )
})

test('what stood side by side before, a printer and a machine told by its serial are none', () => {
  const snapshot = {
    ...assetsOf([
      { id: 'a', name: 'Máy in', kind: 'printer', departmentId: 'kham' },
      { id: 'b', name: 'Máy tính', kind: 'desktop', departmentId: 'kham', serial: 'S1' },
      { id: 'c', name: 'Máy tính', kind: 'desktop', departmentId: 'noi' },
      { id: 'd', name: 'Máy tính', kind: 'desktop', departmentId: 'noi', hostName: 'NOI-01' },
    ]),
    departments,
  }
  expect(overlapsOf(snapshot, judge(snapshot, [named]).judgement.changes)).toEqual([])
})
