import { basename, join } from 'node:path'
import { type SetFailure, type Written, writeAllVerified } from '#electron/files/atomic-write.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { describeFileFailure } from '#shared/contract/file-failure-words.ts'
import type { Failure } from './command.ts'
import { makeFolder } from './make-folder.ts'
import { terminalLine } from './terminal-text.ts'

export interface MadeFile {
  readonly kind: string
  /** Without folder. */
  readonly name: string
  readonly bytes: Uint8Array
  /** One that is there already is never replaced. */
  readonly isNew?: boolean
}

export interface SavedFile {
  readonly kind: string
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Writes files that belong together into a folder, which is made when it is missing. All are on the disk, whole, before the
 * first replaces an earlier one.
 */
export async function saveFiles(
  folder: string,
  files: readonly MadeFile[],
): Promise<Result<readonly SavedFile[], Failure>> {
  const unusable = await makeFolder(folder)
  if (unusable !== null) return err(unusable)
  const placed = files.map((file) => ({ ...file, path: join(folder, file.name) }))
  const written = await writeAllVerified(placed)
  if (!written.ok) return err(notSaved(written.error))
  return ok(written.value.map((each, at) => savedFile(placed[at], each)))
}

function savedFile(file: (MadeFile & { readonly path: string }) | undefined, written: Written): SavedFile {
  if (file === undefined) throw new Error('more files written than made')
  return { kind: file.kind, name: file.name, path: file.path, ...written }
}

/** "KH-10-YHCTBD-2026.docx  39.512 byte  SHA-256 …". */
export function savedLine({ path, bytes, sha256 }: SavedFile): string {
  return `${terminalLine(path)}  ${formatInteger(bytes)} byte  SHA-256 ${sha256}`
}

function notSaved({ failure, inPlace }: SetFailure): Failure {
  const names = inPlace.map((path) => basename(path))
  const before =
    names.length === 0 ? ' Chưa tệp nào được thay.' : ` Các tệp đã thay xong trước đó: ${names.join(', ')}.`
  return { kind: failure.kind, message: `${describeFileFailure(failure)}${before}`, place: { file: failure.place } }
}
