import { sameValue } from '#shared/basics/same-value.ts'

/** Any record, where only its fields matter and not which kind of record it is. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** The fields in which two versions of a record differ; all fields when there is only one of them. */
export function differingFields(a: Row | null, b: Row | null): string[] {
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])
  return [...keys].filter((key) => a === null || b === null || !sameValue(a[key], b[key]))
}
