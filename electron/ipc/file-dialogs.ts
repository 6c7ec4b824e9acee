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
  tsv: 'Bảng ngăn cách bằng dấu Tab',
  txt: 'Văn bản thuần',
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

/** Asks which files to open, several at once; empty when the user cancels. */
export async function askWhichToOpen(window: BrowserWindow, kinds: readonly FileKind[]): Promise<readonly string[]> {
  const [only] = kinds
  const name = kinds.length === 1 && only !== undefined ? kindNames[only] : 'Các tệp dùng được'
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Mở tệp',
    defaultPath: startFolder(),
    filters: [{ name, extensions: [...kinds] }],
    properties: ['openFile', 'multiSelections'],
  })
  const [first] = filePaths
  if (canceled || first === undefined) return []
  lastFolder = dirname(first)
  return filePaths
}

/** Asks for a folder, to read from or to write into; null when the user cancels. */
export async function askForFolder(window: BrowserWindow, purpose: 'read' | 'write'): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: purpose === 'read' ? 'Chọn thư mục để đọc' : 'Chọn thư mục hoặc ổ USB để ghi',
    defaultPath: startFolder(),
    buttonLabel: purpose === 'read' ? 'Đọc thư mục này' : 'Ghi vào đây',
    properties: purpose === 'read' ? ['openDirectory'] : ['openDirectory', 'createDirectory'],
  })
  const [path] = filePaths
  if (canceled || path === undefined) return null
  lastFolder = path
  return path
}

function startFolder(): string {
  // The stick may have been pulled out since.
  return lastFolder !== null && existsSync(lastFolder) ? lastFolder : app.getPath('documents')
}
