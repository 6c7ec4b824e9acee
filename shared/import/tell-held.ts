import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { Period } from '#shared/basics/period.ts'
import { spanOf } from '#shared/basics/period-span.ts'
import { columnOf } from './column-target.ts'
import { commonNote } from './common-notes.ts'
import type { RowNote } from './judgement.ts'
import type { SheetLayout } from './propose-sheet.ts'

/** Tells that a new training has been held, where no column says so and its time is past and its people are counted. */
export function tellHeld(
  values: Record<string, unknown>,
  { columns }: Pick<SheetLayout, 'columns'>,
  today: IsoDate,
): readonly RowNote[] {
  const { period, participants } = values
  if (columnOf(columns, 'held') !== -1 || typeof participants !== 'number' || participants === 0) return []
  const span = period === undefined || period === null ? null : spanOf(period as Period)
  if (span === null || span.end >= today) return []
  values.held = true
  return [commonNote(HELD)]
}

const HELD = 'Thời gian đã qua và có số người tham gia nên ghi là đã tổ chức; nếu chưa thì sửa lại ở danh sách.'
