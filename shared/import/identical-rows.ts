import { cleanLine } from '#shared/basics/text.ts'
import type { Fields } from '#shared/records/field.ts'
import type { FieldColumn } from './read-row.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * Records without a key are the same when all imported fields read alike, a blank cell as a new record has it; each stands
 * for one row only, so that three equal rows beside two equal records add one.
 */
export function identicalRows(
  records: readonly Row[],
  columns: readonly FieldColumn[],
  printers: ReadonlyMap<string, (value: unknown) => string>,
  fields: Fields,
): (values: Readonly<Record<string, unknown>>) => boolean {
  let left: Map<string, number> | null = null
  const readAlike = (values: Readonly<Record<string, unknown>>) =>
    columns
      .map(({ key }) => printers.get(key)?.(values[key] === undefined ? fields[key]?.initial : values[key]) ?? '')
      .map(cleanLine)
      .join('\u0000')
  return (values) => {
    if (left === null) {
      left = new Map()
      for (const record of records) {
        const alike = readAlike(record)
        left.set(alike, (left.get(alike) ?? 0) + 1)
      }
    }
    const alike = readAlike(values)
    const count = left.get(alike) ?? 0
    if (count > 0) left.set(alike, count - 1)
    return count > 0
  }
}
