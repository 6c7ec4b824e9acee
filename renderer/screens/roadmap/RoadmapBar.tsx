import type { KeyboardEvent } from 'react'
import { printPeriod } from '#shared/basics/period.ts'
import { isDeadline, monthsOf, whyPeriodIsFixed } from '#shared/basics/period-steps.ts'
import type { RoadmapItem, YearSpan } from '#shared/figures/roadmap.ts'
import classes from './Roadmap.module.css'
import { monthCount, type Placed, placeOf, stepAt, type Zoom } from './roadmap-scale.ts'
import { type Grip, type Shift, useBarDrag } from './use-bar-drag.ts'

export interface BarActions {
  readonly onOpen: (item: RoadmapItem) => void
  readonly onShift: (item: RoadmapItem, shift: Shift) => void
  readonly onFixed: (reason: string) => void
}

interface RoadmapBarProps extends BarActions {
  readonly item: RoadmapItem
  readonly years: YearSpan
  readonly zoom: Zoom
  /** Whether Tab leads to this bar; arrows lead to the others. */
  readonly tabStop: boolean
}

/** Where the words stand so that they are not cut off: in the bar, right of it, or left of it. */
function wordsPlace({ left, width }: Placed): 'inside' | 'after' | 'before' {
  if (width >= 24) return 'inside'
  return left + width <= 76 ? 'after' : 'before'
}

const FROM_PARTS = 'Thời gian là của các mục con; hãy kéo từng mục con, hoặc ghi thời gian riêng cho mục này.'

/** One item on the grid: dragged by its middle or its ends, moved with Alt + ← →, drawn out with Alt + Shift + ← →. */
export function RoadmapBar({ item, years, zoom, tabStop, onOpen, onShift, onFixed }: RoadmapBarProps) {
  const { period } = item
  const reason = period === null ? FROM_PARTS : whyPeriodIsFixed(period)
  const drag = useBarDrag({
    period: reason === null ? period : null,
    months: monthCount(years),
    stepOf: (whole) => stepAt(zoom, whole),
    onShift: (shift) => onShift(item, shift),
    onFixed: () => onFixed(reason ?? ''),
  })
  const shown = drag.preview ?? period
  const span = drag.preview === null ? item.span : monthsOf(drag.preview)
  const place = span === null ? null : placeOf(span, years)
  if (place === null) return null
  const words = shown === null ? '' : printPeriod(shown)
  const kind = item.span?.kind ?? 'own'

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && drag.preview !== null) {
      event.stopPropagation()
      drag.cancel()
      return
    }
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (!event.altKey || event.ctrlKey || by === 0) return
    // Alt + ← would lead to the page before.
    event.preventDefault()
    event.stopPropagation()
    if (reason !== null) onFixed(reason)
    else onShift(item, { grip: event.shiftKey ? 'end' : 'all', by, step: stepAt(zoom, false) })
  }
  const grip = (which: Grip) => ({
    onPointerDown: drag.press(which),
    onPointerMove: drag.move,
    onPointerUp: drag.release,
    onPointerCancel: drag.cancel,
  })
  const canStretch = period !== null && reason === null && !isDeadline(period)
  return (
    <button
      type="button"
      className={classes.bar}
      data-bar={item.id}
      data-kind={kind}
      data-fixed={reason !== null}
      data-dragging={drag.preview !== null}
      data-words={wordsPlace(place)}
      tabIndex={tabStop ? 0 : -1}
      aria-label={`${item.name || 'Chưa đặt tên'}: ${words || 'theo các mục con'}`}
      aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Alt+Shift+ArrowLeft Alt+Shift+ArrowRight"
      title={reason ?? words}
      style={{ left: `${place.left}%`, width: `${place.width}%` }}
      onKeyDown={onKeyDown}
      onClick={() => {
        if (!drag.wasDragged()) onOpen(item)
      }}
      {...grip('all')}
    >
      {canStretch ? <span className={classes.start} data-grip="start" {...grip('start')} /> : null}
      <span className={classes.words}>{words}</span>
      {canStretch ? <span className={classes.end} data-grip="end" {...grip('end')} /> : null}
    </button>
  )
}
