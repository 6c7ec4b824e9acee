import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { countOrNull, dateOrNull, flag, idField, moneyOrNull, noteField, text } from './values.ts'

export const linkKinds = ['internet', 'tslcd', 'wan', 'other'] as const
export const linkKindLabels: Readonly<Record<(typeof linkKinds)[number], string>> = {
  internet: 'Internet',
  tslcd: 'Mạng truyền số liệu chuyên dùng',
  wan: 'Kênh riêng, WAN',
  other: 'Khác',
}
export const linkStates = ['inUse', 'stopped', 'planned'] as const
export const linkStateLabels: Readonly<Record<(typeof linkStates)[number], string>> = {
  inUse: 'Đang dùng',
  stopped: 'Ngừng',
  planned: 'Dự kiến',
}

/** A line (đường truyền). Bandwidth is whole Mb/s. */
export const linkRecord = defineRecord('Đường truyền', {
  id: idField,
  kind: field(z.enum(linkKinds), 'Loại đường truyền', 'always', 'internet'),
  provider: field(text, 'Nhà cung cấp', 'always', ''),
  bandwidthMbps: field(countOrNull, 'Băng thông (Mb/s)', 'always', null),
  purpose: field(text, 'Mục đích', 'always', ''),
  backup: field(flag, 'Đường dự phòng', 'always', false),
  state: field(z.enum(linkStates), 'Trạng thái', 'always', 'inUse'),
  ipAddress: field(text, 'Địa chỉ IP tĩnh', 'asked', ''),
  monthlyCost: field(moneyOrNull, 'Cước hằng tháng (đồng)', 'always', null),
  contractEnd: field(dateOrNull, 'Hết hợp đồng', 'always', null),
  note: noteField,
})
export type Link = RecordOf<typeof linkRecord>
