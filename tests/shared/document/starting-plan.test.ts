import { describe, expect, test } from 'vitest'
import { outlineText } from '#shared/document/outline-text.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { figures } from '#shared/figures/catalogue.ts'
import { runPreflight } from '#shared/preflight/run-preflight.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { generatedContents } from '#shared/records/narrative.ts'
import { validateSnapshot } from '#shared/records/read-snapshot.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import {
  type OutlineName,
  outlineNames,
  outlineReplacement,
  startingOutlines,
} from '#shared/records/starting-outlines.ts'
import { startingRecords } from '#shared/records/starting-records.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

/** The snapshot of a hospital that has just begun. */
function begun(outline: OutlineName = 'hospital'): Snapshot {
  let made = 0
  const records = startingRecords(() => `id-${made++}`, 2027, outline)
  const snapshot: Record<string, unknown> = { ...emptySnapshot() }
  for (const { collection, record } of records) {
    snapshot[collection] = [...(snapshot[collection] as unknown[]), record]
  }
  return snapshot as unknown as Snapshot
}

describe('a hospital that starts from nothing', () => {
  const snapshot = begun()
  const planId = snapshot.plans[0]?.id ?? ''

  test('has records the validators accept', () => {
    expect(validateSnapshot(snapshot).ok).toBe(true)
  })

  test('has a numbered outline whose figures wait for their records', () => {
    const context = planContext(snapshot, planId, '2026-11-22')
    if (context === null) throw new Error('no plan')
    const lines = outlineText(buildPlanOutline(context))
    expect(lines).toContain('I. KẾ HOẠCH NĂM 2027')
    expect(lines).toContain('3. Lộ trình thực hiện')
    expect(lines).toContain('(Chi tiết kèm theo Phụ lục)')
    expect(lines.some((line) => line.includes('là …… người'))).toBe(true)
  })

  test('is told what to enter next, and nothing that cannot be mended', () => {
    const rules = new Set(runPreflight(snapshot, planId, '2026-11-22').map((finding) => finding.rule))
    expect(rules).toContain('head.hospital')
    expect(rules).toContain('law.none')
    expect(rules).toContain('figure.missing')
    expect(rules).not.toContain('reference.appendix')
    expect(rules).not.toContain('reference.missing-record')
  })
})

describe.each(outlineNames)('the outline “%s”', (name) => {
  const snapshot = begun(name)
  const planId = snapshot.plans[0]?.id ?? ''

  test('makes records the validators accept, and binds only figures there are', () => {
    expect(validateSnapshot(snapshot).ok).toBe(true)
    const rules = new Set(runPreflight(snapshot, planId, '2026-11-22').map((finding) => finding.rule))
    expect(rules).not.toContain('reference.unknown-figure')
    const bound = snapshot.narratives.flatMap(({ title, blocks }) => [
      ...title,
      ...blocks.flatMap((block) => (block.kind === 'generated' ? [] : block.content)),
    ])
    for (const each of bound) if (each.kind === 'figure') expect(figures).toHaveProperty([each.figure])
  })

  test('prints every list of the plan once: legal bases, targets, tasks, appendices, assignments', () => {
    const parts = snapshot.narratives.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'generated' ? [block.from] : [])),
    )
    expect(parts.toSorted()).toEqual([...generatedContents].toSorted())
  })

  test('takes the place of a plan’s whole text, and of no other plan’s', () => {
    const sample = sampleSnapshot()
    const other = { ...sample.narratives[0], id: 'elsewhere', planId: 'other' } as Snapshot['narratives'][number]
    const before = { ...sample, narratives: [...sample.narratives, other] }
    let made = 0
    const after = applyRecords(
      before,
      outlineReplacement(before, 'plan-2026', name, () => `new-${made++}`),
    )
    expect(after.narratives.filter((each) => each.planId === 'other')).toEqual([other])
    expect(after.narratives.filter((each) => each.planId === 'plan-2026').map(({ id }) => id)).toEqual(
      Array.from({ length: made }, (_, index) => `new-${index}`),
    )
    expect(startingOutlines[name].label).not.toBe('')
  })
})

test('the ten pillars of seed 001 stand in its order', () => {
  const snapshot = begun('pillars')
  const context = planContext(snapshot, snapshot.plans[0]?.id ?? '', '2026-11-22')
  if (context === null) throw new Error('no plan')
  const lines = outlineText(buildPlanOutline(context)).filter((line) => /^\d+\. /.test(line))
  const pillars = ['Nhận thức', 'Thể chế', 'Hạ tầng', 'Dữ liệu', 'Nền tảng', 'Nhân lực', 'An toàn thông tin']
  for (const [index, pillar] of [...pillars, 'Chính quyền', 'Kinh tế', 'Xã hội'].entries()) {
    expect(lines[index]).toMatch(new RegExp(`^${index + 1}\\. ${pillar}`))
  }
})
