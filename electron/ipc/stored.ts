import { app } from 'electron'
import { writeSentinel } from '#electron/files/sentinel.ts'
import { logBug } from '#electron/main/crash-log.ts'
import { sentinelPath } from '#electron/main/paths.ts'
import { channels, type StoredState } from '#shared/contract/bridge.ts'
import { argumentsOf } from './arguments.ts'
import { handle } from './handle.ts'

/** One at a time, in the order they were told: the sentinel must end with the last state. */
let queue: Promise<void> = Promise.resolve()

export function answerStored(): void {
  handle({
    channel: channels.noteStored,
    args: argumentsOf.noteStored,
    answer: (_window, state) => {
      queue = queue.catch(() => undefined).then(() => remember(state))
      return queue
    },
  })
}

async function remember(state: StoredState): Promise<void> {
  const sentinel = { ...state, storedAt: new Date().toISOString(), appVersion: app.getVersion() }
  const answer = await writeSentinel(sentinelPath(), sentinel)
  if (!answer.ok) throw new Error(`sentinel not written: ${answer.error.kind}`)
  if (answer.value.setAside !== null) logBug('sentinel', new Error('it was unreadable, and was set aside'))
}
