import type { z } from 'zod'
import { choiceLabels } from './choice-labels.ts'
import { describeRecordPlace, type RecordPlace, recordPlace } from './record-place.ts'
import { type FaultKind, type FaultWords, faultWords } from './validation-words.ts'

/** One wrong value: where it stands, and what is wrong, in words. */
export interface Fault {
  readonly what: FaultKind
  readonly place: RecordPlace
  /** The place and the fault in Vietnamese, without a full stop. */
  readonly sentence: string
}

/** The first faults met, and how many there are in all. */
export interface Faults {
  readonly first: readonly Fault[]
  readonly total: number
}

/** As many faults as are kept and shown; the rest is only counted, because a broken file may hold millions. */
export const MOST_FAULTS = 20

/** Says in Vietnamese where a path leads; `record` is the record around it, if any. */
export type DescribePlace = (path: readonly PropertyKey[], record: unknown) => string

/** Gathers faults: all are counted, only the first are put into words. */
export class FaultList {
  readonly #first: Fault[] = []
  readonly #describePlace: DescribePlace
  #total = 0

  constructor(describePlace: DescribePlace = describeRecordPlace) {
    this.#describePlace = describePlace
  }

  /** What was gathered, as plain data that can be sent to another thread; null when nothing was. */
  found(): Faults | null {
    return this.#total === 0 ? null : { first: this.#first, total: this.#total }
  }

  /** Notes what the validator said of `value`, which stands at the path `base`; `record` is the record around it, if any. */
  addIssues(issues: readonly z.core.$ZodIssue[], base: readonly PropertyKey[], value: unknown, record: unknown): void {
    for (const issue of issues) {
      if (this.#first.length >= MOST_FAULTS) {
        this.#total += 1
        continue
      }
      // A period with an impossible day in it is not sane either; once is enough, and the deeper place says more.
      if (issue.code === 'custom' && issues.some((other) => liesInside(other.path, issue.path))) continue
      const path = [...base, ...issue.path]
      const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
      const place = recordPlace(key === undefined ? path : [...path, key], record)
      const labels = choiceLabels[`${place.collection}.${place.field}`]
      this.add(faultWords(issue, valueAt(value, issue.path), labels), path, record, place)
    }
  }

  /** Notes one fault at a path. */
  add(said: FaultWords, path: readonly PropertyKey[], record: unknown, place = recordPlace(path, record)): void {
    this.#total += 1
    if (this.#first.length >= MOST_FAULTS) return
    const sentence = `${this.#describePlace(path, record)}: ${said.words} [${place.path}]`
    this.#first.push({ what: said.what, place, sentence })
  }
}

function liesInside(path: readonly PropertyKey[], outer: readonly PropertyKey[]): boolean {
  return path.length > outer.length && outer.every((step, at) => path[at] === step)
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let at = root
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Readonly<Record<PropertyKey, unknown>>)[step]
  }
  return at
}
