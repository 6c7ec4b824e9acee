import { createHash, randomBytes } from 'node:crypto'
import { chmod, link, lstat, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { err, ok, type Result } from '#shared/basics/result.ts'
import type { FileFailure } from '#shared/contract/bridge.ts'
import { fileFailure, systemCode } from './file-failure.ts'
import { sha256OfFile } from './file-hash.ts'
import { replacedFile } from './replaced-file.ts'
import { sweepLeftovers } from './sweep-leftovers.ts'

export interface Written {
  readonly bytes: number
  /** Lower-case hex of what was read back from the disk. */
  readonly sha256: string
}

/** About two seconds in all: longer than an antivirus holds a fresh file, shorter than patience. */
const RENAME_WAITS_MS = [20, 40, 80, 160, 320, 640, 800]

/** Of a temporary file of ours, and of nothing else. */
const TEMPORARY = /^\.khs-[0-9a-f]{12}\.tmp$/

export interface FileToWrite {
  /** Absolute path of a file in a folder that exists. */
  readonly path: string
  readonly bytes: Uint8Array
  /** A file that must not be there yet: it never takes the place of another, not even of one that is written meanwhile. */
  readonly isNew?: boolean
}

/** Why some files could not be written; `inPlace` holds the paths of those that had been put in place before. */
export interface SetFailure {
  readonly failure: FileFailure
  readonly inPlace: readonly string[]
}

/**
 * Writes a file so that at every moment the earlier file or the new one is there, whole: temporary file in the same
 * folder, flushed, read again and compared, then put in place by one rename. A link is followed, permissions are kept.
 * @param path absolute path of a file in a folder that exists
 * @returns size and hash of what is on the disk, or why not; after a failure the earlier file is untouched
 */
export async function writeVerified(path: string, bytes: Uint8Array): Promise<Result<Written, FileFailure>> {
  const written = await writeAllVerified([{ path, bytes }])
  if (!written.ok) return err(written.error.failure)
  const [first] = written.value
  if (first === undefined) throw new Error('one file in, none out')
  return ok(first)
}

/**
 * The same for files that belong together: all of them are on the disk, whole, before the first is put in place, so that a
 * full disk leaves the earlier set. Only a file held by another program can still stop it halfway.
 */
export async function writeAllVerified(files: readonly FileToWrite[]): Promise<Result<readonly Written[], SetFailure>> {
  const waiting: { readonly temporary: string; readonly file: FileToWrite; readonly target: string }[] = []
  const written: Written[] = []
  const inPlace: string[] = []
  let at = files[0]?.path ?? ''
  const failed = (failure: FileFailure) => err({ failure, inPlace })
  try {
    for (const file of files) {
      at = file.path
      const replaced = await replacedFile(file.path)
      const folder = dirname(replaced.path)
      await sweepLeftovers(folder, TEMPORARY, 'file')
      // Short, so that it never is the reason for a path that is too long.
      const temporary = join(folder, `.khs-${randomBytes(6).toString('hex')}.tmp`)
      waiting.push({ temporary, file, target: replaced.path })
      await writeFlushed(temporary, file.bytes, replaced.mode)
      const sha256 = await sha256OfFile(temporary)
      if (sha256 !== createHash('sha256').update(file.bytes).digest('hex')) {
        return failed({ kind: 'verify-mismatch', place: file.path, code: 'EVERIFY' })
      }
      if (replaced.mode !== null) await chmod(temporary, replaced.mode)
      written.push({ bytes: file.bytes.byteLength, sha256 })
    }
    // What may be refused for being there already comes first: nothing has been replaced then.
    for (const { temporary, file, target } of waiting.toSorted(
      (a, b) => Number(b.file.isNew ?? false) - Number(a.file.isNew ?? false),
    )) {
      at = file.path
      const failure =
        file.isNew === true
          ? await putAsNew(temporary, target, file.path)
          : await putInPlace(temporary, target, file.path)
      if (failure !== null) return failed(failure)
      inPlace.push(file.path)
    }
    for (const folder of new Set(waiting.map(({ target }) => dirname(target)))) await flushFolder(folder)
    return ok(written)
  } catch (error) {
    return failed(fileFailure(error, at))
  } finally {
    // On a stick that was pulled out there is nothing left to remove, and that must not hide the real reason.
    for (const { temporary, file } of waiting) {
      if (!inPlace.includes(file.path)) await rm(temporary, { force: true }).catch(() => undefined)
    }
  }
}

/** @param mode what the file may be at most while it is written; null for the system's usual */
async function writeFlushed(path: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  const file = await open(path, 'wx', mode === null ? 0o666 : mode | 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A link is made or refused in one step; USB sticks have none, where one looks first. */
async function putAsNew(temporary: string, target: string, path: string): Promise<FileFailure | null> {
  const taken: FileFailure = { kind: 'taken', place: path, code: 'EEXIST' }
  try {
    await link(temporary, target)
    await rm(temporary, { force: true }).catch(() => undefined)
    return null
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return taken
    const isThere = await lstat(target).then(
      () => true,
      () => false,
    )
    return isThere ? taken : putInPlace(temporary, target, path)
  }
}

/** Antivirus and search indexing hold a fresh file for moments on Windows, so the rename is tried again. */
async function putInPlace(temporary: string, target: string, path: string): Promise<FileFailure | null> {
  for (const pause of [...RENAME_WAITS_MS, null]) {
    try {
      await rename(temporary, target)
      return null
    } catch (error) {
      const blocked = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')
      if (!blocked || pause === null) return blocked ? whyBlocked(error, path) : fileFailure(error, path)
      await wait(pause)
    }
  }
  return null
}

/** Windows says EPERM alike for a write-protected file and for one that Word has open; we wrote beside it, so it is not the folder. */
async function whyBlocked(error: unknown, path: string): Promise<FileFailure> {
  const failure = fileFailure(error, path)
  const earlier = await stat(path).catch(() => null)
  if (earlier === null || !earlier.isFile()) return failure
  return { ...failure, kind: (earlier.mode & 0o200) === 0 ? 'read-only' : 'in-use' }
}

/** Makes the rename itself survive a power cut. Windows cannot open a folder; a USB stick's file system may refuse. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
