// Before any record's validator is made.
import '#renderer/workspace/without-eval.ts'
import { createImportDesk } from './import-desk.ts'
import type { ImportMessage, ImportReply } from './import-jobs.ts'

const desk = createImportDesk()

self.addEventListener('message', ({ data }: MessageEvent<ImportMessage>) => {
  const { id } = data
  const reply = (message: ImportReply) => self.postMessage(message)
  try {
    reply({
      id,
      outcome: 'done',
      answer: desk.answer(data, (done, total) => reply({ id, outcome: 'progress', done, total })),
    })
  } catch (error) {
    // A bug: the page throws it again, where its own handler writes it down.
    reply({ id, outcome: 'broken', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
