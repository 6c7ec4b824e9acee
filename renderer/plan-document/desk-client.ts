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
  terminate(): void
}

interface Asker {
  readonly done: (answer: unknown) => void
  readonly broken: (error: Error) => void
}

/** A worker and what is waited for from it. */
interface Running {
  readonly port: WorkerPort
  readonly waiting: Map<number, Asker>
  /** The records it has; null before the first question. */
  sent: Snapshot | null
}

/** `start` is called for the first question, and for the next one after a worker has died. */
export function createDeskClient(start: () => WorkerPort): Desk {
  let running: Running | null = null
  let next = 1

  function run(): Running {
    const started: Running = { port: start(), waiting: new Map(), sent: null }
    started.port.addEventListener('message', ({ data }) => {
      const asker = started.waiting.get(data.id)
      started.waiting.delete(data.id)
      if (data.outcome === 'done') asker?.done(data.answer)
      else asker?.broken(new Error(data.reason))
    })
    // It could not be loaded or has died, and will answer nothing more: the next question starts another, which gets all records.
    started.port.addEventListener('error', (event) => {
      if (running === started) running = null
      started.port.terminate()
      const error = new Error(`document worker: ${event.message}`)
      for (const asker of started.waiting.values()) asker.broken(error)
      started.waiting.clear()
    })
    return started
  }

  return {
    ask: (snapshot, job, ask) =>
      new Promise((resolve, reject) => {
        running ??= run()
        const id = next++
        running.port.postMessage({ id, job, changed: changedSince(running.sent, snapshot), ask } as DeskMessage)
        running.sent = snapshot
        running.waiting.set(id, { done: resolve as (answer: unknown) => void, broken: reject })
      }),
  }
}

function changedSince(before: Snapshot | null, now: Snapshot): ChangedRecords {
  if (before === null) return now
  const keys = Object.keys(now) as (keyof Snapshot)[]
  return Object.fromEntries(keys.filter((key) => now[key] !== before[key]).map((key) => [key, now[key]]))
}

/** What is said when the desk could not answer; which bug it was stands in the log. */
export const DESK_FAILURE =
  'Phần mềm gặp lỗi khi viết văn bản. Dữ liệu đã lưu vẫn nguyên vẹn. Hãy thử lại; nếu lỗi lặp lại, hãy báo người hỗ trợ.'

const startWorker = (): WorkerPort => new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module' })
let desk: Desk | null = null
let reader: Desk | null = null

/** The one desk of this window; its worker is started when first needed. */
export function openDesk(): Desk {
  desk ??= createDeskClient(startWorker)
  return desk
}

/** A second desk for records other than those being worked on, so that the first need not be sent its own again. */
export function openReader(): Desk {
  reader ??= createDeskClient(startWorker)
  return reader
}
