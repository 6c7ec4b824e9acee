import { useRef } from 'react'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { today } from '#renderer/workspace/today.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/**
 * What figures are computed from, for the plan being worked on; null without a plan. The same object while nothing but the
 * plan's text changes: no figure counts sections, and typing must not compute them all again.
 */
export function useFigureContext(): DocumentContext | null {
  const snapshot = useSnapshot()
  const plan = useCurrentPlan()
  const last = useRef<DocumentContext | null>(null)
  if (plan === null) return null
  const known = last.current
  if (known !== null && known.plan === plan && sameButText(known.snapshot, snapshot)) return known
  last.current = { snapshot, plan, today: plan.date ?? today() }
  return last.current
}

function sameButText(before: Snapshot, now: Snapshot): boolean {
  const keys = Object.keys(now) as (keyof Snapshot)[]
  return keys.every((key) => key === 'narratives' || key === 'assignments' || before[key] === now[key])
}
