import type { z } from 'zod'
import { choiceLabels } from '#shared/records/choice-labels.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Field } from '#shared/records/field.ts'

/** What a value of a choice is called; a bare number says nothing, so it follows the field's own label: "Cấp độ 3". */
export function choiceWord(
  collection: CollectionName | 'hospital',
  key: string,
  field: Field<z.ZodType>,
  value: string,
): string {
  return choiceLabels[`${collection}.${key}`]?.[value] ?? (/^\d+$/.test(value) ? `${field.label} ${value}` : value)
}
