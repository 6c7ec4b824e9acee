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

/**
 * Adds an assignment: after the others, or for a department where the list of departments has it; and a section that prints
 * them when the text has none, which `told` says.
 */
export function assignmentAddition(seen: Snapshot, planId: string, id: string, departmentId: string | null = null) {
  const line = assignmentsOf(seen, planId)
  const fresh = assignmentRecord.create(id, { planId, departmentId, order: nextOrder(line) })
  const at = departmentId === null ? line.length : placeAmong(line, departmentId, seen)
  const placed =
    at === line.length
      ? [putChange(seen, 'assignments', fresh)]
      : line
          .toSpliced(at, 0, fresh)
          .flatMap((each, index) =>
            each !== fresh && each.order === index + 1
              ? []
              : [putChange(seen, 'assignments', { ...each, order: index + 1 })],
          )
  const { changes, told } = printing(seen, planId, 'assignments', null)
  return { changes: [...placed, ...changes], told }
}

/** Before the first that comes after it in the list of departments, else behind the last that is of a department. */
function placeAmong(line: readonly Assignment[], departmentId: string, { departments }: Snapshot): number {
  const order = sortByOrder(departments).map(({ id }) => id)
  const rank = (of: string | null) => (of === null ? -1 : order.indexOf(of))
  const after = line.findIndex((each) => rank(each.departmentId) > rank(departmentId))
  return after === -1 ? line.findLastIndex((each) => rank(each.departmentId) !== -1) + 1 : after
}

/** Moves an assignment one place up (-1) or down (+1). */
export function assignmentMovement(seen: Snapshot, planId: string, id: string, by: -1 | 1): readonly Change[] {
  return lineMovement(seen, 'assignments', assignmentsOf(seen, planId), id, by)
}

/** As the text heads it: its own title, otherwise its department's name; empty when it has neither. */
export function assignmentTitle(snapshot: Snapshot, { title, departmentId }: Assignment): string {
  return title || snapshot.departments.find((each) => each.id === departmentId)?.name || ''
}
