import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Undoable } from './journal.ts'
import type { LongWrite } from './long-write.ts'
import type { Saving } from './saving.ts'
import type { Store } from './store.ts'

const StoreContext = createContext<Store | null>(null)

/** Gives every screen below it the one store. */
export function StoreProvider({ store, children }: { readonly store: Store; readonly children: ReactNode }) {
  return <StoreContext.Provider value={store}>{children}</StoreContext.Provider>
}

/** The store itself, for event handlers that need the newest snapshot or a record's history. */
export function useStore(): Store {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('useStore: no StoreProvider above')
  return store
}

export function useSnapshot(): Snapshot {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.getSnapshot)
}

/** The rows of one collection; the array stays the same object until one of its records changes. */
export function useCollection<C extends CollectionName>(name: C): Snapshot[C] {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, () => store.getSnapshot()[name])
}

export function useHospital(): Snapshot['hospital'] {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, () => store.getSnapshot().hospital)
}

export function useSaving(): Saving {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.getSaving)
}

/** The write of many records that is under way. */
export function useLongWrite(): LongWrite | null {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.getLongWrite)
}

export interface Undo extends Undoable {
  readonly takeBack: Store['undo']
  readonly doAgain: Store['redo']
}

/** What can be undone and redone now (labels), and the two actions. */
export function useUndo(): Undo {
  const store = useStore()
  const undoable = useSyncExternalStore(store.subscribe, store.getUndoable)
  return { ...undoable, takeBack: store.undo, doAgain: store.redo }
}
