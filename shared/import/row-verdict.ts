import { formatShortDate } from '#shared/basics/calendar-date.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import { referenceName } from '#shared/records/record-names.ts'
import type { SourceRow } from '#shared/tables/source-sheet.ts'
import type { RowNote, Verdict } from './judgement.ts'
import type { Row } from './match-record.ts'
import type { ImportedCollection } from './propose-sheet.ts'
import type { Judged, SheetContext } from './sheet-context.ts'

/** A row on the way to its verdict. */
export interface RowUnderWay {
  readonly row: SourceRow
  /** What it is called as long as no record is known. */
  readonly name: string
  /** Takes what is worth knowing. */
  readonly notes: RowNote[]
}

/** What a record is called among the verdicts; a count of the staff has no name but its day. */
export function recordCalled(collection: ImportedCollection, record: Readonly<Record<string, unknown>>): string {
  const { name, date } = record
  if (typeof name === 'string' && PLAIN.test(name)) return name
  return collection === 'headcounts' && typeof date === 'string'
    ? `Tính đến ngày ${formatShortDate(date)}`
    : referenceName(record)
}

/** Words with one space between them, as nearly all names are. */
const PLAIN = /^\S+(?: \S+)*$/

const NO_NOTES: readonly RowNote[] = []

/** The verdict with all remarks made so far. */
export function verdictOf(
  { sheet, collection }: Pick<SheetContext, 'sheet' | 'collection'>,
  { row, name, notes }: RowUnderWay,
  verdict: Verdict,
  record: Row | null,
  change: CollectionChange | null = null,
): Judged {
  return {
    verdict: {
      file: sheet.file,
      sheet: sheet.name,
      row: row.number,
      verdict,
      recordId: record?.id ?? null,
      name: record === null ? name : recordCalled(collection, record),
      // Most rows have none: one list of none for all of them, here and wherever they are sent.
      notes: notes.length === 0 ? NO_NOTES : notes,
    },
    change,
  }
}

/** The verdict, with its reason behind all remarks made so far. */
export function because(
  context: Pick<SheetContext, 'sheet' | 'collection'>,
  under: RowUnderWay,
  verdict: Verdict,
  message: string,
  record: Row | null = null,
): Judged {
  under.notes.push({ cell: null, message })
  return verdictOf(context, under, verdict, record)
}
