import { defineRecord, field, type RecordOf } from './field.ts'
import { countOrNull, dateOrNull, idField, text, texts } from './values.ts'

/** How the user had one kind of spreadsheet read, so that the next one of its kind needs no pointing out. Stays on this PC. */
export const importLayoutRecord = defineRecord('Cách đọc bảng tính', {
  id: idField,
  /** The headings of the sheet, folded for search, in their order: a sheet with the same ones is of this kind. */
  headings: field(texts, 'Tiêu đề các cột', 'never', []),
  /** The name of the collection that the rows go to. */
  list: field(text, 'Danh sách', 'never', ''),
  /** What each column is, in the words of `targetText`. */
  columns: field(texts, 'Ý nghĩa các cột', 'never', []),
  /** Answers about words of the sheet: "question=answer". */
  answers: field(texts, 'Câu trả lời', 'never', []),
  /** Where the headings stand, when the user had to point at them. */
  headerRow: field(countOrNull, 'Dòng tiêu đề', 'never', null),
  usedOn: field(dateOrNull, 'Lần dùng gần nhất', 'never', null),
})
export type ImportLayout = RecordOf<typeof importLayoutRecord>
