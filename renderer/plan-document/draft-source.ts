import type { Store } from '#renderer/database/store.ts'
import { today } from '#renderer/workspace/today.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
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

const FINDINGS_AFTER_MS = 250

/** While one draft is being made, changes only mark that another is needed: typing never builds up a queue. */
export function createDraftSource(store: Store, desk: Desk, planId: string): DraftSource {
  const listeners = new Map<() => void, boolean>()
  let state: DraftState = NO_DRAFT
  let madeFrom: unknown = null
  let making = false
  let stop: (() => void) | null = null
  let wake: () => void = () => undefined

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
        const shown = state.draft
        // Whoever types looks at the pages: they come first, and the findings once the hands rest.
        if (pages && shown !== null && shown.html !== null) {
          const made = await pagesOf(snapshot, shown)
          tell(made)
          if (made.failure === null && made.draft !== null && (await changedSoon(snapshot))) continue
          if (made.draft === null) {
            madeFrom = snapshot
            continue
          }
        }
        const made = await draftOf(snapshot, pages)
        madeFrom = snapshot
        tell(made)
        if (made.draft === null && made.failure === null) break
      }
    } finally {
      making = false
    }
  }

  /** The pages of the newest records with the findings of those before, until these are looked for anew. */
  async function pagesOf(snapshot: Snapshot, shown: Draft): Promise<DraftState> {
    try {
      const made = await desk.ask(snapshot, 'pages', { planId, today: today() })
      return made === null ? NO_DRAFT : { draft: { ...shown, ...made }, failure: null }
    } catch (error) {
      console.error(error)
      return { draft: null, failure: DESK_FAILURE }
    }
  }

  /** Whether the records change again within a moment. */
  function changedSoon(snapshot: Snapshot): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(store.getSnapshot() !== snapshot), FINDINGS_AFTER_MS)
      wake = () => {
        clearTimeout(timer)
        resolve(true)
      }
    })
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
        if (store.getSnapshot() === madeFrom) return
        wake()
        void make()
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
