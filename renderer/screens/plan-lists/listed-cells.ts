import type { CellEdit } from '#renderer/components/grid-column.ts'
import type { Listed } from '#renderer/plan-document/listed-rows.ts'
import { withUnit } from '#renderer/plan-document/target-unit.ts'
import { withYear } from '#renderer/plan-document/target-values.ts'
import { type CellReader, cellReader } from '#renderer/workspace/read-cells.ts'
import { readParagraphs } from '#shared/basics/read-input.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { readTargetValue } from '#shared/figures/read-target-value.ts'
import { departmentCalled, departmentsInWords } from '#shared/records/departments-in-words.ts'
import { plain, type RichText } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Target, TargetValue } from '#shared/records/target.ts'
import type { Task } from '#shared/records/task.ts'

/** Columns that are the value of one year: "year:2026". */
const YEAR = 'year:'
export const yearColumn = (year: number): string => `${YEAR}${year}`
export const yearOfColumn = (columnId: string): number | null =>
  columnId.startsWith(YEAR) ? Number(columnId.slice(YEAR.length)) : null

/** What cells are read with, made once per act. */
export interface CellContext {
  readonly snapshot: Snapshot
  readonly targets: CellReader
  readonly tasks: CellReader
}

export function cellContext(snapshot: Snapshot): CellContext {
  return { snapshot, targets: cellReader(snapshot, 'targets'), tasks: cellReader(snapshot, 'tasks') }
}

export function isTarget(record: Listed): record is Target {
  return 'values' in record
}

/** Why a cell of this record cannot be typed, in a Vietnamese sentence; null when it can. */
export function whyLocked(record: Listed, columnId: string): string | null {
  if (columnId === 'statement' && !isPlain(record.statement)) {
    return 'Nội dung này có số liệu gắn hoặc chữ đậm, nghiêng. Hãy mở chi tiết (Enter) để sửa.'
  }
  if (columnId === 'current' && isTarget(record) && record.currentFigure !== '') {
    return 'Hiện trạng lấy từ số liệu của phần mềm. Muốn gõ tay thì bỏ số liệu gắn ở chi tiết (Enter).'
  }
  return null
}

/** A target or task with something put into one of its cells, or a Vietnamese sentence that says why it cannot be. */
export function withCell(
  record: Listed,
  columnId: string,
  content: CellEdit['content'],
  context: CellContext,
): Result<Listed, string> {
  const locked = whyLocked(record, columnId)
  if (locked !== null) return err(locked)
  const text = content.kind === 'text' ? content.text : null
  if (columnId === 'statement') return withStatement(record, content)
  if (columnId === 'lead') return ok(withLead(record, content, context))
  if (columnId === 'coordination') return withCoordination(record, content, context)
  if (isTarget(record)) {
    const year = yearOfColumn(columnId)
    if (year !== null) {
      const value = text === null ? heldValue(content) : readTargetValue(text, record.unit)
      return ok(withYear(record, year, value))
    }
    if (columnId === 'current') {
      const current = text === null ? heldValue(content) : readTargetValue(text, record.unit)
      return ok({ ...record, current })
    }
    if (columnId === 'unit') {
      const unit = context.targets.valueOf({ rowId: record.id, columnId, content })
      return unit.ok ? ok(withUnit(record, String(unit.value))) : unit
    }
  }
  const reader = isTarget(record) ? context.targets : context.tasks
  const value = reader.valueOf({ rowId: record.id, columnId, content })
  return value.ok ? ok({ ...record, [columnId]: value.value }) : value
}

/** What a cell holds, for filling others with it; undefined where the text alone says it. */
export function cellValue(record: Listed, columnId: string): unknown {
  if (columnId === 'lead') return { departmentId: record.departmentId, lead: record.lead }
  if (columnId === 'coordination') {
    return isTarget(record)
      ? { coordination: record.coordination }
      : { coordinatorIds: record.coordinatorIds, coordination: record.coordination }
  }
  if (isTarget(record)) {
    const year = yearOfColumn(columnId)
    if (year !== null) return record.values.find((each) => each.year === year)?.value ?? null
  }
  return (record as unknown as Readonly<Record<string, unknown>>)[columnId]
}

function isPlain(content: RichText): boolean {
  return content.every((inline) => inline.kind === 'text' && inline.emphasis === 'plain')
}

function withStatement(record: Listed, content: CellEdit['content']): Result<Listed, string> {
  if (content.kind === 'value') return ok({ ...record, statement: content.value as Listed['statement'] })
  const words = readParagraphs(content.text)
  if (!words.ok) return words
  return ok({ ...record, statement: words.value.trim() === '' ? [] : [plain(words.value.trim())] })
}

/** A department of the list where the text names one, words otherwise: "Sở Y tế (Văn phòng)". */
function withLead(record: Listed, content: CellEdit['content'], { snapshot }: CellContext): Listed {
  if (content.kind === 'text') {
    const words = content.text.trim()
    const departmentId = words === '' ? null : departmentCalled(words, snapshot)
    return { ...record, departmentId, lead: departmentId === null ? words : '' }
  }
  const { value } = content
  if (typeof value === 'object' && value !== null)
    return { ...record, ...(value as Pick<Listed, 'departmentId' | 'lead'>) }
  return { ...record, departmentId: typeof value === 'string' ? value : null, lead: '' }
}

function withCoordination(record: Listed, content: CellEdit['content'], context: CellContext): Result<Listed, string> {
  if (content.kind === 'value') {
    const { coordination = '', coordinatorIds = [] } = (content.value ?? {}) as Partial<Task>
    return ok(isTarget(record) ? { ...record, coordination } : { ...record, coordination, coordinatorIds })
  }
  const words = readParagraphs(content.text)
  if (!words.ok) return words
  if (isTarget(record)) return ok({ ...record, coordination: words.value })
  const read = departmentsInWords(words.value, context.snapshot)
  return ok({ ...record, coordinatorIds: [...read.ids], coordination: read.words })
}

function heldValue(content: CellEdit['content']): TargetValue | null {
  return content.kind === 'value' ? ((content.value ?? null) as TargetValue | null) : null
}
