import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { richText } from './rich-text.ts'
import { count, idField, idOrNull, noteField, orderField, percent, planIdField, text, year } from './values.ts'

export const comparisons = ['equal', 'atLeast', 'moreThan', 'atMost', 'lessThan'] as const
export type Comparison = (typeof comparisons)[number]
/** What a target asks for in a year: "100%", "≥ 80%", "mức 4 trở lên", "Thực hiện", "01 năm/lần", or words. */
export const targetValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), comparison: z.enum(comparisons), percent }),
  z.strictObject({ kind: z.literal('quantity'), comparison: z.enum(comparisons), quantity: count, unit: text }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('frequency'), times: z.int().min(1).max(99), everyYears: z.int().min(1).max(99) }),
  z.strictObject({ kind: z.literal('text'), text }),
])
export type TargetValue = Readonly<z.infer<typeof targetValue>>

/** A target (chỉ tiêu). Its statement may carry its own value as the bound figure `target.value`. */
export const targetRecord = defineRecord('Chỉ tiêu', {
  id: idField,
  planId: planIdField,
  groupId: field(idOrNull, 'Nhóm mục tiêu', 'always', null),
  parentId: field(idOrNull, 'Thuộc chỉ tiêu', 'always', null),
  order: orderField,
  statement: field(richText, 'Nội dung', 'always', []),
  unit: field(text, 'Đơn vị tính', 'always', ''),
  values: field(z.array(z.strictObject({ year, value: targetValue })), 'Giá trị theo năm', 'always', []),
  /** The figure that shows where the hospital stands today; empty when `current` is typed. */
  currentFigure: field(text, 'Số liệu hiện trạng', 'always', ''),
  current: field(targetValue.nullable(), 'Hiện trạng', 'always', null),
  departmentId: field(idOrNull, 'Chủ trì', 'always', null),
  lead: field(text, 'Chủ trì (ghi khác)', 'always', ''),
  coordination: field(text, 'Phối hợp', 'always', ''),
  note: noteField,
})
export type Target = RecordOf<typeof targetRecord>
