import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { Origin, Outline } from '#shared/document/outline.ts'
import type { RowsBehind } from '#shared/figures/rows-behind.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Repair } from './repair.ts'

/** `error`: the plan must not be signed like this. `warning`: a careful reader would ask. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info'
export const severityLabels: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' }

/** What rules look at. `today` is the plan's own date when it has one (ISO date). */
export interface PreflightContext {
  readonly snapshot: Snapshot
  readonly plan: Plan
  readonly outline: Outline
  readonly today: IsoDate
}

/** What a rule found: a sentence saying what is wrong and where, what to do, and the record it points at. */
export interface Found {
  readonly message: string
  readonly advice: string
  readonly at: Origin
  /** The records it was counted from, when it is about many: a list shows them better than the one pointed at. */
  readonly rows?: RowsBehind
  /** The record's field, when one field is to be mended. */
  readonly field?: string
  /** What mends it, when there is exactly one right answer. */
  readonly repair?: Repair
  /** Set when this one is graver or milder than the rule usually is. */
  readonly severity?: Severity
  /** Set when the law behind it depends on the day. */
  readonly source?: string
}

export interface Rule {
  /** Stable name, "family.what"; stored with dismissals, so never renamed. */
  readonly id: string
  readonly title: string
  readonly severity: Severity
  /** Where the rule comes from: law, document or plain arithmetic. */
  readonly source: string
  readonly check: (context: PreflightContext) => readonly Found[]
}

export interface Finding extends Found {
  readonly rule: string
  readonly severity: Severity
  readonly source: string
}
