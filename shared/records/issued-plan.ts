import { z } from 'zod'
import { defineRecord, field, type RecordOf } from './field.ts'
import { count, dateOrNull, idField, idOrNull, text, year } from './values.ts'

/** Longest kept file as base64 text, in characters: 30 MB of bytes; a plan's DOCX has some tens of KB. */
const MAX_FILE_TEXT = 40_000_000
const fileText = z.string().max(MAX_FILE_TEXT)

/**
 * A plan as it was signed (bản ban hành): who, when, and the very files of that moment, kept unchanged whatever becomes of the
 * records. Files are base64. The snapshot in it has no issued plans of its own. It stays on this PC: the authority gets the
 * signed paper and the package.
 */
export const issuedPlanRecord = defineRecord('Bản ban hành', {
  id: idField,
  /** The plan it was made of; null once that was deleted. */
  planId: field(idOrNull, 'Kế hoạch', 'never', null),
  year: field(year, 'Năm kế hoạch', 'never', 2026),
  /** From 1: the same plan issued again (sửa đổi, bổ sung) counts on. */
  edition: field(count, 'Lần ban hành', 'never', 1),
  /** Number and symbol as printed: "10/KH-YHCTBD". */
  symbol: field(text, 'Số, ký hiệu', 'never', ''),
  date: field(dateOrNull, 'Ngày ban hành', 'never', null),
  signer: field(text, 'Người ký', 'never', ''),
  issuedOn: field(dateOrNull, 'Ngày khóa bản', 'never', null),
  docxName: field(text, 'Tên tệp DOCX', 'never', ''),
  docx: field(fileText, 'Tệp DOCX', 'never', ''),
  docxSha256: field(text, 'SHA-256 của DOCX', 'never', ''),
  /** JSON of the snapshot, UTF-8, gzip, base64. */
  snapshot: field(fileText, 'Dữ liệu lúc ban hành', 'never', ''),
  /** Of the JSON itself, not of its compressed form. */
  snapshotSha256: field(text, 'SHA-256 của dữ liệu', 'never', ''),
  note: field(text, 'Ghi chú', 'never', ''),
})
export type IssuedPlan = RecordOf<typeof issuedPlanRecord>
