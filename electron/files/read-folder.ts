import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/basics/result.ts'
import {
  type FileFailure,
  type FileKind,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_FOLDER_FILE_BYTES,
  type NamedBytes,
  type UnreadFile,
} from '#shared/contract/bridge.ts'
import { fileFailure } from './file-failure.ts'
import { readLimited } from './read-limited.ts'

export interface FolderLimits {
  readonly files: number
  readonly bytesEach: number
  readonly bytesInAll: number
}

export interface FolderFiles {
  /** In the order of their names; those of a folder inside are called "folder/file". */
  readonly files: readonly NamedBytes[]
  readonly unread: readonly UnreadFile[]
  /** How many files of other kinds were passed over. */
  readonly others: number
}

const USUAL: FolderLimits = { files: MAX_FILES, bytesEach: MAX_FOLDER_FILE_BYTES, bytesInAll: MAX_FILE_BYTES }
/** Entries looked at before it is said to be the wrong folder: a whole disk chosen by mistake must not be walked through. */
const MOST_ENTRIES = 100_000
/** What Windows and other systems keep on every stick, and hidden files: none of the user's. */
const SYSTEM_NAME = /^(?:\.|\$|System Volume Information$)/i

/**
 * Reads every file of one kind in a folder and in the folders directly inside it.
 * @param folder absolute path
 * @returns the files, with those that could not be read named; or why the folder as a whole cannot be
 */
export async function readFolder(
  folder: string,
  kind: FileKind,
  limits: FolderLimits = USUAL,
): Promise<Result<FolderFiles, FileFailure>> {
  const found: Found = { names: [], others: 0, entries: 0, unread: [] }
  const failure = await list(folder, kind, found)
  if (failure !== null) return err(failure)
  const tooMany: FileFailure = { kind: 'too-many', place: folder, code: 'ETOOMANY' }
  if (found.names.length > limits.files || found.entries > MOST_ENTRIES) return err(tooMany)
  const files: NamedBytes[] = []
  const unread = [...found.unread]
  let bytesInAll = 0
  for (const name of found.names.sort()) {
    const read = await readLimited(join(folder, name), limits.bytesEach)
    if (!read.ok) {
      unread.push({ name, failure: { ...read.error, place: name } })
      continue
    }
    bytesInAll += read.value.byteLength
    if (bytesInAll > limits.bytesInAll) return err(tooMany)
    files.push({ name, bytes: read.value })
  }
  return ok({ files, unread, others: found.others })
}

interface Found {
  readonly names: string[]
  others: number
  entries: number
  readonly unread: UnreadFile[]
}

/** Lists a folder and those inside it; `inside` is the name of the one inside that is being looked at. */
async function list(folder: string, kind: FileKind, found: Found, inside: string | null = null) {
  const folders: string[] = []
  try {
    for await (const entry of await opendir(inside === null ? folder : join(folder, inside))) {
      found.entries += 1
      if (found.entries > MOST_ENTRIES) return null
      if (SYSTEM_NAME.test(entry.name)) continue
      const name = inside === null ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) folders.push(name)
      else if (entry.name.toLowerCase().endsWith(`.${kind}`)) found.names.push(name)
      else found.others += 1
    }
  } catch (error) {
    const failure = fileFailure(error, inside ?? folder)
    if (inside === null) return failure
    found.unread.push({ name: inside, failure })
    return null
  }
  if (inside === null) for (const each of folders) await list(folder, kind, found, each)
  return null
}
