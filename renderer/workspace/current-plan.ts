import { useSyncExternalStore } from 'react'
import { useCollection } from '#renderer/database/use-store.tsx'
import type { Plan } from '#shared/records/plan.ts'

const KEY = 'current-plan'
const listeners = new Set<() => void>()
let chosenId: string | null = null

function readChoice(): string | null {
  chosenId ??= window.localStorage.getItem(KEY)
  return chosenId
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Makes a plan the one every screen speaks of; remembered on this PC. */
export function choosePlan(id: string): void {
  chosenId = id
  window.localStorage.setItem(KEY, id)
  for (const listener of listeners) listener()
}

/** The plan being worked on: the chosen one, otherwise that of the newest year; null before there is any. */
export function useCurrentPlan(): Plan | null {
  const plans = useCollection('plans')
  const chosen = useSyncExternalStore(subscribe, readChoice)
  const newestFirst = [...plans].sort((a, b) => b.year - a.year)
  return plans.find((plan) => plan.id === chosen) ?? newestFirst[0] ?? null
}
