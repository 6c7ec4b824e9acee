// Before any record's validator is made.
import '#renderer/workspace/without-eval.ts'
import type { DeskMessage, DeskReply } from './desk-jobs.ts'
import { createDesk } from './document-desk.ts'

const desk = createDesk()

self.addEventListener('message', async (event: MessageEvent<DeskMessage>) => {
  const { id } = event.data
  try {
    const answer = await desk.answer(event.data)
    reply({ id, outcome: 'done', answer }, filesIn(answer))
  } catch (error) {
    // A bug: the page throws it again, where its own handler writes it down.
    reply(
      { id, outcome: 'broken', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      [],
    )
  }
})

function reply(message: DeskReply, transfer: Transferable[]): void {
  self.postMessage(message, { transfer })
}

/** Bytes are handed over, not copied. */
function filesIn(answer: unknown): Transferable[] {
  if (typeof answer !== 'object' || answer === null) return []
  if ('bytes' in answer && answer.bytes instanceof Uint8Array) return [answer.bytes.buffer]
  return 'value' in answer ? filesIn(answer.value) : []
}
