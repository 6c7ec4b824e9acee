import { type IsoDate, yearOf } from '#shared/basics/calendar-date.ts'
import type { Asset } from '#shared/records/asset.ts'

/** How long devices have been in use, in calendar years: from `from` up to, not including, `below`. Null: open. */
export const ageBands = [
  { band: 'under3', label: 'Dưới 3 năm', from: 0, below: 3 },
  { band: 'from3', label: '3-4 năm', from: 3, below: 5 },
  { band: 'from5', label: '5-7 năm', from: 5, below: 8 },
  { band: 'from8', label: 'Từ 8 năm', from: 8, below: null },
] as const
export type AgeBand = (typeof ageBands)[number]['band'] | 'unknown'

/** Every band with its words, the unknown last. */
export const ageBandLabels: Readonly<Record<AgeBand, string>> = {
  ...(Object.fromEntries(ageBands.map(({ band, label }) => [band, label])) as Record<AgeBand, string>),
  unknown: 'Không rõ năm',
}
export const ageBandNames = Object.keys(ageBandLabels) as readonly AgeBand[]

/**
 * Whole calendar years from the year a device came into use to the year of `today`: the month is not recorded. Null when no
 * year is recorded, or one that has not come yet.
 */
export function yearsInUse(asset: Asset, today: IsoDate): number | null {
  const years = asset.yearInUse === null ? null : yearOf(today) - asset.yearInUse
  return years === null || years < 0 ? null : years
}

/** The band of a device on a day. */
export function ageBandOf(asset: Asset, today: IsoDate): AgeBand {
  const years = yearsInUse(asset, today)
  if (years === null) return 'unknown'
  return ageBands.find(({ from, below }) => years >= from && (below === null || years < below))?.band ?? 'unknown'
}
