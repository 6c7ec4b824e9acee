import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { SourceCell, SourceRow } from '#shared/tables/source-sheet.ts'
import { type ColumnTarget, columnOf } from './column-target.ts'
import { kindByName } from './kind-by-name.ts'
import { SIGNATURE_ROW } from './row-kind.ts'

/** What a row at the end of a sheet is: below its table, a record all the same, or one or the other. */
export type BelowTable = 'in the table' | 'remark' | 'record' | 'unclear'

/** Remarks, names and offices of those who sign stand in so many rows at the end of a sheet. */
const END_WITHIN = 40
/** A row of so few cells may be the names of those who sign. */
const FEWEST_COLUMNS = 3

/** What is known of the rows of a sheet. */
export interface TableRows {
  /** Those below the headings. */
  readonly rows: readonly SourceRow[]
  readonly columns: readonly ColumnTarget[]
  readonly skippedBecause: (cells: readonly SourceCell[]) => string | null
  /** Whether a row adds up others. */
  readonly adds: (row: SourceRow) => boolean
  /** Whether a row is counted as records are: 1, 2, 3. */
  readonly counted: (row: SourceRow) => boolean
  /** A remark has so few cells. */
  readonly few: number
}

/**
 * Tells the rows below a table: remarks, and the names of those who signed. It ends with its first signature, or with its
 * last total where only signatures and rows of few cells follow. A device may have been added there, too: one that has a
 * code, or is of a known kind and counted, is a record; a number beside other words may be either.
 */
export function belowTable({ rows, columns, skippedBecause, adds, counted, few }: TableRows) {
  const lastCounted = rows.findLast(counted)?.number ?? 0
  const last = rows.slice(-END_WITHIN).filter(({ number }) => number > lastCounted)
  const isSignature = ({ cells }: SourceRow) => skippedBecause(cells) === SIGNATURE_ROW
  const signed = last.find(isSignature)?.number ?? Number.POSITIVE_INFINITY
  const total = last.findLastIndex(adds)
  // Below those who sign stand their names, as many as there are.
  const after = total === -1 ? [] : last.slice(total + 1).filter(({ number }) => number < signed)
  const isEnd = after.every((row) => filled(row) <= few)
  const end = isEnd ? (last[total]?.number ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  return (row: SourceRow): BelowTable => {
    const isBelow = row.number > end || (row.number > signed && filled(row) <= FEWEST_COLUMNS)
    return isBelow ? saysOf(row, columns) : 'in the table'
  }
}

/** What only one thing has. */
const NAMING = ['code', 'oldCode', 'serial', 'hostName', 'ipAddress', 'macAddress']
/** What is counted or paid. */
const COUNTS = [
  'quantity',
  'bookQuantity',
  'unitPrice',
  'bandwidthMbps',
  'monthlyCost',
  'staffCount',
  'participants',
  'userCount',
  'total',
]

function saysOf({ cells }: SourceRow, columns: readonly ColumnTarget[]): Exclude<BelowTable, 'in the table'> {
  const has = (keys: readonly string[], is: (cell: SourceCell) => boolean) =>
    keys.some((key) => is(cells[columnOf(columns, key)] ?? null))
  if (has(NAMING, isCode)) return 'record'
  const text = cells.find((cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell))
  if (typeof text !== 'string' || SUMMING.test(foldForSearch(text)) || !has(COUNTS, isCount)) return 'remark'
  return kindByName(text) === null ? 'unclear' : 'record'
}

/** "MI-05", "SN12345"; no day and no telephone number. */
function isCode(cell: SourceCell): boolean {
  if (typeof cell === 'number') return true
  return (
    typeof cell === 'string' && CODE.test(cell.trim()) && !DAY.test(cell.trim()) && !NO_CODE.test(foldForSearch(cell))
  )
}
const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d./_-]*(?: [\p{L}\d./_-]+){0,2}$/u
const DAY = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/
const NO_CODE = /^(?:s?dt|tel|dien thoai|so|ngay|thang|nam|mst|stk|trang|quy)\b/

function isCount(cell: SourceCell): boolean {
  if (typeof cell === 'number') return true
  return typeof cell === 'string' && COUNT.test(cell)
}
/** "2", "2 cái", "12.500.000 đ". */
const COUNT = /^\s*\d[\d.,]*\s*(?:máy|bộ|cái|chiếc|thiết bị|người|đồng|đ|vnđ|triệu|triệu đồng)?\.?\s*$/iu
/** Numbers behind these say something of the rows above. */
const SUMMING =
  /^(?:trong do|bang chu|viet bang chu|so tien|ghi chu|nhan xet|y kien|con lai|chenh lech|tong|cong|gia tri|so luong|may hong|hong|dang dung|luu y|muc|ty le|binh quan)\b/

function filled({ cells }: SourceRow): number {
  return cells.filter((cell) => cell !== null && cell !== '').length
}
