import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { count, countOrNull, date, flag, idField, idOrNull, noteField, periodOrNull, text } from './values.ts'

export const degrees = ['postgraduate', 'university', 'college', 'intermediate', 'other'] as const
export const degreeLabels: Readonly<Record<(typeof degrees)[number], string>> = {
  postgraduate: 'Sau đại học',
  university: 'Đại học',
  college: 'Cao đẳng',
  intermediate: 'Trung cấp',
  other: 'Khác',
}

/** A member of the IT staff. */
export const staffMemberRecord = defineRecord('Nhân lực CNTT', {
  id: idField,
  name: field(text, 'Họ và tên', 'asked', ''),
  departmentId: field(idOrNull, 'Khoa, phòng', 'always', null),
  position: field(text, 'Chức vụ, vị trí', 'always', ''),
  degree: field(z.enum(degrees), 'Trình độ', 'always', 'university'),
  major: field(text, 'Chuyên ngành', 'always', ''),
  dedicated: field(flag, 'Chuyên trách', 'always', true),
  security: field(flag, 'Phụ trách an toàn thông tin', 'always', false),
  certificates: field(text, 'Chứng chỉ', 'always', ''),
  active: field(flag, 'Đang làm việc', 'always', true),
  note: noteField,
})
export type StaffMember = RecordOf<typeof staffMemberRecord>

/** The hospital's total staff on a day; the newest count on or before the plan's date is the one documents use. */
export const headcountRecord = defineRecord('Tổng số lao động', {
  id: idField,
  date: field(date, 'Tính đến ngày', 'always', '2000-01-01'),
  total: field(count, 'Tổng số', 'always', 0),
  basicItCertified: field(countOrNull, 'Có chứng chỉ tin học cơ bản', 'always', null),
  note: noteField,
})
export type Headcount = RecordOf<typeof headcountRecord>

export const trainingKinds = ['it', 'digital', 'security', 'other'] as const
export const trainingKindLabels: Readonly<Record<(typeof trainingKinds)[number], string>> = {
  it: 'Công nghệ thông tin',
  digital: 'Chuyển đổi số',
  security: 'An toàn thông tin',
  other: 'Khác',
}

/** A training course with the number of people who took part. */
export const trainingRecord = defineRecord('Đào tạo, tập huấn', {
  id: idField,
  name: field(text, 'Tên lớp', 'always', ''),
  kind: field(z.enum(trainingKinds), 'Nội dung', 'always', 'it'),
  period: field(periodOrNull, 'Thời gian', 'always', null),
  organiser: field(text, 'Đơn vị tổ chức', 'always', ''),
  documentNumber: field(text, 'Văn bản cử đi', 'always', ''),
  participants: field(countOrNull, 'Số người tham gia', 'always', null),
  departmentId: field(idOrNull, 'Khoa, phòng', 'always', null),
  held: field(flag, 'Đã tổ chức', 'always', false),
  note: noteField,
})
export type Training = RecordOf<typeof trainingRecord>
