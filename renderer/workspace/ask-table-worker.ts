import type { Result } from '#shared/basics/result.ts'
import { makeTableFile, type TableFileJob } from './table-file.ts'

/** So few rows are done before a worker has started. */
const DONE_AT_ONCE = 300

/** Makes the file of a table without holding up the page: a long one in a worker of its own. */
export function askTableWorker(job: TableFileJob): Promise<Result<Uint8Array, string>> {
  if (job.rows.length <= DONE_AT_ONCE) return Promise.resolve(makeTableFile(job))
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Result<Uint8Array, string>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Result<Uint8Array, string>>) => resolve(data))
    worker.addEventListener('error', (event) => reject(new Error(`table worker: ${event.message}`)))
    worker.postMessage(job)
  }).finally(() => worker.terminate())
}
