import Dexie from 'dexie'

const reported: readonly string[] = Object.values(Dexie.errnames)

/** True for what the browser or Dexie reports about the database itself; anything else thrown is a bug of ours. */
export function isDatabaseError(error: unknown): error is Error {
  return error instanceof Error && reported.includes(error.name)
}

/** True when the disk or the browser's share of it is full, however deep Dexie has wrapped that. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('name' in error && error.name === 'QuotaExceededError') return true
  if ('inner' in error && error.inner !== error && isDiskFull(error.inner)) return true
  return 'failures' in error && Array.isArray(error.failures) && error.failures.some(isDiskFull)
}
