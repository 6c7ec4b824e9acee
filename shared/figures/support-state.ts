import { addDays, type IsoDate } from '#shared/basics/calendar-date.ts'
import type { Asset } from '#shared/records/asset.ts'
import type { OperatingSystem } from '#shared/records/operating-system.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** Whether a device still gets mending from its makers; `endingSoon` leaves time to put its successor into the next plan. */
export const supportStates = ['ended', 'endingSoon', 'supported', 'unknown'] as const
export type SupportState = (typeof supportStates)[number]
export const supportStateLabels: Readonly<Record<SupportState, string>> = {
  ended: 'Hết hỗ trợ',
  endingSoon: 'Sắp hết hỗ trợ',
  supported: 'Còn hỗ trợ',
  unknown: 'Không rõ',
}

/** A year: what ends within it must be bought for in the plan that is being written now. */
export const ENDING_SOON_DAYS = 365

/** The day support ends, and of what: the operating system (the hospital's own list) or the device itself. */
export interface SupportEnd {
  readonly date: IsoDate
  readonly of: 'operatingSystem' | 'device'
}

/** The earlier of the two known ends, since a device is only as safe as what ends first; null when neither is known. */
export function supportEndOf(asset: Asset, snapshot: Pick<Snapshot, 'operatingSystems'>): SupportEnd | null {
  const system = systemOf(asset, snapshot)?.supportEnd ?? null
  const device = asset.supportEnd
  if (system !== null && (device === null || system <= device)) return { date: system, of: 'operatingSystem' }
  return device === null ? null : { date: device, of: 'device' }
}

/** The state on `today`; the day itself still has support. A system without a known end day is "unknown", never guessed. */
export function supportState(asset: Asset, snapshot: Pick<Snapshot, 'operatingSystems'>, today: IsoDate): SupportState {
  const end = supportEndOf(asset, snapshot)
  if (end === null) return 'unknown'
  if (end.date < today) return 'ended'
  return end.date <= addDays(today, ENDING_SOON_DAYS) ? 'endingSoon' : 'supported'
}

const known = new WeakMap<readonly OperatingSystem[], ReadonlyMap<string, OperatingSystem>>()

function systemOf(asset: Asset, { operatingSystems }: Pick<Snapshot, 'operatingSystems'>): OperatingSystem | undefined {
  if (asset.operatingSystemId === null) return undefined
  const byId = known.get(operatingSystems) ?? new Map(operatingSystems.map((each) => [each.id, each]))
  known.set(operatingSystems, byId)
  return byId.get(asset.operatingSystemId)
}
