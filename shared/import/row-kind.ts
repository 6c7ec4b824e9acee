import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { SourceCell, SourceRow } from '#shared/tables/source-sheet.ts'
import { isHeadingRow } from './heading-row.ts'

/**
 * "Tổng cộng", "TỔNG SỐ: 45", "Cộng", "Cộng khoa Nội", "Tổng mục II". With its marks, because "Cổng thông tin", "Công tắc" and
 * "Tống Thị Hoa" are no totals; and "Tổng đài điện thoại" is a device, so that a bare "tổng" stands alone or before what it
 * adds up.
 */
const TOTAL =
  /^\s*(?:tổng\s*(?:cộng|số)(?![\p{L}\p{M}])|(?:tổng|cộng)\s*(?:$|[:.(\d]|(?:khoa|phòng|mục|phần|nhóm|trang|[ivx]+)(?![\p{L}\p{M}])))/iu
const TOTAL_WITHOUT_MARKS = /^\s*tong cong\s*(?:$|[:.(\d])/i

/** Tells most rows, many times faster, that they are none. */
const TOTAL_LETTER = /^\s*[tc]/i

/** A row that adds up those above it. */
export function isTotal(cells: readonly SourceCell[]): boolean {
  const first = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '')
  if (typeof first !== 'string' || !TOTAL_LETTER.test(first)) return false
  return TOTAL.test(first.normalize('NFC')) || TOTAL_WITHOUT_MARKS.test(first)
}

/** Why a row of totals is none. */
export const TOTAL_ROW = 'Dòng tổng, không phải bản ghi.'
/** Why a row that carries a sum from page to page, or from one period to the next, is none. */
const CARRIED_ROW = 'Dòng mang sang, lũy kế hoặc số dư, không phải bản ghi.'
/** "Mang sang", "Cộng chuyển sang trang sau", "Số trang trước chuyển sang", "Lũy kế", "I. Số dư đầu kỳ", "Tăng trong kỳ". */
const CARRIED =
  /^(?:[ivx]+[.)]\s*)?(?:tong |cong )*(?:(?:so )?(?:trang truoc )?(?:mang sang|chuyen (?:sang )?(?:trang|tu trang|ky|nam)|chuyen sang\s*$)|luy ke|so (?:du )?(?:dau|cuoi|chuyen) (?:ky|nam|quy|thang|trang)|so du\b|(?:ton|du) (?:dau|cuoi) (?:ky|nam|quy|thang)|(?:phat sinh )?(?:tang|giam) trong (?:ky|nam|quy|thang)|phat sinh (?:tang|giam|trong ky))/
/** Tells most rows, many times faster, that they are none. */
const CARRIED_LETTER = /^\s*[mcstldpgivxđ]/i

/** A row of a ledger that carries sums on: neither a thing nor the sum of those above it. */
export function isCarried(cells: readonly SourceCell[]): boolean {
  let text: string | null = null
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.trim() === '') continue
    // Besides its words it holds numbers at most.
    if (text !== null && !/^[\s\d.,–-]+$/.test(cell)) return false
    text ??= cell
  }
  return text !== null && CARRIED_LETTER.test(text) && CARRIED.test(foldForSearch(text))
}

/** Why a row of headings is none. */
export const HEADING_ROW = 'Dòng tiêu đề lặp lại.'
/** Why a row of signatures is none. */
export const SIGNATURE_ROW = 'Dòng chữ ký, không phải bản ghi.'

/** Tells why a row below the given lines of headings is no record; null for one that may be. */
export function skipper(headings: readonly SourceRow[]): (cells: readonly SourceCell[]) => string | null {
  const lines = headings.map(({ cells }) => cells).filter((cells) => loneText(cells) === null)
  return (cells) => {
    if (isCarried(cells)) return CARRIED_ROW
    if (isTotal(cells)) return TOTAL_ROW
    if (lines.some((line) => sameLine(line, cells)) || isHeadingRow(cells)) return HEADING_ROW
    return isSignature(cells) ? SIGNATURE_ROW : null
  }
}

/** Whether a row says all that a line of headings says; most rows differ in their first cell, and no other is folded. */
export function sameLine(line: readonly SourceCell[], cells: readonly SourceCell[]): boolean {
  return line.every((heading, at) => heading === null || heading === '' || sameWord(heading, cells[at] ?? null))
}

function sameWord(heading: SourceCell, cell: SourceCell): boolean {
  if (typeof heading !== 'string' || typeof cell !== 'string') return heading === cell
  return heading === cell || foldForSearch(heading) === foldForSearch(cell)
}

/** A row of those who sign below a table. */
export function isSignature(cells: readonly SourceCell[]): boolean {
  if (cells.some((cell) => cell !== null && typeof cell !== 'string')) return false
  const texts = cells.map(foldedText).filter((text) => text !== '')
  const [first = ''] = texts
  return (
    texts.length > 0 &&
    texts.every((text, at) => SIGNATURE.test(text) || (at > 0 && OF_A_SIDE.test(first) && OFFICE.test(text)))
  )
}
/** "ĐẠI DIỆN KHOA | PHÒNG CNTT": beside who signs for one side stands the office of the other. */
const OF_A_SIDE = /^(?:dai dien|ben (?:giao|nhan)|nguoi (?:lap|giao|nhan)|thu truong|xac nhan)\b/
const OFFICE = /^(?:phong|khoa|ban|to|bo phan|trung tam|benh vien)\b/

const SIGNATURE =
  /^(?:nguoi (?:lap|kiem ke|giao|nhan|ghi)|thu truong|(?:pho )?giam doc|ke toan|truong (?:phong|khoa|ban|doan)|thu kho|thu quy|uy vien|thanh vien|chu tich|hoi dong|ban kiem ke|dai dien|ben (?:giao|nhan)|xac nhan|\(ky|[^,]*,? ?ngay \S+ thang)/

function foldedText(cell: SourceCell): string {
  return typeof cell === 'string' ? foldForSearch(cell) : ''
}

const GROUP_NUMBER = /^(?:[IVX]+|[A-Z])[.)]?$/
const NUMBERED_TITLE = /^(?:[IVX]+|[A-Z])[.)]\s+(.+)$/u

/**
 * "I. Phòng Kế hoạch tổng hợp" alone in its row, or "I | Phòng Kế hoạch tổng hợp" with one text in whatever column and
 * nothing but numbers beside it: the title of a group, else null. The number of a group stands in a column that holds
 * nothing of a record (`numbered`), beside which devices are counted 1, 2, 3: a device may well be called “A”, and a list may
 * well count I, II, III.
 */
export function sectionTitle(cells: readonly SourceCell[], numbered: boolean): string | null {
  const [first = null, ...others] = cells
  if (numbered && typeof first === 'string' && GROUP_NUMBER.test(first.trim())) {
    return loneText(others.map(withoutSum))
  }
  const lone = loneText(cells)
  if (lone !== null) return NUMBERED_TITLE.exec(lone)?.[1] ?? null
  const beside = typeof first === 'string' && ROMAN_TITLE.test(first) ? loneText(cells.map(withoutSum)) : null
  return beside === null ? null : (NUMBERED_TITLE.exec(beside)?.[1] ?? null)
}
/** "II. Máy in" with sums beside it: no device is called so. */
const ROMAN_TITLE = /^\s*[IVX]+[.)]\s+\p{L}/u

function withoutSum(cell: SourceCell): SourceCell {
  return isSum(cell) ? null : cell
}

/** What may stand beside the title of a group: how many it holds ("7 cái"), or their money. */
function isSum(cell: SourceCell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && SUM.test(cell))
}
const SUM = /^\s*(?:\d[\d.,\s]*(?:máy|bộ|cái|chiếc|thiết bị|khoản|đồng|đ|vnđ|triệu|triệu đồng)?\.?\s*)?$/iu

/** The one text of a row that holds nothing else; null for any other row. */
export function loneText(cells: readonly SourceCell[]): string | null {
  let found: string | null = null
  for (const cell of cells) {
    if (cell === null || (typeof cell === 'string' && cell.trim() === '')) continue
    if (found !== null || typeof cell !== 'string') return null
    found = cell.trim()
  }
  return found
}
