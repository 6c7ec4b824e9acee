import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RowChange } from '#renderer/database/change.ts'
import { checkRow } from '#renderer/database/check-row.ts'
import { collectionNames } from '#shared/records/collections.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { arbitrarySnapshot } from '#tests/shared/records/arbitrary-snapshot.ts'

/** Every object and array in a value, itself included. */
function objectsIn(value: unknown): readonly object[] {
  return typeof value !== 'object' || value === null ? [] : [value, ...Object.values(value).flatMap(objectsIn)]
}

function expectCopies(snapshot: ReturnType<typeof sampleSnapshot>): void {
  for (const collection of collectionNames) {
    for (const after of snapshot[collection]) {
      const checked = checkRow({ collection, id: after.id, before: null, after } as unknown as RowChange)
      if (!checked.ok) throw new Error(checked.error.message)
      expect(checked.value).toEqual(after)
      const given = new Set(objectsIn(after))
      expect(objectsIn(checked.value).filter((object) => given.has(object))).toEqual([])
    }
  }
}

test('what is checked is a copy through and through: nobody who keeps the original can change the store', () => {
  expectCopies(sampleSnapshot())
  fc.assert(fc.property(arbitrarySnapshot(), expectCopies), { numRuns: 40 })
})
