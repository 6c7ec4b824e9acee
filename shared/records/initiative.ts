import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { progressStates } from './task.ts'
import {
  dateOrNull,
  flag,
  fundings,
  idField,
  idOrNull,
  ids,
  money,
  moneyOrNull,
  noteField,
  orderField,
  periodOrNull,
  planIdField,
  text,
  texts,
  year,
} from './values.ts'

/** A funding source (nguồn vốn); a list the hospital edits, each with a stable code. */
export const fundingSourceRecord = defineRecord('Nguồn vốn', {
  id: idField,
  code: field(text, 'Mã nguồn', 'always', ''),
  name: field(text, 'Tên nguồn vốn', 'always', ''),
  /** The shorter name printed in a table's cell; empty means `name`. */
  shortName: field(text, 'Tên trong bảng', 'always', ''),
  /** Other spellings met in sheets, so that an import asks only once. */
  aliases: field(texts, 'Cách viết khác', 'never', []),
  order: orderField,
  active: field(flag, 'Đang dùng', 'always', true),
})
export type FundingSource = RecordOf<typeof fundingSourceRecord>

export const procurementWays = ['undecided', 'purchase', 'lease', 'centralised', 'develop', 'other'] as const
export const procurementWayLabels: Readonly<Record<(typeof procurementWays)[number], string>> = {
  undecided: 'Chưa xác định',
  purchase: 'Mua sắm',
  lease: 'Thuê dịch vụ',
  centralised: 'Mua sắm tập trung',
  develop: 'Xây dựng, nâng cấp',
  other: 'Khác',
}

/**
 * A project or item of expense (dự án, nội dung chi). A parent with children has no money of its own: it is their sum.
 * `amountWords` stands where the paper says words instead of an amount ("Theo hướng dẫn của Bộ Y tế").
 */
export const initiativeRecord = defineRecord('Dự án, nội dung chi', {
  id: idField,
  planId: planIdField,
  phaseId: field(idOrNull, 'Giai đoạn', 'always', null),
  groupId: field(idOrNull, 'Nhóm', 'always', null),
  parentId: field(idOrNull, 'Thuộc dự án', 'always', null),
  order: orderField,
  name: field(text, 'Tên nhiệm vụ, dự án hoặc nội dung chi', 'always', ''),
  objective: field(text, 'Mục tiêu', 'always', ''),
  funding: field(fundings, 'Kinh phí theo nguồn', 'always', []),
  /** The total as approved on paper, whole đồng, when it is known apart from the sources; they must agree. */
  statedTotal: field(moneyOrNull, 'Tổng kinh phí ghi trên văn bản', 'always', null),
  amountWords: field(text, 'Kinh phí (ghi bằng chữ)', 'always', ''),
  period: field(periodOrNull, 'Thời gian thực hiện', 'always', null),
  decision: field(text, 'Chủ trương', 'always', ''),
  allotted: field(moneyOrNull, 'Đã bố trí kinh phí (đồng)', 'always', null),
  /** The part spent on information security products and services, whole đồng; null = not looked at yet. */
  securityAmount: field(moneyOrNull, 'Trong đó chi an toàn thông tin (đồng)', 'always', null),
  procurement: field(z.enum(procurementWays), 'Hình thức', 'always', 'undecided'),
  state: field(z.enum(progressStates), 'Trạng thái', 'always', 'notStarted'),
  carriedFromId: field(idOrNull, 'Chuyển tiếp từ', 'always', null),
  spentBefore: field(moneyOrNull, 'Đã chi các năm trước (đồng)', 'always', null),
  assetIds: field(ids, 'Thiết bị liên quan', 'asked', []),
  targetIds: field(ids, 'Phục vụ chỉ tiêu', 'always', []),
  taskIds: field(ids, 'Phục vụ nhiệm vụ', 'always', []),
  note: noteField,
})
export type Initiative = RecordOf<typeof initiativeRecord>

/** What became of an approved item in a past year: approved and spent by source, and its state. */
export const executionRecord = defineRecord('Kết quả thực hiện', {
  id: idField,
  year: field(year, 'Năm', 'always', 2025),
  order: orderField,
  section: field(text, 'Nhóm', 'always', ''),
  name: field(text, 'Tên dự án, nhiệm vụ', 'always', ''),
  objective: field(text, 'Mục tiêu, nội dung đầu tư', 'always', ''),
  initiativeId: field(idOrNull, 'Dự án trong kế hoạch', 'always', null),
  approved: field(fundings, 'Được duyệt', 'always', []),
  spent: field(fundings, 'Đã chi', 'always', []),
  statedApproved: field(money.nullable(), 'Tổng được duyệt ghi trên văn bản', 'always', null),
  statedSpent: field(money.nullable(), 'Tổng đã chi ghi trên văn bản', 'always', null),
  state: field(z.enum(progressStates), 'Hiện trạng', 'always', 'notStarted'),
  note: noteField,
})
export type Execution = RecordOf<typeof executionRecord>

/** The share of the IT budget that must go to information security, from a day on; the newest rule in force applies. */
export const securityShareRuleRecord = defineRecord('Quy định tỷ lệ chi an toàn thông tin', {
  id: idField,
  percent: field(z.number().min(0).max(100), 'Tỷ lệ tối thiểu (%)', 'always', 10),
  base: field(text, 'Tính trên', 'always', ''),
  legalBasis: field(text, 'Căn cứ', 'always', ''),
  inForceFrom: field(dateOrNull, 'Áp dụng từ', 'always', null),
  certainty: field(z.enum(['confirmed', 'toCheck']), 'Mức chắc chắn', 'always', 'toCheck'),
})
export type SecurityShareRule = RecordOf<typeof securityShareRuleRecord>
