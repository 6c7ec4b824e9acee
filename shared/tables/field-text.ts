import type { z } from 'zod'
import type { Period } from '#shared/basics/period.ts'
import { formatDateField, formatMoneyField, formatNumberField, formatPeriodField } from '#shared/basics/read-input.ts'
import { choiceWord } from '#shared/records/choice-labels.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Field } from '#shared/records/field.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import type { RecordNames } from '#shared/records/record-names.ts'
import { targetOf } from '#shared/records/references.ts'
import type { Funding } from '#shared/records/values.ts'

/** How one field of a record reads in a table, as a function made once per column. */
export function fieldText(
  collection: CollectionName,
  key: string,
  field: Field<z.ZodType>,
  names: RecordNames,
): (value: unknown) => string {
  const input = fieldKindOf(field)
  switch (input.kind) {
    case 'text':
      return (value) => String(value)
    case 'texts':
      return (value) => (value as readonly string[]).join('; ')
    case 'flag':
      return (value) => (value === true ? 'Có' : 'Không')
    case 'money':
      return (value) => formatMoneyField(value as number | null)
    case 'date':
      return (value) => formatDateField(value as string | null)
    case 'period':
      return (value) => formatPeriodField(value as Period | null)
    case 'number':
      return (value) => formatNumberField(value as number | null, input.rule)
    case 'choice':
      return (value) => (value === null ? '' : choiceWord(collection, key, field, String(value)))
    case 'choices':
      return (value) => (value as readonly string[]).map((each) => choiceWord(collection, key, field, each)).join('; ')
    case 'reference':
    case 'references': {
      const target = targetOf(collection, key)
      if (target === null) return () => ''
      const name = (id: string) => names.nameOf(target, id)
      return (value) => (Array.isArray(value) ? value.map(name).join('; ') : value === null ? '' : name(String(value)))
    }
    case 'fundings':
      return (value) => (value as readonly Funding[]).map((each) => fundingText(each, names)).join('; ')
    default:
      return () => ''
  }
}

/** "Ngân sách cấp: 12.000.000", with the year in brackets when the amount belongs to one. */
function fundingText({ fundingSourceId, year, amount }: Funding, names: RecordNames): string {
  const source = names.nameOf('fundingSources', fundingSourceId)
  return `${source}${year === null ? '' : ` (${year})`}: ${formatMoneyField(amount)}`
}
