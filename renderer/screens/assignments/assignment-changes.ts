import { type Change, putChange } from '#renderer/database/change.ts'
import { printing } from '#renderer/plan-document/printed-place.ts'
import { lineMovement } from '#renderer/workspace/line-movement.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type Assignment, assignmentRecord } from '#shared/records/task.ts'
import { nextOrder, sortByOrder } from '#shared/records/tree.ts'

/** The plan's assignments, in the order they are printed. */
export function assignmentsOf(snapshot: Snapshot, planId: string): readonly Assignment[] {
  return sortByOrder(snapshot.assignments.filter((each) => each.planId === planId))
}

/** Adds an assignment after the others, and a section that prints them when the text has none; `told` says so. */
export function assignmentAddition(seen: Snapshot, planId: string, id: string) {
  const order = nextOrder(assignmentsOf(seen, planId))
  const { changes, told } = printing(seen, planId, 'assignments', null)
  return { changes: [putChange(seen, 'assignments', assignmentRecord.create(id, { planId, order })), ...changes], told }
}

/** Moves an assignment one place up (-1) or down (+1). */
export function assignmentMovement(seen: Snapshot, planId: string, id: string, by: -1 | 1): readonly Change[] {
  return lineMovement(seen, 'assignments', assignmentsOf(seen, planId), id, by)
}

/** As the text heads it: its own title, otherwise its department's name; empty when it has neither. */
export function assignmentTitle(snapshot: Snapshot, { title, departmentId }: Assignment): string {
  return title || snapshot.departments.find((each) => each.id === departmentId)?.name || ''
}
