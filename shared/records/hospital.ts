import { defineRecord, field, type RecordOf } from './field.ts'
import { countOrNull, idField, text } from './values.ts'

/** The one hospital whose records these are; its head data make the letterhead of every document (NĐ 30/2020, Phụ lục I). */
export const hospitalRecord = defineRecord('Đơn vị', {
  id: idField,
  name: field(text, 'Tên đơn vị', 'always', ''),
  authority: field(text, 'Cơ quan chủ quản', 'always', ''),
  /** The abbreviation after "/KH-" in a document's symbol, for example YHCTBD. */
  symbol: field(text, 'Chữ viết tắt tên đơn vị trong ký hiệu', 'always', ''),
  code: field(text, 'Mã đơn vị', 'always', ''),
  /** Written before the date of every document: "Tp. Hồ Chí Minh". */
  place: field(text, 'Địa danh', 'always', ''),
  address: field(text, 'Địa chỉ', 'always', ''),
  phone: field(text, 'Điện thoại', 'always', ''),
  email: field(text, 'Thư điện tử', 'always', ''),
  website: field(text, 'Trang thông tin điện tử', 'always', ''),
  grade: field(text, 'Hạng bệnh viện', 'always', ''),
  beds: field(countOrNull, 'Số giường bệnh', 'always', null),
})
export type Hospital = RecordOf<typeof hospitalRecord>
