import type { z } from 'zod'
import {
  formatDateField,
  formatMoneyField,
  formatNumberField,
  formatPeriodField,
} from '#renderer/components/read-input.ts'
import type { Period } from '#shared/basics/period.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Field } from '#shared/records/field.ts'
import { targetOf } from '#shared/records/references.ts'
import { choiceWord } from './choice-word.ts'
import { inputKindOf } from './input-kind.ts'
import type { References } from './references.ts'

/** How one field of a record reads in a table, as a function made once per column. */
export function fieldText(
  collection: CollectionName,
  key: string,
  field: Field<z.ZodType>,
  references: References,
): (value: unknown) => string {
  const input = inputKindOf(field)
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
      const name = (id: string) => references.nameOf(target, id)
      return (value) => (Array.isArray(value) ? value.map(name).join('; ') : value === null ? '' : name(String(value)))
    }
    default:
      return () => ''
  }
}
