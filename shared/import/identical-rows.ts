import { cleanLine } from '#shared/basics/text.ts'
import type { Fields } from '#shared/records/field.ts'
import type { FieldColumn } from './read-row.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/**
 * Records without a key are the same when all imported fields read alike, a blank cell as a new record has it; each stands
 * for one row only, so that three equal rows beside two equal records add one. Null: there is none left.
 */
export function identicalRows(
  records: readonly Row[],
  columns: readonly FieldColumn[],
  printers: ReadonlyMap<string, (value: unknown) => string>,
  fields: Fields,
): (values: Readonly<Record<string, unknown>>) => Row | null {
  let left: Map<string, Row[]> | null = null
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
        const same = left.get(alike)
        if (same === undefined) left.set(alike, [record])
        else same.push(record)
      }
    }
    return left.get(readAlike(values))?.shift() ?? null
  }
}
