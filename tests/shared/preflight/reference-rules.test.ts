import { expect, test } from 'vitest'
import { referenceRules } from '#shared/preflight/reference-rules.ts'
import { collectionNames, collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { targetOf } from '#shared/records/references.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { sampleContext, sampleOutline } from '#tests/fixtures/sample.ts'

const context = sampleContext()
const outline = sampleOutline()

const references = collectionNames.flatMap((collection) =>
  Object.entries(collections[collection].fields as Fields)
    .filter(([key]) => targetOf(collection, key) !== null)
    .map(([key, { initial }]) => ({ collection, key, initial })),
)

test.each(references)('$collection.$key that points at a record that is gone is found, at that field', (reference) => {
  const { collection, key, initial } = reference
  const found = (value: unknown) => {
    const record = { ...collections[collection].create('here'), [key]: value }
    const snapshot = { ...emptySnapshot(), [collection]: [record] } as unknown as Snapshot
    return referenceRules.flatMap((rule) => rule.check({ ...context, outline, snapshot })).map((each) => each.field)
  }
  const gone = Array.isArray(initial) ? ['gone'] : 'gone'
  expect(found(gone)).toContain(key)
  expect(found(Array.isArray(initial) ? [] : null)).not.toContain(key)
})
