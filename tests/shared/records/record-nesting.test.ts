import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { describeReadProblem, readProblemPlace } from '#shared/records/read-problem.ts'
import { validateSnapshot } from '#shared/records/read-snapshot.ts'
import { findTooDeep, MOST_LEVELS } from '#shared/records/record-nesting.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { taskRecord } from '#shared/records/task.ts'

type Parents = readonly (number | null)[]

function withInitiatives(parents: Parents): Snapshot {
  const initiatives = parents.map((parent, i) =>
    initiativeRecord.create(`i-${i}`, { name: `Dự án ${i}`, parentId: parent === null ? null : `i-${parent}` }),
  )
  return { ...emptySnapshot(), initiatives }
}

const chain = (length: number): Parents => Array.from({ length }, (_, i) => (i === 0 ? null : i - 1))

describe('nesting of records', () => {
  it('is read up to the most levels and refused beyond, with the record named', () => {
    expect(validateSnapshot(withInitiatives(chain(MOST_LEVELS))).ok).toBe(true)
    const result = validateSnapshot(withInitiatives(chain(MOST_LEVELS + 1)))
    if (result.ok) throw new Error('it was read')
    expect(result.error.kind).toBe('too-deep')
    expect(readProblemPlace(result.error)).toMatchObject({ path: 'initiatives[12].parentId', recordId: 'i-12' })
    expect(describeReadProblem(result.error)).toMatch(/thứ 13 “Dự án 12”.*nằm ở cấp 13.*tối đa 12 cấp.*Hãy .+\.$/)
  })

  it.each(['in order', 'in reverse'])('is found in a chain of 20.000, %s, without recursion', (order) => {
    const length = 20_000
    const tasks = chain(length).map((parent, i) =>
      taskRecord.create(`t-${i}`, { parentId: parent === null ? null : `t-${parent}` }),
    )
    const faults = findTooDeep({ ...emptySnapshot(), tasks: order === 'in order' ? tasks : tasks.toReversed() })
    expect(faults?.total).toBe(length - MOST_LEVELS)
  })

  it('lets circles and missing parents pass: preflight tells of them', () => {
    const circle = Array.from({ length: 50 }, (_, i) => (i + 1) % 50)
    expect(findTooDeep(withInitiatives(circle))).toBe(null)
    expect(findTooDeep(withInitiatives([0, 99, ...Array(30).fill(0)]))).toBe(null)
  })

  it('counts the steps to the first record without a parent or in a circle, for any parents', () => {
    const anyParents = fc
      .integer({ min: 1, max: 40 })
      .chain((n) => fc.array(fc.option(fc.nat(n + 1), { freq: 9 }), { minLength: n, maxLength: n }))
    fc.assert(
      fc.property(anyParents, (parents) => {
        const tooDeep = parents.filter((_, i) => stepsUp(parents, i) > MOST_LEVELS)
        expect(findTooDeep(withInitiatives(parents))?.total ?? 0).toBe(tooDeep.length)
      }),
      { numRuns: 300 },
    )
  })
})

/** The level of a record, in the plainest way. */
function stepsUp(parents: Parents, from: number): number {
  const inCircle = (start: number): boolean => {
    let at = parents[start]
    for (let step = 0; step < parents.length && at !== null && at !== undefined; step += 1) {
      if (at === start) return true
      at = parents[at]
    }
    return false
  }
  let level = 1
  for (let at = from; !inCircle(at); level += 1) {
    const parent = parents[at]
    if (parent === null || parent === undefined || parent >= parents.length) return level
    at = parent
  }
  return level
}
