import { IconCheck, IconFileOff, IconPencil, IconRubberStamp, IconSend, IconServer2 } from '@tabler/icons-react'
import type { ListSpec } from '#renderer/workspace/list-spec.ts'

export const informationSystemList: ListSpec<'informationSystems'> = {
  collection: 'informationSystems',
  path: '/information-systems',
  noun: 'hệ thống thông tin',
  icon: IconServer2,
  purpose: 'Mỗi hệ thống thông tin có cấp độ an toàn và hồ sơ đề xuất cấp độ của riêng nó (Nghị định 85/2016/NĐ-CP).',
  nameOf: (system) => system.name || 'Hệ thống chưa đặt tên',
  columns: [
    { key: 'name', width: 260, grow: true },
    { key: 'level', width: 100 },
    { key: 'data', width: 210 },
    { key: 'dossier', width: 180 },
    { key: 'decisionNumber', width: 200 },
    { key: 'decisionDate', width: 140 },
    { key: 'departmentId', width: 180, hidden: true },
    { key: 'owner', width: 160, hidden: true },
    { key: 'operator', width: 160, hidden: true },
    { key: 'measures', width: 150, hidden: true },
    { key: 'note', width: 200, hidden: true },
  ],
  order: [{ column: 'name', descending: false }],
  filters: ['dossier', 'departmentId'],
  bulk: ['dossier', 'departmentId'],
  ownFields: ['decisionNumber', 'decisionDate'],
  groups: [
    {
      title: 'Chung',
      fields: ['name', 'departmentId', 'owner', 'operator', 'purpose', 'data', 'peopleCount', 'online'],
    },
    {
      title: 'Cấp độ an toàn',
      fields: ['level', 'dossier', 'levelReason', 'decisionNumber', 'decisionDate', 'decisionBody', 'expectedApproval'],
    },
    {
      title: 'Phương án bảo vệ',
      fields: ['measures', 'measuresDue', 'regulationNumber', 'regulationDate', 'assetIds'],
    },
    { title: 'Khác', fields: ['note'] },
  ],
  wide: ['name', 'data', 'assetIds'],
  multiline: ['purpose', 'levelReason', 'note'],
  badges: {
    dossier: {
      none: { tone: 'bad', icon: IconFileOff },
      draft: { tone: 'warn', icon: IconPencil },
      submitted: { tone: 'info', icon: IconSend },
      appraised: { tone: 'info', icon: IconRubberStamp },
      approved: { tone: 'good', icon: IconCheck },
    },
  },
}
