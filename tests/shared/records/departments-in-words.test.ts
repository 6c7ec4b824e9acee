import { describe, expect, test } from 'vitest'
import { departmentRecord } from '#shared/records/department.ts'
import { departmentCalled, departmentsInWords } from '#shared/records/departments-in-words.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'

const named = (id: string, name: string, more: { code?: string; aliases?: string[] } = {}) =>
  departmentRecord.create(id, { name, ...more })
const snapshot: Snapshot = {
  ...emptySnapshot(),
  departments: [
    named('tckt', 'Phòng Tài chính - Kế toán', { code: 'TCKT' }),
    named('khth', 'Phòng Kế hoạch Tổng hợp'),
    named('noi', 'Khoa Nội tổng hợp', { aliases: ['Nội 1'] }),
    named('rhm', 'Khoa Răng, Hàm, Mặt'),
  ],
}

describe('a department is found as an import finds it', () => {
  test.each([
    ['Phòng Tài chính - Kế toán', 'tckt'],
    ['phòng tài chính kế toán', 'tckt'],
    ['P. TCKT', 'tckt'],
    ['TCKT', 'tckt'],
    ['Phòng KHTH', 'khth'],
    ['Nội 1', 'noi'],
    ['Khoa Răng, Hàm, Mặt', 'rhm'],
    ['Sở Y tế (Phòng TCKT)', null],
    ['Các khoa, phòng', null],
    ['', null],
  ])('%s: %s', (text, id) => {
    expect(departmentCalled(text, snapshot)).toBe(id)
  })

  test('two of one name are left in words', () => {
    const twice = { ...snapshot, departments: [...snapshot.departments, named('noi2', 'Khoa Nội tổng hợp')] }
    expect(departmentCalled('Khoa Nội tổng hợp', twice)).toBeNull()
  })
})

describe('who joins in', () => {
  test.each([
    ['Phòng KHTH, P.TCKT', ['khth', 'tckt'], ''],
    ['Khoa Răng, Hàm, Mặt, Nội 1', ['rhm', 'noi'], ''],
    ['Phòng KHTH; các khoa, phòng liên quan', ['khth'], 'các khoa, phòng liên quan'],
    ['Các cơ quan, đơn vị thuộc, trực thuộc', [], 'Các cơ quan, đơn vị thuộc, trực thuộc'],
    ['Phòng KHTH, nhà thầu\nPhòng KHTH', ['khth'], 'nhà thầu'],
    ['', [], ''],
  ])('“%s”', (text, ids, words) => {
    expect(departmentsInWords(text, snapshot)).toEqual({ ids, words })
  })
})
