import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { count, dateOrNull, flag, idField, idOrNull, ids, text } from './values.ts'

export const checkKinds = [
  'systemCheck',
  'drill',
  'accountReview',
  'vulnerabilityScan',
  'rulesReview',
  'other',
] as const
export const checkKindLabels: Readonly<Record<(typeof checkKinds)[number], string>> = {
  systemCheck: 'Kiểm tra, đánh giá an toàn thông tin',
  drill: 'Diễn tập',
  accountReview: 'Rà soát tài khoản',
  vulnerabilityScan: 'Quét lỗ hổng',
  rulesReview: 'Rà soát quy chế',
  other: 'Khác',
}

/** Something that must be repeated at an interval (kiểm tra, diễn tập, rà soát), as it was done or is due. */
export const checkRecord = defineRecord('Kiểm tra định kỳ', {
  id: idField,
  kind: field(z.enum(checkKinds), 'Loại', 'asked', 'systemCheck'),
  informationSystemId: field(idOrNull, 'Hệ thống thông tin', 'asked', null),
  date: field(dateOrNull, 'Ngày thực hiện', 'asked', null),
  dueDate: field(dateOrNull, 'Hạn thực hiện', 'asked', null),
  performer: field(text, 'Đơn vị thực hiện', 'asked', ''),
  result: field(text, 'Kết quả', 'asked', ''),
  documentNumber: field(text, 'Văn bản', 'asked', ''),
  note: field(text, 'Ghi chú', 'asked', ''),
})
export type Check = RecordOf<typeof checkRecord>

export const answerStates = ['met', 'partial', 'notMet', 'notApplicable'] as const
export const answerStateLabels: Readonly<Record<(typeof answerStates)[number], string>> = {
  met: 'Đạt',
  partial: 'Một phần',
  notMet: 'Chưa đạt',
  notApplicable: 'Không áp dụng',
}

/** The hospital's answer to one control of a checklist, for one system or (null) for the whole hospital. */
export const answerRecord = defineRecord('Kết quả kiểm tra', {
  id: idField,
  controlSet: field(text, 'Bộ nội dung', 'asked', ''),
  controlId: field(text, 'Nội dung', 'asked', ''),
  informationSystemId: field(idOrNull, 'Hệ thống thông tin', 'asked', null),
  state: field(z.enum(answerStates).nullable(), 'Kết quả', 'asked', null),
  reason: field(text, 'Lý do', 'asked', ''),
  evidence: field(text, 'Minh chứng', 'asked', ''),
  person: field(text, 'Người thực hiện', 'asked', ''),
  dueDate: field(dateOrNull, 'Hạn khắc phục', 'asked', null),
  taskId: field(idOrNull, 'Nhiệm vụ khắc phục', 'asked', null),
})
export type Answer = RecordOf<typeof answerRecord>

/** One line of the backup log of the hospital's systems (nguyên tắc 3-2-1). */
export const backupRunRecord = defineRecord('Nhật ký sao lưu', {
  id: idField,
  informationSystemId: field(idOrNull, 'Hệ thống thông tin', 'asked', null),
  what: field(text, 'Dữ liệu sao lưu', 'asked', ''),
  date: field(dateOrNull, 'Ngày sao lưu', 'asked', null),
  copies: field(count, 'Số bản sao', 'asked', 1),
  media: field(text, 'Phương tiện', 'asked', ''),
  offline: field(flag, 'Bản ngoại tuyến', 'asked', false),
  restoreTest: field(dateOrNull, 'Ngày thử khôi phục', 'asked', null),
  restoreHours: field(count.nullable(), 'Thời gian khôi phục (giờ)', 'asked', null),
  note: field(text, 'Ghi chú', 'asked', ''),
})
export type BackupRun = RecordOf<typeof backupRunRecord>

export const severities = ['low', 'medium', 'high', 'serious'] as const
export const severityLabels: Readonly<Record<(typeof severities)[number], string>> = {
  low: 'Thấp',
  medium: 'Trung bình',
  high: 'Cao',
  serious: 'Nghiêm trọng',
}

/** A security incident (sự cố). */
export const incidentRecord = defineRecord('Sự cố', {
  id: idField,
  title: field(text, 'Sự cố', 'asked', ''),
  detectedOn: field(dateOrNull, 'Ngày phát hiện', 'asked', null),
  severity: field(z.enum(severities), 'Mức độ', 'asked', 'low'),
  informationSystemIds: field(ids, 'Hệ thống thông tin', 'asked', []),
  personalData: field(flag, 'Có dữ liệu cá nhân', 'asked', false),
  actions: field(text, 'Biện pháp xử lý', 'asked', ''),
  closedOn: field(dateOrNull, 'Ngày kết thúc', 'asked', null),
  note: field(text, 'Ghi chú', 'asked', ''),
})
export type Incident = RecordOf<typeof incidentRecord>
