import type { FileFailure, FileFailureKind } from '#shared/contract/bridge.ts'

const kindOfCode: Readonly<Record<string, FileFailureKind>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  // A USB stick pulled out while we write answers with one of these.
  ENODEV: 'gone',
  ENXIO: 'gone',
  // FAT32, the usual format of USB sticks, holds no file of 4 GB or more.
  EFBIG: 'too-large',
  ENAMETOOLONG: 'name-too-long',
  EEXIST: 'taken',
  EISDIR: 'not-a-file',
  ELOOP: 'bad-link',
}

/**
 * Puts a thrown system error into the words of the contract.
 * @param place the path as the user knows it
 * @returns kind `unknown` for what is not in the list; a bug (no system error) is thrown on, never disguised
 */
export function fileFailure(error: unknown, place: string): FileFailure {
  const code = systemCode(error)
  if (code === null) throw error
  return { kind: kindOfCode[code] ?? 'unknown', place, code }
}

/** The system's own code (ENOSPC …) of a thrown error, or null when it is not an error of the system. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
