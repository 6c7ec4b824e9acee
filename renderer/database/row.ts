/** Any record, where only its fields matter and not which kind of record it is. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** True when both hold the same JSON value. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]))
}

/** The fields in which two versions of a record differ; all fields when there is only one of them. */
export function differingFields(a: Row | null, b: Row | null): string[] {
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])
  return [...keys].filter((key) => a === null || b === null || !sameValue(a[key], b[key]))
}
