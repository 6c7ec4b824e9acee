import { type Inline, joinRuns, type RichText } from '#shared/records/rich-text.ts'
import { computeFigure, type FigureContext } from './catalogue.ts'
import type { FigureValue } from './figure-value.ts'
import { countsIn, moneyIn, ratiosIn } from './typed-figure-search.ts'

/**
 * A number that somebody typed where the records know one. `equal`: it is that number; `close`: nearly, so that one of the two
 * is likely an older count; `differs`: the sentence says how many there are, and the records say otherwise.
 */
export interface TypedFigure {
  readonly verdict: 'equal' | 'close' | 'differs'
  /** The words it is told by: "55 bộ máy vi tính". */
  readonly typed: string
  readonly label: string
  /** What the records say, as it would be printed. */
  readonly known: string
  /** The letters that the chip takes the place of, in the run of this number. */
  readonly run: number
  readonly from: number
  readonly to: number
  readonly chip: Inline
}

/** The same before it is known in which run it stands. */
export type FoundFigure = Omit<TypedFigure, 'run'>

type Context = Omit<FigureContext, 'of'>

/** Looks for typed numbers in texts; each figure is computed once, when the first sentence speaks of it. */
export function typedFigureFinder(context: Context): (content: RichText) => readonly TypedFigure[] {
  const known = new Map<string, FigureValue>()
  const figureOf = (figure: string, of: string | null = null): FigureValue => {
    const key = `${figure}/${of ?? ''}`
    const value = known.get(key) ?? computeFigure(figure, { ...context, of })
    known.set(key, value)
    return value
  }
  const phases = context.snapshot.phases.filter(({ planId }) => planId === context.plan.id).map(({ id }) => id)
  return (content) =>
    content.flatMap((inline, run) => {
      if (inline.kind !== 'text' || !/\d/.test(inline.text)) return []
      const found = [
        ...countsIn(inline.text, figureOf),
        ...ratiosIn(inline.text, figureOf),
        ...moneyIn(inline.text, phases, figureOf),
      ]
      return found.map((each) => ({ ...each, run }))
    })
}

/** The text with a chip in the place of the typed number. The run must still be the one it was found in. */
export function bindTypedFigure(content: RichText, { run, from, to, chip }: TypedFigure): RichText {
  return joinRuns(
    content.flatMap((inline, index): readonly Inline[] => {
      if (index !== run || inline.kind !== 'text') return [inline]
      return [{ ...inline, text: inline.text.slice(0, from) }, chip, { ...inline, text: inline.text.slice(to) }]
    }),
  )
}

/** A typed number in words: "“54 máy tính” gần với “Số máy tính”, đang là 55". */
export function sayTypedFigure({ verdict, typed, label, known }: TypedFigure): string {
  const how = { equal: 'trùng với', close: 'gần với', differs: 'khác với' }[verdict]
  return `“${typed}” ${how} số liệu “${label}”, đang là ${known}`
}
