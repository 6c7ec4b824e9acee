import type { ColumnTarget } from '#shared/import/heading-words.ts'
import { ID_HEADING } from '#shared/import/heading-words.ts'
import type { ImportedCollection } from '#shared/import/propose-sheet.ts'
import { collections } from '#shared/records/collections.ts'
import { sheetFields } from '#shared/tables/record-sheet.ts'

export interface TargetOption {
  readonly value: string
  readonly label: string
}

/** What a column of a sheet read into this list can be, for a dropdown. */
export function targetOptions(collection: ImportedCollection): readonly TargetOption[] {
  const fields = collections[collection].fields as Readonly<Record<string, { readonly label: string }>>
  return [
    { value: 'ignore', label: 'Không dùng' },
    ...sheetFields(collection).map((key) => ({ value: `field:${key}`, label: fields[key]?.label ?? key })),
    { value: 'id', label: ID_HEADING },
  ]
}

export function targetValue(target: ColumnTarget): string {
  return target.kind === 'field' ? `field:${target.key}` : target.kind
}

export function targetOf(value: string): ColumnTarget {
  const [kind, key = ''] = value.split(':')
  if (kind === 'field') return { kind, key }
  return { kind: kind === 'id' ? 'id' : 'ignore' }
}

export function sameTarget(a: ColumnTarget, b: ColumnTarget): boolean {
  return targetValue(a) === targetValue(b)
}
