import { foldForSearch } from '#shared/basics/search-fold.ts'
import { commonNote } from './common-notes.ts'
import type { RowNote } from './judgement.ts'
import type { Row } from './match-record.ts'

/** Whether there is a device of that name. */
export function namesKnown(records: readonly Row[]): (name: string) => boolean {
  let names: ReadonlySet<string> | null = null
  return (name) => {
    names ??= new Set(records.map((record) => foldForSearch(String(record.name))))
    return names.has(foldForSearch(name))
  }
}

/** What there is already that is like a new device: nothing, one of its name, one that the row might well be. */
export type Likeness = 'none' | 'name' | 'twin'

/** What to know of a device that nothing tells from another. */
export function keylessNote(like: Likeness): RowNote {
  const message = keylessWords[like]
  return like === 'none' ? commonNote(message) : { cell: null, message }
}
const keylessWords: Readonly<Record<Likeness, string>> = {
  none: 'Không có mã, số sê-ri hay tên máy: nếu dòng này được sửa rồi nhập lại, sẽ thành một thiết bị nữa.',
  name: 'Đã có thiết bị cùng tên nhưng nội dung khác; không có mã, số sê-ri hay tên máy để biết có phải là một, nên được thêm thành thiết bị nữa.',
  twin: 'Đã có thiết bị giống hệt ở một dòng khác; không có mã, số sê-ri hay tên máy để biết có phải là một, nên được thêm thành thiết bị nữa.',
}

/** Where a part stands, and whose it is, follows from its device unless its own row says otherwise. */
export function partOf(parent: Row, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const places = ['departmentId', 'site', 'floor', 'room'].filter((key) => values[key] === undefined)
  return { parentId: parent.id, ...Object.fromEntries(places.map((key) => [key, parent[key]])) }
}
