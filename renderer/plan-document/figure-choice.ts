import { foldForSearch } from '#shared/basics/search-fold.ts'
import { type DocumentContext, toWords } from '#shared/document/runs.ts'
import { computeFigure, figures } from '#shared/figures/catalogue.ts'
import { usualStyle } from '#shared/figures/figure-styles.ts'
import { printFigure } from '#shared/figures/figure-value.ts'
import type { Inline } from '#shared/records/rich-text.ts'
import { sortByOrder } from '#shared/records/tree.ts'

export type FigureInline = Extract<Inline, { kind: 'figure' }>

/** A figure that can be put into a text, as a list offers it. */
export interface FigureChoice {
  readonly figure: string
  /** The record it speaks of. */
  readonly of: string | null
  readonly label: string
  /** What the search looks in, folded: the label and other words for it. */
  readonly words: string
}

/** Figures that speak of one record, and the records they can speak of. */
const ofRecords: Readonly<
  Record<string, (context: DocumentContext) => readonly (readonly [id: string, name: string])[]>
> = {
  'link.bandwidth': ({ snapshot }) =>
    snapshot.links
      .filter(({ state }) => state === 'inUse')
      .map(({ id, provider, purpose }) => [id, [provider, purpose].filter(Boolean).join(', ')]),
  'budget.phase': ({ snapshot, plan }) =>
    sortByOrder(snapshot.phases.filter(({ planId }) => planId === plan.id)).map(({ id, name, fromYear, toYear }) => [
      id,
      `${name} (${fromYear === toYear ? `năm ${fromYear}` : `${fromYear}-${toYear}`})`,
    ]),
  'targets.count': ({ snapshot, plan }) =>
    sortByOrder(snapshot.groups.filter((group) => group.planId === plan.id && group.of === 'target')).map(
      ({ id, title }) => [id, title],
    ),
  'target.value': (context) =>
    sortByOrder(context.snapshot.targets.filter(({ planId }) => planId === context.plan.id)).map((target) => [
      target.id,
      toWords(target.statement, context),
    ]),
}

/** What people also call a figure; only for the search. */
const otherWords: readonly (readonly [beginning: string, words: (year: number) => string])[] = [
  ['budget.', (year) => `tổng kinh phí năm ${year} tiền vốn dự toán`],
  ['plan.', () => 'năm kế hoạch'],
  ['inventory.antivirus', () => 'máy vi tính cài phần mềm diệt virus phòng chống mã độc'],
  ['inventory.computers', () => 'máy vi tính máy trạm'],
  ['people.', () => 'nhân lực cán bộ nhân viên người lao động công nghệ thông tin'],
  ['link', () => 'đường truyền mạng internet tslcd'],
]

/** Every figure that can be put into a text of this plan, those of the whole hospital first. */
export function figureChoices(context: DocumentContext): readonly FigureChoice[] {
  const { year } = context.plan
  const choice = (figure: string, of: string | null, label: string): FigureChoice => ({
    figure,
    of,
    // The year itself is what people look for.
    label: figure === 'budget.planYear' ? `Tổng kinh phí năm ${year} (năm kế hoạch)` : label,
    words: foldForSearch(
      [label, ...otherWords.filter(([at]) => figure.startsWith(at)).map(([, say]) => say(year))].join(' '),
    ),
  })
  const whole = Object.entries(figures)
    .filter(([figure]) => !Object.hasOwn(ofRecords, figure))
    .map(([figure, { label }]) => choice(figure, null, label))
  const single = Object.entries(ofRecords).flatMap(([figure, recordsOf]) =>
    recordsOf(context).map(([id, name]) => choice(figure, id, `${figures[figure]?.label ?? figure}: ${name}`)),
  )
  return [...whole, ...single]
}

/**
 * The choices in which every word of the query stands, whatever the marks; those that hold it in their own name come before
 * those found by another word for it.
 */
export function matchingChoices(choices: readonly FigureChoice[], query: string): readonly FigureChoice[] {
  const wanted = foldForSearch(query).split(' ')
  const has = (text: string) => wanted.every((word) => text.includes(word))
  const found = choices.filter(({ words }) => has(words))
  const named = found.filter(({ label }) => has(foldForSearch(label)))
  return [...named, ...found.filter((each) => !named.includes(each))]
}

/** The chip a choice puts into the text, in the style that is usual for what it is. */
export function chipOf({ figure, of }: FigureChoice, context: DocumentContext): FigureInline {
  const value = computeFigure(figure, { ...context, of })
  // A ratio that is not known yet will be one.
  const isRatio = value.kind === 'missing' && (figures[figure]?.label.startsWith('Tỷ lệ') ?? false)
  return { kind: 'figure', figure, of, style: isRatio ? 'percent' : usualStyle(value) }
}

/** What a choice would print now. */
export function choiceValue(choice: FigureChoice, context: DocumentContext): string {
  const { figure, of, style } = chipOf(choice, context)
  return printFigure(computeFigure(figure, { ...context, of }), style)
}
