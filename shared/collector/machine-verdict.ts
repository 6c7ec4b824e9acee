import { formatInteger } from '#shared/basics/money.ts'
import type { Asset } from '#shared/records/asset.ts'
import type { Department } from '#shared/records/department.ts'
import type { Machine } from './gather-machines.ts'
import type { CollectedField } from './machine-values.ts'
import type { MatchedBy } from './match-machine.ts'
import type { PrinterProposal } from './propose-printers.ts'

/** What comes of one machine. */
export const verdicts = ['new', 'changed', 'same', 'unclear'] as const
export type Verdict = (typeof verdicts)[number]
export const verdictLabels: Readonly<Record<Verdict, string>> = {
  new: 'Máy mới',
  changed: 'Thay đổi',
  same: 'Không đổi',
  unclear: 'Cần xem lại',
}

export type DifferingField = CollectedField | 'name' | 'kind' | 'departmentId' | 'seenOn'

/** A field of a device that would change. */
export interface FieldDifference {
  readonly field: DifferingField
  readonly before: unknown
  /** An operating system or department that is to be added to its list is its name after NEW_NAME. */
  readonly after: unknown
}

/** Stands before the name of what is to be added to its list; no id begins with it. */
export const NEW_NAME = '?'

export interface MachineVerdict {
  readonly machine: Machine
  readonly verdict: Verdict
  /** The device it is; null for a new or unclear one. */
  readonly asset: Asset | null
  readonly matchedBy: MatchedBy | null
  /** For `same` at most the day it was seen; empty for `unclear`. */
  readonly differences: readonly FieldDifference[]
  /** What is worth knowing, each a sentence. */
  readonly notes: readonly string[]
  /** Why someone should look before agreeing; a machine with doubts is not agreed to at first. */
  readonly doubts: readonly string[]
}

/** What the machines of a folder would change in an inventory. */
export interface Comparison {
  /** In the order of their files. */
  readonly verdicts: readonly MachineVerdict[]
  /** In use and collected before, but not in this folder. */
  readonly gone: readonly Asset[]
  /** In use, of a kind that can be collected, and never collected. */
  readonly neverSeen: readonly Asset[]
  readonly printers: readonly PrinterProposal[]
  /** Those that are there, behind which a new one comes. */
  readonly departments: readonly Department[]
}

export function verdictCounts(comparison: Comparison): Readonly<Record<Verdict, number>> {
  const counts = { new: 0, changed: 0, same: 0, unclear: 0 }
  for (const { verdict } of comparison.verdicts) counts[verdict] += 1
  return counts
}

/** "12 máy mới, 3 máy thay đổi, 40 máy không đổi, 1 máy cần xem lại". */
export function countsText(comparison: Comparison): string {
  const counts = verdictCounts(comparison)
  return verdicts.map((each) => `${formatInteger(counts[each])} ${countedAs[each]}`).join(', ')
}

const countedAs: Readonly<Record<Verdict, string>> = {
  new: 'máy mới',
  changed: 'máy thay đổi',
  same: 'máy không đổi',
  unclear: 'máy cần xem lại',
}
