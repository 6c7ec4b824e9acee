import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileFailure, systemCode } from '#electron/files/file-failure.ts'
import type { FileFailure } from '#shared/contract/bridge.ts'
import { describeFileFailure } from '#shared/contract/file-failure-words.ts'
import type { Failure } from './command.ts'

const OTHER = 'Hãy chọn thư mục khác cho --out.'

/**
 * Makes a folder and those above it that are missing, one by one from the nearest that is there: Node's recursive mkdir
 * never ends where a folder takes no other folder into it (/proc).
 * @param folder absolute path
 * @returns null when it is there, or why not
 */
export async function makeFolder(folder: string): Promise<Failure | null> {
  try {
    const missing: string[] = []
    let nearest = folder
    let found = await kindOf(nearest)
    while (found === 'nothing') {
      missing.unshift(nearest)
      const above = dirname(nearest)
      if (above === nearest) return failure({ kind: 'gone', place: nearest, code: 'ENOENT' }, folder)
      nearest = above
      found = await kindOf(nearest)
    }
    if (found === 'other') return notAFolder(folder, nearest)
    for (const each of missing) {
      const made = await makeOne(each)
      if (made !== null) return failure(made, folder)
    }
    return null
  } catch (error) {
    return failure(fileFailure(error, folder), folder)
  }
}

async function kindOf(path: string): Promise<'folder' | 'other' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'other'
  } catch (error) {
    // ENOTDIR: something above it is a file, which the way up comes to.
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return 'nothing'
    throw error
  }
}

async function makeOne(path: string): Promise<FileFailure | null> {
  try {
    await mkdir(path)
    return null
  } catch (error) {
    const code = systemCode(error)
    // Another program was faster.
    if (code === 'EEXIST' && (await kindOf(path)) === 'folder') return null
    if (code === 'EEXIST') return { kind: 'bad-link', place: path, code }
    // The folder above was there a moment ago, so this is no stick that was pulled out: it takes no folders.
    if (code === 'ENOENT') return { kind: 'refused', place: path, code }
    return fileFailure(error, path)
  }
}

function notAFolder(folder: string, file: string): Failure {
  const message =
    file === folder
      ? `“${folder}” là một tệp, không phải thư mục. ${OTHER}`
      : `Không tạo được thư mục “${folder}” vì “${file}” là một tệp, không phải thư mục. ${OTHER}`
  return { kind: 'not-a-folder', message, place: { file: folder } }
}

function failure(why: FileFailure, folder: string): Failure {
  const message =
    why.kind === 'refused'
      ? `Không tạo được thư mục “${folder}” vì “${dirname(why.place)}” không cho tạo thư mục bên trong. ${OTHER}`
      : `Không tạo được thư mục cho --out. ${describeFileFailure(why)}`
  return { kind: why.kind, message, place: { file: folder } }
}
