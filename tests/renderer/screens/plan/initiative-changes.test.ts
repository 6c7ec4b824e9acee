// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '#renderer/database/change.ts'
import {
  addition,
  familyOf,
  insertion,
  movement,
  nesting,
  removal,
  removalOfAll,
  unnesting,
} from '#renderer/screens/plan/initiative-changes.ts'
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

describe('parts', () => {
  const moved = (snapshot: Snapshot, move: ReturnType<typeof nesting>) => {
    if (!move.ok) throw new Error(move.error)
    return apply(snapshot, move.value)
  }
  const moneyless = (snapshot: Snapshot, id: string): Snapshot => ({
    ...snapshot,
    initiatives: snapshot.initiatives.map((each) => (each.id === id ? { ...each, funding: [] } : each)),
  })

  test('one becomes the last part of the one above it, and comes out right below it again; no sum changes', () => {
    const before = moneyless(sampleSnapshot(), 'ini-thaythe')
    const total = planBudget(before, SAMPLE_PLAN).total
    const inside = moved(before, nesting(before, 'ini-tuxa'))
    expect(find(inside, 'ini-tuxa').parentId).toBe('ini-thaythe')
    const both = moved(inside, nesting(inside, 'ini-emr'))
    expect(line(both, (each) => each.parentId === 'ini-thaythe')).toEqual(['ini-tuxa', 'ini-emr'])
    expect(planBudget(both, SAMPLE_PLAN).total).toBe(total)
    const out = moved(both, unnesting(both, 'ini-tuxa'))
    expect(line(out, (each) => each.phaseId === 'ph-2' && each.parentId === null)).toEqual([
      'ini-thaythe',
      'ini-tuxa',
      'ini-nentang',
    ])
    expect(planBudget(out, SAMPLE_PLAN).total).toBe(total)
  })

  test('one with money of its own takes no parts, since its money would be lost from the sum; the first has none above it', () => {
    const sample = sampleSnapshot()
    expect(nesting(sample, 'ini-tuxa')).toMatchObject({ ok: false, error: expect.stringMatching(/số tiền riêng 500/) })
    expect(nesting(sample, 'ini-thaythe')).toMatchObject({ ok: false })
    expect(unnesting(sample, 'ini-thaythe')).toMatchObject({ ok: false })
  })

  test('a new one stands right below the one it was asked for at, and the others after it', () => {
    const before = sampleSnapshot()
    const after = apply(before, insertion(before, 'new', 'ini-thaythe'))
    expect(line(after, (each) => each.phaseId === 'ph-2')).toEqual([
      'ini-thaythe',
      'new',
      'ini-tuxa',
      'ini-emr',
      'ini-nentang',
    ])
  })

  test('several are removed as one step, a parent with some of its parts too; each record is changed once', () => {
    const before = moneyless(sampleSnapshot(), 'ini-thaythe')
    const inside = moved(before, nesting(before, 'ini-tuxa'))
    const both = moved(inside, nesting(inside, 'ini-emr'))
    const changes = removalOfAll(both, ['ini-thaythe', 'ini-tuxa'])
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
    const after = apply(both, changes)
    expect(line(after, (each) => each.phaseId === 'ph-2')).toEqual(['ini-emr', 'ini-nentang'])
    expect(find(after, 'ini-emr').parentId).toBeNull()
  })

  test('in a circle of parents every move ends with a word or a change', () => {
    const sample = sampleSnapshot()
    const circle: Snapshot = {
      ...sample,
      initiatives: sample.initiatives.map((each) =>
        each.id === 'ini-tuxa'
          ? { ...each, parentId: 'ini-emr' }
          : each.id === 'ini-emr'
            ? { ...each, parentId: 'ini-tuxa' }
            : each,
      ),
    }
    for (const id of ['ini-tuxa', 'ini-emr']) {
      const out = moved(circle, unnesting(circle, id))
      expect(find(out, id).parentId).not.toBe(id)
      expect(typeof nesting(circle, id).ok).toBe('boolean')
    }
  })
})
