import { addDays, type IsoDate } from '#shared/basics/calendar-date.ts'

/** Before this no collector of ours existed, so a date before it comes from a clock with an empty battery. */
export const FIRST_DAY: IsoDate = '2020-01-01'

/** Whether a machine can have been collected on that day, by a clock that goes right; a day ahead is another time zone. */
export function isPlausibleDay(day: IsoDate, today: IsoDate): boolean {
  return day >= FIRST_DAY && day <= addDays(today, 1)
}
