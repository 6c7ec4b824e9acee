import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { Result } from '#shared/basics/result.ts'
import type { Answers, Judgement } from '#shared/import/judgement.ts'
import type { Recalled } from '#shared/import/layout-memory.ts'
import type { LayoutChoice, SheetLayout } from '#shared/import/propose-sheet.ts'
import type { Department } from '#shared/records/department.ts'
import type { ImportLayout } from '#shared/records/import-layout.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** Where rows come from: a chosen file, or what was pasted. */
export type Source =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'clipboard'; readonly text: string }

/** A sheet as the wizard shows it; its rows stay with the worker. */
export interface SheetView {
  /** The same as long as the sources before it stay. */
  readonly id: string
  readonly file: string
  /** Empty for a text file. */
  readonly name: string
  /** Of several tables in one sheet: the row with which this one begins. */
  readonly fromRow?: number | undefined
  readonly hidden: boolean
  readonly rows: number
  /** That rows hidden in Excel are imported, too, in words; null where there are none. */
  readonly hiddenRows: string | null
  /** A Vietnamese sentence: why nothing of it can be imported. */
  readonly refusal: string | null
  /** What is remembered of sheets like this one, and is what `layout` follows until the user says otherwise. */
  readonly recalled: Recalled | null
  /** How it is read; null when no headings were found, or none of records. */
  readonly layout: SheetLayout | null
  /** A Vietnamese sentence for a sheet of what is planned, or of the app's own figures; null for any other. */
  readonly unread: string | null
  /** The first rows, by their number, for pointing at the headings. */
  readonly firstRows: readonly { readonly number: number; readonly text: string }[]
  /** By column: in which unit its money is written and where the sheet says so, in words; empty for đồng and for no money. */
  readonly moneyUnits: readonly string[]
  /** The columns, from 0, that hold something of records, have no heading and are not imported. */
  readonly unheaded: readonly number[]
  /** By column: a few of its cells below the headings. */
  readonly examples: readonly (readonly string[])[]
}

/** A file that could not be read, in a Vietnamese sentence. */
export interface SourceProblem {
  readonly name: string
  readonly message: string
}

/** One row of the file of verdicts. */
export type VerdictLine = readonly [
  file: string,
  sheet: string,
  row: number,
  verdict: string,
  name: string,
  cell: string,
  reason: string,
]

/** What the worker can be asked for, and what it answers. */
export interface ImportJobs {
  readonly read: {
    readonly ask: {
      readonly sources: readonly Source[]
      readonly layouts: readonly ImportLayout[]
      readonly departments: readonly Department[]
    }
    readonly answer: { readonly sheets: readonly SheetView[]; readonly problems: readonly SourceProblem[] }
  }
  readonly layout: { readonly ask: { readonly id: string; readonly choice: LayoutChoice }; readonly answer: SheetView }
  readonly judge: {
    readonly ask: {
      readonly snapshot: Snapshot
      readonly sheets: readonly { readonly id: string; readonly choice: LayoutChoice }[]
      readonly answers: Answers
      readonly today: IsoDate
    }
    /** The rows and changes stay with the worker until they are taken. `remembered` is what the next such import begins with. */
    readonly answer: {
      readonly judgement: Omit<Judgement, 'rows' | 'changes'>
      readonly parts: number
      readonly remembered: readonly CollectionChange[]
    }
  }
  /**
   * One part of what was judged last, counted from 0; each is handed over once. All at once, the page
   * would stand still while 50.000 rows are taken in.
   */
  readonly take: {
    readonly ask: { readonly part: number }
    readonly answer: Pick<Judgement, 'rows' | 'changes'>
  }
  /** The error is a Vietnamese sentence: the file was made but does not carry every row. */
  readonly verdicts: {
    readonly ask: { readonly lines: readonly VerdictLine[] }
    readonly answer: Result<Uint8Array<ArrayBuffer>, string>
  }
}
export type ImportJob = keyof ImportJobs

export type ImportMessage = {
  [J in ImportJob]: { readonly id: number; readonly job: J; readonly ask: ImportJobs[J]['ask'] }
}[ImportJob]

export type ImportReply =
  | { readonly id: number; readonly outcome: 'done'; readonly answer: unknown }
  | { readonly id: number; readonly outcome: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly outcome: 'broken'; readonly reason: string }
