import { app } from 'electron'
import { channels } from '#shared/contract/bridge.ts'
import { argumentsOf } from './arguments.ts'
import { handle } from './handle.ts'

export function answerAbout(): void {
  handle({
    channel: channels.about,
    args: argumentsOf.about,
    answer: async () => ({ appVersion: app.getVersion(), shell: `Electron ${process.versions.electron}` }),
  })
}
