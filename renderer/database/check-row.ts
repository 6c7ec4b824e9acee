import type { z } from 'zod'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { collections } from '#shared/records/collections.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import type { RowChange } from './change.ts'
import { invalidProblem, type StoreProblem } from './problem.ts'
import type { Row } from './row.ts'

/** Validates what shall be written and returns a copy of it, so that nobody who keeps the original can change the store. */
export function checkRow(change: RowChange): Result<Row | null, StoreProblem> {
  if (change.after === null) return ok(null)
  if (change.collection !== 'hospital' && change.after.id !== change.id) {
    return err(invalidProblem(change, 'id', 'không khớp với bản ghi cần sửa'))
  }
  const schema: z.ZodType =
    change.collection === 'hospital' ? hospitalRecord.schema : collections[change.collection].schema
  const checked = schema.safeParse(change.after)
  // Nothing of what a validator of records gives back is the object it was given (a test holds it to that).
  if (checked.success) return ok(checked.data as Row)
  const issue = checked.error.issues[0]
  const field = issue?.path[0]
  return err(invalidProblem(change, typeof field === 'string' ? field : null, reasonOf(issue)))
}

/** Continues the sentence "trường “Năm mua” …". */
function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.message === 'impossible-date') return 'có ngày không tồn tại'
  if (issue?.message === 'reversed-period') return 'có thời điểm kết thúc trước thời điểm bắt đầu'
  if (issue?.code === 'too_big' && issue.origin === 'string') return `dài quá ${issue.maximum} ký tự`
  if (issue?.code === 'too_big') return `lớn hơn ${issue.maximum}`
  if (issue?.code === 'too_small' && issue.origin !== 'string') return `nhỏ hơn ${issue.minimum}`
  if (issue?.code === 'unrecognized_keys') return `có nội dung lạ (${issue.keys.join(', ')})`
  return 'có giá trị không hợp lệ'
}
