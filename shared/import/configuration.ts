import { foldForSearch } from '#shared/basics/search-fold.ts'
import { gigabytes } from './looser-text.ts'

/** What one cell says of a computer's make: "i3-10100/8GB/SSD 256GB". Null for a size that it does not name. */
export interface Configuration {
  readonly cpu: string
  readonly memoryGb: number | null
  readonly storageGb: number | null
}

const SIZE = String.raw`(?:\d{1,2}\s*[x×*]\s*)?\d+(?:[.,]\d+)?\s*(?:tb|gb|t|g)(?![\p{L}\d])(?:\s*[x×*]\s*\d{1,2})?`
const DISK = String.raw`(?:ssd|hdd|nvme|sata|m\.2|ổ cứng|ổ đĩa|o cung)`
/** In "8GB SSD 512GB" the disk has the size behind it; in "256GB SSD 1TB HDD" each has the one before. */
const STORAGE = new RegExp(
  `${DISK}(?:\\s*${DISK})*\\s*:?\\s*${SIZE}|${SIZE}\\s*${DISK}(?:\\s*${DISK})*(?!\\s*:?\\s*${SIZE}(?!\\s*${DISK}))`,
  'giu',
)
const MEMORY = new RegExp(`ram\\s*:?\\s*${SIZE}(?:\\s*ddr\\d?)?|${SIZE}\\s*(?:ram(?:\\s*ddr\\d?)?|ddr\\d?)`, 'giu')
const BARE = new RegExp(SIZE, 'giu')
/** "SSD240", "HDD 500", "RAM8": what has no unit is in gigabytes. */
const STORAGE_WITHOUT_UNIT =
  /(?<![\p{L}\d])((?:ssd|hdd|nvme|ổ cứng)\s*:?\s*)(\d{2,4})(?![\p{L}\d.,]|\s*(?:tb|gb|mb|t|g)\b)/giu
const MEMORY_WITHOUT_UNIT = /(?<![\p{L}\d])(ram\s*:?\s*)(\d{1,3})(?![\p{L}\d.,]|\s*(?:tb|gb|mb|t|g|x)\b)/giu
const PROCESSOR =
  /(?<![\p{L}\d])(?:cpu|core|i[3579]|intel|amd|ryzen|xeon|pentium|celeron|athlon|atom|apple m\d|[gejn]\d{4})(?![\p{L}])/iu

/** What is written before a part of it. */
const LABEL = /^\s*(?:cpu|ram|ổ cứng|ổ đĩa|bộ nhớ|chip)\s*:?\s*$|^\s*(?:cpu|chip)\s*:?\s*/iu

/** Whether a column tells the whole make of a computer, and not its processor alone. */
export function namesConfiguration(heading: string): boolean {
  return /cau hinh|thong so|dac tinh/.test(foldForSearch(heading))
}

/** Parts a cell about a computer's make into its fields; null when it speaks of something else ("A4, in hai mặt"). */
export function readConfiguration(text: string): Configuration | null {
  const whole = text.normalize('NFC').replace(STORAGE_WITHOUT_UNIT, '$1$2GB').replace(MEMORY_WITHOUT_UNIT, '$1$2GB')
  let rest = whole
  const take = (pattern: RegExp): string | null => {
    const found = rest.match(pattern)
    if (found === null) return null
    rest = rest.replace(pattern, '/')
    return found.join(' + ')
  }
  const storage = take(STORAGE)
  const memory = take(MEMORY)
  // Sizes without a word: the first is the memory, the next the disk, as everybody writes them.
  const bare = rest.match(BARE) ?? []
  rest = rest.replace(BARE, '/')
  const [first = null, second = null] = memory === null ? bare : [null, ...bare]
  const sizes = { memoryGb: gigabytesIn(memory ?? first), storageGb: gigabytesIn(storage ?? second) }
  if (!PROCESSOR.test(whole) && sizes.memoryGb === null && sizes.storageGb === null) return null
  const cpu = rest
    .split(/[/,;|+\n]+|\s-\s/)
    .map((piece) => piece.replace(LABEL, '').trim())
    .filter((piece) => /[\p{L}\d]/u.test(piece))
  return { cpu: cpu.join(', '), ...sizes }
}

function gigabytesIn(text: string | null): number | null {
  const read = text === null ? null : gigabytes(foldForSearch(text))
  return read === null ? null : Number(read)
}
