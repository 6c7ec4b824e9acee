import { expect, test } from 'vitest'
import type { z } from 'zod'
import { collectionNames, collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { referenceTargets, targetOf } from '#shared/records/references.ts'
import { idOrNull, ids, idValue } from '#shared/records/values.ts'

/** They hold an id of no record: the record's own, and a control of a control set, which is data. */
const notRecords: ReadonlySet<string> = new Set(['id', 'controlId'])
const idSchemas: ReadonlySet<z.core.$ZodType> = new Set([idValue, idOrNull, ids])

test('every field that holds ids of records is known with its collection, and no other is', () => {
  const holding = collectionNames.flatMap((name) =>
    Object.entries(collections[name].fields as Fields)
      .filter(([key, { schema }]) => !notRecords.has(key) && (/Ids?$/.test(key) || idSchemas.has(schema)))
      .map(([key]) => ({ name, key })),
  )
  for (const { name, key } of holding) expect(targetOf(name, key), `${name}.${key}`).not.toBeNull()
  const keys = new Set(holding.map(({ key }) => key).filter((key) => key !== 'parentId'))
  expect(Object.keys(referenceTargets).toSorted()).toEqual([...keys].toSorted())
})

test('a parent is of the same collection, and a field named like something every object has is none', () => {
  expect(targetOf('tasks', 'parentId')).toBe('tasks')
  expect(targetOf('hospital', 'parentId')).toBeNull()
  expect(targetOf('tasks', 'toString')).toBeNull()
})
