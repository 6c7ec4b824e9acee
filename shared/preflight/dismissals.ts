import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { type Dismissal, dismissalRecord } from '#shared/records/dismissal.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Finding } from './finding.ts'

/** A finding somebody left as it is, with why. */
export interface DismissedFinding extends Finding {
  readonly dismissal: Dismissal
}

/** Findings parted by whether somebody left them. */
export interface SortedFindings {
  readonly open: readonly Finding[]
  readonly dismissed: readonly DismissedFinding[]
}

const keyOf = (rule: string, of: string, at: string, message: string): string => JSON.stringify([rule, of, at, message])

/** Parts the findings on one plan; a dismissal holds only while the finding says the very same. */
export function sortFindings(snapshot: Snapshot, planId: string, findings: readonly Finding[]): SortedFindings {
  const own = snapshot.dismissals.filter((dismissal) => dismissal.planId === planId)
  if (own.length === 0) return { open: findings, dismissed: [] }
  const known = new Map(own.map((each) => [keyOf(each.rule, each.of, each.at, each.message), each]))
  const open: Finding[] = []
  const dismissed: DismissedFinding[] = []
  for (const finding of findings) {
    const { rule, at, message } = finding
    const dismissal = known.get(keyOf(rule, at.collection, at.id, message))
    if (dismissal === undefined) open.push(finding)
    else dismissed.push({ ...finding, dismissal })
  }
  return { open, dismissed }
}

/** The record that leaves a finding as it is, for a reason in Vietnamese words. */
export function dismissalOf(finding: Finding, planId: string, id: string, reason: string, day: IsoDate): Dismissal {
  const { rule, at, message } = finding
  return dismissalRecord.create(id, { planId, rule, of: at.collection, at: at.id, message, reason, dismissedOn: day })
}
