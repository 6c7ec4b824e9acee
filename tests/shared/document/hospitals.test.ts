import { describe, expect, test } from 'vitest'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { docxCarriesOutline } from '#shared/document/read-docx-text.ts'
import { runPreflight } from '#shared/preflight/run-preflight.ts'
import { snapshotSchema } from '#shared/records/snapshot.ts'
import { largeHospital, minimalHospital } from '#tests/fixtures/hospitals.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

describe.each([
  ['small (seed 000)', sampleSnapshot],
  ['large', largeHospital],
  ['minimal', minimalHospital],
])('a %s hospital', (_, make) => {
  const snapshot = make()
  const planId = snapshot.plans[0]?.id ?? ''

  test('has sound records', () => {
    expect(snapshotSchema.safeParse(snapshot).error?.issues ?? []).toEqual([])
    const found = runPreflight(snapshot, planId, '2026-11-30').filter(({ rule }) => rule.startsWith('reference.'))
    expect(found.map(({ message }) => message)).toEqual([])
  })

  test('prints a whole document', async () => {
    const context = planContext(snapshot, planId, '2026-11-30')
    if (context === null) throw new Error('no plan')
    const outline = buildPlanOutline(context)
    expect(docxCarriesOutline(await writeDocx(outline), outline)).toEqual({ ok: true, value: true })
  })
})

test('the large hospital has what makes a paper hard: every appendix, 120 projects, a cell taller than a page', () => {
  const snapshot = largeHospital()
  const context = planContext(snapshot, 'plan-large', '2026-11-30')
  if (context === null) throw new Error('no plan')
  const outline = buildPlanOutline(context)
  expect(outline.appendices.map(({ label }) => label)).toEqual([
    'Phụ lục I',
    'Phụ lục II',
    'Phụ lục III',
    'Phụ lục IV',
    'Phụ lục V',
    'Phụ lục VI',
    'Phụ lục VII',
    'Phụ lục VIII',
  ])
  expect(snapshot.initiatives).toHaveLength(120)
  expect(outline.signature.recipients.length).toBeGreaterThanOrEqual(15)
})
