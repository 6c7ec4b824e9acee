import { toVietnameseLetter } from '#shared/basics/numbering.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Group } from '#shared/records/plan.ts'
import type { Target } from '#shared/records/target.ts'
import type { Task } from '#shared/records/task.ts'
import { type TreeNode, toTree } from '#shared/records/tree.ts'
import { closed } from './end-mark.ts'
import { headingCase, headingNumber } from './heading-number.ts'
import type { HeadingLevel, OutlineBlock, Run, TextBlock } from './outline.ts'
import type { DocumentContext } from './runs.ts'
import { targetRuns } from './target-statement.ts'
import { solutionRuns, taskRuns } from './task-statement.ts'

/** Targets and tasks print alike: statements under the headings of their groups, children with "+". */
export interface Listed {
  readonly id: string
  readonly planId: string
  readonly groupId: string | null
  readonly parentId: string | null
  readonly order: number
}

/** Where generated content stands: the level its headings take, the number above, and how many headings came before. */
export interface Place {
  readonly level: HeadingLevel
  readonly parentNumber: string
  readonly before: number
}

/** What a list is made of, and what one of it prints. */
export interface ListedKind<R extends Listed> {
  readonly collection: Extract<CollectionName, 'targets' | 'tasks'>
  readonly runs: (record: R, context: DocumentContext) => readonly Run[]
  /** What is said of it in a line of its own, before its parts. */
  readonly below: (record: R, context: DocumentContext) => readonly Run[]
}

export const targetKind: ListedKind<Target> = { collection: 'targets', runs: targetRuns, below: () => [] }
export const taskKind: ListedKind<Task> = { collection: 'tasks', runs: taskRuns, below: solutionRuns }

/** One statement and what belongs to it; a statement without words prints nothing, its parts do. */
function item<R extends Listed>(
  node: TreeNode<R>,
  marker: string,
  kind: ListedKind<R>,
  context: DocumentContext,
): readonly TextBlock[] {
  const origin = { collection: kind.collection, id: node.record.id } as const
  const words = kind.runs(node.record, context)
  const below = kind.below(node.record, context)
  const line = (runs: readonly Run[], at: string, mark: '.' | ':'): readonly TextBlock[] =>
    runs.length === 0 ? [] : [{ kind: 'text', marker: at, runs: closed(runs, mark), origin }]
  return [
    ...line(words, marker, below.length + node.children.length === 0 ? '.' : ':'),
    ...line(below, '+', '.'),
    ...node.children.flatMap((child) => item(child, '+', kind, context)),
  ]
}

/** Statements as a list without headings: "-" items, or "a)", "b)" when lettered. */
export function listStatements<R extends Listed>(
  records: readonly R[],
  layout: 'items' | 'lettered',
  kind: ListedKind<R>,
  context: DocumentContext,
): readonly OutlineBlock[] {
  return toTree(records).flatMap((node, index) =>
    item(node, layout === 'lettered' ? `${toVietnameseLetter(index + 1)})` : '-', kind, context),
  )
}

/** One numbered heading per group with its statements; statements without a group follow under no heading. */
export function groupStatements<R extends Listed>(
  groups: readonly Group[],
  records: readonly R[],
  place: Place,
  kind: ListedKind<R>,
  context: DocumentContext,
): readonly OutlineBlock[] {
  return groups.flatMap((group, index): readonly OutlineBlock[] => [
    {
      kind: 'heading',
      level: place.level,
      number: headingNumber(place.level, place.before + index + 1, place.parentNumber),
      text: headingCase(place.level, group.title),
      origin: { collection: 'groups', id: group.id },
    },
    ...(group.leadIn === '' ? [] : [{ kind: 'text', marker: '', runs: [{ text: group.leadIn }] } as const]),
    ...listStatements(
      records.filter((record) => record.groupId === group.id),
      'items',
      kind,
      context,
    ),
  ])
}
