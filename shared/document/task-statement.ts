import type { Task } from '#shared/records/task.ts'
import { behindWords } from './behind-words.ts'
import type { Run } from './outline.ts'
import { type DocumentContext, toRuns } from './runs.ts'
import { sayWhoDoesIt } from './who-does-it.ts'

/**
 * The statement of a task as the plan prints it; where the plan wants that, with who leads it, who joins and until when:
 * "… (Chủ trì: Phòng CNTT; phối hợp: Khoa Nội; thời hạn: quý II/2027)".
 */
export function taskRuns(task: Task, context: DocumentContext): readonly Run[] {
  const runs = toRuns(task.statement, context)
  const who = context.plan.printTaskDetails ? sayWhoDoesIt(task, context.snapshot) : ''
  return who === '' ? runs : behindWords(runs, () => ({ text: ` (${who})` }))
}

/** How a task is to be done (giải pháp), printed below it where the plan wants that; empty when it is not told. */
export function solutionRuns({ solution }: Task, { plan }: DocumentContext): readonly Run[] {
  return plan.printTaskDetails && solution.trim() !== '' ? [{ text: `Giải pháp: ${solution.trim()}` }] : []
}
