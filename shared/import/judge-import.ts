import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { withCommonNotes } from './common-notes.ts'
import { sheetJudge } from './judge-sheet.ts'
import type { Answers, Judgement, SheetRemark, Verdict, WrittenTotal } from './judgement.ts'
import { knownLines } from './known-lines.ts'
import { openQuestions } from './open-questions.ts'
import type { SheetLayout } from './propose-sheet.ts'
import type { Judged } from './sheet-context.ts'
import { usedIds } from './used-ids.ts'

export interface ImportRequest {
  readonly snapshot: Snapshot
  readonly sheets: readonly { readonly sheet: SourceSheet; readonly layout: SheetLayout }[]
  readonly answers: Answers
  readonly newId: () => string
  /** What is past by then has taken place. */
  readonly today: IsoDate
  /** Told about every thousand rows: how many rows are judged, of how many. */
  readonly onProgress?: (done: number, total: number) => void
}

const TOLD_EVERY = 1000
/**
 * Gives every row of the sheets its verdict, and the changes that the accepted ones make; nothing is written here. A blank
 * cell keeps what the record has. A cell that reads as the record already prints changes nothing, so that the app's own
 * export imports to no change at all.
 */
export function judgeImport(request: ImportRequest): Judgement {
  const questions = openQuestions(request.snapshot, request.answers, request.newId)
  const totals: WrittenTotal[][] = request.sheets.map(() => [])
  const remarks: SheetRemark[][] = request.sheets.map(() => [])
  const changes: CollectionChange[] = []
  const settledSheets = request.sheets.map((): readonly Judged[] => [])
  const total = request.sheets.reduce((sum, { sheet }) => sum + sheet.rows.length, 0)
  let done = 0
  let left = request.sheets.length
  let snapshot = request.snapshot
  for (const [at, { sheet, layout }] of inOrder(request.sheets)) {
    const { newId, today } = request
    const { judge, settle } = sheetJudge({
      sheet,
      layout,
      snapshot,
      before: request.snapshot,
      questions,
      newId,
      today,
      totals: totals[at] ?? [],
    })
    const judged = sheet.rows.map((row) => {
      done += 1
      if (done % TOLD_EVERY === 0) request.onProgress?.(done, total)
      return judge(row)
    })
    const { judged: settled, remarks: ofSheet } = withCommonNotes(sheet, settle(judged))
    settledSheets[at] = settled
    remarks[at] = [...ofSheet]
    const own = settled.flatMap(({ change }) => change ?? [])
    left -= 1
    // The next sheet may speak of what this one adds.
    if (left > 0) snapshot = applyRecords(snapshot, own)
    for (const { change, said } of settled) if (change !== null && said === undefined) changes.push(change)
  }
  const judgedRows = settledSheets.flat()
  const lines = knownLines(judgedRows, request.snapshot, questions)
  for (const { change } of lines.values()) if (change !== null) changes.push(change)
  const rows = judgedRows.map((each) => (lines.get(each) ?? each).verdict)
  const used = usedIds(changes)
  const counts: Record<Verdict, number> = { add: 0, update: 0, skip: 0, error: 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  return {
    rows,
    changes: [...questions.changes((id) => used.has(id)), ...changes],
    questions: questions.open(),
    answered: questions.answered(),
    unmade: questions.unmade((id) => used.has(id)),
    counts,
    totals: totals.flatMap((ofSheet) => ofSheet.toSorted((a, b) => a.row - b.row)),
    remarks: remarks.flat(),
  }
}

/** What others point at comes first; within that, the sheets as they were given, each with its place. */
function inOrder(sheets: ImportRequest['sheets']): readonly (readonly [number, ImportRequest['sheets'][number]])[] {
  const rank = ({ layout }: ImportRequest['sheets'][number]) => {
    const place = pointedAt.indexOf(layout.collection)
    return place === -1 ? pointedAt.length : place
  }
  return [...sheets.entries()].sort(([, a], [, b]) => rank(a) - rank(b))
}

const pointedAt: readonly string[] = ['departments', 'operatingSystems', 'informationSystems', 'assets']
