import { existsSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { cleanFileName } from '#electron/files/file-name.ts'
import type { FileKind } from '#shared/contract/bridge.ts'

const kindNames: Readonly<Record<FileKind, string>> = {
  docx: 'Tài liệu Word',
  pdf: 'Tài liệu PDF',
  xlsx: 'Bảng tính Excel',
  csv: 'Bảng CSV',
  json: 'Tệp dữ liệu JSON',
}

/** Where the user saved or opened last, usually his USB stick; Electron itself would always begin in Downloads. */
let lastFolder: string | null = null

/** Asks where to save; null when the user cancels. The path ends in the kind's extension. */
export async function askWhereToSave(window: BrowserWindow, kind: FileKind, suggested: string): Promise<string | null> {
  const extension = `.${kind}`
  let defaultPath = join(startFolder(), cleanFileName(suggested, extension))
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Lưu tệp',
      defaultPath,
      filters: [{ name: kindNames[kind], extensions: [kind] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    if (canceled || filePath === '') return null
    lastFolder = dirname(filePath)
    if (extname(filePath).toLowerCase() === extension) return filePath
    defaultPath = filePath + extension
    // With the extension added it is another file: when that one exists, the user must see it and agree to replace it.
    if (!existsSync(defaultPath)) return defaultPath
  }
}

/** Asks which file to open; null when the user cancels. */
export async function askWhatToOpen(window: BrowserWindow, kind: FileKind): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Mở tệp',
    defaultPath: startFolder(),
    filters: [{ name: kindNames[kind], extensions: [kind] }],
    properties: ['openFile'],
  })
  const [path] = filePaths
  if (canceled || path === undefined) return null
  lastFolder = dirname(path)
  return path
}

function startFolder(): string {
  // The stick may have been pulled out since.
  return lastFolder !== null && existsSync(lastFolder) ? lastFolder : app.getPath('documents')
}
