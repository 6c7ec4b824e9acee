import { cleanLine } from '#shared/basics/text.ts'
import type { SourceRow } from '#shared/tables/source-sheet.ts'
import type { RowRole } from './row-role.ts'
import { because, type RowUnderWay } from './row-verdict.ts'
import { saidByTitle } from './said-above.ts'
import type { Judged, SheetContext } from './sheet-context.ts'
import { surplusIn } from './surplus-cells.ts'
import { totalNote } from './written-totals.ts'

/**
 * The verdict of a row that is no record of its own: a title, a total, a signature, what only fills a field of the device
 * above it, or has more cells than its table. Null for any other, which is counted among those that a total adds up.
 */
export function judgeAside(context: SheetContext, row: SourceRow, role: RowRole): Judged | null {
  const { sheet, totals, memory, departments, ofSheet, parts, most, fields } = context
  const under: RowUnderWay = { row, name: '', notes: [] }
  if (role.kind !== 'record') under.notes.push(...context.comments.left(row))
  switch (role.kind) {
    case 'nothing':
      return because(context, under, 'skip', role.reason)
    case 'unclear':
      return because(context, under, 'error', role.reason)
    case 'total':
      for (const difference of memory.totalling.compare(row)) {
        totals.push({ file: sheet.file, sheet: sheet.name, ...difference })
        under.notes.push(totalNote(difference))
      }
      return because(context, under, 'skip', role.reason)
    case 'title':
      memory.above = saidByTitle(role.title, memory.above, ofSheet, departments)
      memory.totalling.beginGroup(row)
      return because(context, under, 'skip', `Dòng nhóm “${cleanLine(role.title)}”, dùng cho các dòng bên dưới.`)
  }
  const surplus = surplusIn(row, most)
  if (surplus !== null) return because(context, under, 'error', surplus)
  const parentRow = parts?.parentOf.get(row.number)
  memory.totalling.add(row, parentRow !== undefined)
  if (parentRow === undefined) return null
  const fill = parts?.fills.get(row.number)
  if (fill !== undefined) {
    const message = `Ghi vào “${fields[fill]?.label ?? fill}” của thiết bị ở dòng ${parentRow}.`
    return because(context, under, 'skip', message)
  }
  if (memory.deviceAt.has(parentRow)) return null
  const message = `Thiết bị ở dòng ${parentRow} chưa nhập được nên linh kiện này cũng vậy. Hãy sửa dòng đó trước.`
  return because(context, under, 'error', message)
}
