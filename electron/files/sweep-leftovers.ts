import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Long after any run that is still at work. */
const OLD_MS = 24 * 60 * 60 * 1000

/**
 * Removes what runs that were killed left in a folder: entries whose name has exactly our pattern, that are of our kind,
 * older than a day and of this user. It is tidying up, so what cannot be looked at or removed is left in silence.
 */
export async function sweepLeftovers(folder: string, name: RegExp, kind: 'file' | 'folder'): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const path of names.filter((each) => name.test(each)).map((each) => join(folder, each))) {
    // lstat: a link is none of ours, wherever it leads.
    const found = await lstat(path).catch(() => null)
    if (found === null || !(kind === 'file' ? found.isFile() : found.isDirectory())) continue
    const foreign = process.getuid !== undefined && found.uid !== process.getuid()
    if (foreign || Date.now() - found.mtimeMs < OLD_MS) continue
    await rm(path, { recursive: kind === 'folder', force: true }).catch(() => undefined)
  }
}
