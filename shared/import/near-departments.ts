import { quote } from '#shared/basics/text.ts'
import type { Department } from '#shared/records/department.ts'
import { isCodeOf, isSameDepartment, mayBeOneDepartment } from '#shared/records/department-name.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { cellPlace, type SourceRow, type SourceSheet } from '#shared/tables/source-sheet.ts'
import { columnOf } from './column-target.ts'
import { ANSWER_AS, ANSWER_BLANK, ANSWER_NEW } from './judgement.ts'
import type { Row } from './match-record.ts'
import type { Asked } from './open-questions.ts'
import type { SheetLayout } from './propose-sheet.ts'

/** What a row of a list of departments is whose name none of the records has just so. */
export type NamedDepartment =
  | { readonly kind: 'new' }
  /** `alias`: the user said so, and the spelling is to be remembered with the record. */
  | { readonly kind: 'known'; readonly record: Row; readonly alias: string | null }
  | { readonly kind: 'left' | 'open'; readonly message: string }

const NEW: NamedDepartment = { kind: 'new' }

/**
 * Knows a department of a list by its other spellings, as one named beside a device is known: "P. Tài chính - Kế toán" is
 * "Phòng Tài chính kế toán". One that may be one that is there ("Khoa Sản", "Sản") is asked about, unless another row of
 * the list is that one.
 */
export function nearDepartments(
  sheet: SourceSheet,
  layout: SheetLayout,
  snapshot: Snapshot,
  questions: Asked,
): (name: string, row: SourceRow) => NamedDepartment {
  const { departments } = snapshot
  const called = (name: string) => recordFinder(snapshot).find('departments', name)
  const at = columnOf(layout.columns, 'name')
  let others: readonly Department[] | null = null

  /** Those that no row of the list names. */
  function unnamed(): readonly Department[] {
    const named = new Set(
      sheet.rows.flatMap(({ number, cells }) => {
        const cell = cells[at]
        const ids = number > layout.header.toRow && typeof cell === 'string' ? called(cell) : []
        return ids.length === 1 ? ids : []
      }),
    )
    return departments.filter(({ id }) => !named.has(id))
  }

  return (name, row) => {
    const [id, another] = called(name)
    const known = another === undefined ? departments.find((department) => department.id === id) : undefined
    const isKnown =
      known !== undefined && (isCodeOf(name, known.code) || namesOf(known).some((each) => isSameDepartment(name, each)))
    if (isKnown) return { kind: 'known', record: known, alias: null }
    others ??= unnamed()
    const near = others.filter((department) => {
      return isCodeOf(name, department.code) || namesOf(department).some((each) => mayBeOneDepartment(name, each))
    })
    const [only, second] = near
    if (only === undefined) return NEW
    const answer = questions.whichRecord('departments', name, {
      at: cellPlace(sheet, at, row),
      proposed: second === undefined ? only.id : null,
    })
    if (answer === ANSWER_NEW) return NEW
    if (answer === null) return { kind: 'open', message: `Chưa rõ ${quote(name)} là mục nào; hãy trả lời câu hỏi.` }
    if (answer === ANSWER_BLANK || answer.startsWith(ANSWER_AS)) return { kind: 'left', message: LEFT }
    const record = departments.find((department) => department.id === answer)
    return record === undefined ? NEW : { kind: 'known', record, alias: name }
  }
}

const LEFT = 'Theo câu trả lời, dòng này không phải là một khoa, phòng để thêm.'

function namesOf({ name, aliases }: Department): readonly string[] {
  return [name, ...aliases]
}
