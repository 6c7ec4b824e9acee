import { expect, test } from 'vitest'
import { referenceTargets } from '#shared/preflight/reference-rules.ts'
import { collectionNames, collections } from '#shared/records/collections.ts'

/** Fields whose names look like references but point at no record: a control belongs to a control set, which is data. */
const notRecords = ['controlId']

test('every reference field of every record is known to the rule on missing records', () => {
  const references = collectionNames.flatMap((name) =>
    Object.keys(collections[name].fields).filter(
      (key) => /Ids?$/.test(key) && key !== 'parentId' && !notRecords.includes(key),
    ),
  )
  expect(Object.keys(referenceTargets).toSorted()).toEqual([...new Set(references)].toSorted())
})
