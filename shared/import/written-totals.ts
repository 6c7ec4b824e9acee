import { formatInteger } from '#shared/basics/money.ts'
import { numberFromWords } from '#shared/basics/number-from-words.ts'
import { readMoney, readNumber } from '#shared/basics/number-reading.ts'
import { cellName, type SourceCell, type SourceRow } from '#shared/tables/source-sheet.ts'
import { meansNothing } from './cell-text.ts'
import { type ColumnTarget, columnOf } from './column-target.ts'
import type { RowNote, WrittenTotal } from './judgement.ts'
import { looserText } from './looser-text.ts'
import { plainAmount } from './money-unit.ts'

type Difference = Pick<WrittenTotal, 'cell' | 'row' | 'written' | 'counted' | 'isOfGroup'>

/** "Tổng cộng: 45 máy", "Tổng số 45 thiết bị": how many there are, in the words of the total. "Cộng khoa Nội 2" counts nothing. */
const COUNTED =
  /^[^\d:]*(?::\s*(?<bare>\d{1,4})|[:\s]\s*(?<said>\d{1,3}(?:\.\d{3})+|\d+)\s*(?:máy|bộ|cái|chiếc|thiết bị|tài sản|khoản|mục|dòng|người)(?:\s[^\d]*)?)\s*\.?\s*$/iu

const LONGEST_WORDS = 200

/** A number that a row of totals writes, and what the rows of its group, and all rows, may add up to there. */
interface WrittenNumber {
  readonly at: number
  readonly written: number
  readonly ofGroup: readonly number[]
  readonly ofAll: readonly number[]
}

function isRight({ written, ofGroup, ofAll }: WrittenNumber): boolean {
  return [...ofGroup, ...ofAll].some((sum) => same(written, sum))
}

/**
 * Compares each row of totals with the rows above it: with all of them or, for a group's own total, with those since the
 * last title of a group or row of totals. A column in which the total says nothing is left alone, and so is one that holds
 * anything but numbers. Under a column of unit prices the money of all pieces is as right as the sum of the prices.
 */
export function totalsCheck(columns: readonly ColumnTarget[]) {
  const column = (key: string) => columnOf(columns, key)
  const [quantityColumn, priceColumn] = [column('quantity'), column('unitPrice')]
  const all: SourceRow[] = []
  /** The rows that are parts of a device above them. */
  const parts = new Set<SourceRow>()
  let groupFrom = 0
  /** The titles of groups, and after how many rows each stands. */
  const titles: { readonly row: SourceRow; readonly from: number }[] = []

  /** What a column may add up to over some rows, the likeliest first. */
  function sums(rows: readonly SourceRow[], at: number): readonly number[] {
    const plain = sumOf(rows, (cells) => cells[at] ?? null)
    if (plain === null) return []
    // A part may be counted with its device, or beside it.
    const whole =
      sumOf(
        rows.filter((row) => !parts.has(row)),
        (cells) => cells[at] ?? null,
      ) ?? plain
    const money = at === priceColumn && quantityColumn !== -1 ? sumOf(rows, ofAllPieces) : null
    return [...(money === null ? [] : [money]), whole, plain, ...numberedSum(rows, at)]
  }

  /** What the rows that are counted (1, 2, 3) come to where others stand below them: parts that nothing marks as such. */
  function numberedSum(rows: readonly SourceRow[], at: number): readonly number[] {
    const numbered = rows.filter(isNumbered)
    const sum =
      numbered.length === 0 || numbered.length === rows.length ? null : sumOf(numbered, (cells) => cells[at] ?? null)
    return sum === null ? [] : [sum]
  }

  function isNumbered({ cells }: SourceRow): boolean {
    const at = cells.findIndex((cell) => cell !== null && cell !== '')
    return columns[at]?.kind === 'ignore' && /^\s*\d+[.)]?\s*$/.test(String(cells[at]))
  }

  function ofAllPieces(cells: SourceRow['cells']): SourceCell {
    const price = numberIn(cells[priceColumn] ?? null)
    return price === null ? (cells[priceColumn] ?? null) : price * (numberIn(cells[quantityColumn] ?? null) ?? 1)
  }

  function counts(rows: readonly SourceRow[]): readonly number[] {
    const devices = rows.filter((row) => !parts.has(row))
    const pieces = quantityColumn === -1 ? null : sumOf(devices, (cells) => cells[quantityColumn] ?? null)
    return [...(pieces === null ? [] : [pieces]), devices.length, rows.length]
  }

  /** The numbers of a row of totals that stand where the rows above have numbers, too. */
  function numbersOf({ cells }: SourceRow): readonly WrittenNumber[] {
    const group = all.slice(groupFrom)
    const words = cells.findIndex((cell) => typeof cell === 'string' && cell.trim() !== '')
    return cells.flatMap((cell, at): readonly WrittenNumber[] => {
      const groups =
        at === words ? COUNTED.exec(String(cell).normalize('NFC').slice(0, LONGEST_WORDS))?.groups : undefined
      const said = groups?.bare ?? groups?.said
      const written = said === undefined ? numberIn(cell) : Number(said.replaceAll('.', ''))
      if (written === null) return []
      const [ofGroup, ofAll] = said === undefined ? [sums(group, at), sums(all, at)] : [counts(group), counts(all)]
      return ofAll.length === 0 ? [] : [{ at, written, ofGroup, ofAll }]
    })
  }

  /** The columns whose numbers beside a title say how much of it there is. */
  const summed = columns.flatMap((target, at) => {
    return target.kind === 'funding' || (target.kind === 'field' && SUMMED.has(target.key)) ? [at] : []
  })

  function groupDifferences(at: number): readonly Difference[] {
    const told = titles.flatMap(({ row }, place) => {
      const written = numberIn(row.cells[at] ?? null)
      return written === null ? [] : [{ row, place, written }]
    })
    // 1, 2, 3: the places of the groups, and no sums.
    if (told.every(({ written }, place) => written === place + 1)) return []
    return told.flatMap(({ row, place, written }): readonly Difference[] => {
      const counted = groupsFrom(place).flatMap((rows) => {
        const added = sums(rows, at)
        return added.length === 0 && at === quantityColumn ? counts(rows) : added
      })
      if (counted.length === 0 || counted.some((sum) => same(sum, written))) return []
      const cell = cellName(at, row.number)
      return [{ cell, row: row.number, written, counted: nearest(counted, written), isOfGroup: true }]
    })
  }

  /** The rows that a title may stand for: those to the next title, to the next one counted as it is (I, II; A, B), or to the end. */
  function groupsFrom(place: number): readonly (readonly SourceRow[])[] {
    const own = titles[place]
    if (own === undefined) return []
    const later = titles.slice(place + 1)
    const alike = later.find(({ row }) => markOf(row) === markOf(own.row))
    const ends = [later[0]?.from ?? all.length, alike?.from ?? all.length, all.length]
    return [...new Set(ends)].filter((end) => end > own.from).map((end) => all.slice(own.from, end))
  }

  return {
    /** A row that holds a record, right or wrong. */
    add(row: SourceRow, isPart: boolean): void {
      all.push(row)
      if (isPart) parts.add(row)
    },
    /** Another group begins, under the row of its title if there is one. */
    beginGroup(title: SourceRow | null): void {
      groupFrom = all.length
      if (title !== null) titles.push({ row: title, from: all.length })
    },
    /** The numbers beside the titles of groups that differ from what their rows add up to, once all rows were added. */
    compareGroups: () => summed.flatMap(groupDifferences),
    /** Whether a row has numbers, each of which the several rows of its group, or all, add up to. */
    adds(row: SourceRow): boolean {
      const told = numbersOf(row)
      return all.length - groupFrom > 1 && told.length > 0 && told.every(isRight)
    },
    /** The totals of a row that differ from what the rows add up to. */
    compare(row: SourceRow): readonly Difference[] {
      const differences = numbersOf(row).flatMap((told): readonly Difference[] => {
        if (isRight(told)) return []
        const { at, written, ofGroup, ofAll } = told
        // A total of the whole is not told what the last group comes to, nor one of whole prices what pieces times prices are.
        const counted = nearest([...ofGroup, ...ofAll], written)
        return [{ cell: cellName(at, row.number), row: row.number, written, counted }]
      })
      groupFrom = all.length
      return differences
    },
  }
}

const SUMMED = new Set(['quantity', 'bookQuantity', 'unitPrice'])

/** How a title is counted: with letters, or as the Romans did. "C" and "D" after "B" are letters, "I" and "V" are not. */
function markOf({ cells }: SourceRow): 'roman' | 'letter' | 'none' {
  const [first = null] = cells.filter((cell) => cell !== null && cell !== '')
  const [mark = ''] = typeof first === 'string' ? (/^(?:[IVX]+|[A-Z])(?![\p{L}\d])/u.exec(first.trim()) ?? []) : []
  if (mark === '') return 'none'
  return /^[IVX]+$/.test(mark) ? 'roman' : 'letter'
}

function nearest(sums: readonly number[], written: number): number {
  return sums.toSorted((a, b) => Math.abs(a - written) - Math.abs(b - written))[0] ?? 0
}

/** Null when no row has a number there, or one has anything that is none. */
function sumOf(rows: readonly SourceRow[], cellOf: (cells: SourceRow['cells']) => SourceCell): number | null {
  let sum: number | null = null
  for (const { cells } of rows) {
    const cell = cellOf(cells)
    if (cell === null || cell === '') continue
    const value = numberIn(cell)
    if (value === null && typeof cell === 'string' && meansNothing(cell)) continue
    if (value === null) return null
    sum = (sum ?? 0) + value
  }
  return sum
}

/** "F16 ghi 120, các dòng cộng lại được 118." */
export function totalNote({
  cell,
  written,
  counted,
  isOfGroup,
}: Pick<WrittenTotal, 'cell' | 'written' | 'counted' | 'isOfGroup'>): RowNote {
  const [who, rows] = isOfGroup === true ? ['Dòng nhóm', 'các dòng của nhóm'] : ['Dòng tổng', 'các dòng']
  return {
    cell,
    message: `${who} ghi ${shown(written)} nhưng ${rows} cộng lại được ${shown(counted)}. Hãy kiểm tra xem thiếu hay thừa dòng.`,
  }
}

function shown(value: number): string {
  return Number.isSafeInteger(value) ? formatInteger(value) : String(value).replace('.', ',')
}

/** Cents of a floating sum are no difference. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005
}

function numberIn(cell: SourceCell): number | null {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string') return null
  const read = readNumber(looserText('quantity', cell) ?? cell, 'vietnamese')
  if (read.ok) return read.value
  // "65 triệu", "26.400.000 đ", "1,1 triệu/tháng": as the import reads them.
  const money = readMoney(plainAmount(cell), 'dong', 'vietnamese')
  return money.ok ? money.value : numberFromWords(cell)
}
