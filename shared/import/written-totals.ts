import { formatInteger } from '#shared/basics/money.ts'
import { readNumber } from '#shared/basics/number-reading.ts'
import { cellName, type SourceCell, type SourceRow } from '#shared/tables/source-sheet.ts'
import type { RowNote, WrittenTotal } from './judgement.ts'
import { looserText } from './looser-text.ts'

type Difference = Pick<WrittenTotal, 'cell' | 'row' | 'written' | 'counted'>

/**
 * Compares each row of totals with the rows above it: with all of them or, for a group's own total, with those since the
 * last title of a group or row of totals. A column in which the total says nothing is left alone, and so is one that holds
 * anything but numbers.
 */
export function totalsCheck() {
  const all: SourceRow[] = []
  let groupFrom = 0
  return {
    /** A row that holds a record, right or wrong. */
    add(row: SourceRow): void {
      all.push(row)
    },
    beginGroup(): void {
      groupFrom = all.length
    },
    /** The totals of a row that differ from what the rows add up to. */
    compare({ number, cells }: SourceRow): readonly Difference[] {
      const differences = cells.flatMap((cell, at): readonly Difference[] => {
        const written = numberIn(cell)
        const whole = written === null ? null : sumOf(all, at)
        if (written === null || whole === null || same(written, whole)) return []
        const group = sumOf(all.slice(groupFrom), at)
        if (group !== null && same(written, group)) return []
        return [{ cell: cellName(at, number), row: number, written, counted: group ?? whole }]
      })
      groupFrom = all.length
      return differences
    },
  }
}

/** Null when the column holds no number, or anything that is none. */
function sumOf(rows: readonly SourceRow[], at: number): number | null {
  let sum: number | null = null
  for (const { cells } of rows) {
    const cell = cells[at] ?? null
    if (cell === null || cell === '') continue
    const value = numberIn(cell)
    if (value === null) return null
    sum = (sum ?? 0) + value
  }
  return sum
}

/** "F16 ghi 120, các dòng cộng lại được 118." */
export function totalNote({ cell, written, counted }: Pick<WrittenTotal, 'cell' | 'written' | 'counted'>): RowNote {
  return {
    cell,
    message: `Dòng tổng ghi ${shown(written)} nhưng các dòng cộng lại được ${shown(counted)}. Hãy kiểm tra xem thiếu hay thừa dòng.`,
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
  return read.ok ? read.value : null
}
