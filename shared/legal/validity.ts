import { compareIso, formatShortDate, type IsoDate } from '#shared/basics/calendar-date.ts'
import type { Certainty, LegalBasis } from '#shared/records/legal-basis.ts'
import { catalogueEntryOf } from './identity.ts'
import { knownForce } from './known-force.ts'

/** Whether a document has force on a day, as far as its record says. */
export type Validity = 'inForce' | 'ended' | 'notYet' | 'toCheck'

/** What is looked at; `isReplaced`: something is named that replaces it. */
export type ValidityFacts = Pick<LegalBasis, 'inForceFrom' | 'inForceTo'> & {
  readonly certainty: Certainty
  readonly isReplaced: boolean
}

export interface ValidityOn {
  readonly validity: Validity
  /** "Hết hiệu lực từ 21/07/2025": what a badge says. */
  readonly words: string
}

/**
 * Whether a document has force on `day`. `inForceTo` is the first day without force. Without an end a document is taken to
 * be in force only when somebody compared it with the document itself; one that is replaced on a day nobody wrote down, or
 * was never checked, is “Cần kiểm tra”: nothing here says more than the records do.
 */
export function validityOn(facts: ValidityFacts, day: IsoDate): ValidityOn {
  const { inForceFrom, inForceTo, certainty, isReplaced } = facts
  if (inForceTo !== null && compareIso(day, inForceTo) >= 0) {
    return { validity: 'ended', words: `Hết hiệu lực từ ${formatShortDate(inForceTo)}` }
  }
  if (inForceFrom !== null && compareIso(day, inForceFrom) < 0) {
    return { validity: 'notYet', words: `Chưa có hiệu lực (từ ${formatShortDate(inForceFrom)})` }
  }
  if (inForceTo !== null) return { validity: 'inForce', words: `Còn hiệu lực đến ${formatShortDate(inForceTo)}` }
  if (isReplaced) return { validity: 'toCheck', words: 'Cần kiểm tra: có văn bản thay thế' }
  return certainty === 'confirmed'
    ? { validity: 'inForce', words: 'Còn hiệu lực' }
    : { validity: 'toCheck', words: 'Cần kiểm tra' }
}

/** The validity of a record of the hospital's list on `day`; see knownForce for what the catalogue adds. */
export function basisValidity(basis: LegalBasis, day: IsoDate): ValidityOn {
  const { certainty } = basis
  const isNamed = basis.replacedById !== null || basis.replacedBy !== ''
  const isReplaced = isNamed || (certainty === 'toCheck' && catalogueEntryOf(basis)?.replacedBy != null)
  return validityOn({ ...knownForce(basis), certainty, isReplaced }, day)
}
