import { useState, useSyncExternalStore } from 'react'
import type { Store } from '#renderer/database/store.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { createImportClient } from './import-client.ts'
import { createImportSession, type ImportSession, type ImportState } from './import-session.ts'

/** The one import of this window: whoever looks something up on another screen comes back to where they were. */
let under: { readonly store: Store; readonly session: ImportSession } | null = null

function sessionFor(store: Store): ImportSession {
  if (under?.store !== store) {
    const client = createImportClient(
      () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
    )
    under = { store, session: createImportSession({ store, client }) }
  }
  return under.session
}

export interface Import {
  readonly session: ImportSession
  readonly state: ImportState
}

export function useImport(): Import {
  const store = useStore()
  const [session] = useState(() => sessionFor(store))
  return { session, state: useSyncExternalStore(session.subscribe, session.getState) }
}
