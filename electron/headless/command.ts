import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { Result } from '#shared/basics/result.ts'

/** Why a command could not be carried out: one sentence in Vietnamese, and the place for machines. */
export interface Failure {
  readonly kind: string
  readonly message: string
  readonly place: Place | null
}

/** The file, and where known the place in it (see ReadProblemPlace). */
export type Place = { readonly file: string } & Readonly<Record<string, string | number | null>>

/** What a command answers when it was carried out. */
export interface Outcome {
  /** 1 when it found what must be mended. */
  readonly exitCode: 0 | 1
  /** For people, to stdout. */
  readonly lines: readonly string[]
  /** For people, to stderr: worth knowing, no failure. */
  readonly notes: readonly string[]
  /** The same for machines. */
  readonly data: Readonly<Record<string, unknown>>
}

/** What the command line said, checked. */
export interface Arguments {
  /** Absolute path of the input; empty for a command without one. */
  readonly file: string
  /** Absolute path of a folder. */
  readonly out: string | null
  /** A year, or a plan's own id. */
  readonly plan: string | null
  readonly today: IsoDate
  /** The number of the package to be made, unless it is taken. */
  readonly sequence: number
}

export const commandNames = ['generate', 'check', 'tables', 'verify', 'schema'] as const
export type CommandName = (typeof commandNames)[number]
export type ValueOption = 'out' | 'plan' | 'today' | 'sequence'

/** What a command takes; its words are in help.ts. */
export interface CommandShape {
  readonly takesFile: boolean
  readonly options: readonly ValueOption[]
  readonly required: readonly ValueOption[]
}

export const commandShapes: Readonly<Record<CommandName, CommandShape>> = {
  generate: { takesFile: true, options: ['out', 'plan', 'today', 'sequence'], required: ['out'] },
  check: { takesFile: true, options: ['plan', 'today'], required: [] },
  tables: { takesFile: true, options: ['out', 'today'], required: ['out'] },
  verify: { takesFile: true, options: [], required: [] },
  schema: { takesFile: false, options: ['out'], required: [] },
}

export type RunCommand = (args: Arguments) => Promise<Result<Outcome, Failure>>
