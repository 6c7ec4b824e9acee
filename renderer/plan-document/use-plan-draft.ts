import { useCallback, useSyncExternalStore } from 'react'
import type { Store } from '#renderer/database/store.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { openDesk } from './desk-client.ts'
import { createDraftSource, type DraftSource, type DraftState, NO_DRAFT } from './draft-source.ts'

const sources = new WeakMap<Store, Map<string, DraftSource>>()

function sourceOf(store: Store, planId: string): DraftSource {
  const known = sources.get(store) ?? new Map<string, DraftSource>()
  sources.set(store, known)
  const source = known.get(planId) ?? createDraftSource(store, openDesk(), planId)
  known.set(planId, source)
  return source
}

/**
 * The plan's findings and contents, and with `pages` its print HTML; the draft is null until first made, and when it could not
 * be made for the reason given, after which `retry` asks again. Never blocks the page.
 */
export function usePlanDraft(planId: string | null, pages = false): DraftState & { readonly retry: () => void } {
  const store = useStore()
  const source = planId === null ? null : sourceOf(store, planId)
  const subscribe = useCallback(
    (listener: () => void) => (source === null ? () => undefined : source.subscribe(listener, pages)),
    [source, pages],
  )
  const state = useSyncExternalStore(subscribe, () => source?.get() ?? NO_DRAFT)
  return { ...state, retry: () => source?.retry() }
}
