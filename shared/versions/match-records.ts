import { foldForSearch } from '#shared/basics/search-fold.ts'

/** A record of one version with its counterpart in the other; one of them is null for what was added or removed. */
export interface Pair<R> {
  readonly left: R | null
  readonly right: R | null
}

interface Matchable {
  readonly id: string
  readonly carriedFromId?: string | null
}

/** So much of the words of two texts must be the same for one to be the other, reworded. */
const ALIKE = 0.7

/**
 * Finds what became of each record: by id, by what it was carried over from, by its words, and at last by words that are nearly
 * the same. Pairs stand in the order of the right side; what is only on the left follows.
 */
export function matchRecords<R extends Matchable>(
  left: readonly R[],
  right: readonly R[],
  nameOf: (record: R, side: 'left' | 'right') => string,
): readonly Pair<R>[] {
  const partner = new Map<R, R>()
  const free = new Set(left)
  const take = (one: R | undefined, other: R) => {
    if (one === undefined || !free.has(one) || partner.has(other)) return
    free.delete(one)
    partner.set(other, one)
  }
  const byId = new Map(left.map((record) => [record.id, record]))
  for (const record of right) take(byId.get(record.id), record)
  for (const record of right)
    take(
      left.find((other) => isHeir(other, record)),
      record,
    )
  const names = new Map(left.map((record) => [record, foldForSearch(nameOf(record, 'left'))]))
  for (const record of right) {
    const name = foldForSearch(nameOf(record, 'right'))
    if (name !== '')
      take(
        [...free].find((other) => names.get(other) === name),
        record,
      )
  }
  for (const record of right) {
    if (!partner.has(record)) take(nearest(record, [...free], nameOf, names), record)
  }
  return [
    ...right.map((record) => ({ left: partner.get(record) ?? null, right: record })),
    ...left.filter((record) => free.has(record)).map((record) => ({ left: record, right: null })),
  ]
}

function isHeir(left: Matchable, right: Matchable): boolean {
  const [from, to] = [left.carriedFromId ?? null, right.carriedFromId ?? null]
  return to === left.id || from === right.id || (from !== null && from === to)
}

function nearest<R extends Matchable>(
  record: R,
  free: readonly R[],
  nameOf: (record: R, side: 'left' | 'right') => string,
  names: ReadonlyMap<R, string>,
): R | undefined {
  const words = wordsOf(foldForSearch(nameOf(record, 'right')))
  let best: R | undefined
  let share = ALIKE
  for (const other of free) {
    const alike = overlap(words, wordsOf(names.get(other) ?? ''))
    if (alike < share) continue
    share = alike
    best = other
  }
  return best
}

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')

/** Twice the words they share, by all their words: 1 for the same words in any order. */
function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  return (2 * shared) / (a.length + b.length)
}
