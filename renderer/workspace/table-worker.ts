// Before any record's validator is made.
import './without-eval.ts'
import { makeTableFile, type TableFileJob } from './table-file.ts'

self.addEventListener('message', ({ data }: MessageEvent<TableFileJob>) => {
  const made = makeTableFile(data)
  self.postMessage(made, { transfer: made.ok ? [made.value.buffer] : [] })
})
