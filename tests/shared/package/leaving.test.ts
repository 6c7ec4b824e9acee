import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedCollections, askedParts, stayingCollections, withoutWithheld } from '#shared/package/leaving.ts'
import { writePackage } from '#shared/package/write-package.ts'
import { type CollectionName, collectionNames, collections } from '#shared/records/collections.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { arbitraryValue } from '#tests/shared/records/arbitrary-snapshot.ts'
import { someParts } from './package-parts.ts'

const kinds = { hospital: hospitalRecord, ...collections }
type KindName = keyof typeof kinds
const everyField = Object.entries(kinds).flatMap(([name, { fields }]) =>
  Object.entries(fields).map(([key, field]) => ({ name: name as KindName, key, field, title: `${name}.${key}` })),
)
const isWhole = (name: string) => askedCollections.some((asked) => asked === name)
const isStaying = (name: string) => stayingCollections.some((staying) => staying === name)
const tickOf = (name: string, key: string) => (isWhole(name) ? name : `${name}.${key}`)
const secrets = everyField.filter(({ name, field }) => field.leaving !== 'always' || isWhole(name))

/** An otherwise empty snapshot with one record, whose one field has the value. */
function holding(name: KindName, key: string, value: unknown): Snapshot {
  const record = kinds[name].create('r-1', { [key]: value })
  return { ...emptySnapshot(), [name]: name === 'hospital' ? record : [record] }
}

/** What the written package says of that field; undefined when the record is not in it. */
async function written(
  snapshot: Snapshot,
  name: KindName,
  key: string,
  leaving: ReadonlySet<string>,
): Promise<unknown> {
  const { payload } = JSON.parse(await writePackage({ ...someParts, snapshot, leaving }))
  const record = name === 'hospital' ? payload.hospital : payload[name][0]
  return record?.[key]
}

/** Values of the field that are not the one a withheld field has. */
function tellingValue(field: (typeof everyField)[number]['field']): fc.Arbitrary<unknown> {
  const initial = JSON.stringify(field.initial)
  return arbitraryValue(field.schema).filter((value) => JSON.stringify(value) !== initial)
}

describe('what leaves the hospital', () => {
  it.each(secrets)(
    '$title stays unless it is ticked, and never leaves when it must not',
    async ({ name, key, field }) => {
      await fc.assert(
        fc.asyncProperty(tellingValue(field), async (value) => {
          const snapshot = holding(name, key, value)
          const recordId = key === 'id'
          const hidden = isWhole(name) || isStaying(name) ? undefined : field.initial
          expect(await written(snapshot, name, key, new Set())).toEqual(hidden)
          const ticked = await written(snapshot, name, key, new Set(askedParts.map((part) => part.key)))
          expect(ticked).toEqual(
            recordId ? 'r-1' : field.leaving === 'never' ? (isStaying(name) ? undefined : field.initial) : value,
          )
          if (field.leaving === 'asked') {
            expect(await written(snapshot, name, key, new Set([tickOf(name, key)]))).toEqual(value)
          }
        }),
        { numRuns: 4 },
      )
    },
  )

  it('no text of a withheld field stands anywhere in the written package', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(askedParts.map((part) => part.key)), async (keys) => {
        const leaving = new Set(keys)
        const text = await writePackage({ ...someParts, snapshot: markedSnapshot(), leaving })
        for (const { name, key, field, title } of everyField) {
          const stays =
            field.leaving === 'never' || (isStayingUnticked(name, field.leaving) && !leaving.has(tickOf(name, key)))
          if (isMarkable(field.initial, key))
            expect([title, text.includes(`MARK ${title} END`)]).toEqual([title, !stays])
        }
      }),
      { numRuns: 20 },
    )
  })

  it('a backup, which stays with the hospital, holds everything', async () => {
    const text = await writePackage({ ...someParts, kind: 'backup', snapshot: markedSnapshot() })
    expect(JSON.parse(text).payload).toEqual(markedSnapshot())
    expect(JSON.parse(text).header.withheld).toEqual([])
  })

  it('asks for these collections as a whole', () => {
    expect(askedCollections).toEqual(['checks', 'answers', 'backupRuns', 'incidents'])
  })

  it('keeps these collections on this PC', () => {
    expect(stayingCollections).toEqual(['importLayouts', 'dismissals', 'issuedPlans'])
  })

  it('asks once for each part, with Vietnamese words for it', () => {
    expect(new Set(askedParts.map(({ key }) => key)).size).toBe(askedParts.length)
    expect(askedParts).toContainEqual({ key: 'assets.serial', title: 'Thiết bị', label: 'Số sê-ri' })
    expect(askedParts).toContainEqual({ key: 'incidents', title: 'Sự cố', label: null })
  })

  it('leaves the given snapshot as it was', () => {
    const snapshot = markedSnapshot()
    withoutWithheld(snapshot, new Set())
    expect(snapshot).toEqual(markedSnapshot())
  })
})

function isStayingUnticked(name: string, leaving: string): boolean {
  return leaving === 'asked' || isWhole(name)
}

function isMarkable(initial: unknown, key: string): boolean {
  return typeof initial === 'string' && key !== 'id' && key !== 'planId' && initial === ''
}

/** One record in each collection, every plain text field holding a mark that names it. */
function markedSnapshot(): Snapshot {
  const marked = (name: KindName) => {
    const texts = Object.entries(kinds[name].fields).filter(([key, { initial }]) => isMarkable(initial, key))
    return kinds[name].create('r-1', Object.fromEntries(texts.map(([key]) => [key, `MARK ${name}.${key} END`])))
  }
  const rows = collectionNames.map((name: CollectionName) => [name, [marked(name)]])
  return { ...emptySnapshot(), hospital: marked('hospital'), ...Object.fromEntries(rows) } as Snapshot
}
