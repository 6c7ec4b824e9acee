import { Badge } from '#renderer/components/Badge.tsx'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import { type CollectionName, fieldOf, type RecordIn } from '#shared/records/collections.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { targetOf } from '#shared/records/references.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import { cellEditor } from './cell-editors.ts'
import type { ListSpec } from './list-spec.ts'
import type { References } from './references.ts'

type Row = Readonly<Record<string, unknown>>

/** The columns of a list, drawn from the fields' own labels, words and kinds. */
export function listColumns<C extends CollectionName>(
  spec: ListSpec<C>,
  references: References,
  /** As they are when a list of choices opens. */
  newest: () => References = () => references,
): readonly GridColumn<RecordIn<C>>[] {
  return spec.columns.map((column) => {
    const field = fieldOf(spec.collection, column.key)
    // A link into the list itself is named as its rows are now; the other names do not change while rows are edited.
    const own = targetOf(spec.collection, column.key) === spec.collection
    const names = own ? { nameOf: (...of: Parameters<References['nameOf']>) => newest().nameOf(...of) } : references
    const read = fieldText(spec.collection, column.key, field, names)
    const { kind } = fieldKindOf(field)
    const numeric = kind === 'number' || kind === 'money'
    const badges = spec.badges?.[column.key]
    const cellValue = (row: RecordIn<C>): unknown => (row as Row)[column.key]
    const text = (row: RecordIn<C>) => read(cellValue(row))
    const editor = cellEditor(spec.collection, column.key, newest, spec.multiline?.includes(column.key) ?? false)
    return {
      id: column.key,
      header: field.label,
      width: column.width,
      grow: column.grow ?? false,
      hidden: column.hidden ?? false,
      numeric,
      text,
      value: cellValue,
      ...(editor === undefined ? {} : { editor }),
      ...(column.key === 'name' ? { standIn: (row: RecordIn<C>) => spec.standIn?.(row) || 'chưa đặt tên' } : {}),
      ...(numeric ? { sortBy: (row: RecordIn<C>) => cellValue(row) as number | null } : {}),
      ...(kind === 'date' ? { sortBy: (row: RecordIn<C>) => cellValue(row) as string | null } : {}),
      ...(badges
        ? {
            cell: (row: RecordIn<C>) => {
              const look = badges[String(cellValue(row))]
              return look ? (
                <Badge tone={look.tone} icon={look.icon}>
                  {text(row)}
                </Badge>
              ) : (
                text(row)
              )
            },
          }
        : {}),
    }
  })
}
