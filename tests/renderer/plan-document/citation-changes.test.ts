// @vitest-environment node
import { expect, test } from 'vitest'
import { citationMovement, citationOrder, citing, notCiting } from '#renderer/plan-document/citation-changes.ts'
import { compareByRank } from '#shared/legal/rank.ts'
import { applyChanges } from '#tests/fixtures/apply-changes.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const sample = sampleSnapshot()
const cited = (snapshot = sample) => snapshot.plans.find((plan) => plan.id === SAMPLE_PLAN)?.legalBasisIds ?? []
const free = sample.legalBases.filter((basis) => !cited().includes(basis.id)).map((basis) => basis.id)

test('documents added to the plan come after those it cites, by rank, and none comes twice', () => {
  const after = cited(applyChanges(sample, citing(sample, SAMPLE_PLAN, [...free.toReversed(), ...cited()])))
  expect(after.slice(0, cited().length)).toEqual(cited())
  expect(after).toHaveLength(sample.legalBases.length)
  const added = after.slice(cited().length).flatMap((id) => sample.legalBases.find((basis) => basis.id === id) ?? [])
  expect(added).toEqual(added.toSorted(compareByRank))
})

test('a document left out leaves the others in their order; one moved changes places with its neighbour', () => {
  const [first = '', second = '', ...rest] = cited()
  expect(cited(applyChanges(sample, notCiting(sample, SAMPLE_PLAN, [second])))).toEqual([first, ...rest])
  expect(cited(applyChanges(sample, citationMovement(sample, SAMPLE_PLAN, second, -1)))).toEqual([
    second,
    first,
    ...rest,
  ])
  expect(citationMovement(sample, SAMPLE_PLAN, first, -1)).toEqual([])
})

test('cited documents are put in the order of rank and date; nothing changes when they stand so', () => {
  const ordered = applyChanges(sample, citationOrder(sample, SAMPLE_PLAN))
  expect(cited(ordered).slice(0, 5)).toEqual(['law-57', 'law-749', 'law-06', 'law-157', 'law-2955'])
  expect(cited(ordered).toSorted()).toEqual(cited().toSorted())
  expect(citationOrder(ordered, SAMPLE_PLAN)).toEqual([])
})
