import { printPeriod } from '#shared/basics/period.ts'
import type { Task } from '#shared/records/task.ts'
import { behindWords } from './behind-words.ts'
import type { Run } from './outline.ts'
import { type DocumentContext, toRuns } from './runs.ts'

/**
 * The statement of a task as the plan prints it; where the plan wants that, with who leads it, who joins and until when:
 * "… (Chủ trì: Phòng CNTT; phối hợp: Khoa Nội; thời hạn: Quý II/2027)".
 */
export function taskRuns(task: Task, context: DocumentContext): readonly Run[] {
  const runs = toRuns(task.statement, context)
  const details = context.plan.printTaskDetails ? detailsOf(task, context) : []
  return details.length === 0 ? runs : behindWords(runs, () => ({ text: ` (${details.join('; ')})` }))
}

function detailsOf(task: Task, { snapshot }: DocumentContext): readonly string[] {
  const nameOf = (id: string | null) => snapshot.departments.find((each) => each.id === id)?.name ?? ''
  const joined = (names: readonly string[]) => names.filter((name) => name !== '').join(', ')
  const said: readonly (readonly [string, string])[] = [
    ['chủ trì', joined([nameOf(task.departmentId), task.lead])],
    ['phối hợp', joined([...task.coordinatorIds.map(nameOf), task.coordination])],
    ['thời hạn', task.deadline === null ? '' : inSentence(printPeriod(task.deadline))],
  ]
  const told = said.filter(([, words]) => words !== '').map(([label, words]) => `${label}: ${words}`)
  const [first = '', ...others] = told
  return first === '' ? [] : [`${first.charAt(0).toLocaleUpperCase('vi')}${first.slice(1)}`, ...others]
}

/** "2027" → "năm 2027", "Thường xuyên" → "thường xuyên", as they stand inside a sentence. */
function inSentence(period: string): string {
  return /^\d{4}\b(?!\/)/.test(period)
    ? `năm ${period}`
    : `${period.charAt(0).toLocaleLowerCase('vi')}${period.slice(1)}`
}
