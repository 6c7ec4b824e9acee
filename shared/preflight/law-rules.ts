import { compareIso, formatShortDate, type IsoDate } from '#shared/basics/calendar-date.ts'
import { legalBasesOf } from '#shared/document/plan-records.ts'
import { documentName } from '#shared/legal/from-catalogue.ts'
import { catalogueEntryOf } from '#shared/legal/identity.ts'
import { knownForce, whyNotInForce } from '#shared/legal/known-force.ts'
import { knownName, nextOf, replaceCited, replacementOn } from '#shared/legal/replace-cited.ts'
import type { LegalBasis, LegalBasisType } from '#shared/records/legal-basis.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Found, Rule } from './finding.ts'
import type { Repair } from './repair.ts'

const LAW = 'Luật Ban hành văn bản quy phạm pháp luật: chỉ viện dẫn văn bản đang có hiệu lực'
/** A plan or a notice is no văn bản quy phạm pháp luật; what is cited must still be a ground for issuing. */
const PAPER = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6: căn cứ là cơ sở để ban hành văn bản'
const laws: readonly LegalBasisType[] = ['law', 'ordinance', 'resolution', 'decree', 'decision', 'circular']

/** The law behind a finding on a document's force. */
export const sourceFor = ({ type }: Pick<LegalBasis, 'type'>): string => (laws.includes(type) ? LAW : PAPER)

/** What to do about a document without force. */
export function replacementAdvice(basis: LegalBasis, snapshot: Snapshot, day: IsoDate): string {
  const found = replacementOn(basis, snapshot.legalBases, day)
  if (found !== null) return `Thay bằng ${knownName(found)}.`
  return basis.replacedBy === '' ? 'Tìm văn bản thay thế hoặc bỏ khỏi căn cứ.' : `Thay bằng ${basis.replacedBy}.`
}

/** Puts what replaces a document in its place among those the plan cites; empty when there is not exactly one right answer. */
function repairOf(basis: LegalBasis, plan: Plan, snapshot: Snapshot, day: IsoDate): { readonly repair?: Repair } {
  const replaced = replaceCited(basis, plan.legalBasisIds, snapshot.legalBases, day, () => freeId(basis, snapshot))
  if (replaced === null) return {}
  const { name, legalBasisIds, added } = replaced
  const field = { collection: 'plans', id: plan.id, field: 'legalBasisIds' } as const
  return {
    repair: {
      label: `Thay bằng ${name}`,
      fields: [{ ...field, before: plan.legalBasisIds, after: legalBasisIds }],
      adds: added === null ? [] : [{ collection: 'legalBases', record: added }],
    },
  }
}

/** An id for what replaces a document, the same at every check: findings are compared with those made before. */
function freeId({ id }: LegalBasis, { legalBases }: Snapshot): string {
  const taken = new Set(legalBases.map((basis) => basis.id))
  let turn = 1
  while (taken.has(`replaces-${turn}-${id}`.slice(0, 64))) turn += 1
  return `replaces-${turn}-${id}`.slice(0, 64)
}

const basisNotInForce: Rule = {
  id: 'law.not-in-force',
  title: 'Căn cứ còn hiệu lực vào ngày của kế hoạch',
  severity: 'warning',
  source: LAW,
  check: ({ snapshot, plan, today }) =>
    legalBasesOf(snapshot, plan).flatMap((basis): readonly Found[] => {
      const force = knownForce(basis)
      const why = whyNotInForce(force, today)
      if (why === null) return []
      const told = force.isFromCatalogue ? ', theo danh mục có sẵn' : ''
      const scope = force.scopeNote === '' ? '' : ` (${force.scopeNote})`
      return [
        {
          message: `Căn cứ ${documentName(basis)} ${why}${told}, trong khi kế hoạch đề ngày ${formatShortDate(today)}${scope}.`,
          advice: replacementAdvice(basis, snapshot, today),
          at: { collection: 'legalBases', id: basis.id },
          field: 'inForceTo',
          source: sourceFor(basis),
          ...repairOf(basis, plan, snapshot, today),
        },
      ]
    }),
}

const basisReplaced: Rule = {
  id: 'law.replaced',
  title: 'Căn cứ chưa có văn bản thay thế',
  severity: 'warning',
  source: LAW,
  check: ({ snapshot, plan, today }) =>
    legalBasesOf(snapshot, plan).flatMap((basis): readonly Found[] => {
      const force = knownForce(basis)
      // One whose last day is known is in force until then.
      if (force.inForceTo !== null || whyNotInForce(force, today) !== null) return []
      const next = nextOf({ record: basis, entry: catalogueEntryOf(basis) }, snapshot.legalBases)
      const facts = next?.record ?? next?.entry ?? null
      if (next === null || facts === null || (facts.date !== null && compareIso(facts.date, today) > 0)) return []
      if (facts.inForceFrom !== null && compareIso(facts.inForceFrom, today) > 0) return []
      const date = facts.date === null ? '' : ` ngày ${formatShortDate(facts.date)}`
      return [
        {
          message: `Căn cứ ${documentName(basis)} đã có văn bản thay thế là ${knownName(next)}${date}, nhưng ngày hết hiệu lực chưa được ghi.`,
          advice: `Kiểm tra hiệu lực và ghi ngày hết hiệu lực. ${replacementAdvice(basis, snapshot, today)}`,
          at: { collection: 'legalBases', id: basis.id },
          field: 'inForceTo',
          source: sourceFor(basis),
          ...repairOf(basis, plan, snapshot, today),
        },
      ]
    }),
}

const basisAfterPlan: Rule = {
  id: 'law.after-plan',
  title: 'Căn cứ ban hành trước kế hoạch',
  severity: 'error',
  source: 'Văn bản làm căn cứ phải được ban hành trước',
  check: ({ snapshot, plan, today }) =>
    legalBasesOf(snapshot, plan)
      .filter((basis) => basis.date !== null && compareIso(basis.date, today) > 0)
      .map((basis) => ({
        message: `Căn cứ ${documentName(basis)} đề ngày ${formatShortDate(basis.date ?? today)}, sau ngày của kế hoạch (${formatShortDate(today)}).`,
        advice: 'Kiểm tra ngày của văn bản hoặc ngày của kế hoạch.',
        at: { collection: 'legalBases', id: basis.id },
        field: 'date',
      })),
}

/** "dự thảo" at its beginning, or a number still to be given: "…/2026/NĐ-CP", "   /QĐ-UBND". */
const isDraft = ({ symbol, abstract, scopeNote }: LegalBasis): boolean =>
  /^\s*\(?dự thảo/iu.test(abstract) ||
  /^\s*\(?dự thảo/iu.test(scopeNote) ||
  /dự thảo/iu.test(symbol) ||
  /^\s*(?:[.…_]+\s*)?\//u.test(symbol)

const basisIsDraft: Rule = {
  id: 'law.draft',
  title: 'Căn cứ không phải là dự thảo',
  severity: 'error',
  source: PAPER,
  check: ({ snapshot, plan }) =>
    legalBasesOf(snapshot, plan)
      .filter(isDraft)
      .map((basis) => ({
        message: `Căn cứ ${documentName(basis)} còn là dự thảo: văn bản chưa ban hành không làm căn cứ được.`,
        advice: 'Bỏ khỏi căn cứ, hoặc ghi số, ngày khi văn bản đã ban hành.',
        at: { collection: 'legalBases', id: basis.id },
        field: /dự thảo/iu.test(basis.scopeNote) ? 'scopeNote' : 'symbol',
      })),
}

/** Whether the law the plan rests on was in force on the plan's day. */
export const lawRules: readonly Rule[] = [basisNotInForce, basisReplaced, basisAfterPlan, basisIsDraft]
