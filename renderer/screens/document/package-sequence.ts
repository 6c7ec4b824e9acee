const KEY = 'last-packages'
const DIGEST = /^[0-9a-f]{64}$/

/** A package that was saved: its number and the digest of its content. */
interface SavedPackage {
  readonly sequence: number
  readonly digest: string
}

/**
 * `chain` is that of packageChain. The number of the next package and the digest of the one before, so that the receiver notices a missing one. Kept on
 * this PC beside the database; when it is lost the count begins again at 1 and the receiver sees a chain without a past.
 */
export function nextPackage(chain: string): {
  readonly sequence: number
  readonly previousHash: string | null
} {
  const last = saved(readAll()[chain])
  return last === null
    ? { sequence: 1, previousHash: null }
    : { sequence: last.sequence + 1, previousHash: last.digest }
}

/** Called once a package has been saved; one that was not saved does not count. */
export function rememberPackage(chain: string, sequence: number, digest: string): void {
  const all = { ...readAll(), [chain]: { sequence, digest } satisfies SavedPackage }
  window.localStorage.setItem(KEY, JSON.stringify(all))
}

function readAll(): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? { ...stored } : {}
  } catch {
    return {}
  }
}

function saved(stored: unknown): SavedPackage | null {
  if (typeof stored !== 'object' || stored === null || !('sequence' in stored) || !('digest' in stored)) return null
  const { sequence, digest } = stored
  if (typeof sequence !== 'number' || !Number.isInteger(sequence) || sequence < 1) return null
  return typeof digest === 'string' && DIGEST.test(digest) ? { sequence, digest } : null
}
