import fc from 'fast-check'
import { z } from 'zod'
import { addDays } from '#shared/basics/calendar-date.ts'
import { isPeriodSane, type Period } from '#shared/basics/period.ts'
import { type CollectionName, collectionNames, collections, type RecordIn } from '#shared/records/collections.ts'
import { type Hospital, hospitalRecord } from '#shared/records/hospital.ts'
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type Snapshot } from '#shared/records/snapshot.ts'
import { date, idValue, period } from '#shared/records/values.ts'

const ID_LETTERS = [...'ABCXYZabcxyz0189_-']
const arbitraryId = fc.string({ unit: fc.constantFrom(...ID_LETTERS), minLength: 1, maxLength: 64 })
const arbitraryDate = fc.integer({ min: 0, max: 109_570 }).map((days) => addDays('1900-01-01', days))
const quarter = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
const someYear = fc.integer({ min: 1990, max: 2100 })
const quarterOfYear = fc.record({ quarter, year: someYear })
const month = fc.integer({ min: 1, max: 12 })
const monthOfYear = fc.record({ month, year: someYear })
const recurrence = fc.constantFrom('month' as const, 'quarter' as const, 'halfYear' as const, 'year' as const)
const onADay = fc.constantFrom('date' as const, 'before' as const, 'by' as const)

/** Any period that can exist. */
export const arbitraryPeriod: fc.Arbitrary<Period> = fc
  .oneof(
    fc.record({ kind: fc.constant('ongoing' as const) }),
    fc.record({ kind: fc.constant('recurring' as const), every: recurrence }),
    fc.record({ kind: fc.constant('year' as const), year: someYear }),
    fc.record({ kind: fc.constant('years' as const), from: someYear, to: someYear }),
    fc.record({ kind: fc.constant('quarter' as const), quarter, year: someYear }),
    fc.record({ kind: fc.constant('quarters' as const), from: quarterOfYear, to: quarterOfYear }),
    fc.record({ kind: fc.constant('month' as const), month, year: someYear }),
    fc.record({ kind: fc.constant('months' as const), from: monthOfYear, to: monthOfYear }),
    fc.record({ kind: onADay, date: arbitraryDate }),
  )
  .filter(isPeriodSane)

// fast-check's own unit 'binary' takes seconds to set up.
const anyCodePoint = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point))

/** Text as people type, paste and attack: Vietnamese, emoji, markup, controls, any code point; no lone surrogates. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: anyCodePoint, maxLength: 20 }) },
  fc.constantFrom(
    '',
    'Máy chủ ứng dụng',
    '0045',
    '<b>&amp;"\\',
    '=1+1',
    '__proto__',
    'constructor',
    '👩‍⚕️ ngày\n‮mới',
    '\u0000\u001f\t',
  ),
)

/** Any value a validator of the records accepts, found out from the validator itself, so that a new field is covered at once. */
export function arbitraryValue(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema === idValue) return arbitraryId
  if (schema === date) return arbitraryDate
  if (schema === period) return arbitraryPeriod
  if (schema instanceof z.ZodString) {
    const { minLength, maxLength } = schema
    return arbitraryText.filter((text) => text.length >= (minLength ?? 0) && text.length <= (maxLength ?? Infinity))
  }
  if (schema instanceof z.ZodNumber) {
    const { minValue, maxValue } = schema
    // Every number of the records has its limits; without them this must fail and not fall back to some number.
    if (minValue === null || maxValue === null) throw new Error('a number without limits')
    return schema.isInt
      ? fc.integer({ min: minValue, max: maxValue })
      : fc.double({ min: minValue, max: maxValue, noNaN: true }).map((n) => n + 0)
  }
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  switch (def.type) {
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'nullable':
      return fc.option(arbitraryValue(def.innerType), { nil: null, freq: 4 })
    case 'array':
      return fc.array(arbitraryValue(def.element), { maxLength: 3 })
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape).map(([key, part]) => [key, arbitraryValue(part)])))
    case 'union':
      return fc.oneof(...def.options.map(arbitraryValue))
    default:
      throw new Error(`arbitraryValue does not know the validator "${def.type}" yet: add it`)
  }
}

/** Any record of a collection. */
export function arbitraryRecord<C extends CollectionName>(name: C): fc.Arbitrary<RecordIn<C>> {
  return arbitraryValue(collections[name].schema) as fc.Arbitrary<RecordIn<C>>
}

export const arbitraryHospital = arbitraryValue(hospitalRecord.schema) as fc.Arbitrary<Hospital>

/** Any snapshot that passes the validators, with at most `most` records in a collection. References may lead nowhere. */
export function arbitrarySnapshot(most = 2): fc.Arbitrary<Snapshot> {
  const rows = collectionNames.map((name) => {
    const records = fc.uniqueArray(arbitraryRecord(name), { maxLength: most, selector: (record) => record.id })
    return [name, records] as const
  })
  return fc.record({
    format: fc.constant(SNAPSHOT_FORMAT),
    version: fc.constant(SNAPSHOT_VERSION),
    hospital: arbitraryHospital,
    ...Object.fromEntries(rows),
  }) as fc.Arbitrary<Snapshot>
}
