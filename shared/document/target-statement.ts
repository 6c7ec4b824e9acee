import { formatInteger } from '#shared/basics/money.ts'
import { padCount } from '#shared/basics/numbering.ts'
import { printTargetNumber, sayTargetValue, valuesAhead } from '#shared/figures/target-value.ts'
import type { Target, TargetValue } from '#shared/records/target.ts'
import { behindWords } from './behind-words.ts'
import type { Run } from './outline.ts'
import { type DocumentContext, toRuns } from './runs.ts'
import { sayWhoDoesIt } from './who-does-it.ts'

type YearValue = Target['values'][number]

/**
 * The statement of a target as the plan prints it. What it is to reach stands in the record, so it is written behind the
 * words (": 100%", ": từ 80% trở lên (năm 2028)") unless the statement says it itself: as the bound figure, or typed. Where the plan wants that, who leads it and who joins follow, as for a task.
 */
export function targetRuns(target: Target, context: DocumentContext): readonly Run[] {
  const runs = withValues(target, toRuns(target.statement, context), context)
  const who = context.plan.printTaskDetails ? sayWhoDoesIt(target, context.snapshot) : ''
  return who === '' ? runs : behindWords(runs, () => ({ text: ` (${who})` }))
}

function withValues(target: Target, runs: readonly Run[], context: DocumentContext): readonly Run[] {
  const unsaid = unsaidValues(target, context)
  if (unsaid.length === 0) return runs
  const spans = yearSpans(unsaid)
  const words = spans
    .map(({ from, to, said }) => {
      if (spans.length === 1 && from === context.plan.year && to === from) return said
      return `${said} (${from === to ? `năm ${from}` : `các năm ${from}-${to}`})`
    })
    .join(', ')
  return behindWords(runs, (leadsOn) => ({ text: leadsOn ? ` (${words})` : `: ${words}`, figure: 'target.value' }))
}

/** Years that follow one another and ask for the same, as one: "từ 100% trở lên (các năm 2028-2030)". */
function yearSpans(values: readonly YearValue[]): readonly { from: number; to: number; said: string }[] {
  const spans: { from: number; to: number; said: string }[] = []
  for (const { year, value } of values) {
    const said = sayTargetValue(value)
    const last = spans.at(-1)
    if (last !== undefined && last.said === said && last.to === year - 1) last.to = year
    else spans.push({ from: year, to: year, said })
  }
  return spans
}

/** The values from the plan's year on that the statement leaves unsaid. "Thực hiện" adds nothing to a statement. */
export function unsaidValues(target: Target, { plan }: DocumentContext): readonly YearValue[] {
  if (target.statement.some((inline) => inline.kind === 'figure' && inline.figure === 'target.value')) return []
  const typed = typedWords(target)
  const told = valuesAhead(target, plan.year).filter(({ value }) => value.kind !== 'done')
  return told.every(({ value }) => isTyped(value, typed)) ? [] : told
}

/** The words of a statement without its figures. */
export function typedWords({ statement }: Target): string {
  return statement.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
}

/** Whether the words hold the number of the value: "100%", "100 %"; "4", "04". */
function isTyped(value: TargetValue, typed: string): boolean {
  switch (value.kind) {
    case 'percent':
      return typedPercents(typed).includes(printTargetNumber(value))
    case 'quantity':
      return (typed.match(/\d(?:[\d.,]*\d)?/g) ?? []).some(
        (number) => number === formatInteger(value.quantity) || number === padCount(value.quantity),
      )
    default:
      return typed.includes(sayTargetValue(value))
  }
}

/** The percentages that stand in a text, as they are printed: "100%", "99,5%". */
export function typedPercents(text: string): readonly string[] {
  return (text.match(/\d(?:[\d.,]*\d)?\s*%/g) ?? []).map((found) => found.replaceAll(/\s/g, ''))
}
