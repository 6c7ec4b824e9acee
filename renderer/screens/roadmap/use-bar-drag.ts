import { type PointerEvent, useRef, useState } from 'react'
import type { Period } from '#shared/basics/period.ts'
import { monthsIn, movePeriod, type PeriodStep, stretchPeriod } from '#shared/basics/period-steps.ts'

/** What of a bar is held: all of it, or one end. */
export type Grip = 'all' | 'start' | 'end'

/** How far a bar goes. */
export interface Shift {
  readonly grip: Grip
  readonly by: number
  readonly step: PeriodStep
}

/** The period shifted; null when that is no period. */
export function shiftedPeriod(period: Period, { grip, by, step }: Shift): Period | null {
  return grip === 'all' ? movePeriod(period, by, step) : stretchPeriod(period, grip, by, step)
}

interface Held {
  readonly grip: Grip
  readonly x: number
  /** Pixels of a month. */
  readonly month: number
}

/** Pixels before a press becomes a drag. */
const SLACK = 4

/**
 * Dragging one bar. While it is held, `preview` is what it would become; letting go stores it, Escape leaves it as it was. A press
 * without a drag is a click.
 */
export function useBarDrag(props: {
  /** Null when it cannot be dragged. */
  readonly period: Period | null
  readonly months: number
  readonly stepOf: (whole: boolean) => PeriodStep
  readonly onShift: (shift: Shift) => void
  /** Someone drags what cannot be dragged. */
  readonly onFixed: () => void
}) {
  const { period } = props
  const held = useRef<Held | null>(null)
  const last = useRef<Shift | null>(null)
  const dragged = useRef(false)
  const [preview, setPreview] = useState<Period | null>(null)

  const cancel = () => {
    held.current = null
    last.current = null
    setPreview(null)
  }
  return {
    preview,
    cancel,
    press: (grip: Grip) => (event: PointerEvent<HTMLElement>) => {
      const lane = event.currentTarget.closest<HTMLElement>('[data-lane]')
      if (event.button !== 0 || lane === null) return
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      dragged.current = false
      held.current = { grip, x: event.clientX, month: lane.getBoundingClientRect().width / props.months }
    },
    move: (event: PointerEvent<HTMLElement>) => {
      const now = held.current
      const far = now === null ? 0 : event.clientX - now.x
      if (now === null || (!dragged.current && Math.abs(far) < SLACK)) return
      dragged.current = true
      if (period === null) return
      const step = props.stepOf(event.shiftKey)
      const shift = { grip: now.grip, by: Math.round(far / (now.month * monthsIn[step])), step }
      const next = shiftedPeriod(period, shift)
      // Beyond what it can be, it stays at the last that it could.
      if (next === null) return
      last.current = shift
      setPreview(next)
    },
    release: () => {
      const [wasHeld, shift] = [held.current !== null, last.current]
      cancel()
      if (!wasHeld || !dragged.current) return
      if (period === null) props.onFixed()
      else if (shift !== null && shift.by !== 0) props.onShift(shift)
    },
    /** True after a drag, whose click opens nothing. */
    wasDragged: () => {
      const was = dragged.current
      dragged.current = false
      return was
    },
  }
}
