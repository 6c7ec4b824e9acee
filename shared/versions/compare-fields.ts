import { type DocumentContext, toWords } from '#shared/document/runs.ts'
import { printTargetValue } from '#shared/figures/target-value.ts'
import { type CollectionName, collections } from '#shared/records/collections.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { recordNames } from '#shared/records/record-names.ts'
import type { RichText } from '#shared/records/rich-text.ts'
import type { Target, TargetValue } from '#shared/records/target.ts'
import { fieldText } from '#shared/tables/field-text.ts'

/** A field that reads otherwise in the two versions; an empty text stands for nothing entered. */
export interface FieldDifference {
  readonly label: string
  readonly left: string
  readonly right: string
}

/** Where a record stands, links that are another record in every version, and what is compared word by word or as a list. */
const LEFT_OUT = ['id', 'planId', 'order', 'carriedFromId', 'previousPlanId', 'legalBasisIds', 'subject', 'closing']

type Values = Readonly<Record<string, unknown>>

/** How a record's fields read in one version, by label. */
export type FieldReader = (record: Values) => ReadonlyMap<string, string>

/** Reads records of a collection as people see them. */
export function fieldReader(collection: CollectionName, context: DocumentContext): FieldReader {
  const names = recordNames(context.snapshot)
  const readers = Object.entries(collections[collection].fields)
    .filter(([key]) => !LEFT_OUT.includes(key))
    .map(([key, field]) => {
      const plain = fieldText(collection, key, field, names)
      const own = fieldKindOf(field).kind === 'own'
      const text = own ? (value: unknown) => ownText(value, key, context) : plain
      return { key, label: field.label, text }
    })
  return (record) => new Map(readers.map(({ key, label, text }) => [label, text(record[key])]))
}

/** The fields in which two records differ. */
export function compareFields(
  left: ReadonlyMap<string, string>,
  right: ReadonlyMap<string, string>,
): readonly FieldDifference[] {
  const labels = new Set([...left.keys(), ...right.keys()])
  return [...labels].flatMap((label) => {
    const [before, after] = [left.get(label) ?? '', right.get(label) ?? '']
    return before === after ? [] : [{ label, left: before, right: after }]
  })
}

/** Fields that no cell holds: rich text, values by year, a present value. */
function ownText(value: unknown, key: string, context: DocumentContext): string {
  if (key === 'values') {
    return (value as Target['values'])
      .toSorted((a, b) => a.year - b.year)
      .map((each) => `${each.year}: ${printTargetValue(each.value)}`)
      .join('; ')
  }
  if (key === 'current') return value === null ? '' : printTargetValue(value as TargetValue)
  if (!Array.isArray(value)) return ''
  if (key === 'items') return (value as readonly RichText[]).map((item) => toWords(item, context)).join('\n')
  // The blocks of a section are compared as text, word by word.
  return key === 'blocks' ? '' : toWords(value as RichText, context)
}
