import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import classes from './PaneDivider.module.css'

interface PaneDividerProps {
  readonly label: string
  readonly width: number
  readonly min: number
  readonly max: number
  /** Which side the pane lies on: dragging right widens a left pane and narrows a right one. */
  readonly side: 'left' | 'right'
  readonly onResize: (width: number) => void
}

const STEP = 16

/** The edge of a pane, dragged by mouse or moved with the arrow keys. */
export function PaneDivider({ label, width, min, max, side, onResize }: PaneDividerProps) {
  const start = useRef<{ x: number; width: number } | null>(null)
  const sign = side === 'left' ? 1 : -1
  const resize = (wanted: number) => onResize(Math.round(Math.min(max, Math.max(min, wanted))))
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (start.current !== null) resize(start.current.width + sign * (event.clientX - start.current.x))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') resize(width - sign * STEP)
    else if (event.key === 'ArrowRight') resize(width + sign * STEP)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged; this is the ARIA pattern of a window splitter
    <div
      className={classes.divider}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null
      }}
      onKeyDown={onKeyDown}
    />
  )
}
