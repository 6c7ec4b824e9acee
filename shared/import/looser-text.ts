import { foldForSearch } from '#shared/basics/search-fold.ts'

const COUNTED =
  /^(\d[\d.,]*)\s*(?:bo|cai|chiec|may|con|cay|thiet bi|he thong|ban quyen|duong|kenh|nguoi|luot|luot nguoi|hoc vien|can bo)\.?$/
/** "8GB", "2x8GB", "8GB x 2"; a number of thousands has its dot: "1.024GB". */
const SIZE =
  /(?:(\d{1,2})\s*[x×*]\s*)?(\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?)\s*(tb|gb|mb|g|t)\b(?:\s*[x×*]\s*(\d{1,2})(?!\d|\s*(?:tb|gb|mb|g|t)\b))?/g
/** What stands in brackets says again what is said before them: "8GB (2x4GB)". */
const BRACKETS = /\([^)]*\)/g
const GB_IN: Readonly<Record<string, number>> = { tb: 1024, t: 1024, gb: 1, g: 1, mb: 1 / 1024 }
const YEAR_AT_END =
  /^(?:(?:\d{1,2}[/.-]){1,2}|(?:thang|t|quy)\s*(?:\d{1,2}|[ivx]+)\s*[/.-]?\s*(?:nam\s*)?|nam\s*)(\d{4})$/
const YEAR_AT_START = /^(\d{4})-\d{2}-\d{2}$/

/**
 * What a cell of a hospital's sheet says in the words of the field, when the field itself cannot read it: "2 bộ" is 2 where
 * things are counted, "8GB DDR4" is 8 in a column of gigabytes, "300Mbps" is 300 in one of speeds, "256GB SSD + 1TB HDD" their sum, "06/2022" and "Quý
 * II/2022" their year where a year is asked. Null when it says none of these.
 */
export function looserText(key: string, text: string): string | null {
  const folded = foldForSearch(text)
  if (key === 'memoryGb' || key === 'storageGb') return gigabytes(isPartOfGigabyte(folded) ? `${folded}gb` : folded)
  if (key === 'bandwidthMbps') return megabits(folded)
  if (key === 'yearInUse') return (YEAR_AT_END.exec(folded) ?? YEAR_AT_START.exec(folded))?.[1] ?? null
  return COUNTED.exec(folded)?.[1] ?? null
}

/** "7,9": what Windows says of 8 gigabytes, without a unit. */
export function isPartOfGigabyte(text: string): boolean {
  return /^\s*\d{1,4}[.,]\d{1,2}\s*$/.test(text)
}

/** "300Mbps", "10Mb", "200/200 Mbps" (down and up), "1 Gbps", "30 Mbps trong nước / 2 Mbps quốc tế": the first of them. */
const SPEED = /^(\d+(?:[.,]\d+)?)(?:\s*\/\s*\d+(?:[.,]\d+)?)?\s*(m|g)(?:b|bit)?(?:ps|\/s)?(?![a-z\d])/

function megabits(folded: string): string | null {
  const [, number = '', unit] = SPEED.exec(folded) ?? []
  if (number === '') return null
  return unit === 'g' ? String(Number(number.replace(',', '.')) * 1000) : number
}

/** Whether a speed says more than itself: "100 Mbps / 2 Mbps quốc tế"; not "200/200 Mbps". */
export function saysMoreThanSpeed(text: string): boolean {
  return /[a-z\d]/.test(foldForSearch(text).replace(SPEED, ''))
}

/** "15/03/2021", "2021-03-15": a day, of which a year keeps the last or first part only. */
const DAY = /^\s*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})\s*$/

export function isDay(text: string): boolean {
  return DAY.test(text)
}

const ABOUT =
  /^\s*(?:[~≈]|(?:vào\s+)?(?:khoảng(?:\s+(?:năm|chừng))?|tầm|chừng|gần|hơn|trên|xấp xỉ|ước)(?!\p{L}))\s*|\s*\?\s*$/iu

/** "~2014", "khoảng 120", "2014?" → what is said to be about; null for a text that says no such thing. */
export function aboutWhat(text: string): string | null {
  const what = text.normalize('NFC').replace(ABOUT, '').trim()
  return what === text.trim() || !/\d/.test(what) ? null : what
}

/** "4GB hoặc 8GB", "từ 4GB đến 8GB", "8GB/16GB": of several sizes nobody can say which one, or whether all, is meant. */
const WHICH_ONE = /\d *(?:tb|gb|mb|g|t)\b *(?:hoac|den|toi|-|–|~|\/ *\d)/
/** With its makes named, each size is that of one disk: "SSD 256GB/HDD 1TB". */
const DISKS = /\b(?:ssd|hdd|nvme|m\.?2|emmc)\b/

/** The gigabytes that a folded text names, all of them together; null without any, or where it is open which are meant. */
export function gigabytes(folded: string): string | null {
  const outside = folded.replace(BRACKETS, ' ')
  const sizes = [...(/\d/.test(outside) ? outside : folded).matchAll(SIZE)]
  if (sizes.length === 0 || (sizes.length > 1 && WHICH_ONE.test(outside) && !DISKS.test(outside))) return null
  const total = sizes.reduce((sum, [, before = '1', number = '', unit = '', behind = '1']) => {
    const size = Number(/^\d{1,3}(?:\.\d{3})+$/.test(number) ? number.replaceAll('.', '') : number.replace(',', '.'))
    return sum + Number(before) * Number(behind) * size * (GB_IN[unit] ?? 0)
  }, 0)
  // Less than one is a mistake in the sheet, or a machine nobody has used since: not for us to round.
  return total >= 1 ? String(Math.round(total)) : null
}
