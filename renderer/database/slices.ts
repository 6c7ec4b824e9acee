/** Records handled between two breaths: about 20 ms of work, so that the page stays alive during a large import. */
export const SLICE = 500

/** How a long batch lets the page breathe, says how far it is, and is told to stop (step throws). */
export interface Pace {
  readonly step: (records: number) => void
  /** A pause that keeps the transaction open. */
  readonly breathe: () => Promise<unknown>
}

export const NO_PACE: Pace = { step: () => undefined, breathe: async () => undefined }

/** A long list in pieces of SLICE. */
export function slices<T>(items: readonly T[]): readonly T[][] {
  const count = Math.ceil(items.length / SLICE)
  return Array.from({ length: count }, (_, at) => items.slice(at * SLICE, (at + 1) * SLICE))
}
