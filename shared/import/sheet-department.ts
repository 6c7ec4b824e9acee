import { looksLikeDepartment } from '#shared/records/department-name.ts'
import type { FieldProblem } from '#shared/tables/read-field.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { columnOf } from './column-target.ts'
import type { Group } from './new-asset.ts'
import type { SheetLayout } from './propose-sheet.ts'

/** What the name of a sheet says of all its devices. */
export interface SheetDepartment {
  readonly group: Group
  /** To be asked about: the sheet is named after a department, but which is not known; null otherwise. */
  readonly unknown: FieldProblem | null
}

/** A sheet of devices may be named after the department they stand in, unless a column of its own says where that is. */
export function departmentOfSheet(
  { name }: SourceSheet,
  { collection, columns }: SheetLayout,
  departmentsCalled: (name: string) => readonly string[],
): SheetDepartment {
  const isSaid = columnOf(columns, 'departmentId') !== -1
  if (collection !== 'assets' || isSaid || !looksLikeDepartment(name)) return { group: {}, unknown: null }
  const [departmentId, another] = departmentsCalled(name)
  if (departmentId !== undefined && another === undefined) return { group: { departmentId }, unknown: null }
  return { group: {}, unknown: { kind: 'unknown-record', collection: 'departments', text: name, message: '' } }
}
