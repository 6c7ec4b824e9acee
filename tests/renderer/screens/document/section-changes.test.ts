// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '#renderer/database/change.ts'
import { headingsOf } from '#renderer/plan-document/document-desk.ts'
import { outlineRows } from '#renderer/screens/document/outline-rows.ts'
import { wishOfKey } from '#renderer/screens/document/SectionMenu.tsx'
import {
  isDeepest,
  sectionAddition,
  sectionIndent,
  sectionMovement,
  sectionOutdent,
  sectionRemoval,
  sectionTransfer,
} from '#renderer/screens/document/section-changes.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { toTree } from '#shared/records/tree.ts'
import { SAMPLE_PLAN, sampleOutline, sampleSnapshot } from '#tests/fixtures/sample.ts'

function apply(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  const rows = new Map(snapshot.narratives.map((each) => [each.id, each]))
  for (const change of changes) {
    if (change.collection !== 'narratives') continue
    if (change.after === null) rows.delete(change.id)
    else rows.set(change.id, change.after)
  }
  return { ...snapshot, narratives: [...rows.values()] }
}
const lines = (snapshot: Snapshot) => headingsOf(sampleOutline(() => snapshot))
const headings = (snapshot: Snapshot) => lines(snapshot).map((line) => line.text)

test('a new section comes last in the document and takes the next number', () => {
  const sample = sampleSnapshot()
  const after = headings(apply(sample, sectionAddition(sample, 'new', SAMPLE_PLAN)))
  expect(after).toContain('C. MỤC MỚI')
  expect(after).toHaveLength(headings(sample).length + 1)
})

test.each([
  ['before', ['1. Mục mới', '2. Hạ tầng kỹ thuật', '3. Các ứng dụng, dịch vụ CNTT']],
  ['after', ['1. Hạ tầng kỹ thuật', '2. Mục mới', '3. Các ứng dụng, dịch vụ CNTT']],
  ['inside', ['1. Hạ tầng kỹ thuật', '1.1. Mục mới', '2. Các ứng dụng, dịch vụ CNTT']],
] as const)('a new section %s another one is numbered with the others', (where, expected) => {
  const sample = sampleSnapshot()
  const after = apply(sample, sectionAddition(sample, 'new', SAMPLE_PLAN, { where, of: 'sec-a11' }))
  expect(headings(after).slice(2, 5)).toEqual(expected)
})

test('a removed section leaves its children in its place, numbered one level up', () => {
  const sample = sampleSnapshot()
  const after = headings(apply(sample, sectionRemoval(sample, 'sec-a1')))
  expect(after.slice(1, 3)).toEqual(['I. HẠ TẦNG KỸ THUẬT', 'II. CÁC ỨNG DỤNG, DỊCH VỤ CNTT'])
  expect(after).toHaveLength(headings(sample).length - 1)
})

test('a moved section takes all under it along, and back again', () => {
  const sample = sampleSnapshot()
  const moved = apply(sample, sectionMovement(sample, 'sec-a11', 1))
  expect(headings(moved).slice(2, 4)).toEqual(['1. Các ứng dụng, dịch vụ CNTT', '2. Hạ tầng kỹ thuật'])
  expect(headings(apply(moved, sectionMovement(moved, 'sec-a11', -1)))).toEqual(headings(sample))
  expect(sectionMovement(sample, 'sec-a11', -1)).toEqual([])
})

test('indented under the section before it, and out again behind it', () => {
  const sample = sampleSnapshot()
  const inside = apply(sample, sectionIndent(sample, 'sec-a12'))
  expect(headings(inside).slice(2, 5)).toEqual([
    '1. Hạ tầng kỹ thuật',
    '1.1. Các ứng dụng, dịch vụ CNTT',
    '2. Nguồn nhân lực',
  ])
  expect(headings(apply(inside, sectionOutdent(inside, 'sec-a12')))).toEqual(headings(sample))
  expect(sectionIndent(sample, 'sec-a11')).toEqual([])
  expect(sectionOutdent(sample, 'sec-a')).toEqual([])
})

test('no section goes inside itself, and none below the fifth level', () => {
  const sample = sampleSnapshot()
  expect(sectionTransfer(sample, 'sec-a', { where: 'inside', of: 'sec-a11' })).toEqual([])
  expect(sectionTransfer(sample, 'sec-a', { where: 'after', of: 'sec-a' })).toEqual([])
  let deep = sample
  for (const id of ['d4', 'd5']) {
    const of = id === 'd4' ? 'sec-a11' : 'd4'
    deep = apply(deep, sectionAddition(deep, id, SAMPLE_PLAN, { where: 'inside', of }))
  }
  expect(sectionAddition(deep, 'd6', SAMPLE_PLAN, { where: 'inside', of: 'd5' })).toEqual([])
  const beside = apply(deep, sectionAddition(deep, 'e5', SAMPLE_PLAN, { where: 'after', of: 'd5' }))
  expect(isDeepest(beside, 'e5')).toBe(true)
  expect(isDeepest(sample, 'sec-a12')).toBe(false)
})

test('whatever is done in whatever order, every section stays, once, within five levels and without a circle', () => {
  const sample = sampleSnapshot()
  const ids = sample.narratives.map(({ id }) => id)
  const anyId = fc.constantFrom(...ids)
  const act = fc.oneof(
    fc.tuple(fc.constant('move' as const), anyId, fc.constantFrom(-1 as const, 1 as const)),
    fc.tuple(fc.constant('indent' as const), anyId),
    fc.tuple(fc.constant('outdent' as const), anyId),
    fc.tuple(fc.constant('transfer' as const), anyId, fc.constantFrom('before', 'after', 'inside' as const), anyId),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      let snapshot = sample
      for (const each of acts) {
        const changes =
          each[0] === 'move'
            ? sectionMovement(snapshot, each[1], each[2])
            : each[0] === 'indent'
              ? sectionIndent(snapshot, each[1])
              : each[0] === 'outdent'
                ? sectionOutdent(snapshot, each[1])
                : sectionTransfer(snapshot, each[1], { where: each[2] as 'before', of: each[3] })
        snapshot = apply(snapshot, changes)
      }
      const depths: number[] = []
      const walk = (nodes: ReturnType<typeof toTree<Snapshot['narratives'][number]>>, depth: number): string[] =>
        nodes.flatMap(({ record, children }) => {
          depths.push(depth)
          return [record.id, ...walk(children, depth + 1)]
        })
      const found = walk(toTree(snapshot.narratives), 1)
      expect(found.toSorted()).toEqual(ids.toSorted())
      expect(Math.max(...depths)).toBeLessThanOrEqual(5)
      const places = snapshot.narratives.map(({ parentId, order }) => `${parentId} ${order}`)
      expect(new Set(places).size).toBe(places.length)
    }),
  )
})

describe('the lines of the outline', () => {
  test('a heading that the records made is no section, though it stands in one', () => {
    const rows = outlineRows(lines(sampleSnapshot()))
    const ids = rows.flatMap(({ sectionId }) => (sectionId === null ? [] : [sectionId]))
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(ids)).toEqual(new Set(sampleSnapshot().narratives.map(({ id }) => id)))
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })

  test('every wish of the menu has its key', () => {
    const press = (key: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey', boolean>> = {}) =>
      wishOfKey({ key, altKey: false, ctrlKey: false, shiftKey: false, ...held })
    expect(press('ArrowUp', { altKey: true })).toBe('up')
    expect(press('ArrowRight', { altKey: true })).toBe('indent')
    expect(press('ArrowLeft', { altKey: true })).toBe('outdent')
    expect(press('F2')).toBe('rename')
    expect(press('Insert')).toBe('addAfter')
    expect(press('Insert', { shiftKey: true })).toBe('addInside')
    expect(press('Enter')).toBe('open')
    expect(press('Delete')).toBe('remove')
    expect(press('x')).toBeNull()
  })
})
