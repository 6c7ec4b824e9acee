import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, memo } from 'react'
import { Badge } from '#renderer/components/Badge.tsx'
import type { ListedPart, ListedRow } from '#renderer/plan-document/listed-rows.ts'
import { type DocumentContext, toWords } from '#shared/document/runs.ts'
import classes from './ListedTable.module.css'
import type { ListKind } from './list-kind.tsx'

interface ListedTableProps {
  readonly kind: ListKind
  readonly context: DocumentContext
  readonly parts: readonly (ListedPart & { readonly printed: boolean })[]
  readonly openId: string | null
  readonly onOpen: (what: 'items' | 'groups', id: string) => void
  readonly onAdd: (groupId: string | null) => void
  readonly onMove: (id: string, by: -1 | 1) => void
  readonly onRemove: (id: string) => void
}

/** Groups with their statements, figures filled in; arrows walk, Alt with arrows moves, Delete removes. */
export const ListedTable = memo(function ListedTable(props: ListedTableProps) {
  const { kind, context, parts } = props
  const width = kind.columns.length + 2
  return (
    <div className={classes.scroller}>
      <table className={classes.table} onKeyDown={walk}>
        <colgroup>
          <col />
          {kind.columns.map((column) => (
            <col key={column.header(context)} style={{ width: column.width }} />
          ))}
          <col className={classes.moveColumn} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            {kind.columns.map((column) => (
              <th key={column.header(context)} scope="col">
                {column.header(context)}
              </th>
            ))}
            <td aria-hidden />
          </tr>
        </thead>
        {parts.map((part) => (
          <tbody key={part.group?.id ?? 'none'}>
            <GroupRow {...props} part={part} width={width} />
            {part.rows.map((row) => (
              <Row key={row.record.id} {...props} row={row} />
            ))}
            {part.rows.length === 0 ? (
              <tr>
                <td colSpan={width} className={classes.none}>
                  Chưa có {kind.noun} nào trong nhóm này.
                </td>
              </tr>
            ) : null}
          </tbody>
        ))}
      </table>
    </div>
  )
})

function GroupRow(props: ListedTableProps & { part: ListedTableProps['parts'][number]; width: number }) {
  const { kind, part, openId, width } = props
  const { group, printed } = part
  const title = group === null ? 'Chưa xếp nhóm' : group.title || 'Nhóm chưa đặt tên'
  return (
    <tr className={classes.group} data-open={group !== null && group.id === openId}>
      <th scope="rowgroup" colSpan={width - 1}>
        {group === null ? (
          title
        ) : (
          <button
            type="button"
            className={classes.name}
            data-row={group.id}
            title={title}
            onClick={() => props.onOpen('groups', group.id)}
          >
            {title}
          </button>
        )}
        {group === null || group.leadIn === '' ? null : <span className={classes.leadIn}>{group.leadIn}</span>}
        {printed ? null : (
          <span className={classes.unprinted}>
            <Badge tone="warn" icon={IconAlertTriangle}>
              Chưa có chỗ in trong văn bản
            </Badge>
          </span>
        )}
      </th>
      <td className={classes.moves}>
        <button
          type="button"
          aria-label={`Thêm ${kind.noun} vào “${title}”`}
          onClick={() => props.onAdd(group?.id ?? null)}
        >
          <IconPlus size={16} stroke={1.5} />
        </button>
      </td>
    </tr>
  )
}

function Row({ row, kind, context, openId, onOpen, onMove, onRemove }: ListedTableProps & { row: ListedRow }) {
  const { record, depth } = row
  const words = toWords(record.statement, context) || 'Chưa có nội dung'
  const short = words.length > 60 ? `${words.slice(0, 60)}…` : words
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (event.altKey && by !== null) onMove(record.id, by)
    else if (event.key === 'Delete') onRemove(record.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <tr
      className={classes.row}
      data-open={record.id === openId}
      onClick={() => onOpen('items', record.id)}
      onKeyDown={onKeyDown}
    >
      <td style={{ paddingLeft: 14 + depth * 22 }}>
        <button type="button" className={classes.name} data-row={record.id}>
          <span aria-hidden>{depth === 0 ? '–' : '+'}</span> {words}
        </button>
      </td>
      {kind.columns.map((column) => (
        <td key={column.header(context)}>{column.cell(record, context)}</td>
      ))}
      <td className={classes.moves} onClick={(event) => event.stopPropagation()} onKeyDown={() => undefined}>
        <button
          type="button"
          aria-label={`Chuyển “${short}” lên`}
          disabled={row.first}
          onClick={() => onMove(record.id, -1)}
        >
          <IconArrowUp size={14} stroke={1.5} />
        </button>
        <button
          type="button"
          aria-label={`Chuyển “${short}” xuống`}
          disabled={row.last}
          onClick={() => onMove(record.id, 1)}
        >
          <IconArrowDown size={14} stroke={1.5} />
        </button>
      </td>
    </tr>
  )
}

/** Up and down lead from name to name. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const at = names.findIndex((name) => name.contains(document.activeElement))
  const next = at < 0 ? undefined : names[at + (event.key === 'ArrowUp' ? -1 : 1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
