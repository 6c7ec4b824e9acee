import {
  type Bridge,
  type FileFailure,
  MAX_FILE_BYTES,
  type OpenAnswer,
  type SaveAnswer,
} from '#shared/contract/bridge.ts'
import { askForFile } from './ask-for-file.ts'
import { download, mediaTypes } from './download.ts'
import { printHtml } from './print-html.ts'

/** The bridge of a browser without shell: downloads, file inputs and the print dialog. */
export function browserBridge(): Bridge {
  return {
    kind: 'browser',
    async saveFile({ fileKind, suggestedName, bytes }): Promise<SaveAnswer> {
      if (bytes.byteLength > MAX_FILE_BYTES) return { outcome: 'failed', failure: tooLarge(suggestedName) }
      download(suggestedName, mediaTypes[fileKind], bytes)
      return { outcome: 'handedOver', name: suggestedName }
    },
    async savePdf({ suggestedName, html }): Promise<SaveAnswer> {
      await printHtml(suggestedName, html)
      return { outcome: 'handedOver', name: suggestedName }
    },
    async openFile({ fileKind }): Promise<OpenAnswer> {
      const file = await askForFile(`.${fileKind}`)
      if (file === null) return { outcome: 'cancelled' }
      // Asked before reading: a file of many gigabytes would take the page down with it.
      if (file.size > MAX_FILE_BYTES) return { outcome: 'failed', failure: tooLarge(file.name) }
      try {
        return { outcome: 'opened', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      } catch (error) {
        return { outcome: 'failed', failure: readFailure(file.name, error) }
      }
    },
    // No shell, so no sentinel outside the database that could be told.
    noteStored: async () => undefined,
    async about() {
      const version: unknown = import.meta.env.VITE_APP_VERSION
      return { appVersion: typeof version === 'string' ? version : 'chưa rõ', shell: 'Trình duyệt' }
    },
  }
}

function tooLarge(name: string): FileFailure {
  return { kind: 'too-large', place: name, code: '' }
}

/** The file was chosen but cannot be read: a stick pulled out, or a file that is locked. */
function readFailure(name: string, error: unknown): FileFailure {
  const code = error instanceof Error ? error.name : ''
  const kinds = { NotFoundError: 'gone', NotReadableError: 'no-permission', SecurityError: 'refused' } as const
  return { kind: code in kinds ? kinds[code as keyof typeof kinds] : 'unknown', place: name, code }
}
