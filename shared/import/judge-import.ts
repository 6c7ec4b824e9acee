import { cleanLine, cleanText } from '#shared/basics/text.ts'
import { collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import { recordNames, referenceName } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import { cellName, type SourceCell, type SourceRow, type SourceSheet } from '#shared/tables/source-sheet.ts'
import { cellText } from './cell-text.ts'
import type { Answers, ImportChange, Judgement, RowNote, RowVerdict, Verdict } from './judgement.ts'
import { keysOf, recordMatcher } from './match-record.ts'
import { type Asked, openQuestions } from './open-questions.ts'
import type { SheetLayout } from './propose-sheet.ts'
import { type FieldColumn, fieldColumns } from './read-row.ts'
import { sectionTitle, skippedBecause } from './row-kind.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

export interface ImportRequest {
  readonly snapshot: Snapshot
  readonly sheets: readonly { readonly sheet: SourceSheet; readonly layout: SheetLayout }[]
  readonly answers: Answers
  readonly newId: () => string
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
  const rows: RowVerdict[] = []
  const changes: ImportChange[] = []
  const total = request.sheets.reduce((sum, { sheet }) => sum + sheet.rows.length, 0)
  for (const { sheet, layout } of request.sheets) {
    const judge = sheetJudge(request.snapshot, sheet, layout, questions, request.newId)
    for (const row of sheet.rows) {
      const { verdict, change } = judge(row)
      rows.push(verdict)
      if (change !== null) changes.push(change)
      if (rows.length % TOLD_EVERY === 0) request.onProgress?.(rows.length, total)
    }
  }
  const counts: Record<Verdict, number> = { add: 0, update: 0, skip: 0, error: 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  return { rows, changes: [...questions.changes(), ...changes], questions: questions.open(), counts }
}

interface Judged {
  readonly verdict: RowVerdict
  readonly change: ImportChange | null
}

function sheetJudge(
  snapshot: Snapshot,
  sheet: SourceSheet,
  layout: SheetLayout,
  questions: Asked,
  newId: () => string,
): (row: SourceRow) => Judged {
  const { collection, header } = layout
  const kind = collections[collection]
  const fields = kind.fields as unknown as Fields
  const records = snapshot[collection] as readonly unknown[] as readonly Row[]
  const columns = fieldColumns(sheet, layout, recordFinder(snapshot), (heading) => questions.notation(sheet, heading))
  const printers = new Map(columns.map(({ key }) => [key, printerOf(layout, key, snapshot)]))
  const match = recordMatcher(collection, records)
  const idColumn = layout.columns.findIndex((target) => target.kind === 'id')
  const firstRows = new Map<string, number>()
  const unnamed = identicalRows(records, columns, printers, fields)
  const fillDown = downwards(sheet, header.toRow)
  let group: { readonly departmentId: string | null; readonly room: string } | null = null

  return (row) => {
    const notes: RowNote[] = []
    let written = ''
    const answer = (verdict: Verdict, record: Row | null, change: ImportChange | null = null): Judged => ({
      verdict: {
        file: sheet.file,
        sheet: sheet.name,
        row: row.number,
        verdict,
        recordId: record?.id ?? null,
        name: record === null ? written : referenceName(record),
        notes,
      },
      change,
    })
    const because = (verdict: Verdict, message: string, record: Row | null = null): Judged => {
      notes.push({ cell: null, message })
      return answer(verdict, record)
    }
    if (row.number <= header.toRow) return because('skip', 'Dòng ở trên bảng hoặc dòng tiêu đề.')
    const skipped = skippedBecause(row.cells, header.headings)
    if (skipped !== null) return because('skip', skipped)
    const title = sectionTitle(row.cells)
    if (title !== null) {
      const [departmentId = null, another] = recordFinder(snapshot).find('departments', title)
      group =
        another === undefined && departmentId !== null
          ? { departmentId, room: '' }
          : { departmentId: null, room: title }
      return because('skip', `Dòng nhóm “${cleanLine(title)}”, dùng cho các dòng bên dưới.`)
    }

    const cells = fillDown(row)
    const values: Record<string, unknown> = {}
    const texts = new Map<string, string>()
    let wrong = false
    for (const column of columns) {
      const cell = cells[column.at]
      const text = cellText(cell)
      if (text.ok) texts.set(column.key, text.value)
      if (column.notation !== null && typeof cell === 'string') {
        questions.askNotation(sheet, column)
        notes.push({
          cell: cellName(column.at, row.number),
          message: 'Chưa rõ cách viết số của cột; hãy trả lời câu hỏi.',
        })
        wrong = true
        continue
      }
      const read = column.read(cell)
      const settled = read.ok ? read : questions.settle(read.error)
      if (settled.ok) {
        if (settled.value !== undefined) values[column.key] = settled.value
      } else {
        notes.push({ cell: cellName(column.at, row.number), message: settled.error.message })
        wrong = true
      }
    }
    written = cleanLine(texts.get('name') ?? '')
    const id = textIn(cells[idColumn])
    const found = match(id, values)
    if (found.kind === 'several') {
      const label = fields[found.by]?.label ?? found.by
      return because('error', `Đã có ${found.count} bản ghi cùng “${label}”; không rõ dòng này là bản ghi nào.`)
    }
    if (found.kind === 'conflict') {
      const [a, b] = found.by.map((key) => `“${fields[key]?.label ?? key}”`)
      return because(
        'error',
        `${a} là của “${referenceName(found.first)}” nhưng ${b} là của “${referenceName(found.second)}”. Hãy sửa một trong hai.`,
      )
    }
    const record = found.kind === 'one' ? found.record : null
    // A cell that says what the record prints is right, even where it could not be read by itself (two things of one name).
    const differing = columns.filter(({ key }) => {
      const text = texts.get(key)
      return record === null || text === undefined || !sameText(text, printers.get(key)?.(record[key]) ?? '')
    })
    if (record !== null && differing.length < columns.length) {
      const open = new Set(differing.map(({ at }) => cellName(at, row.number)))
      for (let at = notes.length - 1; at >= 0; at -= 1) {
        const { cell } = notes[at] ?? { cell: null }
        if (cell !== null && !open.has(cell)) notes.splice(at, 1)
      }
      wrong = notes.length > 0
    }
    if (wrong) return answer('error', record)

    const place = record === null ? null : `id/${record.id}`
    const keys = place === null ? keysOf(collection, values) : [place]
    const earlier = keys.map((key) => firstRows.get(key)).find((number) => number !== undefined)
    if (earlier !== undefined)
      return because('error', `Trùng với dòng ${earlier} của bảng này. Hãy bỏ một trong hai dòng.`, record)
    for (const key of keys) firstRows.set(key, row.number)

    if (record !== null) {
      const next = Object.fromEntries(differing.flatMap(({ key }) => (key in values ? [[key, values[key]]] : [])))
      const after = { ...record, ...next }
      const changed = differing.some(({ key }) => key in values && !sameJson(record[key], values[key]))
      if (!changed) return because('skip', 'Không có gì thay đổi.', record)
      return valid(after) ? answer('update', record, { collection, id: record.id, before: record, after }) : invalid()
    }
    if (Object.keys(values).length === 0) return because('skip', 'Dòng không có nội dung của cột nào được nhập.')
    if (keys.length === 0 && unnamed(values)) return because('skip', 'Đã có một bản ghi giống hệt.')
    if ('name' in fields && columns.some(({ key }) => key === 'name') && values.name === undefined) {
      return because('error', `Thiếu “${fields.name?.label ?? ''}”. Hãy ghi tên hoặc xóa dòng này.`)
    }
    const fromGroup =
      collection !== 'assets' || group === null
        ? {}
        : {
            ...(values.departmentId === undefined ? { departmentId: group.departmentId } : {}),
            ...(values.room === undefined ? { room: group.room } : {}),
          }
    const create = kind.create as (id: string, values: object) => Row
    const added = create(newId(), { ...values, ...fromGroup })
    return valid(added) ? answer('add', added, { collection, id: added.id, before: null, after: added }) : invalid()

    function valid(after: object): boolean {
      return kind.schema.safeParse(after).success
    }
    function invalid(): Judged {
      return because('error', 'Dòng có giá trị ngoài phạm vi cho phép. Hãy kiểm tra từng ô.')
    }
  }
}

function printerOf({ collection }: SheetLayout, key: string, snapshot: Snapshot): (value: unknown) => string {
  const field = (collections[collection].fields as unknown as Fields)[key]
  return field === undefined ? () => '' : fieldText(collection, key, field, recordNames(snapshot))
}

function textIn(cell: SourceCell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : ''
}

function sameText(cell: string, printed: string): boolean {
  return cell === printed || cleanLine(cell) === cleanLine(cleanText(printed))
}

function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/**
 * Records without a key are the same when all imported fields read alike, a blank cell as a new record has it; each stands
 * for one row only, so that three equal rows beside two equal records add one.
 */
function identicalRows(
  records: readonly Row[],
  columns: readonly FieldColumn[],
  printers: ReadonlyMap<string, (value: unknown) => string>,
  fields: Fields,
): (values: Readonly<Record<string, unknown>>) => boolean {
  let left: Map<string, number> | null = null
  const readAlike = (values: Readonly<Record<string, unknown>>) =>
    columns
      .map(({ key }) => printers.get(key)?.(values[key] === undefined ? fields[key]?.initial : values[key]) ?? '')
      .map(cleanLine)
      .join('\u0000')
  return (values) => {
    if (left === null) {
      left = new Map()
      for (const record of records) {
        const alike = readAlike(record)
        left.set(alike, (left.get(alike) ?? 0) + 1)
      }
    }
    const alike = readAlike(values)
    const count = left.get(alike) ?? 0
    if (count > 0) left.set(alike, count - 1)
    return count > 0
  }
}

/** The cells of a row, with the value of a block merged over several rows in each of them. */
function downwards(sheet: SourceSheet, headerRow: number): (row: SourceRow) => readonly SourceCell[] {
  const blocks = sheet.merges.filter(({ fromRow, toRow }) => toRow > fromRow && fromRow > headerRow)
  if (blocks.length === 0) return ({ cells }) => cells
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]))
  const filled = new Map<number, { readonly column: number; readonly value: SourceCell }[]>()
  for (const { fromRow, toRow, fromColumn } of blocks) {
    const value = byNumber.get(fromRow)?.cells[fromColumn] ?? null
    if (value === null) continue
    for (let number = fromRow + 1; number <= toRow; number += 1) {
      // A block may reach a million rows down; only rows that are there count.
      if (!byNumber.has(number)) continue
      filled.set(number, [...(filled.get(number) ?? []), { column: fromColumn, value }])
    }
  }
  return ({ number, cells }) => {
    const more = filled.get(number)
    if (more === undefined) return cells
    const next = [...cells]
    for (const { column, value } of more) {
      while (next.length <= column) next.push(null)
      next[column] ??= value
    }
    return next
  }
}
