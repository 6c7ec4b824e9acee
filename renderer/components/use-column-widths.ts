import { type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import type { GridColumn } from './grid-column.ts'

/** A column that grows takes this many times its share of what is left over. */
const GROWTH = 5

/** Pixels for each column: what it asks for, plus its share of the room left in `box`; one the user set stays as it is. */
export function useColumnWidths<T>(
  box: RefObject<HTMLElement | null>,
  columns: readonly GridColumn<T>[],
  reserved: number,
): { readonly widths: readonly number[]; readonly total: number } {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    // clientWidth: without the scroll bar, or the last column would hide under it.
    const measure = () => setRoom(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return useMemo(() => {
    const shares = columns.map((column) => (column.fixed ? 0 : column.width * (column.grow ? GROWTH : 1)))
    const asked = columns.reduce((sum, column) => sum + column.width, reserved)
    const all = shares.reduce((sum, share) => sum + share, 0)
    const left = all === 0 ? 0 : Math.max(0, room - asked)
    const widths = columns.map((column, index) => column.width + Math.floor((left * (shares[index] ?? 0)) / (all || 1)))
    return { widths, total: left === 0 ? asked : Math.max(asked, room) }
  }, [columns, reserved, room])
}
