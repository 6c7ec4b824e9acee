import type { BasisChoice } from './carry-legal.ts'

/** What the user decided about next year's plan; everything else goes by rule. */
export interface NextYearChoices {
  /** Whether an initiative, task or target comes along, by its id. */
  readonly comes: ReadonlyMap<string, boolean>
  /** Spent on an initiative by the end of the old year, whole đồng; null: not known. */
  readonly spent: ReadonlyMap<string, number | null>
  readonly bases: ReadonlyMap<string, BasisChoice>
  /** Periods that are over: left and pointed out, the same time in the new year, or none. */
  readonly pastPeriods: 'keep' | 'move' | 'clear'
}

export const NO_CHOICES: NextYearChoices = {
  comes: new Map(),
  spent: new Map(),
  bases: new Map(),
  pastPeriods: 'keep',
}
