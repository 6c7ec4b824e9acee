import { expect, it } from 'vitest'
import { planFileName } from '#shared/document/plan-file-name.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

it.each([
  [{ number: 10 }, 'YHCTBD', 'KH-10-YHCTBD-2026'],
  [{ number: 7 }, ' YHCTBD ', 'KH-07-YHCTBD-2026'],
  [{ number: null }, 'YHCTBD', 'KH-du-thao-YHCTBD-2026'],
  [{ number: 123 }, '', 'KH-123-2026'],
])('names the file of plan %j of %j', (change, symbol, name) => {
  const snapshot = sampleSnapshot()
  const [plan] = snapshot.plans
  if (plan === undefined) throw new Error('the sample has no plan')
  const hospital = { ...snapshot.hospital, symbol }
  expect(planFileName({ ...snapshot, hospital }, { ...plan, ...change })).toBe(name)
})
