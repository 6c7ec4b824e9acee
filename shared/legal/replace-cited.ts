import { compareIso, type IsoDate } from '#shared/basics/calendar-date.ts'
import type { NewId } from '#shared/basics/ids.ts'
import type { LegalBasis } from '#shared/records/legal-basis.ts'
import { type CatalogueDocument, catalogueDocument } from './catalogue.ts'
import { documentName, listedAs, recordFromCatalogue } from './from-catalogue.ts'
import { catalogueEntryOf } from './identity.ts'

/** A document known from the list, from the catalogue, or from both. */
export interface KnownDocument {
  readonly record: LegalBasis | null
  readonly entry: CatalogueDocument | null
}

/** The longest chain of replacements that is followed: a list may name two documents as replacing each other. */
const LONGEST_CHAIN = 10

const factsOf = ({ record, entry }: KnownDocument): LegalBasis | CatalogueDocument | null => record ?? entry

/** What replaces a document: as its record says; else as the catalogue says, when the record says nothing. Null when neither does. */
export function nextOf(document: KnownDocument, bases: readonly LegalBasis[]): KnownDocument | null {
  const { record } = document
  if (record !== null && record.replacedById !== null) {
    const next = bases.find(({ id }) => id === record.replacedById)
    if (next !== undefined) return { record: next, entry: catalogueEntryOf(next) }
  }
  // Somebody compared it with the document itself and named none.
  if (record !== null && record.certainty === 'confirmed' && record.replacedBy === '') return null
  const entry = catalogueDocument(document.entry?.replacedBy ?? null)
  if (entry === null) return null
  // What the record itself names goes before the catalogue, even when it cannot be looked up.
  if (record !== null && record.replacedBy !== '' && record.replacedBy !== documentName(entry)) return null
  return { record: listedAs(entry, bases), entry }
}

/**
 * The document to be cited instead of this one on `day`: replacement after replacement until one that had not ended by
 * then. Null when none is known, when it was not yet issued or in force, or when the chain ends in one that ended too.
 */
export function replacementOn(basis: LegalBasis, bases: readonly LegalBasis[], day: IsoDate): KnownDocument | null {
  let document: KnownDocument | null = { record: basis, entry: catalogueEntryOf(basis) }
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    document = nextOf(document, bases)
    const facts = document === null ? null : factsOf(document)
    if (document === null || facts === null || document.record?.id === basis.id) return null
    if (facts.date !== null && compareIso(facts.date, day) > 0) return null
    if (facts.inForceFrom !== null && compareIso(facts.inForceFrom, day) > 0) return null
    if (facts.inForceTo === null || compareIso(facts.inForceTo, day) > 0) return document
  }
  return null
}

/** The name of a document known from list or catalogue. */
export function knownName(document: KnownDocument): string {
  const facts = factsOf(document)
  return facts === null ? '' : documentName(facts)
}

/** A plan's cited list in which one document gave way to what replaces it. */
export interface CitedReplacement {
  /** "Nghị định 224/2026/NĐ-CP". */
  readonly name: string
  readonly legalBasisIds: string[]
  /** The replacement as a record to be added, when the hospital's list does not have it; null otherwise. */
  readonly added: LegalBasis | null
}

/**
 * The one right answer for a cited document that lost its force: its replacement in its place, from the hospital's list or
 * else from the catalogue. Null when there is not exactly one: see replacementOn; also when it is not known since when the
 * replacement is in force. The record of the old document stays as it is.
 */
export function replaceCited(
  basis: LegalBasis,
  cited: readonly string[],
  bases: readonly LegalBasis[],
  day: IsoDate,
  newId: NewId,
): CitedReplacement | null {
  const found = replacementOn(basis, bases, day)
  const facts = found === null ? null : factsOf(found)
  if (found === null || facts === null || facts.inForceFrom === null) return null
  const added = found.record === null && found.entry !== null ? recordFromCatalogue(found.entry, newId(), bases) : null
  const record = found.record ?? added
  if (record === null) return null
  const stands = cited.includes(record.id)
  const legalBasisIds = cited.flatMap((id) => {
    if (id !== basis.id) return [id]
    return stands ? [] : [record.id]
  })
  return { name: documentName(record), legalBasisIds, added }
}
