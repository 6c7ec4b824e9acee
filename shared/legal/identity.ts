import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { LegalBasis, LegalBasisType } from '#shared/records/legal-basis.ts'
import { type CatalogueDocument, catalogueDocuments } from './catalogue.ts'
import { symbolKey } from './symbol.ts'

/** What a document is known by. */
export type Identity = Pick<LegalBasis, 'type' | 'symbol' | 'date' | 'abstract'>

/** Laws and ordinances are cited by name, without number and symbol (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6). */
export const isCitedByName = (type: LegalBasisType): boolean => type === 'law' || type === 'ordinance'

/** A law's name as two citations of it have in common: without "Luật", the year and marks. */
export function lawNameKey(name: string): string {
  return foldForSearch(name)
    .replace(/^(?:bo luat|luat|phap lenh) /, '')
    .replace(/,? ?(?:so \S+)?,? ?nam \d{4}$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Whether both have the same number and symbol, or, for laws of which one has none, the same name. */
export function isSameName(a: Identity, b: Identity): boolean {
  if (a.symbol !== '' && b.symbol !== '') {
    return symbolKey(a.symbol) === symbolKey(b.symbol)
  }
  return (
    isCitedByName(a.type) && a.type === b.type && a.abstract !== '' && lawNameKey(a.abstract) === lawNameKey(b.abstract)
  )
}

/**
 * Whether both are one document: the same symbol AND the same date, since three directives share 14/CT-TTg; a law also by
 * its name and date. Two without a date are one when their symbols are.
 */
export function isSameDocument(a: Identity, b: Identity): boolean {
  return a.date === b.date && isSameName(a, b)
}

/** Entries by what they are called, so that a check of every citation asks once instead of comparing with each. */
const entriesByName = new Map<string, CatalogueDocument[]>()
for (const entry of catalogueDocuments) {
  for (const name of namesOf(entry)) entriesByName.set(name, [...(entriesByName.get(name) ?? []), entry])
}

function namesOf({ type, symbol, abstract }: Identity): readonly string[] {
  return [
    ...(symbol === '' ? [] : [`symbol ${symbolKey(symbol)}`]),
    ...(isCitedByName(type) && abstract !== '' ? [`${type} ${lawNameKey(abstract)}`] : []),
  ]
}

/** The entries of the catalogue that are called as this document is; see isSameName. */
export function catalogueNamesakes(basis: Identity): readonly CatalogueDocument[] {
  const found = new Set(namesOf(basis).flatMap((name) => entriesByName.get(name) ?? []))
  return [...found].filter((entry) => isSameName(entry, basis))
}

/** The catalogue's entry for a document of the hospital's list; null when there is none, or when it cannot be told which. */
export function catalogueEntryOf(basis: Identity): CatalogueDocument | null {
  const same = catalogueNamesakes(basis)
  const exact = same.filter((entry) => entry.date === basis.date)
  const [only] = exact.length > 0 ? exact : same.filter((entry) => entry.date === null || basis.date === null)
  return only !== undefined && (exact.length === 1 || same.length === 1) ? only : null
}
