import type { StoredState } from '#shared/contract/bridge.ts'
import { collectionNames } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

const DELAY_MS = 1000

/** Tells the shell's sentinel what is stored, once writing has paused: typing must not write its file at every letter. */
export interface StoredNote {
  wrote(): void
  /** Tells at once what is still to be told. */
  flush(): void
}

export function createStoredNote(getSnapshot: () => Snapshot, onStored: (state: StoredState) => void): StoredNote {
  let timer: ReturnType<typeof setTimeout> | null = null

  function flush() {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    onStored(storedState(getSnapshot()))
  }

  return {
    wrote() {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(flush, DELAY_MS)
    },
    flush,
  }
}

/** The version of records and the rows per collection. */
export function storedState(snapshot: Snapshot): StoredState {
  const counts = Object.fromEntries(collectionNames.map((name) => [name, snapshot[name].length]))
  return { snapshotVersion: snapshot.version, counts }
}
