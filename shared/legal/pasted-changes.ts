import type { NewId } from '#shared/basics/ids.ts'
import { type LegalBasis, legalBasisRecord } from '#shared/records/legal-basis.ts'
import type { Plan } from '#shared/records/plan.ts'
import { type CollectionChange, changeOf } from '#shared/records/record-change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { catalogueDocument } from './catalogue.ts'
import { listedAs, recordFromCatalogue } from './from-catalogue.ts'
import { isSameDocument } from './identity.ts'
import type { PasteChoice } from './match-pasted.ts'
import { compareByRank } from './rank.ts'

/** The fields of a pasted document that are taken over, as the user left them. */
export type PastedFields = Pick<LegalBasis, 'type' | 'symbol' | 'date' | 'issuer' | 'abstract'>

export interface PastedRow {
  readonly fields: PastedFields
  readonly choice: PasteChoice
  readonly isDraft: boolean
}

export interface PastedChoice {
  readonly rows: readonly PastedRow[]
  /** The plan that cites them from now on; null for none. */
  readonly planId: string | null
  /** `pasted`: behind those already cited, in the order of the paste. `rank`: all cited ones ordered anew. */
  readonly order: 'pasted' | 'rank'
}

/** Where a pasted entry comes from, until somebody compares it with the document. */
const SOURCE = 'Dán từ căn cứ của một kế hoạch'

/**
 * What a paste changes, as one batch: the new records, and the plan's cited list. A row that names a record which is gone, or a
 * document that is in the list meanwhile, still does what was meant: nothing is entered twice.
 */
export function pastedChanges(
  seen: Snapshot,
  { rows, planId, order }: PastedChoice,
  newId: NewId,
): readonly CollectionChange[] {
  const added: LegalBasis[] = []
  const ids: string[] = []
  for (const row of rows) {
    if (row.choice.use === 'skip') continue
    const all = [...seen.legalBases, ...added]
    const { record, isNew } = recordFor(row, all, newId)
    if (isNew) added.push(record)
    ids.push(record.id)
  }
  return [
    ...added.map((record) => changeOf('legalBases', null, record)),
    ...citedChange(seen, planId, [...new Set(ids)], order, added),
  ]
}

function recordFor({ fields, choice, isDraft }: PastedRow, all: readonly LegalBasis[], newId: NewId) {
  if (choice.use === 'list') {
    const record = all.find(({ id }) => id === choice.id)
    if (record !== undefined) return { record, isNew: false }
  }
  if (choice.use === 'catalogue') {
    const entry = catalogueDocument(choice.key)
    const known = entry === null ? null : listedAs(entry, all)
    if (known !== null) return { record: known, isNew: false }
    if (entry !== null) return { record: recordFromCatalogue(entry, newId(), all), isNew: true }
  }
  const same = all.find((basis) => isSameDocument(basis, fields))
  if (same !== undefined) return { record: same, isNew: false }
  const scopeNote = isDraft ? 'Dự thảo, chưa ban hành' : ''
  return { record: legalBasisRecord.create(newId(), { ...fields, scopeNote, source: SOURCE }), isNew: true }
}

function citedChange(
  seen: Snapshot,
  planId: string | null,
  ids: readonly string[],
  order: PastedChoice['order'],
  added: readonly LegalBasis[],
): readonly CollectionChange[] {
  const plan = seen.plans.find(({ id }) => id === planId)
  if (plan === undefined) return []
  const cited = [...plan.legalBasisIds, ...ids.filter((id) => !plan.legalBasisIds.includes(id))]
  const legalBasisIds = order === 'rank' ? idsByRank(cited, [...seen.legalBases, ...added]) : cited
  if (legalBasisIds.join() === plan.legalBasisIds.join()) return []
  const after: Plan = { ...plan, legalBasisIds }
  return [changeOf('plans', plan, after)]
}

/** The ids in the order in which documents are cited: by rank, then by date; those without a record stand last, as they stood. */
export function idsByRank(ids: readonly string[], bases: readonly LegalBasis[]): string[] {
  const known = new Map(bases.map((basis) => [basis.id, basis]))
  return ids.toSorted((a, b) => {
    const [first, second] = [known.get(a), known.get(b)]
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined)
    return compareByRank(first, second)
  })
}
