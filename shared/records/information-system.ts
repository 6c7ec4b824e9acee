import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { countOrNull, dateOrNull, flag, idField, idOrNull, ids, noteField, text } from './values.ts'

export const dataKinds = ['public', 'internal', 'personal', 'health', 'secret'] as const
export const dataKindLabels: Readonly<Record<(typeof dataKinds)[number], string>> = {
  public: 'Thông tin công cộng',
  internal: 'Thông tin riêng của cơ quan',
  personal: 'Dữ liệu cá nhân',
  health: 'Dữ liệu sức khỏe, người bệnh',
  secret: 'Bí mật nhà nước',
}
export const dossierStates = ['none', 'draft', 'submitted', 'appraised', 'approved'] as const
export const dossierStateLabels: Readonly<Record<(typeof dossierStates)[number], string>> = {
  none: 'Chưa lập',
  draft: 'Đang dự thảo',
  submitted: 'Đã gửi thẩm định',
  appraised: 'Đã thẩm định',
  approved: 'Đã được phê duyệt',
}
/** `unknown` is nobody's statement: a withheld or never entered value must not read as "nothing was done". */
export const measureStates = ['unknown', 'none', 'partial', 'full'] as const
export const measureStateLabels: Readonly<Record<(typeof measureStates)[number], string>> = {
  unknown: 'Chưa rõ',
  none: 'Chưa triển khai',
  partial: 'Một số hạng mục',
  full: 'Đầy đủ',
}

/** An information system; its security level (cấp độ, NĐ 85/2016/NĐ-CP) belongs to the system, not to the hospital. */
export const informationSystemRecord = defineRecord('Hệ thống thông tin', {
  id: idField,
  name: field(text, 'Tên hệ thống', 'always', ''),
  purpose: field(text, 'Mục đích', 'always', ''),
  level: field(z.literal([1, 2, 3, 4, 5]).nullable(), 'Cấp độ', 'always', null),
  levelReason: field(text, 'Lý do chọn cấp độ', 'always', ''),
  data: field(z.array(z.enum(dataKinds)), 'Dữ liệu lưu giữ', 'always', []),
  peopleCount: field(countOrNull, 'Số người có dữ liệu', 'always', null),
  online: field(flag, 'Dịch vụ trực tuyến', 'always', false),
  owner: field(text, 'Chủ quản hệ thống', 'always', ''),
  operator: field(text, 'Đơn vị vận hành', 'always', ''),
  departmentId: field(idOrNull, 'Khoa, phòng phụ trách', 'always', null),
  assetIds: field(ids, 'Thiết bị', 'asked', []),
  dossier: field(z.enum(dossierStates), 'Hồ sơ đề xuất cấp độ', 'always', 'none'),
  decisionNumber: field(text, 'Số quyết định phê duyệt', 'always', ''),
  decisionDate: field(dateOrNull, 'Ngày phê duyệt', 'always', null),
  decisionBody: field(text, 'Cơ quan phê duyệt', 'always', ''),
  expectedApproval: field(dateOrNull, 'Dự kiến phê duyệt', 'always', null),
  regulationNumber: field(text, 'Số quy chế bảo đảm an toàn', 'always', ''),
  regulationDate: field(dateOrNull, 'Ngày quy chế', 'always', null),
  measures: field(z.enum(measureStates), 'Phương án bảo vệ', 'asked', 'unknown'),
  measuresDue: field(dateOrNull, 'Dự kiến triển khai đủ', 'asked', null),
  note: noteField,
})
export type InformationSystem = RecordOf<typeof informationSystemRecord>
