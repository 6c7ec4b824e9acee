import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { examineOutline, rules } from '#shared/preflight/run-preflight.ts'
import { largeHospital } from '#tests/fixtures/hospitals.ts'
import { sample } from './big-hospital.ts'
import { allInTurn, median, simpleRow } from './timing.ts'

const GOAL = 50

/** Every rule on the large hospital (350 computers, 120 projects), its document at hand as it is in the app. */
export async function preflightBench(): Promise<readonly string[]> {
  const context = planContext(largeHospital(sample), 'plan-large', '2026-11-30')
  if (context === null) throw new Error('no plan')
  const outline = buildPlanOutline(context)
  const found = examineOutline(context, outline).open.length
  if (found === 0) throw new Error('the large hospital has findings')
  const [checked, built] = await allInTurn(15, [
    { name: 'preflight', work: () => examineOutline(context, outline) },
    { name: 'outline', work: () => buildPlanOutline(context) },
  ])
  return [
    simpleRow(`Kiểm tra, ${rules.length} quy tắc, bệnh viện lớn`, median(checked?.milliseconds ?? []), 'ms', GOAL),
    simpleRow('Dựng văn bản, bệnh viện lớn', median(built?.milliseconds ?? []), 'ms', null),
  ]
}
