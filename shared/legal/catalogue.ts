import { z } from 'zod'
import { isIsoDate } from '#shared/basics/calendar-date.ts'
import { certainties, legalBasisTypes } from '#shared/records/legal-basis.ts'
import data from './catalogue.json' with { type: 'json' }

const day = z.string().refine(isIsoDate).nullable()

const documentShape = z.strictObject({
  /** Stable name within the catalogue, by which `replacedBy` points; never stored in a record. */
  key: z.string().regex(/^[a-z0-9-]+$/),
  type: z.enum(legalBasisTypes),
  symbol: z.string(),
  issuer: z.string(),
  date: day,
  abstract: z.string(),
  inForceFrom: day,
  /** The first day without force. */
  inForceTo: day,
  replacedBy: z.string().nullable(),
  scopeNote: z.string(),
  /** Province or city whose document it is; empty for the whole country. */
  locality: z.string(),
  certainty: z.enum(certainties),
  /** Where the entry was read. */
  source: z.string(),
})

const catalogueShape = z.strictObject({
  /** The day whose law the catalogue tells. */
  edition: z.string().refine(isIsoDate),
  documents: z.array(documentShape),
})

/** One document of the catalogue that comes with the program: data to begin with, which the hospital checks and edits. */
export type CatalogueDocument = Readonly<z.infer<typeof documentShape>>

const catalogue = catalogueShape.parse(data)
const byKey = new Map(catalogue.documents.map((document) => [document.key, document]))

/** The day whose law the catalogue tells (ISO date). */
export const catalogueEdition: string = catalogue.edition

/** Every document of the catalogue, by rank and date of its kind. What is not known is empty and marked “cần kiểm tra”. */
export const catalogueDocuments: readonly CatalogueDocument[] = catalogue.documents

/** The document with this key, or null. */
export function catalogueDocument(key: string | null): CatalogueDocument | null {
  return key === null ? null : (byKey.get(key) ?? null)
}
