import type { IsoDate } from '#shared/basics/calendar-date.ts'

/** The day on this PC's calendar; shared/ never looks at a clock, so it is passed in from here. */
export function today(now: Date = new Date()): IsoDate {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
