import { expect, test } from 'vitest'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { dismissalOf } from '#shared/preflight/dismissals.ts'
import { examineOutline } from '#shared/preflight/run-preflight.ts'
import { dismissalRecord } from '#shared/records/dismissal.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

function examine(snapshot: Snapshot) {
  const context = planContext(snapshot, SAMPLE_PLAN, TODAY)
  if (context === null) throw new Error('no plan')
  return examineOutline(context, buildPlanOutline(context))
}

const sample = sampleSnapshot()
const { open } = examine(sample)
const antivirus = open.find(({ rule }) => rule === 'security.antivirus')
if (antivirus === undefined) throw new Error('the sample has a finding about antivirus')
const left = dismissalOf(antivirus, SAMPLE_PLAN, 'left-1', 'Máy phòng mổ do hãng quản lý.', '2026-01-20')

test('a finding that was left is no open one any more, and keeps its reason', () => {
  const now = examine({ ...sample, dismissals: [left] })
  expect(now.open).toEqual(open.filter((finding) => finding !== antivirus))
  expect(now.dismissed.map(({ rule, dismissal }) => [rule, dismissal.reason, dismissal.dismissedOn])).toEqual([
    ['security.antivirus', 'Máy phòng mổ do hãng quản lý.', '2026-01-20'],
  ])
  expect(dismissalRecord.schema.safeParse(left).success).toBe(true)
})

test('a finding comes back once it says something else', () => {
  const [asset] = sample.assets.filter(({ antivirus: state }) => state === 'upToDate')
  const worse = sample.assets.map((each) => (each.id === asset?.id ? { ...each, antivirus: 'none' as const } : each))
  const now = examine({ ...sample, assets: worse, dismissals: [left] })
  expect(now.open.map(({ rule }) => rule)).toContain('security.antivirus')
  expect(now.dismissed).toEqual([])
})

test("what was left in another plan is still found in this one's", () => {
  const elsewhere = { ...left, planId: 'another-plan' }
  const now = examine({ ...sample, dismissals: [elsewhere] })
  expect(now.open).toContainEqual(antivirus)
  expect(now.dismissed).toEqual([])
})
