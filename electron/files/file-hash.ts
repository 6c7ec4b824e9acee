import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** SHA-256 (lower-case hex) of a file's content, read in pieces so that 256 MB need no memory. Throws system errors. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(piece)
  return hash.digest('hex')
}
