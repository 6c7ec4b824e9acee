import type { Store } from '#renderer/database/store.ts'
import { today } from '#renderer/workspace/today.ts'
import { DESK_FAILURE, type Desk } from './desk-client.ts'
import type { Draft } from './desk-jobs.ts'

/** The newest draft, null until first made; or the sentence why there is none of the records as they are. */
export type DraftState =
  | { readonly draft: Draft | null; readonly failure: null }
  | { readonly draft: null; readonly failure: string }

/** The newest draft of one plan, made again after each change of the records; shared by all who look at it. */
export interface DraftSource {
  get(): DraftState
  /** `pages`: the print HTML is wanted as well. Returns the end of the subscription. */
  subscribe(listener: () => void, pages: boolean): () => void
  /** Asks again after a failure. */
  retry(): void
}

export const NO_DRAFT: DraftState = { draft: null, failure: null }

/** While one draft is being made, changes only mark that another is needed: typing never builds up a queue. */
export function createDraftSource(store: Store, desk: Desk, planId: string): DraftSource {
  const listeners = new Map<() => void, boolean>()
  let state: DraftState = NO_DRAFT
  let madeFrom: unknown = null
  let making = false
  let stop: (() => void) | null = null

  const wantsPages = () => [...listeners.values()].some((pages) => pages)
  const tell = (next: DraftState) => {
    state = next
    for (const listener of listeners.keys()) listener()
  }

  async function make(): Promise<void> {
    if (making) return
    making = true
    try {
      while (listeners.size > 0) {
        const snapshot = store.getSnapshot()
        const pages = wantsPages()
        const enough = !pages || state.failure !== null || (state.draft !== null && state.draft.html !== null)
        if (snapshot === madeFrom && enough) break
        const made = await draftOf(snapshot, pages)
        madeFrom = snapshot
        tell(made)
        if (made.draft === null && made.failure === null) break
      }
    } finally {
      making = false
    }
  }

  /** Findings of records that have changed since would be taken for those of the newest: a failure leaves no old draft. */
  async function draftOf(snapshot: ReturnType<Store['getSnapshot']>, pages: boolean): Promise<DraftState> {
    try {
      return { draft: await desk.ask(snapshot, 'draft', { planId, today: today(), pages }), failure: null }
    } catch (error) {
      console.error(error)
      return { draft: null, failure: DESK_FAILURE }
    }
  }

  function retry(): void {
    if (state.failure === null || making) return
    madeFrom = null
    tell(NO_DRAFT)
    void make()
  }

  return {
    get: () => state,
    retry,
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
