import { useSyncExternalStore } from 'react'

/** Something typed that could not be stored. It stays until it is mended, given up or stored. */
export interface RefusedInput {
  /** Names the field for as long as the app runs ("assets/<id>/quantity"). */
  readonly key: string
  /** What the field is called. */
  readonly label: string
  /** As it was typed. */
  readonly text: string
  /** The same in words, where the text itself is for machines (rich text). */
  readonly said?: string
  /** A Vietnamese sentence. */
  readonly reason: string
}

const refused = new Map<string, RefusedInput>()
const listeners = new Set<() => void>()
let all: readonly RefusedInput[] = []

function changed(): void {
  all = [...refused.values()]
  for (const listener of listeners) listener()
}

/** Keeps what was typed, so that closing a drawer or leaving a cell does not throw it away in silence. */
export function refuseInput(input: RefusedInput): void {
  const before = refused.get(input.key)
  if (before?.text === input.text && before.reason === input.reason) return
  // The latest comes last, that it is the first to be taken back.
  refused.delete(input.key)
  refused.set(input.key, input)
  changed()
}

/** What was typed, as sentences quote it. */
export function wordsOf({ text, said }: RefusedInput): string {
  return said ?? text
}

/** Nothing is refused here any more: it was stored, or the user gave it up. */
export function settleInput(key: string): void {
  if (refused.delete(key)) changed()
}

export function refusedInput(key: string): RefusedInput | undefined {
  return refused.get(key)
}

/** Told after every change; returns the end of the subscription. */
export function subscribeRefused(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Everything that is refused now, the oldest first; the same list while nothing changes. */
export function refusedInputs(): readonly RefusedInput[] {
  return all
}

export function useRefusedInputs(): readonly RefusedInput[] {
  return useSyncExternalStore(subscribeRefused, refusedInputs)
}

export function useRefusedInput(key: string): RefusedInput | undefined {
  return useSyncExternalStore(subscribeRefused, () => refused.get(key))
}
