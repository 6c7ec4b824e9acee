import type { MoneyUnit } from './money.ts'
import type { Result } from './result.ts'

/** Which mark groups thousands: 'vietnamese' is 1.234,5 and 'english' is 1,234.5. */
export type NumberNotation = 'vietnamese' | 'english'

/** Why a piece of text was not read as a number; describeNumberProblem turns it into a sentence. */
export type NumberProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number'; readonly text: string }
  | { readonly kind: 'wrong-separators'; readonly text: string; readonly notation: NumberNotation }
  | { readonly kind: 'unit-conflict'; readonly text: string; readonly unit: MoneyUnit }
  | { readonly kind: 'negative'; readonly text: string }
  | { readonly kind: 'fraction-of-dong'; readonly text: string }
  | { readonly kind: 'too-precise'; readonly text: string }
  | { readonly kind: 'too-large'; readonly text: string }

/** What a column of texts says about its notation; anything but 'certain' and 'plain' has to be asked about. */
export type NotationFinding =
  | { readonly kind: 'certain'; readonly notation: NumberNotation }
  | { readonly kind: 'plain' }
  | { readonly kind: 'ambiguous'; readonly examples: readonly string[] }
  | {
      readonly kind: 'contradictory'
      readonly examples: { readonly vietnamese: readonly string[]; readonly english: readonly string[] }
    }

export function readNumber(_text: string, _notation: NumberNotation): Result<number, NumberProblem> {
  throw new Error('not built yet')
}

export function readMoney(_text: string, _unit: MoneyUnit, _notation: NumberNotation): Result<number, NumberProblem> {
  throw new Error('not built yet')
}

export function detectNotation(_column: readonly string[]): NotationFinding {
  throw new Error('not built yet')
}

export function describeNumberProblem(_problem: NumberProblem): string {
  throw new Error('not built yet')
}
