import { type LegalBasis, legalBasisTypes } from '#shared/records/legal-basis.ts'

type Ranked = Pick<LegalBasis, 'type' | 'date' | 'symbol' | 'issuer'>

/**
 * Whose document it is, highest first, by the end of its symbol and otherwise by its issuer (Luật Ban hành văn bản quy phạm
 * pháp luật, Điều 4, for those of the State; the Party's central ones stand before the Government's, as plans cite them).
 */
const levels: readonly { readonly symbol: RegExp; readonly issuer: RegExp }[] = [
  { symbol: /(?:QH|UBTVQH)\d*$/u, issuer: /^(?:Quốc hội|Ủy ban Thường vụ Quốc hội)/iu },
  { symbol: /\/TW$/u, issuer: /^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương)/iu },
  { symbol: /(?:-|\/)CP$/u, issuer: /^Chính phủ/iu },
  { symbol: /TTg$/u, issuer: /^(?:Thủ tướng|Văn phòng Chính phủ)/iu },
  { symbol: /(?:-|\/)(?:B[A-ZĐ]+|CATTT)$/u, issuer: /^(?:Bộ|Ban Cán sự|Cục|Tổng cục|Ủy ban Quốc gia)/iu },
  { symbol: /(?:UBND|HĐND|TU)$/u, issuer: /^(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Tỉnh ủy|Thành ủy)/iu },
  { symbol: /(?:-|\/)S[A-ZĐ]+$/u, issuer: /^Sở/iu },
]

function levelOf({ type, symbol, issuer }: Ranked): number {
  if (type === 'law' || type === 'ordinance') return 0
  const bySymbol = levels.findIndex((level) => level.symbol.test(symbol))
  const level = bySymbol === -1 ? levels.findIndex((each) => each.issuer.test(issuer)) : bySymbol
  return level === -1 ? levels.length : level
}

/**
 * The order in which documents are cited: by who issued them, then by the rank of their type (see legalBasisTypes), by date and
 * by symbol; one without a date stands last of its type. Below 0 when `a` comes first.
 */
export function compareByRank(a: Ranked, b: Ranked): number {
  return (
    levelOf(a) - levelOf(b) ||
    legalBasisTypes.indexOf(a.type) - legalBasisTypes.indexOf(b.type) ||
    compareText(a.date ?? '9999', b.date ?? '9999') ||
    compareText(a.symbol, b.symbol)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
