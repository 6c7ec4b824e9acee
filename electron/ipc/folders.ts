import { basename, join } from 'node:path'
import { writeAllVerified } from '#electron/files/atomic-write.ts'
import { readFolder } from '#electron/files/read-folder.ts'
import { readLimited } from '#electron/files/read-limited.ts'
import {
  channels,
  type FileFailure,
  MAX_FILE_BYTES,
  MAX_FILES,
  type NamedBytes,
  type OpenFilesAnswer,
  type OpenFolderAnswer,
  type SaveFolderAnswer,
  type UnreadFile,
} from '#shared/contract/bridge.ts'
import { argumentsOf } from './arguments.ts'
import { askForFolder, askWhichToOpen } from './file-dialogs.ts'
import { handle } from './handle.ts'
import { failed } from './save-answer.ts'

/** Several files at once, chosen one by one or by their folder. */
export function answerFolders(): void {
  handle({
    channel: channels.openFiles,
    args: argumentsOf.openFiles,
    failed,
    answer: async (window, { fileKinds }): Promise<OpenFilesAnswer> => {
      const paths = await askWhichToOpen(window, fileKinds)
      return paths.length === 0 ? { outcome: 'cancelled' } : openAll(paths)
    },
  })
  handle({
    channel: channels.openFolder,
    args: argumentsOf.openFolder,
    failed,
    answer: async (window, { fileKind }): Promise<OpenFolderAnswer> => {
      const folder = await askForFolder(window, 'read')
      if (folder === null) return { outcome: 'cancelled' }
      const read = await readFolder(folder, fileKind)
      // The root of a drive has no name of its own.
      return read.ok ? { outcome: 'opened', name: basename(folder) || folder, ...read.value } : failed(read.error)
    },
  })
  handle({
    channel: channels.saveFolder,
    args: argumentsOf.saveFolder,
    failed: (failure): SaveFolderAnswer => notWritten(failure, []),
    answer: async (window, { files }): Promise<SaveFolderAnswer> => {
      const folder = await askForFolder(window, 'write')
      return folder === null ? { outcome: 'cancelled' } : saveAll(folder, files)
    },
  })
}

async function openAll(paths: readonly string[]): Promise<OpenFilesAnswer> {
  const tooMany = failed({ kind: 'too-many', place: '', code: 'ETOOMANY' })
  if (paths.length > MAX_FILES) return tooMany
  const files: NamedBytes[] = []
  const unread: UnreadFile[] = []
  let left = MAX_FILE_BYTES
  for (const path of paths) {
    const name = basename(path)
    const read = await readLimited(path, MAX_FILE_BYTES)
    if (!read.ok) {
      unread.push({ name, failure: read.error })
      continue
    }
    left -= read.value.byteLength
    if (left < 0) return tooMany
    files.push({ name, bytes: read.value })
  }
  return { outcome: 'opened', files, unread }
}

async function saveAll(folder: string, files: readonly NamedBytes[]): Promise<SaveFolderAnswer> {
  const written = await writeAllVerified(files.map(({ name, bytes }) => ({ path: join(folder, name), bytes })))
  if (!written.ok) {
    const { failure, inPlace } = written.error
    return notWritten(
      failure,
      inPlace.map((path) => basename(path)),
    )
  }
  const named = written.value.map((each, at) => ({ name: files[at]?.name ?? '', ...each }))
  return { outcome: 'saved', place: folder, files: named }
}

function notWritten(failure: FileFailure, written: readonly string[]): SaveFolderAnswer {
  return { outcome: 'failed', failure, written }
}
