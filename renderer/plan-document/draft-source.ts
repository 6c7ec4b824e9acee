import type { Store } from '#renderer/database/store.ts'
import { today } from '#renderer/workspace/today.ts'
import type { Desk } from './desk-client.ts'
import type { Draft } from './desk-jobs.ts'

/** The newest draft of one plan, made again after each change of the records; shared by all who look at it. */
export interface DraftSource {
  get(): Draft | null
  /** `pages`: the print HTML is wanted as well. Returns the end of the subscription. */
  subscribe(listener: () => void, pages: boolean): () => void
}

/** While one draft is being made, changes only mark that another is needed: typing never builds up a queue. */
export function createDraftSource(store: Store, desk: Desk, planId: string): DraftSource {
  const listeners = new Map<() => void, boolean>()
  let draft: Draft | null = null
  let madeFrom: unknown = null
  let making = false
  let stop: (() => void) | null = null

  const wantsPages = () => [...listeners.values()].some((pages) => pages)

  async function make(): Promise<void> {
    if (making) return
    making = true
    try {
      while (listeners.size > 0) {
        const snapshot = store.getSnapshot()
        const pages = wantsPages()
        if (snapshot === madeFrom && (!pages || (draft !== null && draft.html !== null))) break
        const made = await desk.ask(snapshot, 'draft', { planId, today: today(), pages })
        madeFrom = snapshot
        draft = made
        for (const listener of listeners.keys()) listener()
        if (made === null) break
      }
    } finally {
      making = false
    }
  }

  return {
    get: () => draft,
    subscribe(listener, pages) {
      listeners.set(listener, pages)
      stop ??= store.subscribe(() => {
        if (store.getSnapshot() !== madeFrom) void make()
      })
      void make()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = null
      }
    },
  }
}
