import { formatShortDate, type IsoDate } from '#shared/basics/calendar-date.ts'
import { numberFromWords } from '#shared/basics/number-from-words.ts'
import { detectNotation, type NotationFinding, notationOf } from '#shared/basics/number-reading.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { type AssetState, assetStateLabels } from '#shared/records/asset.ts'
import { collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { type FieldKind, fieldKindOf, isOptional } from '#shared/records/field-kind.ts'
import type { RecordFinder } from '#shared/records/record-finder.ts'
import { isPlaceholder } from '#shared/records/serial.ts'
import { isLegacyText } from '#shared/tables/legacy-text.ts'
import { type FieldProblem, type FieldReader, fieldReader } from '#shared/tables/read-field.ts'
import type { SourceCell, SourceSheet } from '#shared/tables/source-sheet.ts'
import { dateOfSerial } from '#shared/tables/xlsx-number-format.ts'
import { saysInstalled } from './antivirus-said.ts'
import { meansNothing } from './cell-text.ts'
import { FUNDING_FIELD, NOTE_FIELD } from './column-target.ts'
import { headingMeaning } from './heading-words.ts'
import { aboutWhat, isDay, isPartOfGigabyte, looserText, saysMoreThanSpeed } from './looser-text.ts'
import { moneyUnitOf, readAmount } from './money-unit.ts'
import type { SheetLayout } from './propose-sheet.ts'
import { isNamed, saysSameAsAbove, tellsOneThing } from './same-as-above.ts'

/** One column that fills a field. */
export interface FieldColumn {
  readonly at: number
  readonly key: string
  readonly label: string
  readonly kind: FieldKind['kind']
  readonly heading: string
  /** The funding source whose money the column holds, as the sheet or the user names it; null for any other column. */
  readonly source: string | null
  /** One of several columns for the note: what it says stands there under its own heading. */
  readonly isBeside: boolean
  /** A cell, with its text (see cellText), as a value of the field; an empty text is "nothing said". */
  readonly read: (cell: SourceCell | undefined, text: Result<string, string>) => Read
  /** Set where the notation of the column's numbers must be asked about: for the texts that read two ways. */
  readonly notation: OpenNotation | null
}

/** Why a cell is no value of its field just like that. */
export type CellProblem =
  | FieldProblem
  /** It has a value all the same (undefined: it says nothing), and something to know of it. `keeps`: its text says more. */
  | { readonly kind: 'remark'; readonly value: unknown; readonly message: string; readonly keeps: boolean }

export type OpenNotation = Extract<NotationFinding, { kind: 'ambiguous' | 'contradictory' }>

type Read = Result<unknown, CellProblem>
/** A column of so many different texts is one of codes or names: remembering each costs more than reading it. */
const REMEMBERED = 2_000

export type Notation = 'vietnamese' | 'english'

/** The columns of a sheet that fill fields. `answered` tells the notation of a column that the user was asked about. */
export function fieldColumns(
  sheet: SourceSheet,
  layout: SheetLayout,
  finder: RecordFinder,
  answered: (heading: string, open: OpenNotation) => Notation | null,
): readonly FieldColumn[] {
  const fields = collections[layout.collection].fields as unknown as Fields
  const besides = columnsBesideNote(layout)
  return layout.columns.flatMap((target, at): readonly FieldColumn[] => {
    if (target.kind !== 'field' && target.kind !== 'funding') return []
    const key = target.kind === 'field' ? target.key : FUNDING_FIELD
    const field = fields[key]
    if (field === undefined) return []
    const heading = layout.header.headings[at] ?? ''
    const source = target.kind === 'funding' ? target.source : null
    const kind = source === null ? fieldKindOf(field).kind : 'money'
    const plain = fieldReader(layout.collection, key, field, finder)
    const isNaming = layout.collection === 'assets' && NAMING.has(key)
    const numeric = kind === 'number' || kind === 'money'
    const finding = numeric ? detectNotation(textsOf(sheet, layout, at)) : ({ kind: 'plain' } as const)
    const asked = openNotation(finding)
    const notation =
      finding.kind === 'certain' ? finding.notation : asked === null ? 'vietnamese' : answered(heading, asked)
    // Where both notations stand in one column, a number that can only be one of them is that one.
    const isMixed = finding.kind === 'contradictory'
    const unit = kind === 'money' ? moneyUnitOf(sheet, layout.header, heading) : null
    const isOneThings = source === null && tellsOneThing(layout.collection, key)
    const isWords = kind === 'text' || kind === 'choice' || kind === 'reference'
    const isAntivirus = layout.collection === 'assets' && key === 'antivirus'
    const isState = layout.collection === 'assets' && key === 'state'
    const blankIsAsked = layout.collection === 'applications' && key === 'state' && asksWhether(heading)
    const mayStayBlank = ['number', 'date', 'period'].includes(kind) && isOptional(field) && key !== 'bookQuantity'
    const readText = (text: string, from: Notation): Read => {
      if (isWords && isLegacyText(text)) return err({ kind: 'unreadable', message: LEGACY(text) })
      if (isOneThings && SPOILED.test(text)) return err({ kind: 'unreadable', message: spoiled(text) })
      if (saysSameAsAbove(text) && !isNamed(layout.collection, target, text, finder)) {
        return nothingAbove(text, isOneThings, kind === 'money' || COUNTS.has(key))
      }
      if (isAntivirus && saysInstalled(text)) return err({ kind: 'unknown-choice', text, message: '' })
      if (key === 'ipAddress' && !/^\d/.test(text) && NO_ADDRESS.test(foldForSearch(text))) {
        return remark(undefined, `${quote(text)} không phải là một địa chỉ cố định nên để trống.`, false)
      }
      if (key === 'ipAddress' && IPV4.test(text) && text.split('.').some((part) => Number(part) > LARGEST_PART)) {
        return remark(
          text,
          `${quote(text)} có số lớn hơn ${LARGEST_PART} nên không phải là địa chỉ IP; vẫn được ghi, hãy kiểm tra lại.`,
          false,
        )
      }
      const written = from === 'english' ? swapMarks(text) : text
      if (unit !== null) return readAmount(written, unit)
      // "12 tháng", "hết hạn": no date at all. Whether that is to be left out, the user says once.
      if (kind === 'date' && isOptional(field) && !/\d\s*[/.-]\s*\d|\d{4}/.test(written)) {
        return err({ kind: 'unknown-choice', text: written, message: '' })
      }
      if (kind === 'date' && MONTH_ONLY.test(written)) return err({ kind: 'unreadable', message: dayMissing(written) })
      const read = plain(written)
      if (isState && read.ok && read.value !== 'disposed' && /\bthanh ly\b/.test(foldForSearch(text))) {
        const label = assetStateLabels[read.value as AssetState]
        return remark(read.value, `${quote(text)} được ghi là “${label}”; cả câu được giữ ở ghi chú.`, true)
      }
      return read.ok || !numeric ? read : readLooser(key, written, read, plain)
    }
    const known = { vietnamese: new Map<string, Read>(), english: new Map<string, Read>() }
    return [
      {
        at,
        key,
        label: field.label,
        kind,
        heading,
        source,
        isBeside: besides.has(at),
        notation: notation === null ? asked : null,
        read(cell, given) {
          // A date whose cell has lost its format is the number that Excel counts days by.
          const isDated = kind === 'date' || (key === 'yearInUse' && cell !== undefined && Number(cell) > LARGEST_YEAR)
          const day = isDated && typeof cell === 'number' ? bareDay(cell) : null
          const text = day === null ? given : ok(formatShortDate(day))
          if (!text.ok)
            return mayStayBlank ? notRead(text.error, false) : err({ kind: 'unreadable', message: text.error })
          // A number of Excel is never ambiguous; a text follows the notation of its column.
          const own = isMixed && typeof cell === 'string' ? notationOf(cell) : null
          const sure = own === 'either' ? null : own
          const from = typeof cell === 'string' ? (sure ?? notation ?? 'vietnamese') : 'vietnamese'
          const seen = known[from]
          const before = seen.size < REMEMBERED ? seen.get(text.value) : undefined
          if (before !== undefined) return before
          const chosen = kind === 'flag' || kind === 'choice'
          const nothing = chosen
            ? /^[-–—\s]*$/.test(text.value)
            : meansNothing(text.value) ||
              (isNaming && isPlaceholder(text.value) && !saysSameAsAbove(text.value)) ||
              (kind === 'reference' && foldForSearch(text.value) === 'khong')
          if (nothing && blankIsAsked) return err({ kind: 'unknown-choice', text: BLANK, message: '' })
          const strict: Read = nothing ? ok(undefined) : readText(text.value, numeric ? from : 'vietnamese')
          const read = mayStayBlank ? leftBlank(strict) : strict
          // What a name means may be answered before the next row asks for it.
          if (seen.size < REMEMBERED && (read.ok || SETTLED.has(read.error.kind))) seen.set(text.value, read)
          return read
        },
      },
    ]
  })
}

/** Of several columns for the note those that are headed as something else, or as the note a second time. */
function columnsBesideNote({ collection, header, columns }: SheetLayout): ReadonlySet<number> {
  const notes = columns.flatMap((target, at) => (target.kind === 'field' && target.key === NOTE_FIELD ? [at] : []))
  if (notes.length < 2) return new Set()
  const meaning = headingMeaning(collection)
  const own = notes.find((at) => {
    const meant = meaning(header.headings[at] ?? '')
    return meant?.kind === 'field' && meant.key === NOTE_FIELD
  })
  return new Set(notes.filter((at) => at !== own))
}

/** What tells one device from another: "chưa có mã" says as little as a blank cell, and never replaces a code. */
const NAMING = new Set(['code', 'oldCode', 'serial', 'hostName'])

/** "Đang dùng", "Đã triển khai": a column of yes and no, in which a blank is no “Đang dùng”. */
function asksWhether(heading: string): boolean {
  return /^(?:dang (?:su )?dung|da trien khai)\b/.test(foldForSearch(heading))
}
const BLANK = 'ô trống'

/** Problems that no answer changes. */
const SETTLED: ReadonlySet<CellProblem['kind']> = new Set(['unreadable', 'remark'])
/** What is counted must be told exactly. */
const COUNTS = new Set(['quantity', 'bookQuantity'])

/** A number in the looser words of a sheet; what is not said exactly is remarked on. */
function readLooser(key: string, text: string, strict: Result<unknown, FieldProblem>, plain: FieldReader): Read {
  const loose = looserText(key, text)
  if (loose !== null) {
    const read = plain(loose)
    if (!read.ok) return read
    if (key === 'yearInUse' && isDay(text)) return remark(read.value, `chỉ lấy năm của ngày ${quote(text)}.`, false)
    if ((!COUNTS.has(key) && aboutWhat(text) !== null) || isPartOfGigabyte(text)) return roughly(text, read.value)
    if (key !== 'bandwidthMbps' || !saysMoreThanSpeed(text)) return read
    return remark(read.value, `lấy ${loose} trong ${quote(text)}; cả câu được giữ ở ghi chú.`, true)
  }
  const worded = numberFromWords(text)
  const about = worded === null && !COUNTS.has(key) ? aboutWhat(text) : null
  const said = worded === null ? about : String(worded)
  if (said === null) return strict
  const exact = plain(said)
  const again = exact.ok ? null : looserText(key, said)
  const read = again === null ? exact : plain(again)
  return read.ok ? roughly(text, read.value) : strict
}

function roughly(text: string, value: unknown): Read {
  return remark(value, `${quote(text)} được ghi là ${value}.`, false)
}

function remark(value: unknown, message: string, keeps: boolean): Read {
  return err({ kind: 'remark', value, message, keeps })
}

/** What may be empty and cannot be read is left out, and told: a device is worth more than its year. */
function leftBlank(read: Read): Read {
  return read.ok || read.error.kind !== 'unreadable' ? read : notRead(read.error.message, true)
}

function notRead(message: string, keeps: boolean): Read {
  return remark(undefined, `chưa nhập được ô này. ${message}`, keeps)
}

/** A cell that says “nt” where there is nothing to repeat, or where nothing may be repeated. */
function nothingAbove(text: string, isOneThings: boolean, isCounted: boolean): Read {
  if (isOneThings) {
    const message = `${quote(text)} (như trên) không dùng được ở đây, vì mỗi dòng có một giá trị riêng. Hãy ghi rõ hoặc để trống.`
    return err({ kind: 'unreadable', message })
  }
  const message = `${quote(text)} (như trên) nhưng ô ở trên không có gì`
  return isCounted
    ? err({ kind: 'unreadable', message: `${message}. Hãy ghi rõ số.` })
    : remark(undefined, `${message} nên để trống.`, false)
}

/** What must be asked: nothing where each cell of a mixed column tells its notation itself. */
function openNotation(finding: NotationFinding): OpenNotation | null {
  if (finding.kind === 'contradictory') return finding.examples.either.length > 0 ? finding : null
  return finding.kind === 'ambiguous' ? finding : null
}

/** "1.23E+11": what Excel has made of a long number. */
const SPOILED = /^\s*\d(?:[.,]\d+)?E\+\d{2}\s*$/i

function spoiled(text: string): string {
  return `${quote(text)} là số dài mà Excel đã rút gọn nên không còn mã thật. Hãy định dạng ô là Văn bản, ghi lại mã rồi nhập.`
}

const LEGACY = (text: string) =>
  `${quote(text)} viết bằng phông cũ TCVN3 (ABC) hoặc VNI. Hãy dùng Unikey chuyển mã ô này sang Unicode rồi nhập lại.`

/** Four numbers with dots, of which none is larger in an address. */
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const LARGEST_PART = 255

/** An address that each start of the machine may change is none: "DHCP", "IP động". */
const NO_ADDRESS = /^(?:dhcp|(?:ip )?(?:dong|tu dong)|auto(?:matic)?)$/

/** "06/2022", "tháng 6/2022". */
const MONTH_ONLY = /^\s*(?:tháng\s*)?\d{1,2}\s*[/.-]\s*\d{4}\s*$/iu

function dayMissing(text: string): string {
  return `${quote(text)} chưa có ngày. Hãy ghi đủ ngày, tháng, năm, ví dụ 30/06/2022.`
}

/** Beyond it a number is no year, but may be the day that Excel counts to. */
const LARGEST_YEAR = 9999

/** Only in the years in which a hospital's devices were bought: 2025 is a year and no day of 1905. */
function bareDay(serial: number): IsoDate | null {
  const day = dateOfSerial(serial, false)
  return day !== null && day >= '1990-01-01' && day < '2100-01-01' ? day : null
}

function textsOf(sheet: SourceSheet, { header }: SheetLayout, at: number): readonly string[] {
  return sheet.rows.flatMap(({ number, cells }) => {
    const cell = cells[at]
    return number > header.toRow && typeof cell === 'string' ? [cell] : []
  })
}

/** 1,275.5 → 1.275,5. */
function swapMarks(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))
}
