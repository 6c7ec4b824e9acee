import { spawnSync } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * Mounts a real file system of a given size, as a full USB stick would be; null where this machine forbids mounting.
 * @param options mount options of tmpfs, for example 'size=64k'
 */
export async function tinyDisk(options: string): Promise<string | null> {
  const folder = await temporaryFolder()
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status !== 0) return null
  onTestFinished(() => {
    spawnSync('umount', [folder])
  })
  return folder
}
