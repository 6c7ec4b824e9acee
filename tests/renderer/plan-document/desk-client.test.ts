// @vitest-environment node
import { expect, test } from 'vitest'
import { createDeskClient, type WorkerPort } from '#renderer/plan-document/desk-client.ts'
import type { DeskMessage, DeskReply } from '#renderer/plan-document/desk-jobs.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'

/** Workers that answer and die when told to, in the order they were started. */
function workers() {
  const started: { asked: DeskMessage[]; ended: boolean; answer: (reply: DeskReply) => void; die: () => void }[] = []
  const start = (): WorkerPort => {
    const heard = new Map<string, (event: never) => void>()
    const worker = {
      asked: [] as DeskMessage[],
      ended: false,
      answer: (data: DeskReply) => heard.get('message')?.({ data } as never),
      die: () => heard.get('error')?.({ message: 'out of memory' } as never),
    }
    started.push(worker)
    return {
      postMessage: (message) => void worker.asked.push(message),
      addEventListener: (type: string, listener: (event: never) => void) => void heard.set(type, listener),
      terminate: () => {
        worker.ended = true
      },
    }
  }
  return { started, client: createDeskClient(start) }
}

const ask = { planId: 'p', today: '2026-11-22' }

test('a worker that dies fails what was asked of it, and the next question goes to a new one with all records', async () => {
  const { started, client } = workers()
  const records = emptySnapshot()
  const first = client.ask(records, 'docx', ask)
  const second = client.ask(records, 'docx', ask)
  expect(Object.keys(started[0]?.asked[1]?.changed ?? {})).toEqual([])
  started[0]?.die()
  await expect(first).rejects.toThrow('out of memory')
  await expect(second).rejects.toThrow('out of memory')
  expect(started[0]?.ended).toBe(true)

  const third = client.ask(records, 'docx', ask)
  expect(started).toHaveLength(2)
  const [message] = started[1]?.asked ?? []
  expect(message?.changed).toEqual(records)
  // What the dead one still says is heard by nobody.
  started[0]?.die()
  started[1]?.answer({ id: message?.id ?? 0, outcome: 'done', answer: null })
  expect(await third).toBeNull()
})

test('a message that cannot be sent fails, and the records are sent with the next', async () => {
  const asked: DeskMessage[] = []
  const port = {
    postMessage(message: DeskMessage) {
      structuredClone(message)
      asked.push(message)
    },
    addEventListener() {},
    terminate() {},
  }
  const client = createDeskClient(() => port)
  const records = emptySnapshot()
  const uncopied = { ...ask, planId: (() => 'p') as unknown as string }
  await expect(client.ask(records, 'docx', uncopied)).rejects.toThrow()
  void client.ask(records, 'docx', ask)
  expect(asked.map((message) => message.changed)).toEqual([records])
})
