import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { dateOrNull, idField, idOrNull, noteField, text } from './values.ts'

/** Ordered by rank (Luật ban hành văn bản quy phạm pháp luật, Điều 4, then administrative papers). */
export const legalBasisTypes = [
  'law',
  'ordinance',
  'resolution',
  'decree',
  'decision',
  'circular',
  'directive',
  'conclusion',
  'programme',
  'plan',
  'guidance',
  'notice',
  'telegram',
  'letter',
  'other',
] as const
export type LegalBasisType = (typeof legalBasisTypes)[number]
export const legalBasisTypeLabels: Readonly<Record<LegalBasisType, string>> = {
  law: 'Luật',
  ordinance: 'Pháp lệnh',
  resolution: 'Nghị quyết',
  decree: 'Nghị định',
  decision: 'Quyết định',
  circular: 'Thông tư',
  directive: 'Chỉ thị',
  conclusion: 'Kết luận',
  programme: 'Chương trình',
  plan: 'Kế hoạch',
  guidance: 'Hướng dẫn',
  notice: 'Thông báo',
  telegram: 'Công điện',
  letter: 'Công văn',
  other: 'Văn bản',
}

/** Whether somebody has compared the entry with the document itself. */
export const certainties = ['confirmed', 'toCheck'] as const
export type Certainty = (typeof certainties)[number]
export const certaintyLabels: Readonly<Record<Certainty, string>> = {
  confirmed: 'Đã đối chiếu',
  toCheck: 'Cần kiểm tra',
}

/** A document the plan rests on. It is identified by symbol AND date: three directives share CT 14/CT-TTg. */
export const legalBasisRecord = defineRecord('Căn cứ pháp lý', {
  id: idField,
  type: field(z.enum(legalBasisTypes), 'Loại văn bản', 'always', 'decision'),
  /** Number and symbol as printed, for example "06/QĐ-TTg". */
  symbol: field(text, 'Số, ký hiệu', 'always', ''),
  issuer: field(text, 'Cơ quan ban hành', 'always', ''),
  date: field(dateOrNull, 'Ngày ban hành', 'always', null),
  /** What it is about, with its own verb: "phê duyệt Đề án …", "về việc …". */
  abstract: field(text, 'Trích yếu', 'always', ''),
  inForceFrom: field(dateOrNull, 'Có hiệu lực từ', 'always', null),
  inForceTo: field(dateOrNull, 'Hết hiệu lực từ', 'always', null),
  replacedById: field(idOrNull, 'Được thay thế bởi (trong danh mục)', 'always', null),
  replacedBy: field(text, 'Được thay thế bởi', 'always', ''),
  scopeNote: field(text, 'Phạm vi', 'always', ''),
  certainty: field(z.enum(certainties), 'Mức chắc chắn', 'always', 'toCheck'),
  source: field(text, 'Nguồn tra cứu', 'always', ''),
  note: noteField,
})
export type LegalBasis = RecordOf<typeof legalBasisRecord>
