import { type LegalBasis, legalBasisTypes } from '#shared/records/legal-basis.ts'

/**
 * The order in which documents are cited: by the rank of their type (see legalBasisTypes), then by date, then by symbol; one
 * without a date stands last of its type. Below 0 when `a` comes first.
 */
export function compareByRank(
  a: Pick<LegalBasis, 'type' | 'date' | 'symbol'>,
  b: Pick<LegalBasis, 'type' | 'date' | 'symbol'>,
): number {
  return (
    legalBasisTypes.indexOf(a.type) - legalBasisTypes.indexOf(b.type) ||
    compareText(a.date ?? '9999', b.date ?? '9999') ||
    compareText(a.symbol, b.symbol)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
