import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { SourceCell } from '#shared/tables/source-sheet.ts'

/**
 * "Tổng cộng", "TỔNG SỐ: 45", "Cộng", "Cộng khoa Nội", "Tổng mục II". With its marks, because "Cổng thông tin", "Công tắc" and
 * "Tống Thị Hoa" are no totals; and "Tổng đài điện thoại" is a device, so that a bare "tổng" stands alone or before what it
 * adds up.
 */
const TOTAL =
  /^\s*(?:tổng\s*(?:cộng|số)(?![\p{L}\p{M}])|(?:tổng|cộng)\s*(?:$|[:.(\d]|(?:khoa|phòng|mục|phần|nhóm|trang|[ivx]+)(?![\p{L}\p{M}])))/iu
const TOTAL_WITHOUT_MARKS = /^\s*tong cong\s*(?:$|[:.(\d])/i

/** A row that adds up those above it. */
export function isTotal(cells: readonly SourceCell[]): boolean {
  const first = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '')
  if (typeof first !== 'string') return false
  return TOTAL.test(first.normalize('NFC')) || TOTAL_WITHOUT_MARKS.test(first)
}

/** Tells why a row is no record; null for one that may be. */
export function skipper(headings: readonly string[]): (cells: readonly SourceCell[]) => string | null {
  const folded = headings.map(foldForSearch)
  return (cells) => {
    if (isTotal(cells)) return 'Dòng tổng, không phải bản ghi.'
    // Most rows differ in their first cell: no other is folded.
    const repeated = folded.every((heading, at) => heading === '' || foldedText(cells[at]) === heading)
    if (repeated) return 'Dòng tiêu đề lặp lại.'
    if (cells.filter((cell) => cell !== null).length > 2) return null
    const first = cells.map(foldedText).find((text) => text !== '') ?? ''
    return SIGNATURE.test(first) ? 'Dòng chữ ký, không phải bản ghi.' : null
  }
}

const SIGNATURE = /^(?:nguoi lap|thu truong|giam doc|ke toan|truong phong|truong khoa|ngay \S+ thang)/

function foldedText(cell: SourceCell | undefined): string {
  return typeof cell === 'string' ? foldForSearch(cell) : ''
}

/** The number of a group and its name. */
const MOST_IN_TITLE = 2

/**
 * "I. Phòng Kế hoạch tổng hợp" or "I | Phòng Kế hoạch tổng hợp" alone in its row: the title of a group, else null. The
 * number of a group stands in the first column, when that one holds nothing of a record (`numbered`): a device may well be
 * called “A”.
 */
export function sectionTitle(cells: readonly SourceCell[], numbered: boolean): string | null {
  let filled = 0
  for (const cell of cells) if (cell !== null && ++filled > MOST_IN_TITLE) return null
  const texts = cells.filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== '')
  if (texts.length !== cells.filter((cell) => cell !== null).length) return null
  const [first = '', second] = texts
  if (texts.length === 1 && (numbered || cells[0] === first))
    return /^(?:[IVX]+|[A-Z])[.)]\s+(.+)$/u.exec(first.trim())?.[1] ?? null
  if (!numbered || cells[0] !== first) return null
  return texts.length === 2 && /^(?:[IVX]+|[A-Z])[.)]?$/.test(first.trim()) ? (second?.trim() ?? null) : null
}
