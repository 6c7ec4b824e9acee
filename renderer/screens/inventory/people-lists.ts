import { IconSchool, IconUser, IconUsers } from '@tabler/icons-react'
import type { ListSpec } from '#renderer/workspace/list-spec.ts'
import { today } from '#renderer/workspace/today.ts'
import { formatShortDate } from '#shared/basics/calendar-date.ts'

export const staffList: ListSpec<'staffMembers'> = {
  collection: 'staffMembers',
  path: '/people/staff',
  title: 'Nhân lực',
  noun: 'nhân lực CNTT',
  icon: IconUser,
  purpose: 'Người làm công nghệ thông tin của đơn vị, với trình độ và phần việc an toàn thông tin.',
  nameOf: (member) => member.name || member.position || 'Chưa ghi họ tên',
  columns: [
    { key: 'name', width: 160, grow: true },
    { key: 'departmentId', width: 190 },
    { key: 'position', width: 170 },
    { key: 'degree', width: 100 },
    { key: 'major', width: 150 },
    { key: 'dedicated', width: 110 },
    { key: 'security', width: 190 },
    { key: 'active', width: 140, hidden: true },
    { key: 'certificates', width: 180, hidden: true },
  ],
  order: [{ column: 'name', descending: false }],
  filters: ['departmentId', 'degree', 'dedicated', 'security', 'active'],
  bulk: ['departmentId', 'degree'],
  groups: [
    { title: 'Chung', fields: ['name', 'departmentId', 'position', 'dedicated', 'security', 'active'] },
    { title: 'Trình độ', fields: ['degree', 'major', 'certificates'] },
    { title: 'Khác', fields: ['note'] },
  ],
  wide: ['name', 'certificates'],
  multiline: ['note'],
}

export const headcountList: ListSpec<'headcounts'> = {
  collection: 'headcounts',
  path: '/people/headcounts',
  title: 'Nhân lực',
  noun: 'lần thống kê lao động',
  icon: IconUsers,
  purpose: 'Tổng số lao động của đơn vị theo từng ngày thống kê. Văn bản dùng lần gần nhất trước ngày của kế hoạch.',
  nameOf: (count) => `Lao động ngày ${formatShortDate(count.date)}`,
  columns: [
    { key: 'date', width: 160 },
    { key: 'total', width: 140 },
    { key: 'basicItCertified', width: 240 },
    { key: 'note', width: 240, grow: true },
  ],
  order: [{ column: 'date', descending: true }],
  filters: [],
  bulk: [],
  groups: [{ title: 'Chung', fields: ['date', 'total', 'basicItCertified', 'note'] }],
  multiline: ['note'],
  fresh: () => ({ date: today() }),
}

export const trainingList: ListSpec<'trainings'> = {
  collection: 'trainings',
  path: '/people/trainings',
  title: 'Nhân lực',
  noun: 'lớp đào tạo',
  icon: IconSchool,
  purpose: 'Lớp đào tạo, tập huấn về công nghệ thông tin, chuyển đổi số và an toàn thông tin, kèm số người tham gia.',
  nameOf: (training) => training.name || 'Lớp chưa đặt tên',
  columns: [
    { key: 'name', width: 260, grow: true },
    { key: 'kind', width: 170 },
    { key: 'period', width: 150 },
    { key: 'organiser', width: 180 },
    { key: 'participants', width: 160 },
    { key: 'held', width: 120 },
  ],
  order: [{ column: 'name', descending: false }],
  filters: ['kind', 'held'],
  bulk: ['kind'],
  groups: [
    {
      title: 'Chung',
      fields: ['name', 'kind', 'period', 'organiser', 'documentNumber', 'participants', 'departmentId', 'held', 'note'],
    },
  ],
  wide: ['name'],
  multiline: ['note'],
}
