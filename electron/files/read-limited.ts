import { open, stat } from 'node:fs/promises'
import { err, ok, type Result } from '#shared/basics/result.ts'
import type { FileFailure } from '#shared/contract/bridge.ts'
import { fileFailure } from './file-failure.ts'

/**
 * Reads one regular file whole; nothing larger than the limit ever enters memory.
 * @param path absolute path
 * @param maxBytes the largest size that is read
 * @returns the bytes in their own buffer, or why not; folders, pipes and devices are refused
 */
export async function readLimited(path: string, maxBytes: number): Promise<Result<Uint8Array, FileFailure>> {
  try {
    // Asked before opening: opening a pipe would wait for ever.
    if (!(await stat(path)).isFile()) return err({ kind: 'refused', place: path, code: 'ENOTFILE' })
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > maxBytes) return err({ kind: 'too-large', place: path, code: 'EFBIG' })
      // Not a pooled Buffer: sending it to the page would copy the whole pool along.
      const bytes = new Uint8Array(size)
      let filled = 0
      while (filled < size) {
        const { bytesRead } = await file.read(bytes, filled, size - filled, filled)
        // It shrank while we read: half a file must not pass for a whole one.
        if (bytesRead === 0) return err({ kind: 'in-use', place: path, code: 'ETRUNCATED' })
        filled += bytesRead
      }
      return ok(bytes)
    } finally {
      await file.close()
    }
  } catch (error) {
    return err(fileFailure(error, path))
  }
}
