import { toRoman } from '#shared/basics/numbering.ts'
import type { Group } from '#shared/records/plan.ts'
import type { TreeNode } from '#shared/records/tree.ts'
import { headingCase } from './heading-number.ts'
import type { TableCell, TableRow } from './outline.ts'

/** A cell of one face; an empty text leaves it blank. */
export function textCell(text: string, align?: TableCell['align']): TableCell {
  return { runs: text === '' ? [] : [{ text }], ...(align === undefined ? {} : { align }) }
}

interface Grouped {
  readonly id: string
  readonly groupId: string | null
}

/** What makes the rows of an item and of all under it, the item being numbered "1." or "1.1.". */
export type ItemRows<R> = (node: TreeNode<R>, number: string) => readonly TableRow[]

/**
 * The rows of a table that numbers its items anew under each group: items of no group first, then the groups that have some,
 * each under a row with its Roman number (seeds 001, II.2, and 002, Phụ lục I to III). `width` is the table's columns.
 */
export function groupedRows<R extends Grouped>(
  groups: readonly Group[],
  nodes: readonly TreeNode<R>[],
  width: number,
  itemRows: ItemRows<R>,
): readonly TableRow[] {
  const known = new Set(groups.map((group) => group.id))
  const items = (some: readonly TreeNode<R>[]): readonly TableRow[] =>
    some.flatMap((node, index) => itemRows(node, `${index + 1}.`))
  const of = (groupId: string) => nodes.filter((node) => node.record.groupId === groupId)
  return [
    ...items(nodes.filter(({ record }) => record.groupId === null || !known.has(record.groupId))),
    ...groups
      .filter((group) => of(group.id).length > 0)
      .flatMap((group, index): readonly TableRow[] => [
        {
          kind: 'section',
          cells: [
            textCell(toRoman(index + 1)),
            { runs: [{ text: headingCase(3, group.title), bold: true }], span: width - 1, align: 'left' },
          ],
          origin: { collection: 'groups', id: group.id },
        },
        ...items(of(group.id)),
      ]),
  ]
}

/** The row of an item, then those of its children, numbered under it: "1.", "1.1.". */
export function nestedRows<R>(
  node: TreeNode<R>,
  number: string,
  row: (record: R, number: string) => TableRow,
): readonly TableRow[] {
  return [
    row(node.record, number),
    ...node.children.flatMap((child, index) => nestedRows(child, `${number}${index + 1}.`, row)),
  ]
}
