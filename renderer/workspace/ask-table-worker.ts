import type { Result } from '#shared/basics/result.ts'
import { oneAnswer } from './one-answer.ts'
import { makeTableFile, type TableFileJob } from './table-file.ts'

/** So few rows are done before a worker has started. */
const DONE_AT_ONCE = 300

/** Makes the file of a table without holding up the page: a long one in a worker of its own. */
export async function askTableWorker(job: TableFileJob): Promise<Result<Uint8Array, string>> {
  if (job.rows.length <= DONE_AT_ONCE) return makeTableFile(job)
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' })
  const made = await oneAnswer<Result<Uint8Array, string>>(worker, job)
  if (made === null) throw new Error('table worker: stopped')
  return made
}
