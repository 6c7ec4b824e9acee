import type { CollectionChange } from '#shared/records/record-change.ts'

/** What becomes of a row of the source. */
export type Verdict = 'add' | 'update' | 'skip' | 'error'
export const verdictLabels: Readonly<Record<Verdict, string>> = {
  add: 'Thêm',
  update: 'Cập nhật',
  skip: 'Bỏ qua',
  error: 'Lỗi',
}

/** Why a row has its verdict, or what is worth knowing about one of its cells. */
export interface RowNote {
  /** "C14"; null when the whole row is meant. */
  readonly cell: string | null
  readonly message: string
}

/** One row of the source; every row with content has exactly one. */
export interface RowVerdict {
  readonly file: string
  readonly sheet: string
  /** The row's number as Excel shows it. */
  readonly row: number
  readonly verdict: Verdict
  /** The record that is added or changed; null for a row that is none. */
  readonly recordId: string | null
  /** The record's, or what the row says in its place; empty for a row that is none. */
  readonly name: string
  readonly notes: readonly RowNote[]
}

/** Something that only the user knows. Its rows are errors until it is answered; the id stays the same from run to run. */
export interface Question {
  readonly id: string
  readonly text: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The likeliest answer, to be shown and never taken in silence; null without one. */
  readonly proposed: string | null
  /** Where the first of them stands: "kiem-ke.xlsx, bảng HSCC, ô F7"; empty for a whole column. */
  readonly at: string
  /** How many rows wait for the answer. */
  readonly rows: number
}

/** A total that the sheet itself writes, and what its rows add up to. */
export interface WrittenTotal {
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly cell: string
  readonly written: number
  readonly counted: number
  /** It stands beside the title of a group. */
  readonly isOfGroup?: true
}

/** What is worth knowing of many rows of one sheet, said once. */
export interface SheetRemark {
  readonly file: string
  readonly sheet: string
  /** Of several tables in one sheet: the row with which this one begins. */
  readonly fromRow?: number | undefined
  readonly message: string
}

export interface Judgement {
  readonly rows: readonly RowVerdict[]
  readonly changes: readonly CollectionChange[]
  /** Without an answer so far. */
  readonly questions: readonly Question[]
  /** Those whose answers were used. */
  readonly answered: readonly Question[]
  /** The questions answered with “Thêm mới” whose rows were all refused: nothing is added yet. */
  readonly unmade: readonly string[]
  readonly counts: Readonly<Record<Verdict, number>>
  /** Totals of the sheets that differ from what their rows add up to. */
  readonly totals: readonly WrittenTotal[]
  readonly remarks: readonly SheetRemark[]
}

/** Answers to questions, by their id. */
export type Answers = Readonly<Record<string, string>>
/** The answers that name no record. */
export const ANSWER_NEW = 'new'
export const ANSWER_BLANK = 'blank'
/** Begins the answer that a name is another way of writing a new one, whose question's id follows. */
export const ANSWER_AS = 'as:'
/** Says that a device that differs in a surer key is the one that is there. */
export const ANSWER_SAME = 'same'
/** Says that a thing so doubtful is another one. */
export const ANSWER_OTHER = 'other'
/** Begins the id of a question about what a word of a cell means; its answer is good for every sheet of the kind. */
export const WORD_QUESTION = 'choice:'
/** Begins the id of a question about how a column writes its numbers; good for every column headed alike in such numbers. */
export const NOTATION_QUESTION = 'notation:'
/** Begins the id of a question about which line a row is. */
export const LINE_QUESTION = 'line:'
