import { compareIso, formatShortDate, type IsoDate } from '#shared/basics/calendar-date.ts'
import type { LegalBasis } from '#shared/records/legal-basis.ts'
import { catalogueEntryOf } from './identity.ts'

/** From when to when a document has force, as far as anybody says so. */
export interface KnownForce extends Pick<LegalBasis, 'inForceFrom' | 'inForceTo' | 'scopeNote'> {
  /** Said by the catalogue, since the hospital's own record says nothing yet. */
  readonly isFromCatalogue: boolean
}

/**
 * What is known of a document's force: what its record says; the catalogue only while nobody filled in or confirmed
 * anything there, so that an edit of the hospital's always goes before.
 */
export function knownForce(basis: LegalBasis): KnownForce {
  const { inForceFrom, inForceTo, scopeNote } = basis
  const saysNothing =
    basis.certainty === 'toCheck' &&
    inForceFrom === null &&
    inForceTo === null &&
    basis.replacedById === null &&
    basis.replacedBy === ''
  const entry = saysNothing ? catalogueEntryOf(basis) : null
  if (entry === null || (entry.inForceFrom === null && entry.inForceTo === null)) {
    return { inForceFrom, inForceTo, scopeNote, isFromCatalogue: false }
  }
  return {
    inForceFrom: entry.inForceFrom,
    inForceTo: entry.inForceTo,
    scopeNote: scopeNote || entry.scopeNote,
    isFromCatalogue: true,
  }
}

/** Why a document is not in force on a day; null when it is, or when nothing is known. `inForceTo` is the first day without force. */
export function whyNotInForce(
  { inForceFrom, inForceTo }: Pick<LegalBasis, 'inForceFrom' | 'inForceTo'>,
  day: IsoDate,
): string | null {
  if (inForceTo !== null && compareIso(day, inForceTo) >= 0) return `đã hết hiệu lực từ ${formatShortDate(inForceTo)}`
  if (inForceFrom !== null && compareIso(day, inForceFrom) < 0) {
    return `đến ${formatShortDate(inForceFrom)} mới có hiệu lực`
  }
  return null
}
