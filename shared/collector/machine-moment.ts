import { type IsoDate, isIsoDate } from '#shared/basics/calendar-date.ts'

export interface Moment {
  readonly collectedAt: string | null
  readonly collectedOn: IsoDate | null
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)/

/** "2026-11-20T08:30:00+07:00" or "2026-11-20 08:30:00" as the clock on the machine's wall; nothing when it is no moment. */
export function readMoment(text: string): Moment {
  const [, day = '', time = ''] = MOMENT.exec(text) ?? []
  if (!isIsoDate(day)) return { collectedAt: null, collectedOn: null }
  return { collectedAt: `${day} ${time.padEnd(8, ':00')}`, collectedOn: day }
}
