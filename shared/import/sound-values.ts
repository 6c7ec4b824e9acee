import type { Fields } from '#shared/records/field.ts'

/** Values of a field that are known to be sound; a sheet repeats few of them many times. */
const REMEMBERED = 2_000

/**
 * Whether a record may be stored: of what `before` holds already nothing is checked again, since no field depends on
 * another.
 */
export function soundness(fields: Fields) {
  const checks = Object.entries(fields).map(([key, { schema }]) => ({ key, schema, sound: new Set<unknown>() }))
  return (after: Readonly<Record<string, unknown>>, before: Readonly<Record<string, unknown>>): boolean => {
    for (const { key, schema, sound } of checks) {
      const value = after[key]
      if (value === before[key] || sound.has(value)) continue
      if (!schema.safeParse(value).success) return false
      if (typeof value !== 'object' && sound.size < REMEMBERED) sound.add(value)
    }
    return true
  }
}
