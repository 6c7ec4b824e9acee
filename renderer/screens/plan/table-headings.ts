import type { MoneyUnit } from '#shared/basics/money.ts'
import { fromRoman } from '#shared/basics/numbering.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanText } from '#shared/basics/text.ts'
import { isCounting } from '#shared/import/heading-words.ts'
import type { FundingSource } from '#shared/records/initiative.ts'

/** What stands below a heading of a pasted table of initiatives. */
export type TableColumn =
  | { readonly kind: 'number' }
  /** A field of the initiative, in words. */
  | { readonly kind: 'field'; readonly key: TextKey }
  /** Whom the money comes from, by name; the amounts stand in another column. */
  | { readonly kind: 'sourceName' }
  /** Money: of one source, of one year, or in all. */
  | {
      readonly kind: 'money'
      readonly sourceId: string | null
      /** The source as the heading calls it, when the plan does not know it. */
      readonly called: string | null
      readonly year: number | null
      readonly unit: MoneyUnit | null
    }
  | { readonly kind: 'amount'; readonly key: 'allotted' | 'securityAmount'; readonly unit: MoneyUnit | null }
  /** Nothing that a plan keeps. */
  | { readonly kind: 'left'; readonly heading: string }

type TextKey = 'name' | 'objective' | 'period' | 'decision' | 'procurement' | 'state' | 'note'

export interface TableHead {
  readonly columns: readonly TableColumn[]
  /** The first line below the headings. */
  readonly from: number
  /** Lines over the headings: titles of the appendix, "Đơn vị tính: triệu đồng". */
  readonly above: readonly string[]
}

/** Lines that are looked at for headings, and how many of them one head may take. */
const LOOKED_AT = 8
const HIGHEST = 4

/** What headings say, folded (see foldForSearch), in the words of the plans met so far; the first that fits counts. */
const words: readonly (readonly [RegExp, TextKey | 'sourceName' | 'money' | 'allotted' | 'securityAmount'])[] = [
  [/^(?:da )?bo tri|da bo tri/, 'allotted'],
  [/an toan thong tin|attt/, 'securityAmount'],
  [/^(?:ghi chu|chu thich|dien giai)/, 'note'],
  [/chu truong|quyet dinh|can cu/, 'decision'],
  [/^(?:thoi gian|tien do|lo trinh|thoi han)/, 'period'],
  [/^(?:muc tieu|noi dung dau tu|muc dich)/, 'objective'],
  [/^(?:hinh thuc|phuong thuc)/, 'procurement'],
  [/^(?:trang thai|hien trang|tinh trang)/, 'state'],
  [/^(?:ten |danh muc |noi dung|hoat dong|du an|nhiem vu|hang muc)/, 'name'],
  [/^(?:nguon von|nguon kinh phi|nguon)(?: \(|$)/, 'sourceName'],
  [/kinh phi|so tien|thanh tien|du toan|tong muc|^tong(?: cong| so)?$|gia tri/, 'money'],
]

/** Finds the headings of a pasted table; null when its first lines are none: it is a block of cells then. */
export function readTableHead(
  block: readonly (readonly string[])[],
  sources: readonly FundingSource[],
): TableHead | null {
  for (let start = 0; start < Math.min(LOOKED_AT, block.length); start += 1) {
    // The highest head first: a second line of headings names the sources below “Nguồn vốn”.
    for (let height = Math.min(HIGHEST, block.length - start); height >= 1; height -= 1) {
      const lines = block.slice(start, start + height)
      if (height > 1 && !isHeadingLine(lines.at(-1) ?? [], sources)) continue
      const columns = headingsOf(lines).map((heading) => columnMeant(heading, sources))
      if (!isHead(columns)) continue
      const above = block.slice(0, start).map((cells) => cleanText(cells.join(' ')).trim())
      return { columns, from: start + height + countingLines(block, start + height), above }
    }
  }
  return null
}

/** A table has a name of things and something else that is known. */
function isHead(columns: readonly TableColumn[]): boolean {
  const isName = (column: TableColumn) => column.kind === 'field' && column.key === 'name'
  const known = columns.filter(({ kind }) => kind !== 'left')
  return columns.filter(isName).length === 1 && known.length >= 2
}

/** A further line of headings: words only, and at least one that says something of money. */
function isHeadingLine(cells: readonly string[], sources: readonly FundingSource[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const isMoney = (cell: string) =>
    sourceCalled(cell, sources) !== null || yearIn(cell) !== null || /^tong/.test(foldForSearch(cell))
  return (
    filled.length > 0 &&
    filled.every((cell) => fromRoman(cell.trim()) === null) &&
    filled.every((cell) => !/^\s*[\d.,]+\s*$/.test(cell) || yearIn(cell) !== null) &&
    filled.some(isMoney)
  )
}

/** Lines that number the columns: "(1)", "(2)" or "1", "2", "3". */
function countingLines(block: readonly (readonly string[])[], at: number): number {
  const filled = (block[at] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
  const numbers = filled.map((cell) => Number(/^\(?(\d{1,2})\)?$/.exec(cell)?.[1] ?? Number.NaN))
  const counts = numbers.length >= 2 && numbers.every((each, place) => each === (numbers[0] ?? 0) + place)
  return counts ? 1 : 0
}

/** The headings column by column; what stands over several columns is said of each ("Nguồn vốn: Ngân sách"). */
function headingsOf(lines: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...lines.map((cells) => cells.length))
  const last = lines.length - 1
  return Array.from({ length: width }, (_, at) => {
    const parts = lines.map((cells, row) => {
      const own = cleanText(cells[at] ?? '')
        .replace(/\s+/g, ' ')
        .trim()
      // A merged cell comes as its text and empty ones after it; only over other headings is it one.
      const isUnder = row < last && lines.slice(row + 1).some((below) => (below[at] ?? '').trim() !== '')
      if (own !== '' || !isUnder) return own
      return cleanText(cells.slice(0, at).findLast((cell) => cell.trim() !== '') ?? '').trim()
    })
    return parts.filter((part) => part !== '').join(': ')
  })
}

function columnMeant(heading: string, sources: readonly FundingSource[]): TableColumn {
  const folded = foldForSearch(heading)
  if (folded === '') return { kind: 'left', heading: '' }
  if (isCounting(heading) || isCounting(heading.split(': ').at(-1) ?? '')) return { kind: 'number' }
  const unit = unitIn(folded)
  const year = yearIn(heading)
  const lower = heading.split(': ').at(-1) ?? heading
  const source = sourceCalled(lower, sources)
  if (source !== null) return { kind: 'money', sourceId: source, called: null, year, unit }
  const said = foldForSearch(lower.replace(/\([^)]*\)/g, ' ').trim())
  const meant = words.find(([pattern]) => pattern.test(said)) ?? words.find(([pattern]) => pattern.test(folded))
  const kind = meant?.[1]
  const called = kind === undefined || kind === 'sourceName' ? namedSource(heading) : null
  if (kind === 'money' || called !== null || (kind === undefined && year !== null)) {
    return { kind: 'money', sourceId: null, called, year, unit }
  }
  if (kind === undefined) return { kind: 'left', heading }
  if (kind === 'sourceName') return { kind: 'sourceName' }
  if (kind === 'allotted' || kind === 'securityAmount') return { kind: 'amount', key: kind, unit }
  return { kind: 'field', key: kind }
}

/** What a heading calls a source that the plan does not know: under “Nguồn vốn” or “Kinh phí”, or as sources are called. */
function namedSource(heading: string): string | null {
  const parts = heading.split(': ')
  const lower = (parts.at(-1) ?? '').replace(/\([^)]*\)/g, ' ').trim()
  const upper = foldForSearch(parts.slice(0, -1).join(' '))
  if (lower === '' || yearIn(lower) !== null) return null
  const isUnder = /nguon|kinh phi|\bvon\b/.test(upper)
  return isUnder || /^(?:von|quy|ngan sach|nguon thu) \w/.test(foldForSearch(lower)) ? lower : null
}

/** The source that a name is of: its own, its short one, or another spelling of it. */
export function sourceCalled(text: string, sources: readonly FundingSource[]): string | null {
  const folded = bare(text)
  if (folded === '') return null
  const exact = sources.find(({ name, shortName, code, aliases }) =>
    [name, shortName, code, ...aliases].some((each) => each !== '' && bare(each) === folded),
  )
  return exact?.id ?? null
}

/** Without what stands in brackets and the words every source begins with. */
function bare(text: string): string {
  return foldForSearch(text.replace(/\([^)]*\)/g, ' '))
    .replace(/^(?:tu )?(?:nguon |von )*/, '')
    .replace(/,? *(?:nam )?20\d{2}/, '')
    .replace(/[:.;,]+$/, '')
    .trim()
}

/** "Năm 2027", "2027", "Kinh phí năm 2026 (triệu đồng)". */
function yearIn(heading: string): number | null {
  const found = /\b(20\d{2})\b/.exec(heading)
  return found === null || /20\d{2}\s*[-–]\s*20\d{2}/.test(heading) ? null : Number(found[1])
}

/** "(triệu đồng)", "tr. đồng", "(đồng)", "ĐVT: nghìn đồng"; null where no unit is said. */
export function unitIn(folded: string): MoneyUnit | null {
  if (/\btrieu\b|\btr\.? ?d(?:ong)?\b|\btrd\b/.test(folded)) return 'million'
  if (/\bnghin\b|\bngan dong\b|\b1[.,]?000 ?d(?:ong)?\b/.test(folded)) return 'thousand'
  return /\((?:dong|d|vnd|dvt: ?dong)\)|\bvnd\b|don vi(?: tinh)?: ?dong/.test(folded) ? 'dong' : null
}
