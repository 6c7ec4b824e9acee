import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { Department } from '#shared/records/department.ts'
import { isBlank, type RichText } from '#shared/records/rich-text.ts'
import type { Assignment, Task } from '#shared/records/task.ts'
import { sortByOrder, type TreeNode, toTree } from '#shared/records/tree.ts'
import { behindWords } from './behind-words.ts'
import { closed } from './end-mark.ts'
import { headingCase, headingNumber } from './heading-number.ts'
import type { Origin, OutlineBlock, Run, TextBlock } from './outline.ts'
import { runsText } from './outline-text.ts'
import type { Place } from './plan-listed.ts'
import { type DocumentContext, toRuns } from './runs.ts'
import { sayDeadline, sayLead } from './who-does-it.ts'

/** What one unit does to carry out the plan: written by hand, and the tasks it leads or joins in. */
export interface Charge {
  /** Printed as its heading; empty when nobody is named. */
  readonly title: string
  readonly origin: Origin
  readonly items: readonly RichText[]
  readonly led: readonly TreeNode<Task>[]
  readonly joined: readonly TreeNode<Task>[]
}

/**
 * "Tổ chức thực hiện": a heading per unit with what is written for it and, where the plan wants that, the tasks it leads and
 * those it joins in. A department with nothing to do is not printed; nothing is printed twice under one heading.
 */
export function assignmentBlocks(place: Place, context: DocumentContext): readonly OutlineBlock[] {
  return planCharges(context)
    .filter(isShown)
    .flatMap((charge, index): readonly OutlineBlock[] => [
      {
        kind: 'heading',
        level: place.level,
        number: headingNumber(place.level, place.before + index + 1, place.parentNumber),
        text: headingCase(place.level, charge.title),
        origin: charge.origin,
      },
      ...chargeBlocks(charge, context),
    ])
}

function chargeBlocks({ items, led, joined, origin }: Charge, context: DocumentContext): readonly TextBlock[] {
  const isAlone = items.length === 1 && led.length + joined.length === 0
  return [
    ...items.map(
      (content): TextBlock => ({ kind: 'text', marker: isAlone ? '' : '-', runs: toRuns(content, context), origin }),
    ),
    ...taskList('Chủ trì thực hiện các nhiệm vụ:', led, origin, (node) => taskLine(node, context, false)),
    ...taskList('Phối hợp thực hiện các nhiệm vụ:', joined, origin, (node) => taskLine(node, context, true)),
  ]
}

function taskList(
  lead: string,
  tasks: readonly TreeNode<Task>[],
  origin: Origin,
  line: (node: TreeNode<Task>) => readonly Run[],
): readonly TextBlock[] {
  if (tasks.length === 0) return []
  return [
    { kind: 'text', marker: '-', runs: [{ text: lead }], origin },
    ...tasks.map(
      (node): TextBlock => ({
        kind: 'text',
        marker: '+',
        runs: closed(line(node), '.'),
        origin: { collection: 'tasks', id: node.record.id },
      }),
    ),
  ]
}

/** The words of a task, and what the heading does not say of it yet: until when; who leads it, under one that joins in. */
export function taskLine(node: TreeNode<Task>, context: DocumentContext, withLead: boolean): readonly Run[] {
  const { record } = node
  const lead = withLead ? sayLead(record, context.snapshot) : ''
  const said = [
    ...(lead === '' ? [] : [`chủ trì: ${lead}`]),
    ...(record.deadline === null ? [] : [`thời hạn: ${sayDeadline(record.deadline)}`]),
  ].join('; ')
  const runs = inOneLine(node, context)
  return said === '' ? runs : behindWords(runs, () => ({ text: ` (${said})` }))
}

/** A statement that leads on to its parts ("… gồm:") is followed by them in one sentence, or ends where there are none. */
function inOneLine({ record, children }: TreeNode<Task>, context: DocumentContext): readonly Run[] {
  const runs = toRuns(record.statement, context)
  const leadsOn = runsText(runs).trimEnd().endsWith(':')
  if (!leadsOn) return runs
  const parts = children.map((child) => bareEnd(runsText(inOneLine(child, context)))).filter((words) => words !== '')
  const bare = runs.map((run, at) => (at === runs.length - 1 ? { ...run, text: bareEnd(run.text) } : run))
  return parts.length === 0 ? bare : [...bare, { text: `: ${parts.join('; ')}` }]
}

const bareEnd = (words: string): string => words.replace(/[\s:;,.]+$/u, '')

/** Whether it is printed: one that was begun by hand stays in sight, and is found as a heading without content. */
export function isShown({ origin, items, led, joined }: Charge): boolean {
  return origin.collection === 'assignments' || items.length + led.length + joined.length > 0
}

/**
 * Everything units do to carry out the plan. Those written by hand stand as they were ordered; a department that only has tasks stands before the first of them that
 * comes after it in the list of departments.
 */
export function planCharges(context: DocumentContext): readonly Charge[] {
  const { snapshot, plan } = context
  const departments = sortByOrder(snapshot.departments)
  const rank = new Map(departments.map(({ id }, at) => [id, at]))
  const tasks = toTree(snapshot.tasks.filter(({ planId }) => planId === plan.id))
  const left = new Map(departments.map((department) => [department.id, department]))

  const charges = sortByOrder(snapshot.assignments.filter(({ planId }) => planId === plan.id)).map((assignment) => {
    const department = departments.find(({ id }) => id === assignment.departmentId)
    const isFirst = department !== undefined && left.delete(department.id)
    return {
      rank: department === undefined ? null : (rank.get(department.id) ?? null),
      charge: writtenCharge(assignment, department, isFirst ? tasks : [], context),
    }
  })
  for (const department of left.values()) {
    const at = rank.get(department.id) ?? 0
    const after = charges.findIndex((each) => each.rank !== null && each.rank > at)
    const last = charges.findLastIndex((each) => each.rank !== null)
    const charge = {
      title: department.name,
      origin: { collection: 'departments', id: department.id } as const,
      items: [],
      ...tasksOf(department, tasks, [], context),
    }
    charges.splice(after === -1 ? last + 1 : after, 0, { rank: at, charge })
  }
  return charges.map(({ charge }) => charge)
}

function writtenCharge(
  assignment: Assignment,
  department: Department | undefined,
  tasks: readonly TreeNode<Task>[],
  context: DocumentContext,
): Charge {
  const items = assignment.items.filter((content) => !isBlank(content))
  return {
    title: assignment.title === '' ? (department?.name ?? '') : assignment.title,
    origin: { collection: 'assignments', id: assignment.id },
    items,
    ...(department === undefined ? { led: [], joined: [] } : tasksOf(department, tasks, items, context)),
  }
}

/** What a department leads and what it joins in, without what is written for it already. */
function tasksOf(
  { id }: Department,
  tasks: readonly TreeNode<Task>[],
  items: readonly RichText[],
  context: DocumentContext,
): Pick<Charge, 'led' | 'joined'> {
  const { assignedTasks } = context.plan
  const written = new Set(items.map((item) => bareWords(item, context)))
  const isNew = ({ record: { statement } }: TreeNode<Task>) =>
    !isBlank(statement) && !written.has(bareWords(statement, context))
  const led = assignedTasks === 'none' ? [] : outermost(tasks, (task) => task.departmentId === id)
  const joined =
    assignedTasks === 'all'
      ? outermost(tasks, (task) => task.departmentId === id || task.coordinatorIds.includes(id)).filter(
          ({ record }) => record.departmentId !== id,
        )
      : []
  return { led: led.filter(isNew), joined: joined.filter(isNew) }
}

/** The tasks that are meant, without the parts of one that is: who leads a task leads its parts. */
function outermost(nodes: readonly TreeNode<Task>[], isMeant: (task: Task) => boolean): readonly TreeNode<Task>[] {
  return nodes.flatMap((node) => (isMeant(node.record) ? [node] : outermost(node.children, isMeant)))
}

/** The words of a statement, as one compares them. */
function bareWords(content: RichText, context: DocumentContext): string {
  return foldForSearch(bareEnd(runsText(toRuns(content, context))))
}
