import { addDays, compareIso, type IsoDate } from '#shared/basics/calendar-date.ts'
import type { Asset } from '#shared/records/asset.ts'
import type { OperatingSystem } from '#shared/records/operating-system.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** Whether the maker still mends what is wrong with a device. `endingSoon`: for less than a year more. */
export const supportStates = ['supported', 'endingSoon', 'ended', 'unknown'] as const
export type SupportState = (typeof supportStates)[number]
export const supportStateLabels: Readonly<Record<SupportState, string>> = {
  supported: 'Còn hỗ trợ',
  endingSoon: 'Sắp hết hỗ trợ',
  ended: 'Đã hết hỗ trợ',
  unknown: 'Không rõ',
}

/** A budget is made a year ahead, so a year is what "soon" means. */
const SOON_DAYS = 365

/**
 * The state of a device on a day, from the end of its maker's support and that of its operating system, whichever comes
 * first; the day itself is still supported. Without either date it is unknown, unless its operating system stands in the
 * list with a source that names no end (Windows 11): then it is supported.
 */
export function supportState(asset: Asset, snapshot: Pick<Snapshot, 'operatingSystems'>, today: IsoDate): SupportState {
  const system = snapshot.operatingSystems.find(({ id }) => id === asset.operatingSystemId)
  const [end] = [asset.supportEnd, system?.supportEnd ?? null].filter((date) => date !== null).toSorted(compareIso)
  if (end === undefined) return isKnownOpen(system) ? 'supported' : 'unknown'
  return stateAt(end, today)
}

/** The state of an operating system itself, by the same rule. */
export function systemSupportState(system: OperatingSystem, today: IsoDate): SupportState {
  if (system.supportEnd === null) return isKnownOpen(system) ? 'supported' : 'unknown'
  return stateAt(system.supportEnd, today)
}

function isKnownOpen(system: OperatingSystem | undefined): boolean {
  return system !== undefined && system.supportEnd === null && system.source.trim() !== ''
}

function stateAt(end: IsoDate, today: IsoDate): SupportState {
  if (compareIso(end, today) < 0) return 'ended'
  return compareIso(end, addDays(today, SOON_DAYS)) <= 0 ? 'endingSoon' : 'supported'
}
