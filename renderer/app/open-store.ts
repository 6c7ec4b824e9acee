import { getBridge } from '#renderer/bridge/bridge.ts'
import { type OpenProblem, openDatabase } from '#renderer/database/database.ts'
import { createStore, type Store } from '#renderer/database/store.ts'
import { ok, type Result } from '#shared/basics/result.ts'

/** Opens the database and reads it; afterwards the shell is told of every state that reached the disk. */
export async function openStore(): Promise<Result<Store, OpenProblem>> {
  const opened = await openDatabase()
  if (!opened.ok) return opened
  const bridge = getBridge()
  return ok(await createStore(opened.value, { onStored: (state) => void bridge.noteStored(state) }))
}
