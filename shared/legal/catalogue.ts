import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { Certainty, LegalBasisType } from '#shared/records/legal-basis.ts'
import data from './catalogue.json' with { type: 'json' }

/**
 * One document of the catalogue that comes with the program: data to begin with, which the hospital checks and edits. What is
 * not known is empty; the tests hold the file to this shape.
 */
export interface CatalogueDocument {
  /** Stable name within the catalogue, by which `replacedBy` points; never stored in a record. */
  readonly key: string
  readonly type: LegalBasisType
  readonly symbol: string
  readonly issuer: string
  readonly date: IsoDate | null
  readonly abstract: string
  readonly inForceFrom: IsoDate | null
  /** The first day without force. */
  readonly inForceTo: IsoDate | null
  readonly replacedBy: string | null
  readonly scopeNote: string
  /** Province or city whose document it is; empty for the whole country. */
  readonly locality: string
  readonly certainty: Certainty
  /** Where the entry was read. */
  readonly source: string
}

/** The day whose law the catalogue tells. */
export const catalogueEdition: IsoDate = data.edition

/** Every document of the catalogue, by rank and date of its kind. What is not known is empty and marked “cần kiểm tra”. */
export const catalogueDocuments = data.documents as readonly CatalogueDocument[]

const byKey = new Map(catalogueDocuments.map((document) => [document.key, document]))

/** The document with this key, or null. */
export function catalogueDocument(key: string | null): CatalogueDocument | null {
  return key === null ? null : (byKey.get(key) ?? null)
}
