import { err, ok } from '#shared/basics/result.ts'
import { cleanLine, quote } from '#shared/basics/text.ts'
import { buildPlanOutline } from '#shared/document/plan-outline.ts'
import { type Finding, type Severity, severityLabels } from '#shared/preflight/finding.ts'
import { examineOutline, rules } from '#shared/preflight/run-preflight.ts'
import { choosePlan } from './choose-plan.ts'
import type { RunCommand } from './command.ts'
import { readInput } from './input.ts'

/** `khs check`: the open findings of preflight, one line each; with --rule those of one rule, or of the rules that begin with a word. */
export const check: RunCommand = async (args) => {
  const input = await readInput(args.file)
  if (!input.ok) return input
  const context = choosePlan(input.value.snapshot, args)
  if (!context.ok) return context
  const { rule } = args
  if (rule !== null && !rules.some(({ id }) => isOf(id, rule))) {
    const known = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('.'))))].join(', ')
    const message = `Không có quy tắc ${quote(rule)}. Hãy ghi mã quy tắc, hoặc một nhóm: ${known}.`
    return err({ kind: 'unknown-rule', message, place: null })
  }
  const examined = examineOutline(context.value, buildPlanOutline(context.value))
  const findings = examined.open.filter((finding) => rule === null || isOf(finding.rule, rule))
  const dismissed = examined.dismissed.filter((finding) => rule === null || isOf(finding.rule, rule))
  const counts = countFindings(findings)
  const { id, year } = context.value.plan
  const left = dismissed.length === 0 ? '' : ` ${dismissed.length} điểm đã bỏ qua có lý do.`
  return ok({
    exitCode: counts.error > 0 ? 1 : 0,
    lines: findings.map(findingLine),
    notes: [
      findings.length === 0
        ? `Không có điểm nào cần xem lại.${left}`
        : `Kế hoạch năm ${year}: ${countWords(counts)}.${left}`,
    ],
    data: { plan: { id, year }, today: context.value.today, counts, findings, dismissed },
  })
}

const isOf = (id: string, wanted: string): boolean => id === wanted || id.startsWith(`${wanted}.`)

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
