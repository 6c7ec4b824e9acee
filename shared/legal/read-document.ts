import { type IsoDate, parseVietnameseDate, whyNoDate } from '#shared/basics/calendar-date.ts'
import { cleanLine, quote, traditionalTone } from '#shared/basics/text.ts'
import { type LegalBasisType, legalBasisTypeLabels } from '#shared/records/legal-basis.ts'
import type { Head } from './find-heads.ts'
import { isCitedByName } from './identity.ts'
import { issuerLength } from './issuer.ts'
import type { PastedDocument, PasteRemark } from './pasted-document.ts'
import { issuerOfSymbol, tidySymbol, typeOfSymbol } from './symbol.ts'

/** What is read after the head; `text` begins where the head ends. */
export interface Reading {
  readonly head: Head
  readonly text: string
  readonly knownIssuers: readonly string[]
}

type Fields = Omit<PastedDocument, 'kind' | 'span' | 'source'>

const DATE =
  /^\(?\s*(?:(?:được\s+)?(?:ban hành|ký|thông qua)\s+)?(?:ngày\s*)?(?<date>\d{1,2}\s*(?:\/|\.|-)\s*\d{1,2}\s*(?:\/|\.|-)\s*\d{2,5}|\d{1,2}\s+tháng\s+\d{1,2}\s*(?:\/|,?\s*năm)\s*\d{4})(?!\d)\s*\)?/iu
const BLANK_DATE = /^ngày[\s.…_]*(?:\/|tháng)[\s.…_]*(?:\/|năm)[\s.…_]*(?:\d{4})?/iu
const YEAR = /^\(?\s*năm\s+((?:19|20)\d{2})(?!\d)\s*\)?/iu
const LAW_NAME_ENDS =
  /\s*,?\s*(?=[(,]?\s*(?:số\s+\d|ngày\s+\d|năm\s+(?:19|20)\d{2}|(?:đã\s+)?được\s+(?:Quốc hội|sửa đổi)|của\s+(?:Quốc hội|Ủy ban [Tt]hường vụ)))/u
/** A short name given for the text that follows. */
const CALLED = /^\(\s*(?:sau đây|gọi tắt)[^)]*\)/iu
const VV = /^(?:v\/v|vv)(?![\p{L}\p{M}])\.?\s*/iu
const AMENDED =
  /[,(]?\s*(?:đã\s+)?(?:được\s+)?sửa đổi,?\s*bổ sung(?:\s+một số điều)?\s*(?:bởi|theo|tại|bằng)(?:\s+các)?\s*:?\s*$/iu

/** Whether the words before a further document say that it amends the one before: "… được sửa đổi, bổ sung bởi Nghị định …". */
export const isAmendedBy = (before: string): boolean => AMENDED.test(before)

/** Reads date, issuer and abstract after the head of a document, in whatever order date and issuer stand. */
export function readDocument({ head, text, knownIssuers }: Reading): Fields {
  const remarks: PasteRemark[] = []
  const note = (kind: PasteRemark['kind'], words: string, asks = false) => remarks.push({ kind, text: words, asks })
  const type = typeOf(head, note)
  const symbol = symbolOf(head, note)
  const isConstitution = head.word === 'Hiến pháp'
  const byName = isCitedByName(type) || isConstitution
  const read = byName && head.symbol === '' ? readLaw(text, knownIssuers) : readRest(text, knownIssuers, '')
  const ownSymbol = symbol === '' && read.symbol !== '' ? tidySymbol(read.symbol) : symbol
  if (ownSymbol === '' && !byName) {
    const shown = head.unnumbered === '' ? '' : ` (chỉ ghi ${quote(head.unnumbered)})`
    note('no-number', `Chưa có số của văn bản${shown}.`, true)
  }
  const date = dateOf(read, byName, note)
  // A code and the constitution are not called "Luật": their own word is part of the name.
  const named = /^(?:bộ luật|hiến pháp)$/iu.test(head.word) ? `${head.word} ${read.rest.trim()}` : read.rest
  const abstract = abstractOf(named, byName, note)
  if (head.isDraft) note('draft', 'Ghi là dự thảo: văn bản chưa ban hành thì không làm căn cứ được.', true)
  const issuer = issuerOf(read.issuer, ownSymbol || head.unnumbered, byName, note)
  return {
    type,
    symbol: ownSymbol,
    date,
    issuer,
    abstract,
    year: date === null ? read.year : null,
    unnumbered: ownSymbol === '' ? tidySymbol(head.unnumbered) : '',
    isDraft: head.isDraft,
    remarks,
  }
}

type Note = (kind: PasteRemark['kind'], words: string, asks?: boolean) => void

function typeOf(head: Head, note: Note): LegalBasisType {
  const told = typeOfSymbol(head.symbol || head.unnumbered)
  if (head.type === null) {
    const type = told ?? 'other'
    if (head.word === '') note('type-unnamed', `Không ghi loại văn bản; theo ký hiệu là ${legalBasisTypeLabels[type]}.`)
    return type
  }
  // Named by a word that means several things, the symbol says more: "Văn bản số 71/TB-CATTT".
  if (head.type === 'other') {
    if (told !== null) {
      note('type-from-symbol', `Ghi là ${quote(head.word)}; theo ký hiệu là ${legalBasisTypeLabels[told]}.`)
      return told
    }
    if (head.word !== 'Văn bản')
      note('type-unnamed', `Loại ${quote(head.word)} được ghi là “${legalBasisTypeLabels.other}”.`)
    return 'other'
  }
  if (told !== null && told !== head.type && !isCitedByName(told)) {
    note('type-differs', `Ghi là ${quote(head.word)} nhưng ký hiệu là của ${legalBasisTypeLabels[told]}.`, true)
  }
  return head.type
}

function symbolOf(head: Head, note: Note): string {
  const written = head.symbol
  const symbol = tidySymbol(written)
  if (symbol !== written) note('symbol-mended', `Ký hiệu ${quote(written)} được ghi liền là ${quote(symbol)}.`)
  return symbol
}

interface Read {
  readonly symbol: string
  readonly dateText: string
  readonly year: number | null
  readonly issuer: string
  readonly rest: string
}

/** "An ninh mạng số 116/2025/QH15 ngày …", "Công nghệ thông tin ngày 29 tháng 6 năm 2006", "An toàn thông tin mạng năm 2015". */
function readLaw(text: string, knownIssuers: readonly string[]): Read {
  const end = LAW_NAME_ENDS.exec(text)
  const name = end === null ? text : text.slice(0, end.index)
  const tail = end === null ? '' : text.slice(end.index + end[0].length).replace(/^[(,\s]+/, '')
  const number = /^số\s*:?\s*(\d{1,5}\/(?:19|20)\d{2}\/[A-Z]{2,6}\d{0,3}|\d{1,5}[/-][A-Z]{1,6}(?:\/[A-Z]{2,6})?)/u.exec(
    tail,
  )
  const after = number === null ? tail : tail.slice(number[0].length)
  const read = readRest(after, knownIssuers, '')
  const rest = [name, read.rest.replace(/^\)/, '')].filter((part) => part.trim() !== '').join(' ')
  return { ...read, symbol: number?.[1] ?? '', rest }
}

function readRest(text: string, knownIssuers: readonly string[], symbol: string): Read {
  let rest = text
  let dateText = ''
  let year: number | null = null
  let issuer = ''
  for (;;) {
    rest = rest.replace(/^[\s,:]+/, '')
    const date = dateText === '' ? DATE.exec(rest) : null
    if (date?.groups?.date !== undefined) {
      dateText = date.groups.date
      rest = rest.slice(date[0].length)
      continue
    }
    const blank = dateText === '' ? BLANK_DATE.exec(rest) : null
    if (blank !== null) {
      rest = rest.slice(blank[0].length)
      continue
    }
    const onlyYear: RegExpExecArray | null = dateText === '' && year === null ? YEAR.exec(rest) : null
    if (onlyYear !== null) {
      year = Number(onlyYear[1])
      rest = rest.slice(onlyYear[0].length)
      continue
    }
    const of = issuer === '' ? /^của\s+/iu.exec(rest) : null
    const from = of?.[0].length ?? 0
    const length = issuer === '' ? issuerLength(rest.slice(from), knownIssuers, of !== null) : 0
    if (length === 0) return { symbol, dateText, year, issuer, rest }
    issuer = rest.slice(from, from + length)
    rest = rest.slice(from + length)
  }
}

function dateOf(read: Read, byName: boolean, note: Note): IsoDate | null {
  if (read.dateText === '') {
    if (read.year !== null) note('year-only', `Chỉ ghi năm ${read.year}, chưa có ngày ban hành.`)
    else note('no-date', 'Chưa ghi ngày ban hành.', !byName)
    return null
  }
  const text = read.dateText
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/(tháng\s+\d{1,2})\/(\d{4})/iu, '$1 năm $2')
    .replace(/,\s*năm/iu, ' năm')
    .replace(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,5})$/, '$1/$2/$3')
  const date = parseVietnameseDate(text)
  if (date === null) note('bad-date', `Ngày ${quote(read.dateText)} ${whyNoDate(text)}`, true)
  return date
}

function abstractOf(rest: string, byName: boolean, note: Note): string {
  const called = CALLED.exec(rest.trimStart())
  if (called !== null) note('aside', `Chữ không dùng đến: ${quote(called[0])}.`)
  let abstract = traditionalTone(cleanLine(called === null ? rest : rest.trimStart().slice(called[0].length)))
    .replace(/^[\s,:;.–-]+/u, '')
    .replace(/(?:[\s,;:/]|\.(?!\.))+$/u, '')
  if (byName) abstract = abstract.replace(/^về\s+/iu, '')
  // A mark of a footnote, "… và các văn bản khác": no abstract.
  if (/^(?:\d{1,2}|(?:\d{1,2}\s+)?…?\s*(?:và|cùng)\s.*)$/u.test(abstract)) {
    note('aside', `Chữ phía sau không dùng đến: ${quote(abstract)}.`)
    abstract = ''
  }
  if (VV.test(abstract)) {
    note('words-expanded', `${quote(VV.exec(abstract)?.[0].trim() ?? '')} được viết đủ là “về việc”.`)
    abstract = abstract.replace(VV, 'về việc ').trim()
  }
  if (abstract === '') {
    note('no-abstract', byName ? 'Chưa có tên luật.' : 'Chưa có trích yếu.')
  }
  return abstract
}

function issuerOf(written: string, symbol: string, mayLack: boolean, note: Note): string {
  const issuer = traditionalTone(cleanLine(written))
  if (/^thủ tướng$/iu.test(issuer)) {
    note('issuer-expanded', 'Ghi “Thủ tướng”, hiểu là “Thủ tướng Chính phủ”.')
    return 'Thủ tướng Chính phủ'
  }
  if (issuer !== '') return issuer
  const told = issuerOfSymbol(symbol)
  if (told !== null) {
    note('issuer-from-symbol', `Không ghi cơ quan ban hành; theo ký hiệu là ${told}.`)
    return told
  }
  if (!mayLack) note('no-issuer', 'Chưa ghi cơ quan ban hành.')
  return ''
}
