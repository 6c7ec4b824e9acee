import { assetRecord } from '#shared/records/asset.ts'
import { recordNames } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import { type DifferingField, type FieldDifference, NEW_NAME } from './machine-verdict.ts'

export interface DifferenceText {
  /** "Bộ nhớ (GB)". */
  readonly label: string
  readonly before: string
  readonly after: string
}

/** Fields whose value may be a name that is to be added to its list. */
const namedFields: readonly DifferingField[] = ['operatingSystemId', 'departmentId']

/** Puts differences into the words of the inventory; an empty value is an empty text. */
export function differenceReader(snapshot: Snapshot): (difference: FieldDifference) => DifferenceText {
  const names = recordNames(snapshot)
  const texts = new Map<DifferingField, (value: unknown) => string>()
  const textOf = (field: DifferingField, value: unknown): string => {
    if (value === null || value === undefined) return ''
    if (typeof value === 'string' && namedFields.includes(field) && value.startsWith(NEW_NAME)) {
      return `${value.slice(NEW_NAME.length)} (thêm vào danh mục)`
    }
    const text = texts.get(field) ?? fieldText('assets', field, assetRecord.fields[field], names)
    texts.set(field, text)
    return text(value)
  }
  return ({ field, before, after }) => ({
    label: assetRecord.fields[field].label,
    before: textOf(field, before),
    after: textOf(field, after),
  })
}
