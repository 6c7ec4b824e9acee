import { z } from 'zod'
import type { NumberRule } from '#shared/basics/read-input.ts'
import type { Field } from './field.ts'
import {
  date,
  dateOrNull,
  flag,
  fundings,
  idOrNull,
  ids,
  idValue,
  money,
  moneyOrNull,
  period,
  periodOrNull,
  text,
  texts,
  year,
  yearOrNull,
} from './values.ts'

/** How a field of a record is shown and edited; read off its validator, so that a screen never says it again. */
export type FieldKind =
  | { readonly kind: 'text' | 'texts' | 'flag' | 'money' | 'date' | 'period' | 'reference' | 'references' }
  /** Amounts by source (and year). */
  | { readonly kind: 'fundings' }
  | { readonly kind: 'number'; readonly rule: NumberRule }
  /** `numeric`: what is chosen is stored as a number. */
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly numeric: boolean }
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  /** Something with an editor of its own (rich text). */
  | { readonly kind: 'own' }

const simple = new Map<z.ZodType, FieldKind>([
  [text, { kind: 'text' }],
  [texts, { kind: 'texts' }],
  [flag, { kind: 'flag' }],
  [money, { kind: 'money' }],
  [moneyOrNull, { kind: 'money' }],
  [date, { kind: 'date' }],
  [dateOrNull, { kind: 'date' }],
  [period, { kind: 'period' }],
  [periodOrNull, { kind: 'period' }],
  [idValue, { kind: 'reference' }],
  [idOrNull, { kind: 'reference' }],
  [ids, { kind: 'references' }],
  [fundings, { kind: 'fundings' }],
])

export function fieldKindOf(field: Field<z.ZodType>): FieldKind {
  const { schema } = field
  const known = simple.get(schema)
  if (known !== undefined) return known
  const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema
  if (inner instanceof z.ZodNumber) {
    return {
      kind: 'number',
      rule: {
        min: inner.minValue ?? 0,
        max: inner.maxValue ?? Number.MAX_SAFE_INTEGER,
        empty: schema instanceof z.ZodNullable ? 'allowed' : 'refused',
        grouped: schema !== year && schema !== yearOrNull,
        whole: inner.format === 'safeint',
      },
    }
  }
  if (inner instanceof z.ZodEnum) return { kind: 'choice', values: inner.options.map(String), numeric: false }
  if (inner instanceof z.ZodLiteral) {
    const values = [...inner.values]
    if (values.every((value) => typeof value === 'number')) {
      return { kind: 'choice', values: values.map(String), numeric: true }
    }
  }
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodEnum) {
    return { kind: 'choices', values: inner.element.options.map(String) }
  }
  return { kind: 'own' }
}

/** Whether the field may be left open. */
export function isOptional(field: Field<z.ZodType>): boolean {
  return field.schema instanceof z.ZodNullable
}
