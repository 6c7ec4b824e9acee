import { basename } from 'node:path'
import { readLimited } from '#electron/files/read-limited.ts'
import { printPdf } from '#electron/main/print-pdf.ts'
import { channels, MAX_FILE_BYTES, type OpenAnswer, type SaveAnswer } from '#shared/contract/bridge.ts'
import { argumentsOf } from './arguments.ts'
import { askWhatToOpen, askWhereToSave } from './file-dialogs.ts'
import { handle } from './handle.ts'
import { failed, save, savePrinted } from './save-answer.ts'

export function answerDocuments(): void {
  handle({
    channel: channels.saveFile,
    args: argumentsOf.saveFile,
    failed,
    answer: async (window, { fileKind, suggestedName, bytes }): Promise<SaveAnswer> => {
      const path = await askWhereToSave(window, fileKind, suggestedName)
      return path === null ? { outcome: 'cancelled' } : save(path, bytes)
    },
  })
  handle({
    channel: channels.savePdf,
    args: argumentsOf.savePdf,
    failed,
    answer: async (window, { suggestedName, html }): Promise<SaveAnswer> => {
      const path = await askWhereToSave(window, 'pdf', suggestedName)
      return path === null ? { outcome: 'cancelled' } : savePrinted(path, await printPdf(html))
    },
  })
  handle({
    channel: channels.openFile,
    args: argumentsOf.openFile,
    failed,
    answer: async (window, { fileKind }): Promise<OpenAnswer> => {
      const path = await askWhatToOpen(window, fileKind)
      if (path === null) return { outcome: 'cancelled' }
      const read = await readLimited(path, MAX_FILE_BYTES)
      return read.ok ? { outcome: 'opened', name: basename(path), bytes: read.value } : failed(read.error)
    },
  })
}
