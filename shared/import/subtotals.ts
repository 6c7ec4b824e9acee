import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { SourceCell, SourceRow } from '#shared/tables/source-sheet.ts'
import type { ColumnTarget } from './column-target.ts'
import { kindByName } from './kind-by-name.ts'
import { isCarried, isTotal } from './row-kind.ts'
import { totalsCheck } from './written-totals.ts'

/** "Cộng máy tính", "Cộng phần II": nothing else is called so, but for an MRI ("Cộng hưởng từ"), people and the state. */
const ADDS = /^\s*cộng\s+(?!(?:hưởng|tác|đồng|hòa|hoà|sinh|sự)(?![\p{L}\p{M}]))\p{L}/iu
/** "TC", "T/C". */
const SHORT = /^\s*t\s*[./]?\s*c\s*[.:]?\s*$/iu
/** "Tổng máy in": a total, or the first words of a name; without marks "Tong may in", "Cong ty". */
const PERHAPS =
  /^\s*(?:tổng|tong|cong)\s+(?!(?:đài|hợp|kho|công|cục|đội|thầu|dai|hop|ket noi|tac|thong tin|ty|nghe|huong|hoa|van|thi)(?![\p{L}\p{M}]))\p{L}/iu
/** What a total may name besides a kind of device. */
const ADDED =
  /^tong (?:thiet bi|cac|toan|tai san|may|phan mem|chi phi|kinh phi|tien|gia tri|nguyen gia|khoa|phong|so|du toan)\b/
/** Tells most rows, many times faster, that they are none. */
const FIRST_LETTER = /^\s*[tc]/i
/** A number, with or without what it counts; a unit of its own, a dash. */
const COUNT = /^[\s\d.,–-]*(?:máy|bộ|cái|chiếc|thiết bị|đồng|đ|vnđ|triệu|triệu đồng)?[\s.]*$/iu

/**
 * The rows that add up those above them without saying just "Tổng cộng": "Cộng máy tính | 93", "Tổng máy in | 36". Such a row
 * is not `counted` as records are and holds nothing but its words and numbers; where the words may be those of a device
 * ("Tổng …") they name what is added, or the numbers are the sum of the rows since the last title or total, or of all.
 */
export function subtotals(
  rows: readonly SourceRow[],
  columns: readonly ColumnTarget[],
  counted: (row: SourceRow) => boolean,
  isTitle: (row: SourceRow) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>()
  const words = new Map<number, string>()
  for (const row of rows) {
    const text = onlyWords(row.cells)
    if (text !== null && !counted(row) && !isCarried(row.cells)) words.set(row.number, text)
  }
  if (words.size === 0) return found
  const check = totalsCheck(columns)
  for (const row of rows) {
    const text = words.get(row.number)
    const isOne = text !== undefined && (ADDS.test(text) || SHORT.test(text) || (PERHAPS.test(text) && sums(row, text)))
    if (isOne) found.add(row.number)
    if (isCarried(row.cells)) continue
    if (isOne || isTotal(row.cells) || isTitle(row)) check.beginGroup(null)
    else check.add(row, false)
  }
  return found

  function sums(row: SourceRow, text: string): boolean {
    if (check.adds(row)) return true
    const folded = foldForSearch(text)
    const named = ADDED.test(folded) || kindByName(folded.replace(/^tong /, '')) !== null
    return named && /^\s*tổng/iu.test(text) && row.cells.some((cell) => typeof cell === 'number')
  }
}

/** The words of a row that holds nothing else but numbers, where they may be those of a total; else null. */
function onlyWords(cells: readonly SourceCell[]): string | null {
  let found: string | null = null
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.trim() === '') continue
    if (found === null) {
      if (COUNT.test(cell)) continue
      if (!FIRST_LETTER.test(cell)) return null
      found = cell.normalize('NFC')
    } else if (!COUNT.test(cell.normalize('NFC'))) return null
  }
  return found !== null && (ADDS.test(found) || SHORT.test(found) || PERHAPS.test(found)) ? found : null
}
