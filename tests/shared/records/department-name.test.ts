import { describe, expect, test } from 'vitest'
import {
  departmentInFull,
  departmentKindOf,
  isShortFor,
  looksLikeDepartment,
  looseDepartment,
} from '#shared/records/department-name.ts'

test.each([
  ['K. Nội', 'Khoa Nội'],
  ['K.Nội', 'Khoa Nội'],
  ['K Nội', 'Khoa Nội'],
  ['P. TCKT', 'Phòng TCKT'],
  ['P.TCKT', 'Phòng TCKT'],
  ['Khoa Nội', 'Khoa Nội'],
  ['Kho dược', 'Kho dược'],
  ['KCB', 'KCB'],
  ['Phó giám đốc', 'Phó giám đốc'],
  ['K.', 'K.'],
])('%s is %s in full', (text, full) => expect(departmentInFull(text)).toBe(full))

test('dashes, commas and "và" tell no two departments apart', () => {
  const same = [
    'Phòng Tài chính - Kế toán',
    'Phòng Tài chính Kế toán',
    'P. Tài chính và Kế toán',
    'PHÒNG TÀI CHÍNH – KẾ TOÁN',
  ]
  expect(new Set(same.map(looseDepartment)).size).toBe(1)
  expect(looseDepartment('Khoa Nội A')).not.toBe(looseDepartment('Khoa Nội B'))
})

describe('short for a name', () => {
  test.each([
    ['Phòng KHTH', 'Phòng Kế hoạch - Tổng hợp'],
    ['P.TCKT', 'Phòng Tài chính và Kế toán'],
    ['NSNN', 'Ngân sách nhà nước'],
    ['Khoa HSCC', 'Khoa Hồi sức cấp cứu'],
  ])('%s is %s', (text, name) => expect(isShortFor(text, name)).toBe(true))
  test.each([
    ['Phòng KH', 'Phòng Kế hoạch - Tổng hợp'],
    ['N', 'Khoa Nội'],
    ['', 'Khoa Nội tổng hợp'],
  ])('%s is not %s', (text, name) => expect(isShortFor(text, name)).toBe(false))
})

test('a sheet is named after a department, or after something else', () => {
  expect(['Khoa Nhi', 'K. Nhi', 'P. TCHC', 'Phòng Điều dưỡng'].every(looksLikeDepartment)).toBe(true)
  expect(['Sheet1', 'Phòng', 'Kiểm kê 2025', 'Thiết bị', 'Khoa'].some(looksLikeDepartment)).toBe(false)
})

test.each([
  ['Khoa Nội', 'clinical'],
  ['KHOA NGOẠI', 'clinical'],
  ['K. Sản', 'clinical'],
  ['Khoa Khám bệnh', 'clinical'],
  ['Khoa Y học cổ truyền', 'clinical'],
  ['Phòng khám Đa khoa khu vực', 'clinical'],
  ['Khoa Xét nghiệm', 'paraclinical'],
  ['Khoa Chẩn đoán hình ảnh', 'paraclinical'],
  ['Khoa CĐHA', 'paraclinical'],
  ['Khoa Dược - Vật tư y tế', 'paraclinical'],
  ['Khoa Cận lâm sàng', 'paraclinical'],
  ['Khoa KSNK', 'paraclinical'],
  ['Khoa Huyết học - Truyền máu', 'paraclinical'],
  ['Phòng Xét nghiệm', 'paraclinical'],
  ['Ban Giám đốc', 'leadership'],
  ['BGĐ', 'leadership'],
  ['Phòng Tài chính', 'office'],
  ['P. TCKT', 'office'],
  ['Khoa', null],
  ['Khoảng', null],
  ['Nhà thuốc', null],
  ['', null],
])('by its name, %s is %s', (name, kind) => expect(departmentKindOf(name)).toBe(kind))
