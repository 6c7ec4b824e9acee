import { ok } from '#shared/basics/result.ts'
import { cleanLine } from '#shared/basics/text.ts'
import { buildPlanOutline } from '#shared/document/plan-outline.ts'
import { type Finding, type Severity, severityLabels } from '#shared/preflight/finding.ts'
import { checkOutline } from '#shared/preflight/run-preflight.ts'
import { choosePlan } from './choose-plan.ts'
import type { RunCommand } from './command.ts'
import { readInput } from './input.ts'

/** `khs check`: the findings of preflight, one line each. */
export const check: RunCommand = async (args) => {
  const input = await readInput(args.file)
  if (!input.ok) return input
  const context = choosePlan(input.value.snapshot, args)
  if (!context.ok) return context
  const findings = checkOutline(context.value, buildPlanOutline(context.value))
  const counts = countFindings(findings)
  const { id, year } = context.value.plan
  return ok({
    exitCode: counts.error > 0 ? 1 : 0,
    lines: findings.map(findingLine),
    notes: [findings.length === 0 ? 'Không có điểm nào cần xem lại.' : `Kế hoạch năm ${year}: ${countWords(counts)}.`],
    data: { plan: { id, year }, today: context.value.today, counts, findings },
  })
}

/** How many findings of each severity. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return { error: of('error'), warning: of('warning'), info: of('info') }
}

/** "2 lỗi, 5 cảnh báo, 1 lưu ý". */
export function countWords(counts: Readonly<Record<Severity, number>>): string {
  return `${counts.error} lỗi, ${counts.warning} cảnh báo, ${counts.info} lưu ý`
}

function findingLine({ severity, rule, message, advice }: Finding): string {
  return cleanLine(`${severityLabels[severity]} [${rule}] ${message} ${advice}`)
}
