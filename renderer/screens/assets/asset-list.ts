import {
  IconAlertTriangle,
  IconArchive,
  IconCheck,
  IconDeviceDesktop,
  IconHelpCircle,
  IconPlayerPause,
  IconShieldCheck,
  IconShieldOff,
  IconTool,
  IconTrash,
  IconWall,
} from '@tabler/icons-react'
import type { ListSpec } from '#renderer/workspace/list-spec.ts'
import { ageBandLabels, ageBandNames, ageBandOf } from '#shared/figures/asset-age.ts'
import { supportState, supportStateLabels, supportStates } from '#shared/figures/support-state.ts'

/** The list "Thiết bị": what it shows, filters by and lets one change for many rows. */
export const assetList: ListSpec<'assets'> = {
  collection: 'assets',
  path: '/assets',
  noun: 'thiết bị',
  icon: IconDeviceDesktop,
  purpose:
    'Máy tính, máy in, máy quét, thiết bị mạng, máy chủ của đơn vị nằm ở đây. Mọi số liệu về thiết bị trong kế hoạch đều tính từ danh sách này.',
  nameOf: (asset) => asset.name || 'Thiết bị chưa đặt tên',
  columns: [
    { key: 'name', width: 190, grow: true },
    { key: 'kind', width: 126 },
    { key: 'departmentId', width: 190 },
    { key: 'quantity', width: 124 },
    { key: 'state', width: 158 },
    { key: 'antivirus', width: 178 },
    { key: 'operatingSystemId', width: 106 },
    { key: 'code', width: 110, hidden: true },
    { key: 'manufacturer', width: 130, hidden: true },
    { key: 'model', width: 130, hidden: true },
    { key: 'serial', width: 130, hidden: true },
    { key: 'hostName', width: 130, hidden: true },
    { key: 'ipAddress', width: 120, hidden: true },
    { key: 'cpu', width: 160, hidden: true },
    { key: 'memoryGb', width: 110, hidden: true },
    { key: 'storageGb', width: 110, hidden: true },
    { key: 'yearInUse', width: 110, hidden: true },
    { key: 'unitPrice', width: 140, hidden: true },
    { key: 'bookQuantity', width: 130, hidden: true },
    { key: 'warrantyEnd', width: 120, hidden: true },
    { key: 'supportEnd', width: 150, hidden: true },
    { key: 'room', width: 120, hidden: true },
    { key: 'personInCharge', width: 150, hidden: true },
    { key: 'note', width: 200, hidden: true },
  ],
  sort: { column: 'name', descending: false },
  filters: ['kind', 'departmentId', 'state', 'antivirus', 'operatingSystemId'],
  derived: [
    {
      key: 'support',
      label: 'Hỗ trợ của hãng',
      options: supportStates.map((value) => ({ value, label: supportStateLabels[value] })),
      propertyOf: supportState,
    },
    {
      key: 'age',
      label: 'Thời gian sử dụng',
      options: ageBandNames.map((value) => ({ value, label: ageBandLabels[value] })),
      propertyOf: (asset, _, today) => ageBandOf(asset, today),
    },
  ],
  bulk: ['departmentId', 'state', 'antivirus'],
  ownFields: ['code', 'oldCode', 'serial', 'hostName', 'ipAddress', 'macAddress'],
  groups: [
    {
      title: 'Chung',
      fields: ['name', 'kind', 'departmentId', 'state', 'quantity', 'bookQuantity', 'code', 'oldCode', 'purpose'],
    },
    {
      title: 'Máy và phần mềm',
      fields: ['manufacturer', 'model', 'serial', 'operatingSystemId', 'osBuild', 'cpu', 'memoryGb', 'storageGb'],
    },
    { title: 'An toàn thông tin', fields: ['antivirus', 'antivirusName'] },
    { title: 'Mạng', fields: ['hostName', 'ipAddress', 'macAddress', 'networkZone'] },
    { title: 'Mua sắm, bảo hành', fields: ['yearInUse', 'unitPrice', 'warrantyEnd', 'supportEnd'] },
    { title: 'Nơi đặt', fields: ['site', 'floor', 'room', 'personInCharge', 'parentId'] },
    { title: 'Khác', fields: ['note'] },
  ],
  wide: ['name'],
  multiline: ['purpose', 'note'],
  badges: {
    state: {
      inUse: { tone: 'good', icon: IconCheck },
      stopped: { tone: 'quiet', icon: IconPlayerPause },
      broken: { tone: 'bad', icon: IconTool },
      stored: { tone: 'info', icon: IconArchive },
      disposed: { tone: 'quiet', icon: IconTrash },
    },
    antivirus: {
      unknown: { tone: 'quiet', icon: IconHelpCircle },
      upToDate: { tone: 'good', icon: IconShieldCheck },
      outdated: { tone: 'warn', icon: IconAlertTriangle },
      firewallOnly: { tone: 'warn', icon: IconWall },
      none: { tone: 'bad', icon: IconShieldOff },
    },
  },
}
