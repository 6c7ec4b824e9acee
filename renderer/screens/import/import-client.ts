import type { ImportJob, ImportJobs, ImportMessage, ImportReply } from './import-jobs.ts'

/** What is needed of a worker; a test gives one that answers in the same thread. */
export interface ImportPort {
  postMessage(message: ImportMessage): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ImportReply>) => void): void
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void
  terminate(): void
}

/** Thrown to whoever waits for an answer when the user stops the work. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped'
}

interface Asker {
  readonly done: (answer: unknown) => void
  readonly failed: (error: Error) => void
  readonly onProgress: ((done: number, total: number) => void) | undefined
}

/**
 * Asks the worker that reads and judges. Stopping ends the worker in the middle of whatever it does; the next question
 * starts another, which first reads the sources again.
 */
export function createImportClient(start: () => ImportPort) {
  let port: ImportPort | null = null
  let last: ImportJobs['read']['ask'] = { sources: [], layouts: [], departments: [] }
  let next = 1
  const waiting = new Map<number, Asker>()

  function end(error: Error): void {
    port?.terminate()
    port = null
    const askers = [...waiting.values()]
    waiting.clear()
    for (const asker of askers) asker.failed(error)
  }

  function run(): ImportPort {
    const started = start()
    started.addEventListener('message', ({ data }) => {
      const asker = waiting.get(data.id)
      if (data.outcome === 'progress') return asker?.onProgress?.(data.done, data.total)
      waiting.delete(data.id)
      if (data.outcome === 'done') asker?.done(data.answer)
      else asker?.failed(new Error(data.reason))
    })
    started.addEventListener('error', (event) => {
      if (port === started) end(new Error(`import worker: ${event.message}`))
    })
    return started
  }

  function send<J extends ImportJob>(
    to: ImportPort,
    job: J,
    ask: ImportJobs[J]['ask'],
    onProgress?: Asker['onProgress'],
  ): Promise<ImportJobs[J]['answer']> {
    return new Promise((resolve, reject) => {
      const id = next++
      waiting.set(id, { done: resolve as (answer: unknown) => void, failed: reject, onProgress })
      to.postMessage({ id, job, ask } as ImportMessage)
    })
  }

  return {
    /** Takes the place of what was read before. */
    async read(from: ImportJobs['read']['ask']): Promise<ImportJobs['read']['answer']> {
      port ??= run()
      const read = await send(port, 'read', from)
      // Not before: a source that the user would not wait for is not read again.
      last = from
      return read
    },
    ask<J extends Exclude<ImportJob, 'read'>>(
      job: J,
      ask: ImportJobs[J]['ask'],
      onProgress?: Asker['onProgress'],
    ): Promise<ImportJobs[J]['answer']> {
      if (port === null) {
        port = run()
        // Answered before the question behind it; whatever befalls the worker befalls that question too.
        send(port, 'read', last).catch(() => undefined)
      }
      return send(port, job, ask, onProgress)
    },
    stop(): void {
      end(new ImportStopped())
    },
    /** Gives back the worker's memory; the sources are read again when something more is asked. */
    rest(): void {
      if (waiting.size === 0) end(new ImportStopped())
    },
  }
}

export type ImportClient = ReturnType<typeof createImportClient>
