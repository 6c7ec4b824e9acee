import { cleanLine } from '#shared/basics/text.ts'
import type { Row } from './match-record.ts'
import type { ImportedCollection } from './propose-sheet.ts'

/** Fields of a new record that are told from others where their cell is blank: such a cell says nothing of what is stored. */
const toldFields: Partial<Readonly<Record<ImportedCollection, readonly string[]>>> = { assets: ['kind', 'state'] }
/** Where a device stands, which its sheet or the title above it may say in the place of a column. */
const PLACE: readonly string[] = ['departmentId', 'room']

/** What records and rows are compared in. */
export interface Compared {
  readonly collection: ImportedCollection
  /** The fields that columns fill. */
  readonly keys: readonly string[]
  /** How a field reads. */
  readonly printerOf: (key: string) => (value: unknown) => string
  readonly initial: Readonly<Record<string, unknown>>
}

type Values = Readonly<Record<string, unknown>>

/**
 * Records without a key are the same when all imported fields read alike, a blank cell as a new record has it. Equal rows of
 * the sheets of two departments are of two departments.
 */
export interface IdenticalRows {
  /** Each record stands for one row only, so that three equal rows beside two equal records add one. Null: there is none left. */
  take(values: Values): Row | null
  /** Whether there is such a record, taken or not. */
  has(values: Values): boolean
}

export function identicalRows(
  records: readonly Row[],
  { collection, keys, printerOf, initial }: Compared,
): IdenticalRows {
  const told = toldFields[collection] ?? []
  const printers = new Map<string, (value: unknown) => string>()
  /** By the fields that are compared, which differ from row to row; then by how these read. */
  const indexes = new Map<string, Map<string, { readonly rows: Row[]; next: number }>>()
  const taken = new Set<Row>()

  function print(key: string, value: unknown): string {
    const printer = printers.get(key) ?? printerOf(key)
    printers.set(key, printer)
    return cleanLine(printer(value === undefined ? initial[key] : value))
  }
  function readAlike(compared: readonly string[], values: Values): string {
    return compared.map((key) => print(key, values[key])).join('\u0000')
  }
  function indexOf(compared: readonly string[]) {
    const index = new Map<string, { readonly rows: Row[]; next: number }>()
    for (const record of records) {
      const alike = readAlike(compared, record)
      const same = index.get(alike)
      if (same === undefined) index.set(alike, { rows: [record], next: 0 })
      else same.rows.push(record)
    }
    return index
  }
  function alikeTo(values: Values) {
    const compared = [
      ...keys.filter((key) => values[key] !== undefined || !told.includes(key)),
      ...PLACE.filter((key) => values[key] !== undefined && !keys.includes(key)),
    ]
    const index = indexes.get(compared.join()) ?? indexOf(compared)
    indexes.set(compared.join(), index)
    return index.get(readAlike(compared, values)) ?? null
  }

  return {
    take(values) {
      const alike = alikeTo(values)
      if (alike === null) return null
      for (; alike.next < alike.rows.length; alike.next += 1) {
        const record = alike.rows[alike.next]
        // Another index may have handed it out.
        if (record === undefined || taken.has(record)) continue
        taken.add(record)
        return record
      }
      return null
    },
    has: (values) => alikeTo(values) !== null,
  }
}
