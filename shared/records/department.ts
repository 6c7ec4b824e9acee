import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { countOrNull, flag, idField, noteField, orderField, text, texts } from './values.ts'

export const departmentKinds = ['leadership', 'office', 'clinical', 'paraclinical', 'other'] as const
export type DepartmentKind = (typeof departmentKinds)[number]
export const departmentKindLabels: Readonly<Record<DepartmentKind, string>> = {
  leadership: 'Ban giám đốc',
  office: 'Phòng chức năng',
  clinical: 'Khoa lâm sàng',
  paraclinical: 'Khoa cận lâm sàng',
  other: 'Khác',
}

/** A department (khoa, phòng). `aliases` are the other spellings met in sheets, so that an import asks only once. */
export const departmentRecord = defineRecord('Khoa, phòng', {
  id: idField,
  code: field(text, 'Mã khoa, phòng', 'always', ''),
  name: field(text, 'Tên khoa, phòng', 'always', ''),
  kind: field(z.enum(departmentKinds), 'Loại', 'always', 'office'),
  aliases: field(texts, 'Cách viết khác', 'never', []),
  staffCount: field(countOrNull, 'Số người', 'always', null),
  active: field(flag, 'Đang hoạt động', 'always', true),
  order: orderField,
  note: noteField,
})
export type Department = RecordOf<typeof departmentRecord>
