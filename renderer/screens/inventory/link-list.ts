import { IconCheck, IconClock, IconNetwork, IconPlayerPause } from '@tabler/icons-react'
import type { ListSpec } from '#renderer/workspace/list-spec.ts'
import { linkKindLabels } from '#shared/records/link.ts'

export const linkList: ListSpec<'links'> = {
  collection: 'links',
  path: '/links',
  noun: 'đường truyền',
  icon: IconNetwork,
  purpose: 'Đường Internet, mạng truyền số liệu chuyên dùng và các kênh riêng của đơn vị, kèm băng thông.',
  nameOf: (link) => [linkKindLabels[link.kind], link.provider].filter(Boolean).join(' '),
  columns: [
    { key: 'kind', width: 220 },
    { key: 'provider', width: 130 },
    { key: 'bandwidthMbps', width: 148 },
    { key: 'purpose', width: 160, grow: true },
    { key: 'backup', width: 132 },
    { key: 'state', width: 120 },
    { key: 'monthlyCost', width: 190, hidden: true },
    { key: 'contractEnd', width: 130 },
    { key: 'ipAddress', width: 140, hidden: true },
    { key: 'note', width: 200, hidden: true },
  ],
  order: [
    { column: 'kind', descending: false },
    { column: 'provider', descending: false },
  ],
  filters: ['kind', 'state'],
  bulk: ['state'],
  groups: [
    { title: 'Chung', fields: ['kind', 'state', 'provider', 'bandwidthMbps', 'backup', 'purpose'] },
    { title: 'Hợp đồng', fields: ['monthlyCost', 'contractEnd', 'ipAddress'] },
    { title: 'Khác', fields: ['note'] },
  ],
  multiline: ['purpose', 'note'],
  badges: {
    state: {
      inUse: { tone: 'good', icon: IconCheck },
      stopped: { tone: 'quiet', icon: IconPlayerPause },
      planned: { tone: 'info', icon: IconClock },
    },
  },
}
