import { createHash, randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { err, ok, type Result } from '#shared/basics/result.ts'
import type { FileFailure } from '#shared/contract/bridge.ts'
import { fileFailure, systemCode } from './file-failure.ts'
import { sha256OfFile } from './file-hash.ts'

export interface Written {
  readonly bytes: number
  /** Lower-case hex of what was read back from the disk. */
  readonly sha256: string
}

/** About two seconds in all: longer than an antivirus holds a fresh file, shorter than patience. */
const RENAME_WAITS_MS = [20, 40, 80, 160, 320, 640, 800]

/**
 * Writes a file so that at every moment the earlier file or the new one is there, whole: temporary file in the same
 * folder, flushed, read again and compared, then put in place by one rename.
 * @param path absolute path of a file in a folder that exists
 * @returns size and hash of what is on the disk, or why not; after a failure the earlier file is untouched
 */
export async function writeVerified(path: string, bytes: Uint8Array): Promise<Result<Written, FileFailure>> {
  // Short, so that it never is the reason for a path that is too long.
  const temporary = join(dirname(path), `.khs-${randomBytes(6).toString('hex')}.tmp`)
  let inPlace = false
  try {
    await writeFlushed(temporary, bytes)
    const sha256 = await sha256OfFile(temporary)
    if (sha256 !== createHash('sha256').update(bytes).digest('hex')) {
      return err({ kind: 'verify-mismatch', place: path, code: 'EVERIFY' })
    }
    const failure = await putInPlace(temporary, path)
    if (failure !== null) return err(failure)
    inPlace = true
    await flushFolder(dirname(path))
    return ok({ bytes: bytes.byteLength, sha256 })
  } catch (error) {
    return err(fileFailure(error, path))
  } finally {
    // On a stick that was pulled out there is nothing left to remove, and that must not hide the real reason.
    if (!inPlace) await rm(temporary, { force: true }).catch(() => undefined)
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Antivirus and search indexing hold a fresh file for moments on Windows, so the rename is tried again. */
async function putInPlace(temporary: string, path: string): Promise<FileFailure | null> {
  for (const pause of [...RENAME_WAITS_MS, null]) {
    try {
      await rename(temporary, path)
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
