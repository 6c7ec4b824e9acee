import { cleanLine } from '#shared/basics/text.ts'
import { type ExecutionColumn, executionColumn, sameColumn } from './execution-columns.ts'

export interface ExecutionHeader {
  /** Its lines in the block, counted from 0, and the first row below them. */
  readonly from: number
  readonly below: number
  /** One per column; null for one that goes nowhere. */
  readonly columns: readonly (ExecutionColumn | null)[]
}

/** Title rows stand above the table. */
const LOOKED_AT = 20
/** "A", "(1)", "(3=1+2)": names of columns for reference, in a row under the headings. */
const REFERENCE = /^\(?(?:[A-Z]|\d{1,2})(?:\s*=[\d+() ]+)?\)?$/

/**
 * The one or two lines of headings that say most of what results have; null when none names projects and their money. Of two
 * lines the upper one stands over the blank cells beside it, as a merged cell does in a pasted block.
 */
export function executionHeader(block: readonly (readonly string[])[]): ExecutionHeader | null {
  let best: ExecutionHeader | null = null
  for (let from = 0; from < Math.min(LOOKED_AT, block.length); from += 1) {
    for (const lines of [1, 2]) {
      const columns = firstOfEach(headings(block, from, lines).map(executionColumn))
      const kinds = new Set(columns.map((column) => column?.kind))
      if (!kinds.has('name') || !(kinds.has('total') || kinds.has('source'))) continue
      if (best === null || saying(columns) > saying(best.columns)) best = { from, below: from + lines, columns }
    }
  }
  if (best === null) return null
  const next = (block[best.below] ?? []).map((text) => text.trim()).filter((text) => text !== '')
  const isReference = next.length > 2 && next.every((text) => REFERENCE.test(text))
  return isReference ? { ...best, below: best.below + 1 } : best
}

function headings(block: readonly (readonly string[])[], from: number, lines: number): readonly string[] {
  const upper = (block[from] ?? []).map(headingText)
  if (lines === 1) return upper
  const lower = (block[from + 1] ?? []).map(headingText)
  let over = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [first, second] = [upper[at] ?? '', lower[at] ?? '']
    if (first !== '') over = first
    if (second === '') over = first === '' ? '' : over
    return second === '' ? first : over === '' ? second : `${over}: ${second}`
  })
}

function headingText(text: string): string {
  return cleanLine(text.replaceAll('\n', ' '))
}

function saying(columns: readonly (ExecutionColumn | null)[]): number {
  return columns.filter((column) => column !== null).length
}

/** A second column of the same meaning is none: its cells would write over the first. */
function firstOfEach(columns: readonly (ExecutionColumn | null)[]): readonly (ExecutionColumn | null)[] {
  return columns.map((column, at) => {
    const before = columns.slice(0, at)
    return column !== null && before.some((each) => each !== null && sameColumn(each, column)) ? null : column
  })
}
