import type { NewId } from '#shared/basics/ids.ts'
import { type LegalBasis, legalBasisRecord, legalBasisTypeLabels } from '#shared/records/legal-basis.ts'
import { type CollectionChange, changeOf } from '#shared/records/record-change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type CatalogueDocument, catalogueDocument } from './catalogue.ts'
import { type Identity, isCitedByName, isSameDocument, isSameName } from './identity.ts'

/**
 * A document as findings and lists name it: "Nghị định 30/2020/NĐ-CP"; a law by its name, with the number that tells it from
 * an older one: "Luật An ninh mạng số 116/2025/QH15".
 */
export function documentName({ type, symbol, abstract }: Identity): string {
  const word = legalBasisTypeLabels[type]
  if (!isCitedByName(type) || abstract === '') return `${word} ${symbol || abstract}`
  const name = /^(?:bộ luật|luật|pháp lệnh) /iu.test(abstract) ? abstract : `${word} ${abstract}`
  return symbol === '' ? name : `${name} số ${symbol}`
}

/**
 * The record of the hospital's list that is this entry of the catalogue: the same symbol (a law: the same name) and the same
 * date, one of them perhaps not known. Null when the list has none.
 */
export function listedAs(entry: CatalogueDocument, bases: readonly LegalBasis[]): LegalBasis | null {
  const exact = bases.find((basis) => isSameDocument(basis, entry))
  if (exact !== undefined) return exact
  return bases.find((basis) => isSameName(basis, entry) && (basis.date === null || entry.date === null)) ?? null
}

/** A record of one's own made from an entry; what replaces it is linked when it is in `others`, else named. */
export function recordFromCatalogue(entry: CatalogueDocument, id: string, others: readonly LegalBasis[]): LegalBasis {
  const { type, symbol, issuer, date, abstract, inForceFrom, inForceTo, scopeNote, certainty, source } = entry
  const replacement = catalogueDocument(entry.replacedBy)
  const listed = replacement === null ? null : listedAs(replacement, others)
  return legalBasisRecord.create(id, {
    type,
    symbol,
    issuer,
    date,
    abstract,
    inForceFrom,
    inForceTo,
    replacedById: listed?.id ?? null,
    replacedBy: listed === null && replacement !== null ? documentName(replacement) : '',
    scopeNote,
    certainty,
    source,
  })
}

/**
 * The records to be added for these entries of the catalogue, in the catalogue's order; none for an entry that is in the list
 * already: what somebody entered or edited is never written over, whatever a newer catalogue says.
 */
export function catalogueAdditions(
  bases: readonly LegalBasis[],
  entries: readonly CatalogueDocument[],
  newId: NewId,
): readonly LegalBasis[] {
  const fresh = entries.filter((entry) => listedAs(entry, bases) === null)
  // Twice: a document and what replaces it may come together, in either order.
  const made = fresh.map((entry) => ({ entry, record: recordFromCatalogue(entry, newId(), bases) }))
  const all = [...bases, ...made.map(({ record }) => record)]
  return made.map(({ entry, record }) => recordFromCatalogue(entry, record.id, all))
}

/** The same as changes of records, one batch for the user. */
export function catalogueChanges(
  seen: Snapshot,
  entries: readonly CatalogueDocument[],
  newId: NewId,
): readonly CollectionChange[] {
  return catalogueAdditions(seen.legalBases, entries, newId).map((record) => changeOf('legalBases', null, record))
}
