import { compareIso, type IsoDate } from '#shared/basics/calendar-date.ts'
import type { NewId } from '#shared/basics/ids.ts'
import type { LegalBasis } from '#shared/records/legal-basis.ts'
import type { Plan } from '#shared/records/plan.ts'
import { type CollectionChange, changeOf } from '#shared/records/record-change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type CatalogueDocument, catalogueDocument } from './catalogue.ts'
import { documentName, listedAs, recordFromCatalogue } from './from-catalogue.ts'
import { catalogueEntryOf } from './identity.ts'

/** A document known from the list, from the catalogue, or from both. */
export interface KnownDocument {
  readonly record: LegalBasis | null
  readonly entry: CatalogueDocument | null
}

/** What is cited in place of a document on a day, and the changes of records that do it. */
export interface Replacement {
  readonly name: string
  readonly changes: readonly CollectionChange[]
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

/**
 * The one-click repair of a cited document that lost its force: its replacement stands in its place in the plan's list, and
 * comes into the hospital's list from the catalogue when it is not there yet. Null when there is not exactly one right
 * answer. The record of the old document stays as it is.
 */
export function replaceCitedBasis(
  seen: Snapshot,
  planId: string,
  basisId: string,
  day: IsoDate,
  newId: NewId,
): Replacement | null {
  const plan = seen.plans.find(({ id }) => id === planId)
  const basis = seen.legalBases.find(({ id }) => id === basisId)
  if (plan === undefined || basis === undefined || !plan.legalBasisIds.includes(basisId)) return null
  const found = replacementOn(basis, seen.legalBases, day)
  if (found === null) return null
  const made =
    found.record === null && found.entry !== null ? recordFromCatalogue(found.entry, newId(), seen.legalBases) : null
  const record = found.record ?? made
  if (record === null) return null
  const stands = plan.legalBasisIds.includes(record.id)
  const legalBasisIds = plan.legalBasisIds.flatMap((id) => (id !== basisId ? [id] : stands ? [] : [record.id]))
  const after: Plan = { ...plan, legalBasisIds }
  return {
    name: documentName(record),
    changes: [...(made === null ? [] : [changeOf('legalBases', null, made)]), changeOf('plans', plan, after)],
  }
}
