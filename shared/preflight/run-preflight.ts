import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { Outline } from '#shared/document/outline.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { arithmeticRules } from './arithmetic-rules.ts'
import { citationRules } from './citation-rules.ts'
import { completenessRules } from './completeness-rules.ts'
import { coverageRules } from './coverage-rules.ts'
import { type SortedFindings, sortFindings } from './dismissals.ts'
import { doubtRules } from './doubt-rules.ts'
import { executionRules } from './execution-rules.ts'
import type { Finding, Rule, Severity } from './finding.ts'
import { formRules } from './form-rules.ts'
import { headRules } from './head-rules.ts'
import { lawRules } from './law-rules.ts'
import { lawTextRules } from './law-text-rules.ts'
import { mentionRules } from './mention-rules.ts'
import { namingRules } from './naming-rules.ts'
import { periodRules } from './period-rules.ts'
import { referenceRules } from './reference-rules.ts'
import { securityRules } from './security-rules.ts'
import { targetRules } from './target-rules.ts'
import { taskRules } from './task-rules.ts'
import { textRules } from './text-rules.ts'
import { typedFigureRules } from './typed-figure-rules.ts'
import { versionRules } from './version-rules.ts'
import { yearRules } from './year-rules.ts'

/** Every rule; screens, command and authority use this one list. */
export const rules: readonly Rule[] = [
  ...completenessRules,
  ...headRules,
  ...formRules,
  ...namingRules,
  ...textRules,
  ...arithmeticRules,
  ...executionRules,
  ...yearRules,
  ...coverageRules,
  ...periodRules,
  ...targetRules,
  ...taskRules,
  ...lawRules,
  ...lawTextRules,
  ...citationRules,
  ...securityRules,
  ...referenceRules,
  ...mentionRules,
  ...typedFigureRules,
  ...doubtRules,
  ...versionRules,
]

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** All findings on a plan whose outline is already at hand, gravest first, parted by whether somebody left them as they are. */
export function examineOutline(context: DocumentContext, outline: Outline): SortedFindings {
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
  const sorted = findings.toSorted((a, b) => rank[a.severity] - rank[b.severity])
  return sortFindings(context.snapshot, context.plan.id, sorted)
}

/** The findings that nobody has left as they are. */
export function checkOutline(context: DocumentContext, outline: Outline): readonly Finding[] {
  return examineOutline(context, outline).open
}

/** Kiểm tra trước khi ban hành: the open findings on one plan, gravest first; none when there is no such plan. */
export function runPreflight(snapshot: Snapshot, planId: string, today: IsoDate): readonly Finding[] {
  const context = planContext(snapshot, planId, today)
  return context === null ? [] : checkOutline(context, buildPlanOutline(context))
}
