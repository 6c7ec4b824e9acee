import { compareIso, formatShortDate, type IsoDate, parseVietnameseDate } from '#shared/basics/calendar-date.ts'
import { outlineText, runsText } from '#shared/document/outline-text.ts'
import { legalBasesOf } from '#shared/document/plan-records.ts'
import { type LegalBasis, type LegalBasisType, legalBasisTypeLabels } from '#shared/records/legal-basis.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Found, Rule } from './finding.ts'
import { symbolInCapitals } from './symbol-case.ts'

const LAW = 'Luật Ban hành văn bản quy phạm pháp luật: chỉ viện dẫn văn bản đang có hiệu lực'
/** A plan or a notice is no văn bản quy phạm pháp luật; what is cited must still be a ground for issuing. */
const PAPER = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6: căn cứ là cơ sở để ban hành văn bản'
const papers: readonly LegalBasisType[] = ['directive', 'plan', 'notice', 'letter', 'other']
const sourceFor = ({ type }: LegalBasis): string => (papers.includes(type) ? PAPER : LAW)

/** The plan's own number stands among the first lines and is not a citation. */
const LETTERHEAD_LINES = 6

/** Type and symbol of a document, as findings name it. */
export const nameOf = (basis: LegalBasis): string =>
  `${legalBasisTypeLabels[basis.type]} ${basis.symbol || basis.abstract}`

/** Why a document is not in force on a day; null when it is, or when nothing is known. `inForceTo` is the first day without force. */
export function whyNotInForce(basis: LegalBasis, day: IsoDate): string | null {
  if (basis.inForceTo !== null && compareIso(day, basis.inForceTo) >= 0) {
    return `đã hết hiệu lực từ ${formatShortDate(basis.inForceTo)}`
  }
  if (basis.inForceFrom !== null && compareIso(day, basis.inForceFrom) < 0) {
    return `đến ${formatShortDate(basis.inForceFrom)} mới có hiệu lực`
  }
  return null
}

function replacement(basis: LegalBasis, snapshot: Snapshot): string {
  const known = snapshot.legalBases.find((each) => each.id === basis.replacedById)
  const name = known === undefined ? basis.replacedBy : nameOf(known)
  return name === '' ? 'Tìm văn bản thay thế hoặc bỏ khỏi căn cứ.' : `Thay bằng ${name}.`
}

const basisNotInForce: Rule = {
  id: 'law.not-in-force',
  title: 'Căn cứ còn hiệu lực vào ngày của kế hoạch',
  severity: 'warning',
  source: LAW,
  check: ({ snapshot, plan, today }) =>
    legalBasesOf(snapshot, plan).flatMap((basis): readonly Found[] => {
      const why = whyNotInForce(basis, today)
      if (why === null) return []
      const scope = basis.scopeNote === '' ? '' : ` (${basis.scopeNote})`
      return [
        {
          message: `Căn cứ ${nameOf(basis)} ${why}, trong khi kế hoạch đề ngày ${formatShortDate(today)}${scope}.`,
          advice: replacement(basis, snapshot),
          at: { collection: 'legalBases', id: basis.id },
          field: 'inForceTo',
          source: sourceFor(basis),
        },
      ]
    }),
}

/** A symbol as it stands in running text: not a piece of a longer one, with the date that may follow it. */
function citationsOf(basis: LegalBasis, text: string): readonly (IsoDate | null)[] {
  const symbol = basis.symbol.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const date = '(?: (ngày \\d{1,2}(?:/| tháng )\\d{1,2}(?:/| năm )\\d{4}))?'
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\d/-])${symbol}(?![\\p{L}\\d/-])${date}`, 'gu'))].map((match) =>
    match[1] === undefined ? null : parseVietnameseDate(match[1].replace(/^ngày (?=\d+\/)/, '')),
  )
}

/** Whether the text speaks of this very document: three directives share the symbol 14/CT-TTg and differ by their dates. */
function cites(text: string, basis: LegalBasis): boolean {
  return citationsOf(basis, text).some((date) => date === null || basis.date === null || date === basis.date)
}

const textCitesExpired: Rule = {
  id: 'law.text-cites-expired',
  title: 'Văn bản viện dẫn trong lời văn còn hiệu lực',
  severity: 'warning',
  source: LAW,
  check: ({ snapshot, plan, outline, today }) => {
    const cited = new Set(plan.legalBasisIds)
    const pieces = outline.body.flatMap((block) =>
      block.kind === 'text' && block.origin !== undefined ? [{ text: runsText(block.runs), at: block.origin }] : [],
    )
    const found = snapshot.legalBases.flatMap((basis) => {
      const why = whyNotInForce(basis, today)
      if (why === null || cited.has(basis.id) || basis.symbol === '') return []
      const at = pieces.findIndex(({ text }) => cites(text, basis))
      const piece = pieces[at]
      return piece === undefined ? [] : [{ basis, why, piece, at }]
    })
    // As they are read, whatever the order in which the records happen to stand; two of one piece by their symbols.
    return found
      .toSorted((a, b) => a.at - b.at || (a.basis.symbol < b.basis.symbol ? -1 : 1))
      .map(
        ({ basis, why, piece }): Found => ({
          message: `Lời văn nhắc đến ${nameOf(basis)}, văn bản này ${why}.`,
          advice: replacement(basis, snapshot),
          at: piece.at,
          source: sourceFor(basis),
        }),
      )
  },
}

/** "46/2018/TT-BYT", "14/CT-TTg", "71/TB-CATTT": what looks like the number and symbol of an official document. */
const SYMBOL = /(?<![\p{L}\d/-])\d{1,5}(?:\/\d{4})?\/[A-ZĐ]{2,}[A-Za-zĐđ]*(?:-[A-ZĐ][A-Za-zĐđ]*)*(?:-[A-ZĐ]{2,})?/gu

const textCitesUnknown: Rule = {
  id: 'law.text-cites-unknown',
  title: 'Văn bản viện dẫn trong lời văn có trong danh mục',
  severity: 'info',
  source: 'Không có trong danh mục thì ứng dụng không kiểm tra được hiệu lực',
  check: ({ snapshot, plan, outline }) => {
    const known = new Set(snapshot.legalBases.map((basis) => basis.symbol))
    const quoted = snapshot.legalBases.map((basis) => basis.abstract).join('\n')
    const body = outlineText({ ...outline, basis: [], appendices: [] })
      .slice(LETTERHEAD_LINES)
      .join('\n')
    const unknown = new Set([...body.matchAll(SYMBOL)].map((match) => match[0]))
    return [...unknown]
      .filter((symbol) => !known.has(symbol) && !quoted.includes(symbol))
      .map((symbol) => ({
        message: `Lời văn viện dẫn văn bản số ${symbol} nhưng danh mục căn cứ chưa có văn bản này.`,
        advice: 'Thêm vào danh mục căn cứ với ngày hiệu lực để ứng dụng kiểm tra giúp.',
        at: { collection: 'plans', id: plan.id },
        rows: { collection: 'legalBases', where: {} },
      }))
  },
}

const basisAfterPlan: Rule = {
  id: 'law.after-plan',
  title: 'Căn cứ ban hành trước kế hoạch',
  severity: 'error',
  source: 'Văn bản làm căn cứ phải được ban hành trước',
  check: ({ snapshot, plan, today }) =>
    legalBasesOf(snapshot, plan)
      .filter((basis) => basis.date !== null && compareIso(basis.date, today) > 0)
      .map((basis) => ({
        message: `Căn cứ ${nameOf(basis)} đề ngày ${formatShortDate(basis.date ?? today)}, sau ngày của kế hoạch (${formatShortDate(today)}).`,
        advice: 'Kiểm tra ngày của văn bản hoặc ngày của kế hoạch.',
        at: { collection: 'legalBases', id: basis.id },
        field: 'date',
      })),
}

const basisIncomplete: Rule = {
  id: 'law.incomplete',
  title: 'Căn cứ ghi đủ số, ngày, cơ quan ban hành, trích yếu',
  severity: 'error',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6',
  check: ({ snapshot, plan }) =>
    legalBasesOf(snapshot, plan).flatMap((basis): readonly Found[] => {
      const isLaw = basis.type === 'law' || basis.type === 'ordinance'
      const missing = [
        { field: 'symbol', words: 'số, ký hiệu', isMissing: !isLaw && basis.symbol === '' },
        { field: 'date', words: 'ngày ban hành', isMissing: basis.date === null },
        { field: 'issuer', words: 'cơ quan ban hành', isMissing: !isLaw && basis.issuer === '' },
        { field: 'abstract', words: 'trích yếu', isMissing: basis.abstract === '' },
      ].filter(({ isMissing }) => isMissing)
      const [first] = missing
      if (first === undefined) return []
      return [
        {
          message: `Căn cứ ${nameOf(basis)} chưa ghi ${missing.map(({ words }) => words).join(', ')}.`,
          advice: 'Bổ sung theo bản gốc của văn bản.',
          at: { collection: 'legalBases', id: basis.id },
          field: first.field,
        },
      ]
    }),
}

const symbolInSmallLetters: Rule = {
  id: 'law.symbol-case',
  title: 'Chữ viết tắt trong ký hiệu của căn cứ viết hoa',
  severity: 'warning',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3: ký hiệu của văn bản viết bằng chữ in hoa',
  check: ({ snapshot, plan }) =>
    legalBasesOf(snapshot, plan).flatMap((basis): readonly Found[] => {
      const right = symbolInCapitals(basis.symbol)
      if (right === basis.symbol) return []
      return [
        {
          message: `Căn cứ ghi ký hiệu “${basis.symbol}”; ký hiệu viết bằng chữ in hoa là “${right}”.`,
          advice: `Sửa thành “${right}” sau khi đối chiếu với bản gốc.`,
          at: { collection: 'legalBases', id: basis.id },
          field: 'symbol',
        },
      ]
    }),
}

const noBasis: Rule = {
  id: 'law.none',
  title: 'Kế hoạch có căn cứ pháp lý',
  severity: 'error',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6',
  check: ({ snapshot, plan }) =>
    legalBasesOf(snapshot, plan).length > 0
      ? []
      : [
          {
            message: `Kế hoạch năm ${plan.year} chưa có căn cứ pháp lý nào.`,
            advice: 'Chọn căn cứ trong danh mục văn bản.',
            at: { collection: 'plans', id: plan.id },
            field: 'legalBasisIds',
          },
        ],
}

const duplicateBasis: Rule = {
  id: 'law.duplicate',
  title: 'Không viện dẫn một văn bản hai lần',
  severity: 'warning',
  source: 'Một văn bản nhận ra bằng ký hiệu và ngày ban hành',
  check: ({ snapshot, plan }) => {
    const seen = new Set<string>()
    return legalBasesOf(snapshot, plan).flatMap((basis): readonly Found[] => {
      const key = `${basis.symbol}|${basis.date}`
      const again = basis.symbol !== '' && seen.has(key)
      seen.add(key)
      if (!again) return []
      return [
        {
          message: `Căn cứ ${nameOf(basis)} được viện dẫn hai lần.`,
          advice: 'Bỏ bớt một lần.',
          at: { collection: 'legalBases', id: basis.id },
          field: 'symbol',
        },
      ]
    })
  },
}

/** Whether the law the plan rests on was in force on the plan's day. */
export const lawRules: readonly Rule[] = [
  basisNotInForce,
  textCitesExpired,
  textCitesUnknown,
  basisAfterPlan,
  basisIncomplete,
  symbolInSmallLetters,
  noBasis,
  duplicateBasis,
]
