import { readNumber } from '#shared/basics/number-reading.ts'
import { cleanLine, traditionalTone } from '#shared/basics/text.ts'
import { type Comparison, type TargetValue, targetValue } from '#shared/records/target.ts'
import { LADDERS, printTargetValue } from './target-value.ts'

/** What stands before a number; "từ" is a lower bound unless "trở xuống" follows. */
const leads: readonly (readonly [Comparison | 'from', RegExp])[] = [
  ['atLeast', /^(?:≥|>=|=>|tối thiểu(?: là| đạt)?|ít nhất(?: là)?|không (?:dưới|thấp hơn|ít hơn)|đạt tối thiểu)\s*/u],
  ['atMost', /^(?:≤|<=|=<|không (?:quá|vượt quá|cao hơn|lớn hơn|trên)|tối đa(?: là)?|nhiều nhất(?: là)?)\s*/u],
  ['moreThan', /^(?:>|trên|hơn|cao hơn|nhiều hơn|lớn hơn)\s*/u],
  ['lessThan', /^(?:<|dưới|thấp hơn|ít hơn|nhỏ hơn)\s*/u],
  ['from', /^từ\s+/u],
  ['equal', /^(?:=|bằng|đạt)\s*/u],
]
const TAIL = /\s*(?:trở (lên|xuống))$/u
const NUMBER = String.raw`\d[\d.,]*`
const PERCENT = new RegExp(`^(${NUMBER})\\s*(?:%|phần trăm)$`, 'u')
const BARE = new RegExp(`^(${NUMBER})$`, 'u')
/** A number and what it counts: some words without figures or marks. */
const COUNTED = new RegExp(String.raw`^(${NUMBER})\s+(\p{L}[\p{L}/]*(?: [\p{L}/]+){0,3})$`, 'u')
const RUNG = new RegExp(`^(${LADDERS.toSorted((a, b) => b.length - a.length).join('|')})\\s+(\\d{1,2})$`, 'u')
const EVERY_YEARS = /^(?:(\d{1,2}) |một |mỗi )?năm ?(?:\/ ?| )(?:(?:0?1|một) )?lần$/u
const TIMES = /^(\d{1,2}) lần ?(?:\/ ?| mỗi | một )(?:(\d{1,2}) )?năm$/u
const TIMES_BEHIND = /^(?:mỗi|hằng|hàng|một) năm (\d{1,2}|một) lần$/u
const NOTHING = /^[-\u2010-\u2015\u2212….]*$/u
const DONE = /^(?:đã )?thực hiện$/u

/**
 * Reads what officials write in a cell of targets: "80%", "≥ 80", ">70", "trên 70%", "từ 80% trở lên", "Tối thiểu 80% trở
 * lên", "Mức 4 trở lên", "95 máy", "Thực hiện", "01 năm/lần", "02 lần/năm". `unit` is the row's ĐVT: under "%" a bare number
 * is a percentage, under "máy" a number of machines. Whatever says more than that is kept as it is written, as words, and
 * never guessed at. Null for an empty cell and for a dash.
 */
export function readTargetValue(text: string, unit = ''): TargetValue | null {
  const written = traditionalTone(cleanLine(text))
  if (NOTHING.test(written)) return null
  const read = meaning(written, unit.trim())
  return read !== null && isKeptWhole(read) ? read : { kind: 'text', text: written }
}

/** What the record cannot hold (half a machine, 5.000 %) or paper not print whole (66,667 %) stays words. */
function isKeptWhole(read: TargetValue): boolean {
  if (!targetValue.safeParse(read).success) return false
  return JSON.stringify(meaning(printTargetValue(read), '')) === JSON.stringify(read)
}

function meaning(written: string, unit: string): TargetValue | null {
  const plain = written.toLocaleLowerCase('vi').replace(/[.;,]$/, '')
  return DONE.test(plain) ? { kind: 'done' } : (frequency(plain) ?? compared(plain, written, unit))
}

function frequency(plain: string): TargetValue | null {
  const years = EVERY_YEARS.exec(plain)
  if (years !== null) return { kind: 'frequency', times: 1, everyYears: Number(years[1] ?? 1) }
  const times = TIMES.exec(plain)
  if (times !== null) return { kind: 'frequency', times: Number(times[1]), everyYears: Number(times[2] ?? 1) }
  const behind = TIMES_BEHIND.exec(plain)
  return behind === null
    ? null
    : { kind: 'frequency', times: behind[1] === 'một' ? 1 : Number(behind[1]), everyYears: 1 }
}

function compared(plain: string, written: string, unit: string): TargetValue | null {
  const { comparison: said, rest: behind } = leadOf(plain)
  const [tail, direction] = TAIL.exec(behind) ?? []
  const comparison = joined(said, direction)
  if (comparison === null) return null
  const body = tail === undefined ? behind : behind.slice(0, -tail.length)

  const rung = RUNG.exec(body)
  if (rung !== null) return { kind: 'quantity', comparison, quantity: Number(rung[2]), unit: rung[1] ?? '' }
  const percent = numberIn(PERCENT.exec(body)?.[1])
  if (percent !== null) return { kind: 'percent', comparison, percent }
  const bare = numberIn(BARE.exec(body)?.[1])
  if (bare !== null) {
    return unit === '%'
      ? { kind: 'percent', comparison, percent: bare }
      : { kind: 'quantity', comparison, quantity: bare, unit: NOTHING.test(unit) ? '' : unit }
  }
  const counted = COUNTED.exec(body)
  const quantity = numberIn(counted?.[1])
  if (quantity === null) return null
  return { kind: 'quantity', comparison, quantity, unit: asWritten(counted?.[2] ?? '', written) }
}

/** "đạt trên 70%": what is said of the number, after words that only say that it is reached. */
function leadOf(plain: string): { readonly comparison: Comparison | 'from' | null; readonly rest: string } {
  const bare = plain.replace(/^đạt (?!tối thiểu)/u, '')
  for (const [comparison, lead] of leads) {
    const found = lead.exec(bare)
    if (found !== null) return { comparison, rest: bare.slice(found[0].length) }
  }
  return { comparison: null, rest: bare }
}

/** What is said before and behind a number, together; null where the two do not go together ("trên 80% trở xuống"). */
function joined(said: Comparison | 'from' | null, direction: string | undefined): Comparison | null {
  switch (said) {
    case null:
    case 'equal':
    case 'from':
      if (direction === undefined) return said === 'from' ? 'atLeast' : 'equal'
      return direction === 'lên' ? 'atLeast' : 'atMost'
    case 'atLeast':
      return direction === 'xuống' ? null : said
    case 'atMost':
      return direction === 'lên' ? null : said
    default:
      return direction === undefined ? said : null
  }
}

/** A number in Vietnamese notation, or in English where it can be read so only ("99.5"). */
function numberIn(text: string | undefined): number | null {
  if (text === undefined) return null
  const vietnamese = readNumber(text, 'vietnamese')
  if (vietnamese.ok) return vietnamese.value
  const english = readNumber(text, 'english')
  return english.ok ? english.value : null
}

/** The words in the letters they were typed in: "Mb/s" is no "mb/s". */
function asWritten(lower: string, written: string): string {
  const at = written.toLocaleLowerCase('vi').lastIndexOf(lower)
  const found = at === -1 ? lower : written.slice(at, at + lower.length)
  return found.toLocaleLowerCase('vi') === lower ? found : lower
}
