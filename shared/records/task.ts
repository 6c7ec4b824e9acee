import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { richText } from './rich-text.ts'
import { idField, idOrNull, ids, noteField, orderField, periodOrNull, planIdField, text } from './values.ts'

export const progressStates = ['notStarted', 'inProgress', 'done'] as const
export type ProgressState = (typeof progressStates)[number]
export const progressStateLabels: Readonly<Record<ProgressState, string>> = {
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  done: 'Đã thực hiện',
}

/** A task (nhiệm vụ): what must be done, by whom, until when; a child task prints under its parent with "+". */
export const taskRecord = defineRecord('Nhiệm vụ', {
  id: idField,
  planId: planIdField,
  groupId: field(idOrNull, 'Nhóm nhiệm vụ', 'always', null),
  parentId: field(idOrNull, 'Thuộc nhiệm vụ', 'always', null),
  order: orderField,
  statement: field(richText, 'Nội dung', 'always', []),
  solution: field(text, 'Giải pháp', 'always', ''),
  deadline: field(periodOrNull, 'Thời hạn', 'always', null),
  departmentId: field(idOrNull, 'Chủ trì', 'always', null),
  lead: field(text, 'Chủ trì (ghi khác)', 'always', ''),
  coordinatorIds: field(ids, 'Phối hợp', 'always', []),
  coordination: field(text, 'Phối hợp (ghi khác)', 'always', ''),
  targetIds: field(ids, 'Phục vụ chỉ tiêu', 'always', []),
  state: field(z.enum(progressStates), 'Trạng thái', 'always', 'notStarted'),
  note: noteField,
})
export type Task = RecordOf<typeof taskRecord>

/** What one department does to carry out the plan (mục "Tổ chức thực hiện"). */
export const assignmentRecord = defineRecord('Phân công', {
  id: idField,
  planId: planIdField,
  order: orderField,
  departmentId: field(idOrNull, 'Khoa, phòng', 'always', null),
  /** Printed instead of the department's name: "Các khoa, phòng còn lại". */
  title: field(text, 'Tên nhóm đơn vị', 'always', ''),
  items: field(z.array(richText), 'Nội dung phân công', 'always', []),
})
export type Assignment = RecordOf<typeof assignmentRecord>
