import type { Snapshot } from '#shared/records/snapshot.ts'
import type { ChangedRecords, DeskJob, DeskJobs, DeskMessage, DeskReply } from './desk-jobs.ts'

/** Asks the worker. The records go along, but only the collections that changed since the last question. */
export interface Desk {
  ask<J extends DeskJob>(snapshot: Snapshot, job: J, ask: DeskJobs[J]['ask']): Promise<DeskJobs[J]['answer']>
}

/** What is needed of a worker; a test gives one that answers in the same thread. */
export interface WorkerPort {
  postMessage(message: DeskMessage): void
  addEventListener(type: 'message', listener: (event: MessageEvent<DeskReply>) => void): void
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void
}

export function createDeskClient(worker: WorkerPort): Desk {
  const waiting = new Map<number, { done: (answer: unknown) => void; broken: (error: Error) => void }>()
  let sent: Snapshot | null = null
  let next = 1

  worker.addEventListener('message', ({ data }) => {
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.outcome === 'done') asker?.done(data.answer)
    else asker?.broken(new Error(data.reason))
  })
  // The worker itself could not be loaded or has died.
  worker.addEventListener('error', (event) => {
    const error = new Error(`document worker: ${event.message}`)
    for (const asker of waiting.values()) asker.broken(error)
    waiting.clear()
  })

  return {
    ask: (snapshot, job, ask) =>
      new Promise((resolve, reject) => {
        const id = next++
        waiting.set(id, { done: resolve as (answer: unknown) => void, broken: reject })
        worker.postMessage({ id, job, changed: changedSince(sent, snapshot), ask } as DeskMessage)
        sent = snapshot
      }),
  }
}

function changedSince(before: Snapshot | null, now: Snapshot): ChangedRecords {
  if (before === null) return now
  const keys = Object.keys(now) as (keyof Snapshot)[]
  return Object.fromEntries(keys.filter((key) => now[key] !== before[key]).map((key) => [key, now[key]]))
}

let desk: Desk | null = null

/** The one worker of this window, started when first needed. */
export function openDesk(): Desk {
  desk ??= createDeskClient(new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module' }))
  return desk
}
