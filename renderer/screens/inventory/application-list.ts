import { IconApps, IconCheck, IconClock, IconFlask, IconPlayerPause } from '@tabler/icons-react'
import type { ListSpec } from '#renderer/workspace/list-spec.ts'

export const applicationList: ListSpec<'applications'> = {
  collection: 'applications',
  path: '/applications',
  noun: 'phần mềm',
  icon: IconApps,
  purpose:
    'Phần mềm và nền tảng số đang dùng, đang thí điểm hoặc dự kiến: HIS, LIS, RIS/PACS, bệnh án điện tử, kế toán, chữ ký số.',
  nameOf: (application) => application.name || 'Phần mềm chưa đặt tên',
  columns: [
    { key: 'name', width: 300, grow: true },
    { key: 'kind', width: 210 },
    { key: 'state', width: 130 },
    { key: 'vendor', width: 140 },
    { key: 'hosting', width: 112 },
    { key: 'departmentId', width: 180 },
    { key: 'userCount', width: 140, hidden: true },
    { key: 'version', width: 110, hidden: true },
    { key: 'licence', width: 140, hidden: true },
    { key: 'licenceEnd', width: 180, hidden: true },
    { key: 'supportEnd', width: 150, hidden: true },
    { key: 'informationSystemId', width: 180, hidden: true },
    { key: 'purpose', width: 200, hidden: true },
    { key: 'note', width: 200, hidden: true },
  ],
  order: [{ column: 'name', descending: false }],
  filters: ['kind', 'state', 'hosting'],
  bulk: ['state', 'kind', 'departmentId'],
  ownFields: [],
  groups: [
    {
      title: 'Chung',
      fields: ['name', 'kind', 'state', 'departmentId', 'informationSystemId', 'userCount', 'purpose'],
    },
    {
      title: 'Nhà cung cấp, bản quyền',
      fields: ['vendor', 'version', 'hosting', 'licence', 'licenceEnd', 'supportEnd'],
    },
    { title: 'Khác', fields: ['note'] },
  ],
  wide: ['name'],
  multiline: ['purpose', 'note'],
  badges: {
    state: {
      planned: { tone: 'info', icon: IconClock },
      piloting: { tone: 'warn', icon: IconFlask },
      inUse: { tone: 'good', icon: IconCheck },
      stopped: { tone: 'quiet', icon: IconPlayerPause },
    },
  },
}
