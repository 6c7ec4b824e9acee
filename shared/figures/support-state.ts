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

/** The day support ends, and of what: the device itself or its operating system. */
export interface SupportEnd {
  readonly date: IsoDate
  readonly of: 'device' | 'operatingSystem'
}

/** The earlier of the two known ends, since a device is only as safe as what ends first; null when neither is known. */
export function supportEndOf(asset: Asset, snapshot: Pick<Snapshot, 'operatingSystems'>): SupportEnd | null {
  const system = systemOf(asset, snapshot)?.supportEnd ?? null
  const device = asset.supportEnd
  if (system !== null && (device === null || compareIso(system, device) <= 0)) {
    return { date: system, of: 'operatingSystem' }
  }
  return device === null ? null : { date: device, of: 'device' }
}

/**
 * The state of a device on a day, from the end of its maker's support and that of its operating system, whichever comes
 * first; the day itself is still supported. Without either date it is unknown, unless its operating system stands in the
 * list with a source that names no end (Windows 11): then it is supported.
 */
export function supportState(asset: Asset, snapshot: Pick<Snapshot, 'operatingSystems'>, today: IsoDate): SupportState {
  const end = supportEndOf(asset, snapshot)
  if (end === null) return isKnownOpen(systemOf(asset, snapshot)) ? 'supported' : 'unknown'
  return stateAt(end.date, today)
}

/** The state of an operating system itself, by the same rule. */
export function systemSupportState(system: OperatingSystem, today: IsoDate): SupportState {
  if (system.supportEnd === null) return isKnownOpen(system) ? 'supported' : 'unknown'
  return stateAt(system.supportEnd, today)
}

function systemOf(asset: Asset, { operatingSystems }: Pick<Snapshot, 'operatingSystems'>): OperatingSystem | undefined {
  return operatingSystems.find(({ id }) => id === asset.operatingSystemId)
}

function isKnownOpen(system: OperatingSystem | undefined): boolean {
  return system !== undefined && system.supportEnd === null && system.source.trim() !== ''
}

function stateAt(end: IsoDate, today: IsoDate): SupportState {
  if (compareIso(end, today) < 0) return 'ended'
  return compareIso(end, addDays(today, SOON_DAYS)) <= 0 ? 'endingSoon' : 'supported'
}
