import type { Fields } from '#shared/records/field.ts'
import { MAX_TEXT, text } from '#shared/records/values.ts'

/** Values of a field that are known to be sound; a sheet repeats few of them many times. */
const REMEMBERED = 2_000

/** Whether the given fields of a record may be stored; no field depends on another. */
export function soundness(fields: Fields) {
  const checks = new Map(
    Object.entries(fields).map(([key, { schema }]) => [
      key,
      { schema, isText: (schema as unknown) === text, sound: new Set<unknown>() },
    ]),
  )
  return (record: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean =>
    keys.every((key) => {
      const check = checks.get(key)
      const value = record[key]
      if (check === undefined) return false
      // Codes and names are new in each row: asking their validator costs more than all else.
      if (check.isText && typeof value === 'string' && value.length <= MAX_TEXT) return true
      if (check.sound.has(value)) return true
      if (!check.schema.safeParse(value).success) return false
      if (typeof value !== 'object' && check.sound.size < REMEMBERED) check.sound.add(value)
      return true
    })
}
