import {
  type FileFailure,
  type FileKind,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_FOLDER_FILE_BYTES,
  type NamedBytes,
  type OpenFilesAnswer,
  type OpenFolderAnswer,
  type UnreadFile,
} from '#shared/contract/bridge.ts'
import { askForFiles, askForFolder } from './ask-for-file.ts'

/** Hidden files, and what systems keep on every stick: none of the user's. */
const SYSTEM_NAME = /^(?:\.|\$|System Volume Information$)/i

/** Several files at once. */
export async function openFilesInBrowser(fileKinds: readonly FileKind[]): Promise<OpenFilesAnswer> {
  return readFilesInBrowser(await askForFiles(fileKinds.map((kind) => `.${kind}`).join(',')))
}

/** Files that the page was given, chosen or dropped on it. */
export async function readFilesInBrowser(files: readonly File[]): Promise<OpenFilesAnswer> {
  if (files.length === 0) return { outcome: 'cancelled' }
  const read = await readAll(
    files.map((file) => ({ name: file.name, file })),
    MAX_FILE_BYTES,
  )
  return read === null ? tooMany('') : { outcome: 'opened', ...read }
}

/** All files of one kind in a folder and in those directly inside it; a browser lists every folder below, which is more. */
export async function openFolderInBrowser(fileKind: FileKind): Promise<OpenFolderAnswer> {
  const chosen = await askForFolder()
  const [first] = chosen
  if (first === undefined) return { outcome: 'cancelled' }
  const name = first.webkitRelativePath.split('/')[0] ?? ''
  const near = chosen
    .map((file) => ({ file, path: file.webkitRelativePath.split('/').slice(1) }))
    .filter(({ path }) => path.length <= 2 && !path.some((step) => SYSTEM_NAME.test(step)))
  const wanted = near.filter(({ file }) => file.name.toLowerCase().endsWith(`.${fileKind}`))
  const named = wanted.map(({ file, path }) => ({ name: path.join('/'), file })).sort(byName)
  const read = await readAll(named, MAX_FOLDER_FILE_BYTES)
  if (read === null) return tooMany(name)
  return { outcome: 'opened', name, ...read, others: near.length - wanted.length }
}

interface NamedFile {
  readonly name: string
  readonly file: File
}

/** The code units of the names decide, as they do in the shell. */
function byName(a: NamedFile, b: NamedFile): number {
  if (a.name === b.name) return 0
  return a.name < b.name ? -1 : 1
}

/** Null when it would be more than is read at once. */
async function readAll(files: readonly NamedFile[], maxBytes: number) {
  if (files.length > MAX_FILES) return null
  const read: NamedBytes[] = []
  const unread: UnreadFile[] = []
  let left = MAX_FILE_BYTES
  for (const { name, file } of files) {
    // Asked before reading: a file of many gigabytes would take the page down with it.
    if (file.size > maxBytes) {
      unread.push({ name, failure: tooLarge(name) })
      continue
    }
    left -= file.size
    if (left < 0) return null
    try {
      read.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch (error) {
      unread.push({ name, failure: readFailure(name, error) })
    }
  }
  return { files: read, unread }
}

export function tooLarge(name: string): FileFailure {
  return { kind: 'too-large', place: name, code: '' }
}

/** The file was chosen but cannot be read: a stick pulled out, or a file that is locked. */
export function readFailure(name: string, error: unknown): FileFailure {
  const code = error instanceof Error ? error.name : ''
  const kinds = { NotFoundError: 'gone', NotReadableError: 'no-permission', SecurityError: 'refused' } as const
  return { kind: code in kinds ? kinds[code as keyof typeof kinds] : 'unknown', place: name, code }
}

function tooMany(place: string): { readonly outcome: 'failed'; readonly failure: FileFailure } {
  return { outcome: 'failed', failure: { kind: 'too-many', place, code: '' } }
}
