import { zipSync } from 'fflate'
import {
  type Bridge,
  MAX_FILE_BYTES,
  type OpenAnswer,
  type SaveAnswer,
  type SaveFolderAnswer,
} from '#shared/contract/bridge.ts'
import { askForFile } from './ask-for-file.ts'
import { openFilesInBrowser, openFolderInBrowser, readFailure, tooLarge } from './browser-files.ts'
import { download, mediaTypes } from './download.ts'
import { printHtml } from './print-html.ts'

const FIXED_DAY = '2020-01-01T00:00:00'

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
    openFiles: ({ fileKinds }) => openFilesInBrowser(fileKinds),
    openFolder: ({ fileKind }) => openFolderInBrowser(fileKind),
    async saveFolder({ suggestedName, files }): Promise<SaveFolderAnswer> {
      const name = `${suggestedName}.zip`
      // A fixed day, so that the same files make the same ZIP.
      const zipped = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])), { mtime: FIXED_DAY })
      download(name, 'application/zip', zipped)
      return { outcome: 'handedOver', name }
    },
    // No shell, so no sentinel outside the database that could be told.
    noteStored: async () => undefined,
    async about() {
      const version: unknown = import.meta.env.VITE_APP_VERSION
      return { appVersion: typeof version === 'string' ? version : 'chưa rõ', shell: 'Trình duyệt' }
    },
  }
}
