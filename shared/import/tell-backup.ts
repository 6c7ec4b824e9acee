import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { RowNote } from './judgement.ts'

/** "Không phải dự phòng", "y tế dự phòng": no reserve, and preventive medicine. */
const OTHER_RESERVE = /\b(?:khong (?:phai )?(?:la )?(?:duong )?|y te |y hoc )du phong\b/g

/** Tells that a new line is kept in reserve, where no cell says so and its kind ("4G dự phòng") or purpose does. */
export function tellBackup(values: Record<string, unknown>, kindText: string): readonly RowNote[] {
  if (values.backup !== undefined) return []
  const purpose = typeof values.purpose === 'string' ? values.purpose : ''
  if (!/\bdu phong\b/.test(foldForSearch(`${kindText}; ${purpose}`).replace(OTHER_RESERVE, ''))) return []
  values.backup = true
  return [
    { cell: null, message: 'Ghi là đường dự phòng theo loại hoặc mục đích; nếu không phải thì sửa lại ở danh sách.' },
  ]
}
