import { getBridge } from '#renderer/bridge/bridge.ts'
import { type OpenProblem, openDatabase } from '#renderer/database/database.ts'
import { createStore, type Store } from '#renderer/database/store.ts'
import { dropLeftFreshRecord } from '#renderer/workspace/left-fresh-record.ts'
import { ok, type Result } from '#shared/basics/result.ts'
import { keepUnfinishedCommits } from './unfinished-commits.ts'

/** Opens the database, reads it, and finishes what the last page could not; the shell is told of every state on the disk. */
export async function openStore(): Promise<Result<Store, OpenProblem>> {
  const opened = await openDatabase()
  if (!opened.ok) return opened
  const bridge = getBridge()
  const store = await createStore(opened.value, { onStored: (state) => void bridge.noteStored(state) })
  const kept = await keepUnfinishedCommits(store)
  // After those: what was typed at the end into the new record keeps it.
  await dropLeftFreshRecord(kept)
  return ok(kept)
}
