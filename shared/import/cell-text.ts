import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { SourceCell } from '#shared/tables/source-sheet.ts'

const dates = new WeakMap<object, Result<string, string>>()

/** The text of a cell as a person would type it here; the error is a Vietnamese sentence. */
export function cellText(cell: SourceCell | undefined): Result<string, string> {
  if (cell === null || cell === undefined) return ok('')
  if (typeof cell === 'string') return ok(cell)
  // A number of Excel has one meaning only: it is written the Vietnamese way, for the reader of what is typed.
  if (typeof cell === 'number') return plainNumber(cell)
  if (typeof cell === 'boolean') return ok(cell ? 'Có' : 'Không')
  switch (cell.kind) {
    case 'date': {
      // The cells of one day are one object.
      const known = dates.get(cell) ?? ok(formatShortDate(cell.date))
      dates.set(cell, known)
      return known
    }
    case 'error':
      return err(`Ô có lỗi ${cell.text} của Excel. Hãy sửa ô đó trong tệp rồi nhập lại.`)
    case 'formula':
      return err('Ô là công thức chưa có kết quả. Hãy mở tệp bằng Excel, lưu lại rồi nhập lại.')
  }
}

/** Excel keeps 15 digits of a number: the others of a long code are lost before we see it. */
const LARGEST_WHOLE = 1e15

function plainNumber(value: number): Result<string, string> {
  if (Math.abs(value) >= LARGEST_WHOLE) {
    return err(
      'Ô chứa số dài hơn 15 chữ số nên Excel đã làm mất các chữ số cuối. Hãy định dạng ô là Văn bản, ghi lại mã rồi nhập.',
    )
  }
  // A formula's result may be 2.9999999999999996: beyond 15 digits is the computer's own noise.
  return ok(Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15))).replace('.', ','))
}

const empty = new Set([
  '',
  '-',
  '–',
  '—',
  'none',
  'null',
  'n/a',
  'na',
  'khong co',
  'chua co',
  'khong ro',
  'chua ro',
  'chua co ma',
  'khong co ma',
  'khong co serial',
  'mat tem',
  'khong doc duoc',
  'trong',
])

/** Whether a text stands for an empty cell: "-", "none", "không có". */
export function meansNothing(text: string): boolean {
  // A code or a serial is told at once: no such word has a digit.
  return !/\d/.test(text) && empty.has(foldForSearch(text))
}
