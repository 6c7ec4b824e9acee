import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeVerified } from '#electron/files/atomic-write.ts'
import { fileFailure } from '#electron/files/file-failure.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import type { FileFailure } from '#shared/contract/bridge.ts'
import { describeFileFailure } from '#shared/contract/file-failure-words.ts'
import type { Failure } from './command.ts'
import { terminalLine } from './terminal-text.ts'

export interface MadeFile {
  readonly kind: string
  /** Without folder. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface SavedFile {
  readonly kind: string
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Writes files into a folder, which is made when it is missing; each replaces an earlier one only once it is whole. */
export async function saveFiles(
  folder: string,
  files: readonly MadeFile[],
): Promise<Result<readonly SavedFile[], Failure>> {
  const unusable = await makeFolder(folder)
  if (unusable !== null) return err(unusable)
  const saved: SavedFile[] = []
  for (const { kind, name, bytes } of files) {
    const path = join(folder, name)
    const written = await writeVerified(path, bytes)
    if (!written.ok) return err(notSaved(written.error, saved))
    saved.push({ kind, name, path, ...written.value })
  }
  return ok(saved)
}

/** "KH-10-YHCTBD-2026.docx  39.512 byte  SHA-256 …". */
export function savedLine({ path, bytes, sha256 }: SavedFile): string {
  return `${terminalLine(path)}  ${formatInteger(bytes)} byte  SHA-256 ${sha256}`
}

async function makeFolder(folder: string): Promise<Failure | null> {
  try {
    const there = await stat(folder).catch(() => null)
    if (there !== null && !there.isDirectory()) {
      const message = `“${folder}” là một tệp, không phải thư mục. Hãy chọn thư mục khác cho --out.`
      return { kind: 'not-a-folder', message, place: { file: folder } }
    }
    await mkdir(folder, { recursive: true })
    return null
  } catch (error) {
    return {
      ...notSaved(fileFailure(error, folder), []),
      message: `Không tạo được thư mục cho --out. ${describeFileFailure(fileFailure(error, folder))}`,
    }
  }
}

function notSaved(failure: FileFailure, saved: readonly SavedFile[]): Failure {
  const before = saved.length === 0 ? '' : ` Đã ghi xong trước đó: ${saved.map(({ name }) => name).join(', ')}.`
  return { kind: failure.kind, message: `${describeFileFailure(failure)}${before}`, place: { file: failure.place } }
}
