import { cleanLine } from '#shared/basics/text.ts'
import type { Row } from './match-record.ts'
import type { FieldColumn } from './read-row.ts'

/**
 * Records without a key are the same when all imported fields read alike, a blank cell as a new record has it; each stands
 * for one row only, so that three equal rows beside two equal records add one. Null: there is none left.
 */
export function identicalRows(
  records: readonly Row[],
  columns: readonly FieldColumn[],
  printers: readonly ((value: unknown) => string)[],
  initial: Readonly<Record<string, unknown>>,
): (values: Readonly<Record<string, unknown>>) => Row | null {
  let left: Map<string, Row[]> | null = null
  const readAlike = (values: Readonly<Record<string, unknown>>) =>
    columns
      .map(({ key }, at) => printers[at]?.(values[key] === undefined ? initial[key] : values[key]) ?? '')
      .map(cleanLine)
      .join('\u0000')
  return (values) => {
    if (left === null) {
      left = new Map()
      for (const record of records) {
        const alike = readAlike(record)
        const same = left.get(alike)
        if (same === undefined) left.set(alike, [record])
        else same.push(record)
      }
    }
    return left.get(readAlike(values))?.shift() ?? null
  }
}
