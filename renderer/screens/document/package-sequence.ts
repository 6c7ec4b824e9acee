const KEY = 'last-package'
const DIGEST = /^[0-9a-f]{64}$/

interface LastPackage {
  readonly sequence: number
  readonly digest: string
}

/**
 * The number of the next package and the digest of the one before, so that the receiver notices a missing one. Kept on
 * this PC beside the database; when it is lost the count begins again at 1 and the receiver sees a chain without a past.
 */
export function nextPackage(): { readonly sequence: number; readonly previousHash: string | null } {
  const last = read()
  return last === null
    ? { sequence: 1, previousHash: null }
    : { sequence: last.sequence + 1, previousHash: last.digest }
}

/** Called once a package has been saved; one that was not saved does not count. */
export function rememberPackage(sequence: number, digest: string): void {
  window.localStorage.setItem(KEY, JSON.stringify({ sequence, digest } satisfies LastPackage))
}

function read(): LastPackage | null {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? 'null')
    if (typeof stored !== 'object' || stored === null || !('sequence' in stored) || !('digest' in stored)) return null
    const { sequence, digest } = stored
    if (typeof sequence !== 'number' || !Number.isInteger(sequence) || sequence < 1) return null
    return typeof digest === 'string' && DIGEST.test(digest) ? { sequence, digest } : null
  } catch {
    return null
  }
}
