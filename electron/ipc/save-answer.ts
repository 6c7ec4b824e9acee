import { basename, dirname } from 'node:path'
import { writeVerified } from '#electron/files/atomic-write.ts'
import { isWholePdf } from '#electron/files/whole-pdf.ts'
import type { FileFailure, SaveAnswer } from '#shared/contract/bridge.ts'

/** Writes a file and says so in the words of the contract. */
export async function save(path: string, bytes: Uint8Array): Promise<SaveAnswer> {
  const written = await writeVerified(path, bytes)
  if (!written.ok) return failed(written.error)
  return { outcome: 'saved', name: basename(path), place: dirname(path), ...written.value }
}

/** The same for what was printed: half a PDF never replaces an earlier file. */
export async function savePrinted(path: string, pdf: Uint8Array): Promise<SaveAnswer> {
  return isWholePdf(pdf) ? save(path, pdf) : failed({ kind: 'unknown', place: path, code: 'EPDF' })
}

export function failed(failure: FileFailure): { readonly outcome: 'failed'; readonly failure: FileFailure } {
  return { outcome: 'failed', failure }
}
