/** A calendar date as text, YYYY-MM-DD: no clock and no time zone, so it means the same day on every PC. */
export type IsoDate = string

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const SHORT = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/
const IN_WORDS = /^(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const DAY_IN_MS = 86_400_000

/** True for a day that exists, between 1900 and 2199, written YYYY-MM-DD (2026-02-30 is false). */
export function isIsoDate(text: string): boolean {
  const match = ISO.exec(text)
  return match !== null && isoFrom(Number(match[1]), Number(match[2]), Number(match[3])) !== null
}

/**
 * Reads a date as Vietnamese people write it: 28/10/2022, 5/1/2026, 28-10-2022, 28.10.2022, "ngày 28 tháng 10 năm 2022",
 * or ISO; the word "ngày" may stand before any of them. Day before month, always. Null when it is not such a date or the
 * day does not exist; a year of two digits is refused, never guessed.
 */
export function parseVietnameseDate(text: string): IsoDate | null {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^ngày /, '')
  const iso = ISO.exec(plain)
  if (iso) return isoFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const short = SHORT.exec(plain.replace(/ ?([/.-]) ?/g, '$1'))
  if (short) return isoFrom(Number(short[4]), Number(short[3]), Number(short[1]))
  const words = IN_WORDS.exec(plain)
  if (words) return isoFrom(Number(words[3]), Number(words[2]), Number(words[1]))
  return null
}

/** Why parseVietnameseDate knows no day in a text; ends a sentence that begins with the text. */
export function whyNoDate(text: string): string {
  const year =
    /^\D*\d{1,2}\D+\d{1,2}\D+(\d{1,5})$/.exec(text.trim())?.[1] ?? /^(\d{4})-\d{2}-\d{2}$/.exec(text.trim())?.[1]
  if (year !== undefined && year.length < 4) return 'chưa ghi đủ bốn chữ số của năm.'
  if (year !== undefined && (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR)) {
    return `có năm nằm ngoài khoảng ${FIRST_YEAR}–${LAST_YEAR}.`
  }
  return 'không phải là một ngày có trong lịch.'
}

/** 2026-01-05 → "05/01/2026". Throws a RangeError on text that is not an ISO date (a bug of the caller). */
export function formatShortDate(iso: IsoDate): string {
  const { year, month, day } = partsOf(iso)
  return `${pad(day)}/${pad(month)}/${year}`
}

/**
 * 2026-01-05 → "ngày 05 tháng 01 năm 2026", for the head of an official document. The leading 0 stands for days below 10
 * and for months 1 and 2 only (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4). Throws a RangeError on text that is not an
 * ISO date.
 */
export function formatOfficialDate(iso: IsoDate): string {
  const { year, month, day } = partsOf(iso)
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`
}

/** "ngày … tháng … năm 2026": the date to be filled in by hand when the paper is signed. Without a year, it is left open too. */
export function blankOfficialDate(year?: number): string {
  return `ngày … tháng … năm ${year ?? '…'}`
}

/** The year of an ISO date. Throws a RangeError on text that is not an ISO date. */
export function yearOf(iso: IsoDate): number {
  return partsOf(iso).year
}

/** For sorting: below 0 when a is the earlier day, above 0 when it is the later, 0 for the same day. */
export function compareIso(a: IsoDate, b: IsoDate): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The day n days later (earlier when n is negative). Throws a RangeError on a bad date, or when the answer leaves 1900–2199. */
export function addDays(iso: IsoDate, n: number): IsoDate {
  const moved = new Date(utcOf(iso) + n * DAY_IN_MS)
  const answer = Number.isNaN(moved.getTime())
    ? null
    : isoFrom(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
  if (answer === null) throw new RangeError(`${iso} plus ${n} days is outside ${FIRST_YEAR}–${LAST_YEAR}`)
  return answer
}

/** How many days b lies after a: 1 from today to tomorrow, negative when b is earlier. Throws a RangeError on a bad date. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return (utcOf(b) - utcOf(a)) / DAY_IN_MS
}

function isoFrom(year: number, month: number, day: number): IsoDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  // A day that does not exist rolls over into the next month.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return `${year}-${pad(month)}-${pad(day)}`
}

function partsOf(iso: IsoDate): { year: number; month: number; day: number } {
  if (!isIsoDate(iso)) throw new RangeError(`not an ISO date: ${iso}`)
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) }
}

function utcOf(iso: IsoDate): number {
  const { year, month, day } = partsOf(iso)
  return Date.UTC(year, month - 1, day)
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}
