import { describe, expect, test } from 'vitest'
import { outlineText } from '#shared/document/outline-text.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { runPreflight } from '#shared/preflight/run-preflight.ts'
import { validateSnapshot } from '#shared/records/read-snapshot.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { startingRecords } from '#shared/records/starting-records.ts'

/** The snapshot of a hospital that has just begun. */
function begun(): Snapshot {
  let made = 0
  const records = startingRecords(() => `id-${made++}`, 2027)
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
