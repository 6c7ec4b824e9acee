import { type Period, periodYears } from '#shared/basics/period.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import type { CollectionName, RecordIn } from '#shared/records/collections.ts'
import { type CarriedIds, carryReferences } from './carry-ids.ts'
import type { CarriedItem } from './carry-items.ts'
import { carryBlocks, carryText } from './carry-text.ts'
import type { NextYearChoices } from './next-year-choices.ts'
import { isPast, type MovedPhases, moveFunding, movePeriod, moveValues } from './next-years.ts'
import type { AnyRecord, PlanPart } from './plan-content.ts'

/** What a record needs to know of the rest to become one of the new plan. */
export interface CarriedRecords {
  readonly ids: CarriedIds
  /** The old plan, for what its figures print. */
  readonly context: DocumentContext
  readonly phases: MovedPhases
  readonly items: readonly CarriedItem[]
  readonly year: number
  readonly choices: NextYearChoices
}

type Carrier<C extends CollectionName> = (
  record: RecordIn<C>,
  carried: CarriedRecords,
) => Partial<Omit<RecordIn<C>, 'id' | 'planId'>>

const carriers: { readonly [C in PlanPart]: Carrier<C> } = {
  groups: () => ({}),
  phases: ({ id }, { phases }) => {
    const moved = phases.kept.find((phase) => phase.id === id)
    return moved === undefined ? {} : { name: moved.name, fromYear: moved.fromYear, toYear: moved.toYear }
  },
  targets: ({ statement, values }, { ids, context, year }) => ({
    statement: carryText(statement, ids, context),
    values: moveValues(values, year),
  }),
  tasks: ({ statement, deadline, state }, { ids, context, year, choices }) => ({
    statement: carryText(statement, ids, context),
    deadline: timeOf(deadline, year, choices),
    state: state === 'done' ? 'notStarted' : state,
  }),
  assignments: ({ items }, { ids, context }) => ({ items: items.map((item) => carryText(item, ids, context)) }),
  initiatives: (record, carried) => ({
    phaseId: phaseOf(record, carried),
    funding: moveFunding(record.funding, carried.year),
    period: timeOf(record.period, carried.year, carried.choices),
    state: record.state === 'done' ? 'inProgress' : record.state,
    carriedFromId: record.id,
    spentBefore:
      carried.items.find(({ id, collection }) => id === record.id && collection === 'initiatives')?.spent?.amount ??
      null,
  }),
  narratives: ({ title, blocks }, { ids, context }) => ({
    title: carryText(title, ids, context),
    blocks: carryBlocks(blocks, ids, context),
  }),
}

/** The record of the new plan that an old one becomes. */
export function carryRecord(collection: PlanPart, record: AnyRecord, carried: CarriedRecords): AnyRecord {
  const carrier = carriers[collection] as (record: AnyRecord, carried: CarriedRecords) => object
  return {
    ...carryReferences(collection, record, carried.ids),
    ...carrier(record, carried),
    id: carried.ids.refer(collection, record.id) ?? '',
  }
}

function timeOf(period: Period | null, year: number, { pastPeriods }: NextYearChoices): Period | null {
  if (period === null || !isPast(period, year) || pastPeriods === 'keep') return period
  return pastPeriods === 'clear' ? null : movePeriod(period, year)
}

/** The new id of an item's phase; what was planned for later and whose time has now come moves up into the phase of the new year. */
function phaseOf(
  { phaseId, period }: RecordIn<'initiatives'>,
  { phases: { current, homeOf }, ids }: CarriedRecords,
): string | null {
  if (phaseId === null) return null
  const home = homeOf.get(phaseId)
  const years = period === null ? null : periodYears(period)
  const isDue = current !== null && home !== current.id && years !== null && years.to <= current.toYear
  return ids.refer('phases', isDue ? current.id : phaseId)
}
