import { useMemo } from 'react'
import type { GridColumn } from './grid-column.ts'
import { isStringList, useRemembered } from './remembered.ts'

/** How a user has laid out one table. */
export interface GridLayout {
  /** All columns known when this was remembered, in the user's order. */
  readonly order: readonly string[]
  readonly shown: readonly string[]
  /** Pixels, for columns whose width the user set. */
  readonly widths: Readonly<Record<string, number>>
}

export const NARROWEST_COLUMN = 56
export const WIDEST_COLUMN = 900
const NOTHING_CHOSEN: GridLayout = { order: [], shown: [], widths: {} }

/**
 * The columns in the user's order. One that came with a later version stands after the column it follows by default, so
 * that an update neither hides it nor moves the others.
 */
export function columnsInOrder<T>(columns: readonly GridColumn<T>[], order: readonly string[]): GridColumn<T>[] {
  const byId = new Map(columns.map((column) => [column.id, column]))
  const placed = order.flatMap((id) => byId.get(id) ?? [])
  const known = new Set(placed.map(({ id }) => id))
  for (const [at, column] of columns.entries()) {
    if (known.has(column.id)) continue
    const before = columns[at - 1]
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, column)
    known.add(column.id)
  }
  return placed
}

/** Whether the user, or the table itself for a column the user has never seen, shows it. */
function isShown<T>(column: GridColumn<T>, { order, shown }: GridLayout): boolean {
  return order.includes(column.id) ? shown.includes(column.id) : !column.hidden
}

/** Which columns a table shows, in which order and how wide, remembered by its name; at least one is always shown. */
export function useGridLayout<T>(gridId: string, columns: readonly GridColumn<T>[]) {
  const [layout, setLayout] = useRemembered(`layout:${gridId}`, NOTHING_CHOSEN, isGridLayout)
  return useMemo(() => {
    const all = columnsInOrder(columns, layout.order)
    const shown = all.filter((column) => isShown(column, layout))
    const visible = (shown.length > 0 ? shown : all.filter((column) => !column.hidden)).map((column) => {
      const width = layout.widths[column.id]
      return width === undefined ? column : { ...column, width, fixed: true }
    })
    const remember = (order: readonly GridColumn<T>[], ids: readonly string[], widths = layout.widths) =>
      setLayout({ order: order.map(({ id }) => id), shown: ids, widths })
    const shownIds = visible.map(({ id }) => id)
    return {
      all,
      visible,
      shown: shownIds,
      setShown: (ids: readonly string[]) => remember(all, ids),
      /** Puts a column at the place that another has now. */
      move(id: string, to: number) {
        const from = all.findIndex((column) => column.id === id)
        const moving = all[from]
        if (moving === undefined || to < 0 || to >= all.length) return
        remember(all.toSpliced(from, 1).toSpliced(to, 0, moving), shownIds)
      },
      moveBefore(id: string, other: string) {
        const [from, to] = [id, other].map((each) => all.findIndex((column) => column.id === each))
        const moving = all[from ?? -1]
        if (moving === undefined || from === undefined || to === undefined || to === -1) return
        remember(all.toSpliced(from, 1).toSpliced(from < to ? to - 1 : to, 0, moving), shownIds)
      },
      /** Null gives the column back its share of the room. */
      setWidth(id: string, width: number | null) {
        const { [id]: _, ...others } = layout.widths
        const within = width === null ? null : Math.round(Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, width)))
        remember(all, shownIds, within === null ? others : { ...others, [id]: within })
      },
      reset: () => setLayout(NOTHING_CHOSEN),
    }
  }, [columns, layout, setLayout])
}

export type GridLayoutControls<T> = ReturnType<typeof useGridLayout<T>>

function isGridLayout(value: unknown): value is GridLayout {
  if (typeof value !== 'object' || value === null) return false
  const { order, shown, widths } = value as Partial<Record<keyof GridLayout, unknown>>
  return (
    isStringList(order) &&
    isStringList(shown) &&
    typeof widths === 'object' &&
    widths !== null &&
    Object.values(widths).every((width) => typeof width === 'number' && width >= NARROWEST_COLUMN)
  )
}
