import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { foldForSearch, matchesSearch } from '#shared/basics/search-fold.ts'
import { type CatalogueDocument, catalogueDocument, catalogueDocuments } from '#shared/legal/catalogue.ts'
import { listedAs } from '#shared/legal/from-catalogue.ts'
import { compareByRank } from '#shared/legal/rank.ts'
import { type ValidityOn, validityOn } from '#shared/legal/validity.ts'
import { type LegalBasis, legalBasisTypeLabels } from '#shared/records/legal-basis.ts'

/** A document of the catalogue as it is offered. */
export interface CatalogueRow {
  readonly entry: CatalogueDocument
  readonly validity: ValidityOn
  /** What replaces it, when that is not in the hospital's list yet. */
  readonly replacement: CatalogueDocument | null
  readonly isListed: boolean
  /** Folded, for the search. */
  readonly words: string
}

/** The whole catalogue by rank and date, as it stands on `day` and beside the hospital's list. */
export function catalogueRows(bases: readonly LegalBasis[], day: IsoDate): readonly CatalogueRow[] {
  return catalogueDocuments.toSorted(compareByRank).map((entry) => {
    const { type, symbol, issuer, abstract, scopeNote, locality } = entry
    return {
      entry,
      validity: validityOn({ ...entry, isReplaced: entry.replacedBy !== null }, day),
      replacement: catalogueDocument(entry.replacedBy),
      isListed: listedAs(entry, bases) !== null,
      words: foldForSearch([legalBasisTypeLabels[type], symbol, abstract, issuer, scopeNote, locality].join(' ')),
    }
  })
}

/** The rows that a search finds; without `withLocal` those of provinces are left out. */
export function foundRows(rows: readonly CatalogueRow[], search: string, withLocal: boolean): readonly CatalogueRow[] {
  return rows.filter(({ entry, words }) => (withLocal || entry.locality === '') && matchesSearch(words, search))
}
