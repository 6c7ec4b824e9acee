import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { countOrNull, dateOrNull, idField, idOrNull, noteField, text } from './values.ts'

export const applicationKinds = [
  'his',
  'lis',
  'risPacs',
  'emr',
  'ehr',
  'insurance',
  'accounting',
  'documents',
  'personnel',
  'reporting',
  'signature',
  'payment',
  'queue',
  'telehealth',
  'conference',
  'assets',
  'website',
  'security',
  'other',
] as const
export type ApplicationKind = (typeof applicationKinds)[number]
export const applicationKindLabels: Readonly<Record<ApplicationKind, string>> = {
  his: 'Quản lý khám chữa bệnh (HIS)',
  lis: 'Xét nghiệm (LIS)',
  risPacs: 'Chẩn đoán hình ảnh (RIS/PACS)',
  emr: 'Bệnh án điện tử (EMR)',
  ehr: 'Hồ sơ sức khỏe điện tử (EHR)',
  insurance: 'Giám định bảo hiểm y tế',
  accounting: 'Kế toán',
  documents: 'Quản lý văn bản và điều hành',
  personnel: 'Quản lý viên chức',
  reporting: 'Báo cáo, thống kê',
  signature: 'Chữ ký số',
  payment: 'Thanh toán không dùng tiền mặt',
  queue: 'Phát số, xếp hàng',
  telehealth: 'Khám chữa bệnh từ xa',
  conference: 'Hội nghị trực tuyến',
  assets: 'Quản lý tài sản, trang thiết bị',
  website: 'Trang thông tin điện tử',
  security: 'An toàn thông tin',
  other: 'Khác',
}
export const applicationStates = ['planned', 'piloting', 'inUse', 'stopped'] as const
export type ApplicationState = (typeof applicationStates)[number]
export const applicationStateLabels: Readonly<Record<ApplicationState, string>> = {
  planned: 'Dự kiến',
  piloting: 'Đang thí điểm',
  inUse: 'Đang dùng',
  stopped: 'Ngừng dùng',
}
export const hostings = ['onPremise', 'vendor', 'authority', 'ministry', 'unknown'] as const
export const hostingLabels: Readonly<Record<(typeof hostings)[number], string>> = {
  onPremise: 'Tại đơn vị',
  vendor: 'Nhà cung cấp',
  authority: 'Sở Y tế',
  ministry: 'Bộ, ngành',
  unknown: 'Chưa rõ',
}

/** An application or digital platform in use, on trial or planned. */
export const applicationRecord = defineRecord('Phần mềm', {
  id: idField,
  name: field(text, 'Tên phần mềm', 'always', ''),
  kind: field(z.enum(applicationKinds), 'Nhóm', 'always', 'other'),
  state: field(z.enum(applicationStates), 'Trạng thái', 'always', 'inUse'),
  vendor: field(text, 'Nhà cung cấp', 'always', ''),
  version: field(text, 'Phiên bản', 'always', ''),
  hosting: field(z.enum(hostings), 'Nơi đặt', 'always', 'unknown'),
  licence: field(text, 'Bản quyền', 'always', ''),
  licenceEnd: field(dateOrNull, 'Hết bản quyền, hợp đồng', 'always', null),
  supportEnd: field(dateOrNull, 'Hãng ngừng hỗ trợ', 'always', null),
  departmentId: field(idOrNull, 'Đơn vị quản lý', 'always', null),
  informationSystemId: field(idOrNull, 'Hệ thống thông tin', 'always', null),
  userCount: field(countOrNull, 'Số người dùng', 'always', null),
  purpose: field(text, 'Mục đích', 'always', ''),
  note: noteField,
})
export type Application = RecordOf<typeof applicationRecord>
