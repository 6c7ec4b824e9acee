import { describe, expect, test } from 'vitest'
import { planningSheet } from '#shared/import/planning-sheet.ts'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { sheetOf } from './import-cases.ts'

const projects = [
  ['DANH MỤC DỰ ÁN, NHIỆM VỤ CNTT NĂM 2027'],
  ['STT', 'Nội dung', 'Mục tiêu', 'Ngân sách cấp', 'Nguồn thu sự nghiệp', 'Tổng kinh phí', 'Thời gian', 'Ghi chú'],
  [1, 'Nâng cấp mạng nội bộ LAN', 'Ổn định mạng', 120, 30.5, 150.5, 'Quý II/2027', null],
] as const

describe('a sheet of what is planned', () => {
  test.each([
    ['projects', projects],
    [
      'projects',
      [
        ['STT', 'Nội dung / Dự án', 'Mục tiêu', 'Thời gian thực hiện', 'Đơn vị chủ trì', 'Tổng kinh phí', 'Ghi chú'],
        [1, 'Thay thế 30 máy tính cũ', 'Bỏ Windows 7', 'Quý I-II/2026', 'Phòng CNTT', 450, null],
      ],
    ],
    [
      'targets',
      [
        ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2025', 'Thực hiện năm 2025', 'Tỷ lệ đạt', 'Đơn vị phụ trách'],
        [1, 'Tỷ lệ hồ sơ bệnh án điện tử', '%', 100, 72, '72%', 'KHTH'],
      ],
    ],
    [
      'tasks',
      [
        ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
        [1, 'Rà soát tài khoản người dùng', 'Phòng CNTT', 'Các khoa, phòng', 'Hàng quý'],
      ],
    ],
  ] as const)('(%s) is told and read into no list by itself', (planning, grid) => {
    const sheet = sheetOf(grid)
    expect(proposeSheet(sheet)).toBeNull()
    expect(planningSheet(sheet)?.planning).toBe(planning)
  })

  test('is read into a list that the user points at', () => {
    expect(proposeSheet(sheetOf(projects), { collection: 'trainings' })?.collection).toBe('trainings')
    expect(proposeSheet(sheetOf(projects), { headerRow: 2 })?.header.fromRow).toBe(2)
  })

  test.each([
    ['trainings', ['STT', 'Nội dung', 'Thời gian', 'Số người tham gia', 'Kinh phí', 'Nguồn kinh phí']],
    ['trainings', ['STT', 'Nội dung đào tạo', 'Thời gian', 'Đối tượng', 'Đơn vị tổ chức', 'Kinh phí (triệu đồng)']],
    ['assets', ['STT', 'Tên thiết bị', 'Số lượng', 'Đơn giá', 'Nguồn kinh phí', 'Mục tiêu']],
    ['staffMembers', ['STT', 'Họ và tên', 'Chức vụ', 'Nhiệm vụ', 'Phối hợp', 'Trình độ']],
  ])('is none of %s', (collection, headings) => {
    expect(proposeSheet(sheetOf([headings, [1, 'A', 'B', null, null, null]]))?.collection).toBe(collection)
  })
})
