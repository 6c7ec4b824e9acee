// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '#renderer/database/change.ts'
import { addition, familyOf, movement, removal } from '#renderer/screens/plan/initiative-changes.ts'
import { fundingTotal, planBudget } from '#shared/figures/budget.ts'
import { type Initiative, initiativeRecord } from '#shared/records/initiative.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder } from '#shared/records/tree.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const plan = { planId: SAMPLE_PLAN, phaseId: 'ph-1', groupId: 'grp-da1', parentId: null }

function apply(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  const rows = new Map(snapshot.initiatives.map((each) => [each.id, each]))
  for (const change of changes) {
    if (change.collection !== 'initiatives') continue
    if (change.after === null) rows.delete(change.id)
    else rows.set(change.id, change.after)
  }
  return { ...snapshot, initiatives: [...rows.values()] }
}
const find = (snapshot: Snapshot, id: string): Initiative => {
  const found = snapshot.initiatives.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const line = (snapshot: Snapshot, belongs: (one: Initiative) => boolean) =>
  sortByOrder(snapshot.initiatives.filter(belongs)).map((each) => each.id)

describe('adding', () => {
  test('the first child takes over the money of its parent, so that no sum changes', () => {
    const before = sampleSnapshot()
    const after = apply(before, addition(before, 'new', { ...plan, parentId: 'ini-mang' }))
    expect(fundingTotal(find(after, 'new').funding)).toBe(900_000_000)
    expect(find(after, 'ini-mang').funding).toEqual([])
    expect(planBudget(after, SAMPLE_PLAN).total).toBe(planBudget(before, SAMPLE_PLAN).total)
    const second = addition(after, 'second', { ...plan, parentId: 'ini-mang' })
    expect(second).toHaveLength(1)
  })

  test('a new one stands last among its siblings', () => {
    const before = sampleSnapshot()
    const after = apply(before, addition(before, 'new', plan))
    expect(line(after, (each) => each.phaseId === 'ph-1' && each.groupId === 'grp-da1').at(-1)).toBe('new')
  })
})

describe('removing', () => {
  test('the money of an only child goes back to its parent, so that no sum changes', () => {
    const before = sampleSnapshot()
    const added = apply(before, addition(before, 'new', { ...plan, parentId: 'ini-mang' }))
    const { changes, gaveBack } = removal(added, 'new')
    const after = apply(added, changes)
    expect(gaveBack).toBe(900_000_000)
    expect(find(after, 'ini-mang')).toEqual(find(before, 'ini-mang'))
    const twice = apply(added, addition(added, 'second', { ...plan, parentId: 'ini-mang' }))
    expect(removal(twice, 'new').gaveBack).toBe(0)
  })

  test('children move up into the place of their parent, in their order', () => {
    const child = (id: string, order: number) =>
      initiativeRecord.create(id, { planId: SAMPLE_PLAN, parentId: 'ini-mang', order, name: id })
    const sample = sampleSnapshot()
    const before = { ...sample, initiatives: [...sample.initiatives, child('c2', 9), child('c1', 8)] }
    const { changes, movedUp } = removal(before, 'ini-mang')
    const after = apply(before, changes)
    expect(movedUp).toBe(2)
    expect(line(after, (each) => each.phaseId === 'ph-1' && each.groupId === 'grp-da1')).toEqual([
      'c1',
      'c2',
      'ini-maytinh',
    ])
    expect(find(after, 'c1')).toMatchObject({ parentId: null, phaseId: 'ph-1', groupId: 'grp-da1' })
  })

  test('only the removed one vanishes, whatever the tree looks like', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const trees = fc.tuple(...ids.map(() => fc.record({ parentId: fc.constantFrom(null, ...ids), order: fc.nat(4) })))
    fc.assert(
      fc.property(trees, fc.constantFrom(...ids), (places, gone) => {
        const initiatives = places.map((place, index) =>
          initiativeRecord.create(ids[index] ?? '', { ...plan, ...place, planId: SAMPLE_PLAN }),
        )
        const before = { ...sampleSnapshot(), initiatives }
        const after = apply(before, removal(before, gone).changes)
        expect(after.initiatives.map((each) => each.id).sort()).toEqual(ids.filter((id) => id !== gone))
        expect(after.initiatives.every((each) => each.parentId !== gone)).toBe(true)
      }),
    )
  })
})

describe('moving', () => {
  test('one place up or down, and back again', () => {
    const before = sampleSnapshot()
    const phase = (snapshot: Snapshot) => line(snapshot, (each) => each.phaseId === 'ph-2')
    const [first = '', second] = phase(before)
    const down = apply(before, movement(before, first, 1))
    expect(phase(down).slice(0, 2)).toEqual([second, first])
    expect(phase(apply(down, movement(down, first, -1)))).toEqual(phase(before))
  })

  test('siblings that share one place are put in order all the same', () => {
    const rows = ['a', 'b', 'c'].map((id) => initiativeRecord.create(id, { ...plan, order: 0 }))
    const before = { ...sampleSnapshot(), initiatives: rows }
    const after = apply(before, movement(before, 'c', -1))
    expect(line(after, () => true)).toEqual(['a', 'c', 'b'])
  })

  test('at the end of the line nothing changes', () => {
    expect(movement(sampleSnapshot(), 'ini-mang', -1)).toEqual([])
  })
})

test('a family ends even when parents go round in a circle', () => {
  const rows = [
    initiativeRecord.create('a', { ...plan, parentId: 'b' }),
    initiativeRecord.create('b', { ...plan, parentId: 'a' }),
  ]
  expect([...familyOf({ ...sampleSnapshot(), initiatives: rows }, 'a')].sort()).toEqual(['a', 'b'])
})
