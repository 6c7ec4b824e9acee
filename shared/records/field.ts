import { z } from 'zod'

/**
 * Whether a field may leave the hospital in a package:
 * `always` travels, `asked` only when the user ticks it (it says where the hospital is weak, or names a person),
 * `never` stays on this PC.
 */
export type Leaving = 'always' | 'asked' | 'never'

/** One field of a record: validator, Vietnamese label, whether it may leave the hospital, and its value when new or withheld. */
export interface Field<S extends z.ZodType> {
  readonly schema: S
  readonly label: string
  readonly leaving: Leaving
  readonly initial: z.infer<S>
}

/** Declares a field. Label and leaving are required so that a new field must be decided, not forgotten. */
export function field<S extends z.ZodType>(
  schema: S,
  label: string,
  leaving: Leaving,
  initial: NoInfer<z.infer<S>>,
): Field<S> {
  return { schema, label, leaving, initial }
}

export type Fields = Readonly<Record<string, Field<z.ZodType>>>
type Shape<F extends Fields> = { [K in keyof F]: F[K]['schema'] }

/** Everything the program knows about one kind of record, in one place. */
export interface RecordKind<F extends Fields> {
  /** Vietnamese name of the record, as screens and messages use it. */
  readonly title: string
  readonly fields: F
  readonly schema: z.ZodObject<Shape<F>, z.core.$strict>
  /** A new record with every field at its initial value. */
  readonly create: (id: string, values?: Partial<Omit<ValueOf<F>, 'id'>>) => ValueOf<F>
}

export type ValueOf<F extends Fields> = z.infer<z.ZodObject<Shape<F>, z.core.$strict>>
export type RecordOf<K> = K extends RecordKind<infer F> ? Readonly<ValueOf<F>> : never

/** A copy that nothing shares; most initial values are empty lists, and cloning one takes longer than making the record. */
function copyOf(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? [] : structuredClone(value)
}

/** Puts fields together: strict validator (an unknown key is an error, never dropped silently), labels and maker. */
export function defineRecord<F extends Fields>(title: string, fields: F): RecordKind<F> {
  const entries = Object.entries(fields)
  const shape = Object.fromEntries(entries.map(([key, value]) => [key, value.schema])) as unknown as Shape<F>
  const initial = Object.fromEntries(entries.map(([key, value]) => [key, value.initial]))
  // Cloning the whole of it costs more than everything else an import does with a row.
  const shared = entries.flatMap(([key, { initial: value }]) =>
    typeof value === 'object' && value !== null ? [key] : [],
  )
  return {
    title,
    fields,
    schema: z.strictObject(shape) as RecordKind<F>['schema'],
    create: (id, values) => {
      const made: Record<string, unknown> = { ...initial, ...values, id }
      for (const key of shared) if (made[key] === initial[key]) made[key] = copyOf(initial[key])
      return made as ValueOf<F>
    },
  }
}
