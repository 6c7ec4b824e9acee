import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuplicateKey } from '#shared/records/json-duplicate-key.ts'
import { describeReadProblem, readProblemPlace } from '#shared/records/read-problem.ts'
import { readSnapshot } from '#shared/records/read-snapshot.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'

describe('findDuplicateKey', () => {
  it('finds none in what JSON.stringify wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(3), (value, indent) => {
        expect(findDuplicateKey(JSON.stringify(value, null, indent))).toBe(null)
      }),
      { numRuns: 500 },
    )
  })

  it('finds a key that is put into any object a second time', () => {
    const objects = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 })
    fc.assert(
      fc.property(objects, fc.nat(), fc.jsonValue({ maxDepth: 2 }), (object, which, around) => {
        const keys = Object.keys(object)
        const key = keys[which % keys.length] ?? ''
        const twice = `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(key)}:0}`
        expect(findDuplicateKey(`[${JSON.stringify(around)},{"a":${twice}}]`)?.key).toBe(key)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['{"a":1,\n "a":2}', 'a', { offset: 9, line: 2, column: 2 }],
    ['{"a":1,"\\u0061":2}', 'a', { offset: 7, line: 1, column: 8 }],
    ['{"\\\\":{"b":1},"\\\\":2}', '\\', { offset: 14, line: 1, column: 15 }],
    ['{"":[{"x":"\\"}"}],"":1}', '', { offset: 18, line: 1, column: 19 }],
  ])('names key and place in %j', (text, key, place) => {
    expect(findDuplicateKey(text)).toEqual({ key, place })
  })

  it.each(['{"a":{"a":1},"b":["a","a"]}', '["a","a"]', '{"a":"a","b":"a"}'])('lets %j pass', (text) => {
    expect(findDuplicateKey(text)).toBe(null)
  })

  it('is not stopped by nesting deeper than the call stack', () => {
    expect(findDuplicateKey('{"a":'.repeat(200_000) + 1 + '}'.repeat(200_000))).toBe(null)
  })
})

describe('a snapshot with a key written twice', () => {
  it('is refused with key and place, and not read with the last value', () => {
    const text = JSON.stringify(emptySnapshot()).replace('"version":1', '"version":1,"version":1')
    const result = readSnapshot(text)
    if (result.ok) throw new Error('it was read')
    expect(readProblemPlace(result.error)).toMatchObject({ line: 1, column: 46 })
    expect(describeReadProblem(result.error)).toMatch(/hai lần khóa “version”.*dòng 1, cột 46.*Hãy .+\.$/)
  })
})
