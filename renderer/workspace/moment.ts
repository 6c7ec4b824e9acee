import { formatShortDate } from '#shared/basics/calendar-date.ts'

/** "22/11/2026 10:42", by the clock of this PC. */
export function moment(instant: string): string {
  const at = new Date(instant)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${formatShortDate(day)} ${two(at.getHours())}:${two(at.getMinutes())}`
}
