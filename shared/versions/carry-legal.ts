import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { documentName } from '#shared/legal/from-catalogue.ts'
import { knownForce, whyNotInForce } from '#shared/legal/known-force.ts'
import { knownName, replacementOn } from '#shared/legal/replace-cited.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

export const basisChoices = ['keep', 'replace', 'remove'] as const
/** What becomes of a legal basis in next year's plan. */
export type BasisChoice = (typeof basisChoices)[number]

/** A legal basis of the old plan, looked at again on the new plan's day. */
export interface CarriedBasis {
  readonly id: string
  readonly name: string
  /** Why it is not in force on that day, or that another has replaced it; null when it is, or nothing is known. */
  readonly why: string | null
  readonly replacement: { readonly id: string; readonly name: string; readonly toCheck: boolean } | null
  /** Replaced by its successor in words only, which is not in the catalogue. */
  readonly replacedBy: string
  readonly choice: BasisChoice
}

/** Checks each legal basis a plan cites on a day; what the catalogue does not know any more is left out. */
export function checkBases(
  snapshot: Snapshot,
  ids: readonly string[],
  day: IsoDate,
  chosen: ReadonlyMap<string, BasisChoice>,
): readonly CarriedBasis[] {
  const known = new Map(snapshot.legalBases.map((basis) => [basis.id, basis]))
  return [...new Set(ids)].flatMap((id): CarriedBasis[] => {
    const basis = known.get(id)
    if (basis === undefined) return []
    const found = replacementOn(basis, snapshot.legalBases, day)
    const why =
      whyNotInForce(knownForce(basis), day) ?? (found === null ? null : `đã có văn bản thay thế: ${knownName(found)}`)
    const next = found?.record ?? null
    const usual: BasisChoice = next === null ? 'keep' : 'replace'
    const asked = chosen.get(id) ?? usual
    return [
      {
        id,
        name: documentName(basis),
        why,
        replacement: next && { id: next.id, name: documentName(next), toCheck: next.certainty === 'toCheck' },
        replacedBy: next === null ? (found === null ? basis.replacedBy : knownName(found)) : '',
        choice: asked === 'replace' && next === null ? 'keep' : asked,
      },
    ]
  })
}

/** The ids that the new plan cites, each once, in the old order. */
export function citedNext(bases: readonly CarriedBasis[]): string[] {
  const ids = bases.flatMap(({ id, choice, replacement }) =>
    choice === 'remove' ? [] : choice === 'replace' && replacement !== null ? [replacement.id] : [id],
  )
  return [...new Set(ids)]
}
