import { lstat, realpath, stat } from 'node:fs/promises'
import { systemCode } from './file-failure.ts'

/** The file that a write puts another one in place of. */
export interface ReplacedFile {
  /** Where it really is, links followed: the link itself must stay one. */
  readonly path: string
  /** Its permissions; null when nothing is replaced, or where the system has none of its own (Windows). */
  readonly mode: number | null
}

/** Throws system errors; a link that leads nowhere (its disk is not there) is ENOENT and not a file to be made. */
export async function replacedFile(path: string): Promise<ReplacedFile> {
  const found = await lstat(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  })
  if (found === null) return { path, mode: null }
  // Asked for links only: on some virtual drives of Windows realpath fails for every path.
  const real = found.isSymbolicLink() ? await realpath(path) : path
  const { mode } = await stat(real)
  return { path: real, mode: process.platform === 'win32' ? null : mode & 0o777 }
}
