import { type IsoDate, isIsoDate, yearOf } from '#shared/basics/calendar-date.ts'
import { MAX_MONEY } from '#shared/basics/money.ts'
import { isPeriodSane, type Period, periodYears } from '#shared/basics/period.ts'
import type { Phase, Plan } from '#shared/records/plan.ts'
import type { Target } from '#shared/records/target.ts'
import type { Funding } from '#shared/records/values.ts'

/** What becomes of a plan's phases in the plan of a later year. */
export interface MovedPhases {
  /** The phases that go on, with their new years, under their old ids. */
  readonly kept: readonly Phase[]
  /** Where items of a phase go: itself, the phase of the new year for one that is over, null where there is none. */
  readonly homeOf: ReadonlyMap<string, string | null>
  /** The phase of the new year. */
  readonly current: Phase | null
}

/**
 * Moves phases on: the one that holds the plan's own year becomes that of the new year and ends when it did, at the earliest in
 * the new year; later ones begin after it and end when they did; one without a year left goes up in it. Reversed ones stay.
 */
export function movePhases(phases: readonly Phase[], from: number, to: number): MovedPhases {
  const holds = (year: number) => phases.find(({ fromYear, toYear }) => fromYear <= year && year <= toYear)
  const own = holds(from) ?? holds(to)
  const current = own === undefined ? null : renamed(own, Math.max(own.fromYear, to), Math.max(own.toYear, to))
  const kept: Phase[] = []
  const homeOf = new Map<string, string | null>()
  for (const phase of phases) {
    const next = phase === own ? current : laterPhase(phase, current, to)
    if (next !== null) kept.push(next)
    homeOf.set(phase.id, next === null ? (current?.id ?? null) : phase.id)
  }
  return { kept, homeOf, current }
}

function laterPhase(phase: Phase, current: Phase | null, to: number): Phase | null {
  if (phase.fromYear > phase.toYear) return phase
  const fromYear = Math.max(phase.fromYear, current === null ? to : current.toYear + 1)
  return fromYear > phase.toYear ? null : renamed(phase, fromYear, phase.toYear)
}

/** A phase with other years, in its name too: "Giai đoạn I (năm 2026)". */
function renamed(phase: Phase, fromYear: number, toYear: number): Phase {
  const years = new Map([
    [phase.toYear, toYear],
    [phase.fromYear, fromYear],
  ])
  const name = phase.name.replace(/(?<!\d)\d{4}(?!\d)/g, (year) => String(years.get(Number(year)) ?? year))
  return { ...phase, name, fromYear, toYear }
}

/** The horizon of the plan of a later year: what is left of it; none once it is over. A reversed one stays to be mended. */
export function moveHorizon({ horizonFrom, horizonTo }: Plan, to: number): Pick<Plan, 'horizonFrom' | 'horizonTo'> {
  if (horizonFrom === null || horizonTo === null || horizonFrom > horizonTo) return { horizonFrom, horizonTo }
  const from = Math.max(horizonFrom, to + 1)
  return from > horizonTo ? { horizonFrom: null, horizonTo: null } : { horizonFrom: from, horizonTo }
}

/** Whether a period lies wholly before a year; never for what goes on or comes back. */
export function isPast(period: Period | null, year: number): boolean {
  const years = period === null ? null : periodYears(period)
  return years !== null && years.to < year
}

/**
 * The same time of `year`; what was to take several years is over, so that what is left of it has that one year. Unchanged when
 * no such period can exist.
 */
export function movePeriod(period: Period, year: number): Period {
  const years = periodYears(period)
  if (years === null) return period
  if (years.from !== years.to) return { kind: 'year', year }
  const moved = later(period, year - years.to)
  return isPeriodSane(moved) ? moved : period
}

function later(period: Period, by: number): Period {
  switch (period.kind) {
    case 'ongoing':
    case 'recurring':
      return period
    case 'year':
    case 'quarter':
    case 'month':
      return { ...period, year: period.year + by }
    case 'years':
      return { ...period, from: period.from + by, to: period.to + by }
    case 'quarters':
      return { ...period, from: yearsLater(period.from, by), to: yearsLater(period.to, by) }
    case 'months':
      return { ...period, from: yearsLater(period.from, by), to: yearsLater(period.to, by) }
    case 'date':
    case 'before':
    case 'by':
      return { ...period, date: dateLater(period.date, by) }
  }
}

const yearsLater = <P extends { readonly year: number }>(part: P, by: number): P => ({ ...part, year: part.year + by })

/** 29 February becomes 28 in a year without it. */
function dateLater(date: IsoDate, by: number): IsoDate {
  const moved = `${yearOf(date) + by}${date.slice(4)}`
  return isIsoDate(moved) ? moved : `${moved.slice(0, 8)}28`
}

/**
 * Amounts named for past years are needed in the new year; two of one source and year become one, unless together they are more
 * than the program keeps in one amount: they stay apart then, and no đồng is lost.
 */
export function moveFunding(funding: readonly Funding[], year: number): Funding[] {
  const moved: Funding[] = []
  for (const part of funding) {
    const next = part.year === null || part.year >= year ? part : { ...part, year }
    const at = moved.findIndex(
      (known) =>
        known.fundingSourceId === next.fundingSourceId &&
        known.year === next.year &&
        known.amount + next.amount <= MAX_MONEY,
    )
    const known = moved[at]
    if (known === undefined) moved.push(next)
    else moved[at] = { ...known, amount: known.amount + next.amount }
  }
  return moved
}

/** The values from a year on; when there is none for the year itself, the last one before it is where it starts from. */
export function moveValues(values: Target['values'], year: number): Target['values'] {
  const ahead = values.filter((each) => each.year >= year)
  if (ahead.some((each) => each.year === year)) return ahead
  const last = values.filter((each) => each.year < year).reduce(laterOf, null)
  return last === null ? ahead : [{ ...last, year }, ...ahead]
}

function laterOf(a: Target['values'][number] | null, b: Target['values'][number]): Target['values'][number] {
  return a !== null && a.year > b.year ? a : b
}
