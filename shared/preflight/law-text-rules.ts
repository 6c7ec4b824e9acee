import { formatOfficialDate, formatShortDate, type IsoDate, parseVietnameseDate } from '#shared/basics/calendar-date.ts'
import { citeLegalBasis } from '#shared/document/citation.ts'
import type { Origin, Outline } from '#shared/document/outline.ts'
import { outlineText, runsText } from '#shared/document/outline-text.ts'
import { catalogueDocuments } from '#shared/legal/catalogue.ts'
import { documentName, listedAs, recordFromCatalogue } from '#shared/legal/from-catalogue.ts'
import { catalogueNamesakes } from '#shared/legal/identity.ts'
import { knownForce, whyNotInForce } from '#shared/legal/known-force.ts'
import { symbolKey } from '#shared/legal/symbol.ts'
import type { LegalBasis } from '#shared/records/legal-basis.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Found, Rule } from './finding.ts'
import { replacementAdvice, sourceFor } from './law-rules.ts'

const FULL = 'NĐ 30/2020/NĐ-CP, Phụ lục I: viện dẫn lần đầu ghi đủ loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu'

/** The plan's own number stands among the first lines and is not a citation. */
const LETTERHEAD_LINES = 6

/** "46/2018/TT-BYT", "14/CT-TTg", "71/TB-CATTT", "57-NQ/TW": what looks like the number and symbol of an official document. */
const SYMBOL =
  /(?<![\p{L}\d/-])(?:\d{1,5}[a-z]?(?:\/\d{4})?\/[A-ZĐ]{2,}[A-Za-zĐđ]*\d{0,3}(?:-[A-ZĐ][A-Za-zĐđ]*\d{0,3})*|\d{1,5}-(?:NQ|KL|CT|KH|QĐ|CTr)\/[A-ZĐ]{2,}[A-Za-zĐđ]*)(?![\p{L}\d/-])/gu
const DATE_AFTER = /^,? (ngày \d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4})/u

/** One mention of a document in the running text. */
interface Mention {
  readonly symbol: string
  /** Null when no date follows. */
  readonly date: IsoDate | null
  readonly at: Origin
  /** Its paragraph's place in the document. */
  readonly place: number
}

/** Every document the paragraphs of the body name by symbol, as they are read. */
function mentionsIn(outline: Outline): readonly Mention[] {
  return outline.body.flatMap((block, place) =>
    block.kind === 'text' && block.origin !== undefined ? mentionsOf(runsText(block.runs), block.origin, place) : [],
  )
}

function mentionsOf(text: string, at: Origin, place: number): readonly Mention[] {
  return [...text.matchAll(SYMBOL)].map((match) => {
    const date = DATE_AFTER.exec(text.slice(match.index + match[0].length))?.[1]
    const read = date === undefined ? null : parseVietnameseDate(date.replace(/^ngày (?=\d+\/)/, ''))
    return { symbol: match[0], date: read, at, place }
  })
}

/** The hospital's documents, and of the catalogue those that the text names and the hospital does not have. */
function knownBases({ legalBases }: Snapshot, mentions: readonly Mention[]): readonly LegalBasis[] {
  const named = mentions.flatMap(({ symbol }) =>
    catalogueNamesakes({ type: 'other', symbol, date: null, abstract: '' }),
  )
  const unlisted = [...new Set(named)].filter((entry) => listedAs(entry, legalBases) === null)
  return [...legalBases, ...unlisted.map((entry) => recordFromCatalogue(entry, entry.key, legalBases))]
}

const textCitesExpired: Rule = {
  id: 'law.text-cites-expired',
  title: 'Văn bản viện dẫn trong lời văn còn hiệu lực',
  severity: 'warning',
  source: sourceFor({ type: 'law' }),
  check: ({ snapshot, plan, outline, today }) => {
    const mentions = mentionsIn(outline)
    if (mentions.length === 0) return []
    const cited = new Set(plan.legalBasisIds)
    const found = knownBases(snapshot, mentions).flatMap((basis) => {
      const why = whyNotInForce(knownForce(basis), today)
      if (why === null || cited.has(basis.id) || basis.symbol === '') return []
      // Three directives share the symbol 14/CT-TTg and differ by their dates.
      const mention = mentions.find(
        ({ symbol, date }) => symbol === basis.symbol && (date === null || basis.date === null || date === basis.date),
      )
      return mention === undefined ? [] : [{ basis, why, mention }]
    })
    // As they are read, whatever the order in which the records happen to stand; two of one piece by their symbols.
    return found
      .toSorted((a, b) => a.mention.place - b.mention.place || (a.basis.symbol < b.basis.symbol ? -1 : 1))
      .map(
        ({ basis, why, mention }): Found => ({
          message: `Lời văn nhắc đến ${documentName(basis)}, văn bản này ${why}.`,
          advice: replacementAdvice(basis, snapshot, today),
          at: mention.at,
          source: sourceFor(basis),
        }),
      )
  },
}

const textCitesUnknown: Rule = {
  id: 'law.text-cites-unknown',
  title: 'Văn bản viện dẫn trong lời văn có trong danh mục',
  severity: 'info',
  source: 'Không có trong danh mục thì ứng dụng không kiểm tra được hiệu lực',
  check: ({ snapshot, plan, outline }) => {
    const known = new Set(snapshot.legalBases.map((basis) => basis.symbol))
    const ready = new Set(catalogueDocuments.map(({ symbol }) => symbol))
    const quoted = snapshot.legalBases.map((basis) => basis.abstract).join('\n')
    const body = outlineText({ ...outline, basis: [], appendices: [] })
      .slice(LETTERHEAD_LINES)
      .join('\n')
    const unknown = new Set([...body.matchAll(SYMBOL)].map((match) => match[0]))
    return [...unknown]
      .filter((symbol) => !known.has(symbol) && !quoted.includes(symbol))
      .map((symbol) => ({
        message: `Lời văn viện dẫn văn bản số ${symbol} nhưng danh mục căn cứ chưa có văn bản này.`,
        advice: ready.has(symbol)
          ? 'Thêm từ danh mục có sẵn ở trang Căn cứ để ứng dụng kiểm tra hiệu lực giúp.'
          : 'Thêm vào danh mục căn cứ với ngày hiệu lực để ứng dụng kiểm tra giúp.',
        at: { collection: 'plans', id: plan.id },
        rows: { collection: 'legalBases', where: {} },
      }))
  },
}

/** The hospital's documents by their symbols: asked once for each citation instead of compared with every record. */
function basesBySymbol({ legalBases }: Snapshot): ReadonlyMap<string, readonly LegalBasis[]> {
  const found = new Map<string, LegalBasis[]>()
  for (const basis of legalBases) {
    const key = symbolKey(basis.symbol)
    found.set(key, [...(found.get(key) ?? []), basis])
  }
  return found
}

/** What the căn cứ and the abstracts there have said in full already. */
function saidInBasis(outline: Outline): ReadonlySet<string> {
  const lines = outline.basis.map(({ runs }) => runsText(runs)).join('\n')
  return new Set([...lines.matchAll(SYMBOL)].map((match) => symbolKey(match[0])))
}

const textUndated: Rule = {
  id: 'law.text-undated',
  title: 'Viện dẫn lần đầu trong lời văn ghi ngày ban hành',
  severity: 'info',
  source: FULL,
  check: ({ snapshot, outline }) => {
    const said = new Set(saidInBasis(outline))
    const known = basesBySymbol(snapshot)
    return mentionsIn(outline).flatMap(({ symbol, date, at }): readonly Found[] => {
      const isFirst = !said.has(symbolKey(symbol))
      said.add(symbolKey(symbol))
      if (!isFirst || date !== null) return []
      const same = known.get(symbolKey(symbol)) ?? []
      const [only] = same
      const full = same.length === 1 && only !== undefined && only.date !== null ? citeLegalBasis(only) : null
      return [
        {
          message: `Lời văn nhắc đến văn bản số ${symbol} lần đầu mà không ghi ngày ban hành.`,
          advice: full === null ? 'Ghi ngày và cơ quan ban hành ở lần nhắc đầu tiên.' : `Ghi đủ ở lần đầu: “${full}”.`,
          at,
        },
      ]
    })
  },
}

const textOtherDate: Rule = {
  id: 'law.text-other-date',
  title: 'Ngày của văn bản trong lời văn khớp với danh mục',
  severity: 'warning',
  source: 'Một văn bản nhận ra bằng ký hiệu và ngày ban hành',
  check: ({ snapshot, outline }) => {
    const told = new Set<string>()
    const known = basesBySymbol(snapshot)
    return mentionsIn(outline).flatMap(({ symbol, date, at }): readonly Found[] => {
      if (date === null) return []
      const same = (known.get(symbolKey(symbol)) ?? []).filter((basis) => basis.date !== null)
      const key = `${symbolKey(symbol)} ${date}`
      if (same.length === 0 || told.has(key) || same.some((basis) => basis.date === date)) return []
      told.add(key)
      const days = same.map((basis) => formatShortDate(basis.date ?? date)).join(', ')
      return [
        {
          message: `Lời văn ghi văn bản số ${symbol} ${formatOfficialDate(date)}, danh mục căn cứ ghi ngày ${days}.`,
          advice: 'Sửa chỗ sai; nếu là một văn bản khác cùng ký hiệu thì thêm vào danh mục căn cứ.',
          at,
        },
      ]
    })
  },
}

/** Whether the documents named in the running text are cited rightly, and were in force on the plan's day. */
export const lawTextRules: readonly Rule[] = [textCitesExpired, textCitesUnknown, textUndated, textOtherDate]
