import { defineRecord, field, type RecordOf } from './field.ts'
import { dateOrNull, idField, idValue, text } from './values.ts'

/**
 * A finding that the user has looked at and left as it is (bỏ qua có lý do). It holds as long as the finding says the same:
 * once a number in it changes, the finding comes back. Why somebody left a warning is the hospital's own business.
 */
export const dismissalRecord = defineRecord('Phát hiện đã bỏ qua', {
  id: idField,
  planId: field(idValue, 'Kế hoạch', 'never', 'new'),
  /** The rule's id, "family.what". */
  rule: field(text, 'Quy tắc', 'never', ''),
  /** The list and the record the finding points at. */
  of: field(text, 'Danh sách', 'never', ''),
  at: field(text, 'Mục', 'never', ''),
  message: field(text, 'Nội dung phát hiện', 'never', ''),
  reason: field(text, 'Lý do bỏ qua', 'never', ''),
  dismissedOn: field(dateOrNull, 'Ngày bỏ qua', 'never', null),
})
export type Dismissal = RecordOf<typeof dismissalRecord>
