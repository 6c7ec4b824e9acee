import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { MoneyUnit } from '#shared/basics/money.ts'
import type { Result } from '#shared/basics/result.ts'
import type { OutlineName } from '#shared/records/starting-outlines.ts'

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
  /** Absolute paths of the inputs of a command that takes several. */
  readonly files: readonly string[]
  /** Absolute path of a folder; of a file for `next-year`. */
  readonly out: string | null
  /** Absolute path of the snapshot that something goes into. */
  readonly into: string | null
  /** Absolute path of the snapshot to be written. */
  readonly apply: string | null
  /** Absolute path of a file of answers. */
  readonly mapping: string | null
  /** Absolute path of a DOCX to be written. */
  readonly docx: string | null
  /** A year, or a plan's own id. */
  readonly plan: string | null
  readonly today: IsoDate
  /** The unit of money in every table, when it shall be another than the plan's. */
  readonly money: MoneyUnit | null
  /** Whether the document is an electronic one, whose appendices leave number and date open. */
  readonly electronic: boolean
  /** A rule's id, or the first word of several. */
  readonly rule: string | null
  /** The outline to write the plan's text after, instead of the stored text. */
  readonly outline: OutlineName | null
  /** The number of the package to be made, unless it is taken. */
  readonly sequence: number
}

export const commandNames = [
  'generate',
  'check',
  'next-year',
  'compare',
  'import',
  'collect',
  'tables',
  'verify',
  'schema',
  'legal',
] as const
export type CommandName = (typeof commandNames)[number]
export type ValueOption =
  | 'out'
  | 'plan'
  | 'today'
  | 'sequence'
  | 'into'
  | 'apply'
  | 'mapping'
  | 'rule'
  | 'money'
  | 'outline'
  | 'docx'
export type FlagOption = 'electronic'

/** What a command takes; its words are in help.ts. */
export interface CommandShape {
  /** What the command can do, said by the word after it; none, it does one thing. */
  readonly acts?: readonly string[]
  /** How many inputs. */
  readonly takes: 'none' | 'one' | 'two' | 'several'
  readonly options: readonly ValueOption[]
  /** Flags of its own, beside those every command takes. */
  readonly flags?: readonly FlagOption[]
  readonly required: readonly ValueOption[]
}

export const commandShapes: Readonly<Record<CommandName, CommandShape>> = {
  generate: {
    takes: 'one',
    options: ['out', 'plan', 'today', 'sequence', 'money', 'outline'],
    flags: ['electronic'],
    required: ['out'],
  },
  check: { takes: 'one', options: ['plan', 'today', 'rule'], required: [] },
  'next-year': { takes: 'one', options: ['out', 'plan', 'today'], required: ['out'] },
  compare: { takes: 'two', options: ['plan', 'today', 'docx'], required: [] },
  import: { takes: 'several', options: ['into', 'apply', 'mapping'], required: ['into'] },
  collect: { takes: 'one', options: ['into', 'apply', 'today'], required: ['into'] },
  tables: { takes: 'one', options: ['out', 'today'], required: ['out'] },
  verify: { takes: 'one', options: [], required: [] },
  schema: { takes: 'none', options: ['out'], required: [] },
  legal: { acts: ['split'], takes: 'one', options: ['into'], required: [] },
}

export type RunCommand = (args: Arguments) => Promise<Result<Outcome, Failure>>
