import { defineRecord, field, type RecordOf } from './field.ts'
import { dateOrNull, idField, noteField, text, texts } from './values.ts'

/** An operating system and the day its maker stops supporting it; the hospital may edit the list. */
export const operatingSystemRecord = defineRecord('Hệ điều hành', {
  id: idField,
  name: field(text, 'Tên hệ điều hành', 'always', ''),
  aliases: field(texts, 'Cách viết khác', 'never', []),
  supportEnd: field(dateOrNull, 'Hãng ngừng hỗ trợ', 'always', null),
  source: field(text, 'Nguồn thông tin', 'always', ''),
  note: noteField,
})
export type OperatingSystem = RecordOf<typeof operatingSystemRecord>
