import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'
import { type AssetKind, assetKindLabels } from '#shared/records/asset.ts'
import type { RowNote } from './judgement.ts'
import { kindByName, kindCalled } from './kind-by-name.ts'
import type { Row } from './match-record.ts'

/** What the titles above a row say of it. */
export interface Group {
  readonly departmentId?: string
  readonly room?: string
  readonly kind?: AssetKind
}

/**
 * The group that a title begins: of a kind ("A. Máy vi tính") within the department it stands under, of a department, or of
 * the room that it names.
 */
export function groupOf(title: string, above: Group, departments: readonly string[]): Group {
  const kind = kindCalled(title)
  if (kind !== null) return { ...above, kind }
  const [departmentId, another] = departments
  return departmentId !== undefined && another === undefined ? { departmentId } : { room: cleanLine(title) }
}

/** Whether there is a device of that name. */
export function namesKnown(records: readonly Row[]): (name: string) => boolean {
  let names: ReadonlySet<string> | null = null
  return (name) => {
    names ??= new Set(records.map((record) => foldForSearch(String(record.name))))
    return names.has(foldForSearch(name))
  }
}

/** What to know of a device that nothing tells from another. */
export function keylessNote(isKnownName: boolean): RowNote {
  return { cell: null, message: isKnownName ? ANOTHER : KEYLESS }
}
const KEYLESS = 'Không có mã, số sê-ri hay tên máy: nếu dòng này được sửa rồi nhập lại, sẽ thành một thiết bị nữa.'
const ANOTHER =
  'Đã có thiết bị cùng tên nhưng nội dung khác; không có mã, số sê-ri hay tên máy để biết có phải là một, nên được thêm thành thiết bị nữa.'

/** Where a part stands, and whose it is, follows from its device unless its own row says otherwise. */
export function partOf(parent: Row, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const places = ['departmentId', 'site', 'floor', 'room'].filter((key) => values[key] === undefined)
  return { parentId: parent.id, ...Object.fromEntries(places.map((key) => [key, parent[key]])) }
}

/** A sheet without a column of kinds tells them by the names; what they do not tell is no computer by default. */
export function namedKind(name: string, isPart: boolean): { readonly kind: AssetKind; readonly note: RowNote } {
  const known = kindByName(name)
  const kind = known ?? (isPart ? 'component' : 'other')
  const message =
    known === null
      ? `Tên không cho biết loại thiết bị nên ghi là “${assetKindLabels[kind]}”.`
      : `Loại thiết bị theo tên: ${assetKindLabels[kind]}.`
  return { kind, note: { cell: null, message } }
}
