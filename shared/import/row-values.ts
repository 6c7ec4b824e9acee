import { notationOf } from '#shared/basics/number-reading.ts'
import { ok, type Result } from '#shared/basics/result.ts'
import { cleanLine } from '#shared/basics/text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import {
  cellName,
  cellPlace,
  columnName,
  type SourceCell,
  type SourceRow,
  type SourceSheet,
} from '#shared/tables/source-sheet.ts'
import { cellText } from './cell-text.ts'
import { FUNDING_FIELD } from './column-target.ts'
import { fundingSourceFinder, type SourcesTold } from './funding-columns.ts'
import type { RowNote } from './judgement.ts'
import type { KeptText } from './kept-text.ts'
import { kindCalled } from './kind-by-name.ts'
import { namesTechnology } from './line-words.ts'
import { downwards, sharedCells } from './merged-blocks.ts'
import type { Asked } from './open-questions.ts'
import type { SheetLayout } from './propose-sheet.ts'
import type { CellProblem, FieldColumn } from './read-row.ts'
import type { RowComments } from './row-comments.ts'

/** What the cells of one row say. */
export interface RowValues {
  /** Those of blocks merged over several rows are in each of them. */
  readonly cells: readonly SourceCell[]
  /** By field; a field of which the row says nothing is left out. */
  readonly values: Record<string, unknown>
  /** By column, as it is written; undefined where the cell has no text, or holds an amount of one source. */
  readonly texts: (string | undefined)[]
  /** Whole đồng by the id of the funding source. */
  readonly amounts: ReadonlyMap<string, number>
  /** The one source that pays for all of it, where a cell names a source and no amount; null otherwise. */
  readonly soleSource: { readonly id: string; readonly said: KeptText } | null
  /** The cells that cannot be read, each with why. */
  readonly problems: readonly RowNote[]
  /** What is worth knowing of cells that are read. */
  readonly remarks: readonly RowNote[]
  /** What cells say beyond their values, for the record's note. */
  readonly kept: readonly KeptText[]
}

/** Reads the cells of the rows of one sheet; a name or word that is not known becomes a question. */
export function rowReader(
  sheet: SourceSheet,
  { collection, header }: SheetLayout,
  columns: readonly FieldColumn[],
  snapshot: Snapshot,
  questions: Asked,
  sources: SourcesTold,
  comments: RowComments,
  isStored: (cells: readonly SourceCell[], place: number, text: string) => boolean,
): (row: SourceRow) => RowValues {
  const fillDown = downwards(sheet, header.toRow)
  const isShared = sharedCells(sheet, header.toRow)
  const sourceOf = fundingSourceFinder(snapshot, questions, collection)
  const hasShared = sheet.merges.some(({ fromRow, toRow }) => toRow > fromRow && fromRow > header.toRow)
  const remembered = columns.map((column) => {
    const dependsOnRow = (perPiece(column) && hasShared) || isLineKind(column)
    const isPlain = column.source === null && column.notation === null && !column.isBeside && !dependsOnRow
    return isPlain ? new Map<SourceCell, PlainCell>() : null
  })
  return (row) => {
    const cells = fillDown(row)
    const values: Record<string, unknown> = {}
    const texts: (string | undefined)[] = []
    let amounts: Map<string, number> | null = null
    let problems: RowNote[] | null = null
    let soleSource: RowValues['soleSource'] = null
    let remarks = NO_REMARKS
    let kept = NOTHING_KEPT
    const noteOf = (column: FieldColumn, message: string): RowNote => ({
      cell: cellName(column.at, row.number),
      message: `${column.source === null ? column.label : column.heading}: ${message}`,
    })
    const wrong = (column: FieldColumn, message: string) => {
      problems ??= []
      problems.push(noteOf(column, message))
    }
    let place = -1
    for (const column of columns) {
      place += 1
      const cell = cells[column.at] ?? null
      const known = remembered[place] ?? null
      const plain = known === null || known.size >= REMEMBERED ? undefined : known.get(cell)
      if (plain !== undefined) {
        texts.push(plain.text)
        if (plain.value !== undefined) values[column.key] = plain.value
        continue
      }
      const text = cellText(cell)
      texts.push(text.ok && column.source === null ? text.value : undefined)
      if (column.notation !== null && typeof cell === 'string' && notationOf(cell) === 'either') {
        questions.askNotation(collection, column, cellPlace(sheet, column.at, row))
        wrong(column, 'Chưa rõ cách viết số của cột; hãy trả lời câu hỏi.')
        continue
      }
      if (perPiece(column) && text.ok && text.value !== '' && isShared(row.number, column.at)) {
        wrong(column, SHARED)
        continue
      }
      const read = column.read(cell, text)
      if (!read.ok && text.ok && namesSource(column, read.error, text.value)) {
        const named = cleanLine(text.value)
        const source = sourceOf(named, cellPlace(sheet, column.at, row))
        if (!source.ok) wrong(column, source.error.message)
        else if (source.value !== undefined) {
          soleSource = { id: String(source.value), said: { key: column.key, label: column.label, text: named } }
        }
        continue
      }
      if (read.ok && text.ok && known !== null && known.size < REMEMBERED) {
        known.set(cell, { text: text.value, value: read.value })
      }
      if (!read.ok && text.ok && column.source === null && isStored(cells, place, text.value)) continue
      const settled = read.ok ? read : settledValue(column, row, cell, text, read.error)
      if (!read.ok && text.ok && saysMore(column, read.error, settled)) {
        kept = [...kept, { key: column.key, label: column.label, text: cleanLine(text.value) }]
      }
      if (isLineKind(column) && settled.ok && text.ok && namesTechnology(text.value)) {
        kept = [...kept, { key: column.key, label: column.label, text: cleanLine(text.value) }]
      }
      if (!read.ok && read.error.kind === 'remark') remarks = [...remarks, noteOf(column, read.error.message)]
      if (!settled.ok) wrong(column, settled.error.message)
      else if (settled.value === undefined) continue
      else if (column.isBeside) {
        const said = cleanLine(String(settled.value))
        kept = [
          ...kept,
          { key: column.key, label: column.heading || `Cột ${columnName(column.at)}`, text: said, isColumn: true },
        ]
      } else if (column.source === null) values[column.key] = settled.value
      else {
        const source = sourceOf(column.source, cellPlace(sheet, column.at, row))
        if (!source.ok) wrong(column, source.error.message)
        else if (source.value !== undefined) {
          amounts ??= new Map()
          amounts.set(String(source.value), Number(settled.value))
        }
      }
    }
    const more = comments.kept(row)
    if (more.length > 0) kept = [...kept, ...more]
    return {
      cells,
      values,
      texts,
      amounts: amounts ?? NO_AMOUNTS,
      soleSource,
      problems: problems ?? NO_PROBLEMS,
      remarks,
      kept,
    }
  }

  function isLineKind({ key, isBeside }: FieldColumn): boolean {
    return collection === 'links' && key === 'kind' && !isBeside
  }

  /** The value of a cell that is not read yet, once what is not known in it is answered; of several sources each in turn. */
  function settledValue(
    column: FieldColumn,
    row: SourceRow,
    cell: SourceCell | undefined,
    text: Result<string, string>,
    problem: CellProblem,
  ): Result<unknown, { readonly message: string }> {
    if (problem.kind === 'remark') return ok(problem.value)
    const settled = questions.settle(problem, { collection, key: column.key, at: cellPlace(sheet, column.at, row) })
    const isPart = column.key === FUNDING_FIELD && column.source === null && problem.kind === 'unknown-record'
    if (!isPart || !settled.ok || settled.value === undefined) return settled
    sources.tell(problem.text, String(settled.value))
    const read = column.read(cell, text)
    return read.ok ? read : settledValue(column, row, cell, text, read.error)
  }
}

/** A cell that says one value, and no more, in whatever row it stands; most cells of a sheet are like one above them. */
interface PlainCell {
  readonly text: string
  readonly value: unknown
}
/** A column of so many different cells is one of codes or names: remembering each costs more than reading it. */
const REMEMBERED = 2_000

/** "NSNN" in a column of sources: a name, and no amount beside it. */
function namesSource({ key, source }: FieldColumn, problem: CellProblem, text: string): boolean {
  return key === FUNDING_FIELD && source === null && problem.kind === 'unreadable' && !/[:;\n]/.test(text)
}

const NO_REMARKS: readonly RowNote[] = []
const NO_PROBLEMS: readonly RowNote[] = []
const NO_AMOUNTS: ReadonlyMap<string, number> = new Map()
const NOTHING_KEPT: readonly KeptText[] = []

/** Whether a cell says more than the value it was given: a word that was answered about, or what is left out of a remark. */
function saysMore({ key, kind }: FieldColumn, problem: CellProblem, settled: Result<unknown, unknown>): boolean {
  if (problem.kind === 'remark') return problem.keeps
  // The name of an antivirus has a field of its own.
  if (problem.kind !== 'unknown-choice' || !settled.ok || key === 'antivirus') return false
  return settled.value === undefined ? kind === 'date' : kindCalled(problem.text) !== settled.value
}

const SHARED =
  'Ô này gộp nhiều dòng nên không rõ số thuộc dòng nào. Hãy bỏ gộp ô trong Excel, ghi số cho từng dòng rồi nhập lại.'

/** What is counted or paid belongs to one row; a kind or a year may well stand over several. */
function perPiece({ key, source }: FieldColumn): boolean {
  return source !== null || key === 'quantity' || key === 'bookQuantity' || key === 'unitPrice'
}
