// @vitest-environment node
import { expect, test } from 'vitest'
import type { Change } from '#renderer/database/change.ts'
import { headingsOf } from '#renderer/plan-document/document-desk.ts'
import { sectionAddition, sectionMovement, sectionRemoval } from '#renderer/screens/document/section-changes.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
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
const headings = (snapshot: Snapshot) => headingsOf(sampleOutline(() => snapshot)).map((line) => line.text)

test('a new section comes last in the document and takes the next number', () => {
  const sample = sampleSnapshot()
  const after = headings(apply(sample, sectionAddition(sample, 'new', SAMPLE_PLAN, null)))
  expect(after).toContain('C. MỤC MỚI')
  expect(after).toHaveLength(headings(sample).length + 1)
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
