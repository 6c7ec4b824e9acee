import type { CollectionName } from '#shared/records/collections.ts'
import type { Group } from '#shared/records/plan.ts'
import { toTree } from '#shared/records/tree.ts'
import type { TableBlock, TableCell, TableColumn, TableRow } from './outline.ts'
import { groupedRows, nestedRows, textCell } from './table-cells.ts'
import { fitColumns } from './table-columns.ts'

/** A column of a table about records; its share is one of all columns before any is left out. */
export interface RecordColumn<R> extends TableColumn {
  readonly cell: (record: R) => TableCell
  /** Left out where no record says anything in it. */
  readonly optional?: boolean
}

interface Listed {
  readonly id: string
  readonly groupId: string | null
  readonly parentId: string | null
  readonly order: number
}

const NUMBER: TableColumn = { title: 'STT', share: 6, align: 'center' }

/** Records as a landscape table: a row each, numbered under the Roman rows of their groups, children under their parents. */
export function recordTable<R extends Listed>(
  collection: CollectionName,
  groups: readonly Group[],
  records: readonly R[],
  columns: readonly RecordColumn<R>[],
): TableBlock {
  const used = columns.filter(
    ({ optional, cell }) => optional !== true || records.some((record) => cell(record).runs.length > 0),
  )
  const row = (record: R, number: string): TableRow => ({
    kind: 'row',
    cells: [textCell(number), ...used.map(({ cell }) => cell(record))],
    origin: { collection, id: record.id },
  })
  const rows = groupedRows(groups, toTree(records), used.length + 1, (node, number) => nestedRows(node, number, row))
  const whole = used.reduce((sum, { share }) => sum + share, 0)
  const shared = used.map(
    ({ title, share, align }): TableColumn => ({ title, align, share: (share * (100 - NUMBER.share)) / whole }),
  )
  return { kind: 'table', columns: fitColumns([NUMBER, ...shared], rows, 'landscape'), rows }
}
