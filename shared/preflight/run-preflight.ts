import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { Outline } from '#shared/document/outline.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { arithmeticRules } from './arithmetic-rules.ts'
import { completenessRules } from './completeness-rules.ts'
import { coverageRules } from './coverage-rules.ts'
import { doubtRules } from './doubt-rules.ts'
import type { Finding, Rule, Severity } from './finding.ts'
import { lawRules } from './law-rules.ts'
import { namingRules } from './naming-rules.ts'
import { referenceRules } from './reference-rules.ts'
import { securityRules } from './security-rules.ts'
import { textRules } from './text-rules.ts'
import { typedFigureRules } from './typed-figure-rules.ts'
import { yearRules } from './year-rules.ts'

/** Every rule; screens, command and authority use this one list. */
export const rules: readonly Rule[] = [
  ...completenessRules,
  ...namingRules,
  ...textRules,
  ...arithmeticRules,
  ...yearRules,
  ...coverageRules,
  ...lawRules,
  ...securityRules,
  ...referenceRules,
  ...typedFigureRules,
  ...doubtRules,
]

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** All findings on a plan whose outline is already at hand, gravest first. */
export function checkOutline(context: DocumentContext, outline: Outline): readonly Finding[] {
  const findings = rules.flatMap((rule) =>
    rule.check({ ...context, outline }).map(
      (found): Finding => ({
        ...found,
        rule: rule.id,
        source: found.source ?? rule.source,
        severity: found.severity ?? rule.severity,
      }),
    ),
  )
  return findings.toSorted((a, b) => rank[a.severity] - rank[b.severity])
}

/** Kiểm tra trước khi ban hành: all findings on one plan, gravest first; none when there is no such plan. */
export function runPreflight(snapshot: Snapshot, planId: string, today: IsoDate): readonly Finding[] {
  const context = planContext(snapshot, planId, today)
  return context === null ? [] : checkOutline(context, buildPlanOutline(context))
}
