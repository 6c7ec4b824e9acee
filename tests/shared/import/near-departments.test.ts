import { describe, expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

const known: Snapshot = {
  ...emptySnapshot(),
  departments: [
    departmentRecord.create('tckt', { name: 'Phòng Tài chính kế toán' }),
    departmentRecord.create('san', { name: 'Sản' }),
    departmentRecord.create('cdha', { name: 'CĐHA' }),
    departmentRecord.create('noi', { name: 'Khoa Nội' }),
  ],
}
const list = (...rows: readonly (readonly [string, number])[]) => sheetOf([['Tên khoa, phòng', 'Số người'], ...rows])
const verdictsOf = ({ judgement }: ReturnType<typeof judge>) => judgement.rows.slice(1).map(({ verdict }) => verdict)

describe('a list of departments beside others of nearly the same names', () => {
  const sheet = list(
    ['P. Tài chính - Kế toán', 14],
    ['Khoa Sản', 20],
    ['Khoa Chẩn đoán hình ảnh', 9],
    ['Khoa Nội', 30],
    ['Khoa Nội tiết', 12],
    ['Khoa Mắt', 5],
  )
  const open = judge(known, [sheet])

  test('a name that is only written otherwise is that department, and keeps its name', () => {
    const after = applyRecords(known, open.judgement.changes)
    expect(after.departments.find(({ id }) => id === 'tckt')).toMatchObject({
      name: 'Phòng Tài chính kế toán',
      staffCount: 14,
    })
  })

  test('one that may be another’s is asked about, unless a row of its own is that one', () => {
    expect(verdictsOf(open)).toEqual(['update', 'error', 'error', 'update', 'add', 'add'])
    expect(open.judgement.questions.map(({ id, proposed, at }) => [id, proposed, at])).toEqual([
      ['departments:khoa san', 'san', 'kiểm kê.xlsx, bảng Sheet1, ô A3'],
      ['departments:khoa chan doan hinh anh', 'cdha', 'kiểm kê.xlsx, bảng Sheet1, ô A4'],
    ])
  })

  test('the answer makes it that department with another spelling, or a new one; the next list asks nothing', () => {
    const answers = { 'departments:khoa san': 'san', 'departments:khoa chan doan hinh anh': 'new' }
    const settled = judge(known, [sheet], answers)
    expect(verdictsOf(settled)).toEqual(['update', 'update', 'add', 'update', 'add', 'add'])
    const after = applyRecords(known, settled.judgement.changes)
    expect(after.departments.find(({ id }) => id === 'san')).toMatchObject({
      name: 'Sản',
      aliases: ['Khoa Sản'],
      staffCount: 20,
    })
    expect(after.departments.map(({ name }) => name)).toContain('Khoa Chẩn đoán hình ảnh')
    const again = judge(after, [sheet]).judgement
    expect([again.questions, again.changes]).toEqual([[], []])
  })

  test('a row that is answered to be nothing is left out', () => {
    const settled = judge(known, [list(['Khoa Sản', 20])], { 'departments:khoa san': 'blank' })
    expect([verdictsOf(settled), settled.judgement.changes]).toEqual([['skip'], []])
  })

  test('a device of the same import asks no second time', () => {
    const devices = sheetOf([
      ['Tên thiết bị', 'Mã tài sản', 'Khoa, phòng'],
      ['Máy in', 'A-1', 'Khoa Sản'],
    ])
    const both = [devices, list(['Khoa Sản', 20])]
    expect(judge(known, both).judgement.questions).toMatchObject([{ id: 'departments:khoa san', rows: 2 }])
    const after = applyRecords(known, judge(known, both, { 'departments:khoa san': 'san' }).judgement.changes)
    expect(after.assets).toMatchObject([{ departmentId: 'san' }])
    expect(after.departments).toHaveLength(4)
    const added = applyRecords(known, judge(known, both, { 'departments:khoa san': 'new' }).judgement.changes)
    expect(added.departments.filter(({ name }) => name === 'Khoa Sản').map(({ id }) => id)).toEqual([
      added.assets[0]?.departmentId,
    ])
  })
})
