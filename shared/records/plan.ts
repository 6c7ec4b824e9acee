import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { inventoryTableNames } from './inventory-table.ts'
import { planAppendixNames } from './plan-appendix.ts'
import { richText } from './rich-text.ts'
import {
  count,
  dateOrNull,
  flag,
  idField,
  idOrNull,
  ids,
  moneyOrNull,
  noteField,
  orderField,
  planIdField,
  text,
  texts,
  year,
  yearOrNull,
} from './values.ts'

const moneyUnit = z.enum(['dong', 'thousand', 'million'])

export const signingModes = ['head', 'TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'] as const
export type SigningMode = (typeof signingModes)[number]

export const assignedTaskChoices = ['none', 'lead', 'all'] as const
export const assignedTaskLabels: Readonly<Record<(typeof assignedTaskChoices)[number], string>> = {
  none: 'Không liệt kê',
  lead: 'Liệt kê nhiệm vụ chủ trì',
  all: 'Liệt kê nhiệm vụ chủ trì và phối hợp',
}

/** The words of a plan's choices, where screens and comparisons name them. */
export const planStatusLabels = { draft: 'Dự thảo', issued: 'Đã ban hành' } as const
export const basisStyleLabels = { block: 'In nghiêng dưới trích yếu', section: 'Thành một mục của văn bản' } as const
export const appendixFormLabels = { paper: 'Văn bản giấy', electronic: 'Văn bản điện tử' } as const
export const groupOfLabels = { target: 'Chỉ tiêu', task: 'Nhiệm vụ', initiative: 'Dự án, nội dung chi' } as const

/** One year's plan (văn bản KH): its head, its signature and how it is printed. Its content are the records with its `planId`. */
export const planRecord = defineRecord('Kế hoạch', {
  id: idField,
  year: field(year, 'Năm kế hoạch', 'always', 2026),
  horizonFrom: field(yearOrNull, 'Định hướng từ năm', 'always', null),
  horizonTo: field(yearOrNull, 'Định hướng đến năm', 'always', null),
  /** Trích yếu; a line break in its text is a line break on paper. */
  subject: field(richText, 'Trích yếu', 'always', []),
  number: field(z.int().min(1).max(99_999).nullable(), 'Số văn bản', 'always', null),
  date: field(dateOrNull, 'Ngày ban hành', 'always', null),
  basisStyle: field(z.enum(['block', 'section']), 'Cách trình bày căn cứ', 'always', 'block'),
  legalBasisIds: field(ids, 'Căn cứ pháp lý', 'always', []),
  closing: field(richText, 'Đoạn kết', 'always', []),
  signingMode: field(z.enum(signingModes), 'Thẩm quyền ký', 'always', 'head'),
  /** Whose office it is ("Giám đốc"); with KT. the signer's own position stands below it. */
  headPosition: field(text, 'Chức vụ người đứng đầu', 'always', 'Giám đốc'),
  signerPosition: field(text, 'Chức vụ người ký', 'always', ''),
  signerName: field(text, 'Họ và tên người ký', 'always', ''),
  signerTitle: field(text, 'Học hàm, học vị người ký', 'always', ''),
  printSignerTitle: field(flag, 'In học hàm, học vị', 'always', false),
  recipients: field(texts, 'Nơi nhận', 'always', []),
  archive: field(text, 'Lưu', 'always', 'VT'),
  moneyUnit: field(moneyUnit, 'Đơn vị tiền trong bảng', 'always', 'million'),
  /** The unit of the table of last year's results, when it is another one; a phase has its own. */
  executionUnit: field(moneyUnit.nullable(), 'Đơn vị tiền của bảng kết quả năm trước', 'always', null),
  /** The line at the foot of every page that ties the paper to the data package sent with it. */
  printPackageLine: field(flag, 'In mã gói dữ liệu ở chân trang', 'always', false),
  printTaskDetails: field(flag, 'In chủ trì, phối hợp, thời hạn, giải pháp của chỉ tiêu và nhiệm vụ', 'always', true),
  /** Which tasks the text lists again under the department that leads them or joins in (mục "Tổ chức thực hiện"). */
  assignedTasks: field(z.enum(assignedTaskChoices), 'Nhiệm vụ ở phần Tổ chức thực hiện', 'always', 'all'),
  /** The tables of figures printed as an appendix of their own; none, no such appendix. */
  inventoryTables: field(z.array(z.enum(inventoryTableNames)), 'Bảng hiện trạng hạ tầng in kèm', 'always', []),
  /** The sums that the table of last year's results claims on paper, whole đồng; its rows must add up to them. */
  statedLastYearApproved: field(moneyOrNull, 'Tổng được duyệt năm trước, theo bảng đã có (đồng)', 'always', null),
  statedLastYearSpent: field(moneyOrNull, 'Tổng đã chi năm trước, theo bảng đã có (đồng)', 'always', null),
  /** Printed beside the appendices of the phases; see `PlanAppendixName`. */
  appendices: field(z.array(z.enum(planAppendixNames)), 'Phụ lục in thêm', 'always', []),
  appendixForm: field(z.enum(['paper', 'electronic']), 'Hình thức văn bản', 'always', 'paper'),
  /** The plan of the year before that this one was made from. */
  previousPlanId: field(idOrNull, 'Tiếp nối kế hoạch', 'always', null),
  /** From 1: a plan that was issued and is changed again is its next edition. */
  edition: field(count, 'Lần ban hành', 'always', 1),
  status: field(z.enum(['draft', 'issued']), 'Trạng thái', 'always', 'draft'),
  note: noteField,
})
export type Plan = RecordOf<typeof planRecord>

/** A named part of a plan's targets, tasks or initiatives ("I. Cơ sở hạ tầng", "Mục tiêu 1: …"). */
export const groupRecord = defineRecord('Nhóm', {
  id: idField,
  planId: planIdField,
  of: field(z.enum(['target', 'task', 'initiative']), 'Nhóm của', 'always', 'initiative'),
  title: field(text, 'Tên nhóm', 'always', ''),
  /** A line printed between the title and its items: "Chỉ tiêu:". */
  leadIn: field(text, 'Câu dẫn', 'always', ''),
  order: orderField,
})
export type Group = RecordOf<typeof groupRecord>

/** A span of years whose initiatives make one appendix ("Giai đoạn I (năm 2026)"). */
export const phaseRecord = defineRecord('Giai đoạn', {
  id: idField,
  planId: planIdField,
  name: field(text, 'Tên giai đoạn', 'always', ''),
  fromYear: field(year, 'Từ năm', 'always', 2026),
  toYear: field(year, 'Đến năm', 'always', 2026),
  /** The unit of money in its appendix; null: the plan's. */
  moneyUnit: field(moneyUnit.nullable(), 'Đơn vị tiền trong phụ lục', 'always', null),
  order: orderField,
})
export type Phase = RecordOf<typeof phaseRecord>
