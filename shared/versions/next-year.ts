import { compareIso, type IsoDate } from '#shared/basics/calendar-date.ts'
import type { NewId } from '#shared/basics/ids.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { carriedIds, carryReferences, freshIds, keyOf, ownRecords } from './carry-ids.ts'
import { type CarriedItem, comingItems } from './carry-items.ts'
import { type CarriedBasis, checkBases, citedNext } from './carry-legal.ts'
import { type CarriedRecords, carryRecord } from './carry-record.ts'
import { bindYears, carryText } from './carry-text.ts'
import type { NextYearChoices } from './next-year-choices.ts'
import { remarksOn } from './next-year-remarks.ts'
import { moveHorizon, movePhases } from './next-years.ts'
import type { AnyRecord, PlanPart } from './plan-content.ts'

export interface NextYearAsk {
  readonly planId: string
  readonly year: number
  readonly today: IsoDate
  readonly newId: NewId
  readonly choices: NextYearChoices
}

/** Something to look at in the new plan, and the record of the old one it is about. */
export interface NextYearRemark {
  readonly text: string
  readonly at: string
}

/** Next year's plan, and what was decided to make it. */
export interface NextYear {
  readonly plan: Plan
  /** All of them make new records; nothing of the old plan changes. */
  readonly changes: readonly CollectionChange[]
  /** Initiatives, tasks and targets of the old plan, as they are printed, with what becomes of each. */
  readonly items: readonly CarriedItem[]
  readonly bases: readonly CarriedBasis[]
  readonly remarks: readonly NextYearRemark[]
}

const LAST_YEAR = 2100

/**
 * Makes the plan of a later year from a plan (sao kế hoạch sang năm sau): what is not done comes along with its history, targets
 * move on, the text is kept with its figures speaking of the new records, legal bases are checked on the new plan's day, and
 * number, date and state are empty. Every record gets a new id. The error is a Vietnamese sentence.
 */
export function planNextYear(snapshot: Snapshot, ask: NextYearAsk): Result<NextYear, string> {
  const { planId, year, choices } = ask
  const old = snapshot.plans.find((plan) => plan.id === planId)
  if (old === undefined) return err('Không còn kế hoạch này. Hãy chọn lại kế hoạch.')
  if (!Number.isInteger(year) || year <= old.year || year > LAST_YEAR) {
    const why = Number.isInteger(year)
      ? `Năm ${year} không đi sau năm ${old.year} của kế hoạch gốc.`
      : 'Năm lập kế hoạch phải là một số nguyên.'
    return err(`${why} Hãy chọn một năm từ ${old.year + 1} đến ${LAST_YEAR}.`)
  }
  const phases = movePhases(
    snapshot.phases.filter((phase) => phase.planId === planId).toSorted((a, b) => a.order - b.order),
    old.year,
    year,
  )
  const context = { snapshot, plan: old, today: old.date ?? ask.today }
  const items = comingItems(context, year, choices)
  const stays = new Set(items.filter(({ comes }) => !comes).map(({ collection, id }) => keyOf(collection, id)))
  const coming = ownRecords(snapshot, planId).filter(
    ({ collection, record }) =>
      !stays.has(keyOf(collection, record.id)) &&
      (collection !== 'phases' || phases.kept.some(({ id }) => id === record.id)),
  )
  const fresh = freshIds(snapshot, ask.newId)
  const newIds = new Map([[keyOf('plans', planId), fresh()]])
  for (const { collection, record } of coming) newIds.set(keyOf(collection, record.id), fresh())
  const ids = carriedIds(snapshot, planId, newIds, phases.homeOf)
  const bases = checkBases(snapshot, old.legalBasisIds, dayOf(ask), choices.bases)
  const carried: CarriedRecords = { ids, context, phases, items, year, choices }
  const plan = carryPlan(old, carried, citedNext(bases))
  return ok({
    plan,
    changes: [
      { collection: 'plans', id: plan.id, before: null, after: plan },
      ...coming.map(({ collection, record }) => creation(collection, carryRecord(collection, record, carried))),
    ],
    items,
    bases,
    remarks: remarksOn({ old, plan, coming, phases }),
  })
}

function creation(collection: PlanPart, after: AnyRecord): CollectionChange {
  return { collection, id: after.id, before: null, after } as unknown as CollectionChange
}

/** A plan is not signed before its year begins unless it is made earlier than the calendar says. */
function dayOf({ today, year }: NextYearAsk): IsoDate {
  const begin = `${year}-01-01`
  return compareIso(today, begin) > 0 ? today : begin
}

function carryPlan(old: Plan, { ids, context, year }: CarriedRecords, cited: string[]): Plan {
  return {
    ...(carryReferences('plans', old as unknown as AnyRecord, ids) as unknown as Plan),
    id: ids.refer('plans', old.id) ?? '',
    year,
    ...moveHorizon(old, year),
    subject: carryText(bindYears(old.subject, old), ids, context),
    closing: carryText(bindYears(old.closing, old), ids, context),
    legalBasisIds: cited,
    number: null,
    date: null,
    status: 'draft',
    edition: 1,
    previousPlanId: old.id,
    note: '',
  }
}
