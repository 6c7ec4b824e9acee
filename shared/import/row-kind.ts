import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { SourceCell } from '#shared/tables/source-sheet.ts'

/** A row that adds up those above it. */
export function isTotal(cells: readonly SourceCell[]): boolean {
  const first = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '')
  return /^(?:tong(?: cong| so)?|cong)(?:$|[ :])/.test(foldForSearch(String(first ?? '')))
}

/** A row that is no record, with the reason it is skipped; null for one that may be. */
export function skippedBecause(cells: readonly SourceCell[], headings: readonly string[]): string | null {
  const texts = cells.map((cell) => (typeof cell === 'string' ? foldForSearch(cell) : ''))
  const filled = cells.filter((cell) => cell !== null)
  const [first = ''] = texts.filter((text) => text !== '')
  if (isTotal(cells)) return 'Dòng tổng, không phải bản ghi.'
  const repeated = headings.every((heading, at) => heading === '' || texts[at] === foldForSearch(heading))
  if (repeated) return 'Dòng tiêu đề lặp lại.'
  if (
    filled.length <= 2 &&
    /^(?:nguoi lap|thu truong|giam doc|ke toan|truong phong|truong khoa|ngay \S+ thang)/.test(first)
  )
    return 'Dòng chữ ký, không phải bản ghi.'
  return null
}

/**
 * "I. Phòng Kế hoạch tổng hợp" or "I | Phòng Kế hoạch tổng hợp" alone in its row: the title of a group, else null. The
 * number of a group stands in the first column, when that one holds nothing of a record (`numbered`): a device may well be
 * called “A”.
 */
export function sectionTitle(cells: readonly SourceCell[], numbered: boolean): string | null {
  const texts = cells.filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== '')
  if (texts.length !== cells.filter((cell) => cell !== null).length) return null
  const [first = '', second] = texts
  if (texts.length === 1 && (numbered || cells[0] === first))
    return /^(?:[IVX]+|[A-Z])[.)]\s+(.+)$/u.exec(first.trim())?.[1] ?? null
  if (!numbered || cells[0] !== first) return null
  return texts.length === 2 && /^(?:[IVX]+|[A-Z])[.)]?$/.test(first.trim()) ? (second?.trim() ?? null) : null
}
