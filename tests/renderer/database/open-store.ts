import { type HospitalDatabase, openDatabase } from '#renderer/database/database.ts'
import { createStore, type Store, type StoreOptions } from '#renderer/database/store.ts'

let count = 0

/** A name no other test uses: databases of one test file live side by side. */
export function newName(): string {
  count += 1
  return `test-${count}`
}

export async function open(name: string): Promise<HospitalDatabase> {
  const opened = await openDatabase(name)
  if (!opened.ok) throw new Error(`not opened: ${opened.error.kind}`)
  return opened.value
}

/** A store on its own connection, as a second window has it. */
export async function openStore(
  name: string,
  options: StoreOptions = {},
): Promise<{ store: Store; db: HospitalDatabase }> {
  const db = await open(name)
  return { db, store: await createStore(db, options) }
}

/** A clock that goes on by `stepMs` each time it is asked. */
export function steppingClock(stepMs: number): () => string {
  let at = Date.parse('2026-03-02T01:00:00.000Z')
  return () => {
    at += stepMs
    return new Date(at).toISOString()
  }
}
