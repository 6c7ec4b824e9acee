/** Text typed but not handed to the database yet; each open input leaves its way to hand it over here. */
const flushers = new Set<() => void>()

/** Adds a way to flush; returns its removal. */
export function registerPendingEdit(flush: () => void): () => void {
  flushers.add(flush)
  return () => flushers.delete(flush)
}

/** Hands over everything typed at once: before leaving the page, before an undo, on Ctrl+S. */
export function flushPendingEdits(): void {
  for (const flush of flushers) flush()
}
