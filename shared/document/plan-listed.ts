import { toVietnameseLetter } from '#shared/basics/numbering.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Group } from '#shared/records/plan.ts'
import type { RichText } from '#shared/records/rich-text.ts'
import { type TreeNode, toTree } from '#shared/records/tree.ts'
import { headingCase, headingNumber } from './heading-number.ts'
import type { HeadingLevel, OutlineBlock, TextBlock } from './outline.ts'
import { type DocumentContext, toRuns } from './runs.ts'

/** Targets and tasks print alike: statements under the headings of their groups, children with "+". */
interface Listed {
  readonly id: string
  readonly groupId: string | null
  readonly parentId: string | null
  readonly order: number
  readonly statement: RichText
}

/** Where generated content stands: the level its headings take, the number above, and how many headings came before. */
export interface Place {
  readonly level: HeadingLevel
  readonly parentNumber: string
  readonly before: number
}

type Collection = Extract<CollectionName, 'targets' | 'tasks'>

function item(
  node: TreeNode<Listed>,
  marker: string,
  collection: Collection,
  context: DocumentContext,
): readonly TextBlock[] {
  return [
    { kind: 'text', marker, runs: toRuns(node.record.statement, context), origin: { collection, id: node.record.id } },
    ...node.children.flatMap((child) => item(child, '+', collection, context)),
  ]
}

/** Statements as a list without headings: "-" items, or "a)", "b)" when lettered. */
export function listStatements(
  records: readonly Listed[],
  layout: 'items' | 'lettered',
  collection: Collection,
  context: DocumentContext,
): readonly OutlineBlock[] {
  return toTree(records).flatMap((node, index) =>
    item(node, layout === 'lettered' ? `${toVietnameseLetter(index + 1)})` : '-', collection, context),
  )
}

/** One numbered heading per group with its statements; statements without a group follow under no heading. */
export function groupStatements(
  groups: readonly Group[],
  records: readonly Listed[],
  place: Place,
  collection: Collection,
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
      collection,
      context,
    ),
  ])
}
