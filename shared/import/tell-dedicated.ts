import { foldForSearch } from '#shared/basics/search-fold.ts'
import { columnOf } from './column-target.ts'
import { commonNote } from './common-notes.ts'
import type { RowNote } from './judgement.ts'
import type { SheetLayout } from './propose-sheet.ts'

/**
 * Tells whether a new member of the IT staff does nothing else (chuyên trách), for the plan counts them: a blank cell in a
 * column that ticks them says no; without such a column a remark may, and otherwise it is open.
 */
export function tellDedicated(
  values: Record<string, unknown>,
  { columns }: Pick<SheetLayout, 'columns'>,
): readonly RowNote[] {
  if (values.dedicated !== undefined) return []
  const said = foldForSearch([values.position, values.note].filter((text) => typeof text === 'string').join('; '))
  values.dedicated =
    columnOf(columns, 'dedicated') === -1 && !said.includes('kiem nhiem') && said.includes('chuyen trach')
  if (columnOf(columns, 'dedicated') !== -1) return [commonNote(UNTICKED)]
  const message = values.dedicated
    ? 'Ghi là chuyên trách theo ghi chú.'
    : 'Bảng không nói người này chuyên trách nên ghi là kiêm nhiệm; nếu chuyên trách thì sửa lại ở danh sách.'
  return [commonNote(message)]
}

const UNTICKED = 'Cột “Chuyên trách” để trống nên ghi là kiêm nhiệm; nếu chuyên trách thì sửa lại ở danh sách.'
