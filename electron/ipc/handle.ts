import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import { logBug } from '#electron/main/crash-log.ts'
import { PAGE_ORIGIN } from '#electron/main/page-origin.ts'
import type { FileFailure } from '#shared/contract/bridge.ts'

export interface Handler<Arguments extends readonly unknown[], Answer> {
  readonly channel: string
  readonly args: z.ZodType<Arguments>
  readonly answer: (window: BrowserWindow, ...args: Arguments) => Promise<Answer>
  /** Puts a refusal or a bug into the answer's own words; without it the call ends with an error. */
  readonly failed?: (failure: FileFailure) => Answer
}

/**
 * Answers one channel. Main trusts nothing: a stranger gets an error, arguments of another shape are refused, a bug is
 * logged and answered as a failure. Nothing is ever answered with `undefined` by accident.
 */
export function handle<Arguments extends readonly unknown[], Answer>(handler: Handler<Arguments, Answer>): void {
  const { channel, args, answer, failed } = handler
  const fail = (kind: 'refused' | 'unknown', code: string): Answer => {
    if (failed === undefined) throw new Error(`${channel}: ${code}`)
    return failed({ kind, place: '', code })
  }
  ipcMain.handle(channel, async (event, ...given: unknown[]) => {
    const window = windowOfPage(event)
    if (window === null) throw new Error(`${channel}: EFOREIGN`)
    const checked = args.safeParse(given)
    if (!checked.success) return fail('refused', 'EARGUMENTS')
    try {
      return await answer(window, ...checked.data)
    } catch (error) {
      logBug(channel, error)
      return fail('unknown', 'EBUG')
    }
  })
}

/** The window of our page when its main frame is asking, null for anyone else. */
function windowOfPage({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow | null {
  const isPage = senderFrame !== null && senderFrame.parent === null && senderFrame.origin === PAGE_ORIGIN
  return isPage ? BrowserWindow.fromWebContents(sender) : null
}
