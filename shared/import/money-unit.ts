import { formatInteger, type MoneyUnit } from '#shared/basics/money.ts'
import { describeNumberProblem, readMoney } from '#shared/basics/number-reading.ts'
import { err, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import type { FieldProblem } from '#shared/tables/read-field.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { type Header, rowsOver } from './find-header.ts'
import type { RowNote } from './judgement.ts'

/** In which unit a column of money is written, and where the sheet says so; `said` is null when it says nothing. */
export interface WrittenMoneyUnit {
  readonly unit: MoneyUnit
  readonly said: string | null
}

/** The unit of the heading; without one, that of a line above the table ("Đơn vị tính: nghìn đồng"); else đồng. */
export function moneyUnitOf(sheet: SourceSheet, header: Header, heading: string): WrittenMoneyUnit {
  const own = unitIn(heading)
  if (own !== null) return { unit: own, said: 'tiêu đề cột' }
  for (const { number, cells } of rowsOver(sheet, header)) {
    const unit = unitOfLine(cells.filter((cell) => typeof cell === 'string').join(' '))
    if (unit !== null) return { unit, said: `dòng ${number}` }
  }
  return { unit: 'dong', said: null }
}

/** "Đơn giá (triệu đồng)", "Nguyên giá (1.000 đ)". "Ngân sách" is no "ngàn", though it folds to one. */
function unitIn(heading: string): MoneyUnit | null {
  const folded = foldForSearch(heading)
  if (/\btrieu\b|\btr\.? ?d(?:ong)?\b/.test(folded)) return 'million'
  if (/\bnghin\b|\bng\.? ?d(?:ong)?\b|\bngan (?:dong|d|vnd)\b|\b1[.,]?000 ?(?:dong|d|vnd)\b/.test(folded))
    return 'thousand'
  if (/ngàn/i.test(heading.normalize('NFC'))) return 'thousand'
  return /\b(?:dong|vnd)\b|\(d\)/.test(folded) ? 'dong' : null
}

const UNIT_LINE =
  /\b(?:don vi(?: tinh| tien)?|dvt|dv tinh|dv)\s*:?\s*\(?\s*(?:(?<million>trieu|tr)|(?<thousand>nghin|ngan|ng|1[.,]?000)|(?<dong>dong|vnd))\.?\s*(?:dong|d|vnd)?\s*[).;,]*\s*(?:$|\))/

/** The unit that a line of its own says the money of a table is in; the name of a hospital is none ("Đơn vị: Triệu Phong"). */
function unitOfLine(line: string): MoneyUnit | null {
  const { million, thousand, dong } = UNIT_LINE.exec(foldForSearch(line))?.groups ?? {}
  if (million !== undefined) return 'million'
  if (thousand !== undefined) return 'thousand'
  return dong === undefined ? null : 'dong'
}

/** No device of a hospital costs this much: the number was đồng, whatever unit the sheet names. */
const DOUBTFUL = 100_000_000_000

/** An amount of a column in whole đồng, its text in Vietnamese notation. */
export function readAmount(text: string, { unit, said }: WrittenMoneyUnit): Result<unknown, FieldProblem> {
  const read = readMoney(plainAmount(text), unit, 'vietnamese')
  if (!read.ok) return err({ kind: 'unreadable', message: describeNumberProblem(read.error) })
  if (unit === 'dong' || read.value < DOUBTFUL) return read
  const message = `${quote(text)} theo đơn vị ghi ở ${said} là ${formatInteger(read.value)} đồng. Nếu số đã là đồng, hãy bỏ đơn vị ở ${said}; nếu không, hãy kiểm tra lại số.`
  return err({ kind: 'unreadable', message })
}

/** "1,1 triệu/tháng" → "1,1 triệu"; what is free costs nothing. */
export function plainAmount(text: string): string {
  return /^\s*miễn phí\s*$/iu.test(text.normalize('NFC'))
    ? '0'
    : text.replace(/\s*\/\s*(?:tháng|chiếc|cái|bộ|máy)\s*$/iu, '')
}

/** Less than any device costs: thousands or millions without their unit look like this. */
const LEAST = 50_000

/** What to know of a device's price: that it is too low to be one in đồng. */
export function priceNotes({ unitPrice, kind }: Readonly<Record<string, unknown>>): readonly RowNote[] {
  if (typeof unitPrice !== 'number' || unitPrice <= 0 || unitPrice >= LEAST || kind === 'component') return []
  const message = `Đơn giá chỉ ${formatInteger(unitPrice)} đồng. Nếu bảng tính bằng nghìn hay triệu đồng, hãy ghi đơn vị ở tiêu đề cột hoặc ở dòng trên bảng (“Đơn vị tính: nghìn đồng”) rồi nhập lại.`
  return [{ cell: null, message }]
}
