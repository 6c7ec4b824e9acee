import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'
import { figures } from '#shared/figures/catalogue.ts'
import type { FigureStyle, Inline } from '#shared/records/rich-text.ts'
import { isMark } from './token-pieces.ts'

export type FigureInline = Extract<Inline, { kind: 'figure' }>

/** What the tokens of texts mean, by their folded names. A name once given keeps its meaning. */
export type FigureNames = Map<string, FigureInline>

/** Names a record that a figure speaks of; empty when it is gone. */
export type NameOf = (id: string) => string

/**
 * The names of this run of the program, for all fields together: a token cut out of one text can be pasted into another, and
 * one in a text that could not be stored yet still means the same record when its drawer is opened again.
 */
export const givenFigureNames: FigureNames = new Map()

const styleWords: Readonly<Record<FigureStyle, string>> = {
  plain: 'nguyên dạng',
  padded: 'hai chữ số',
  number: 'chỉ số',
  percent: 'phần trăm',
  over: 'làm tròn xuống',
  words: 'bằng chữ',
  dong: 'đồng',
  million: 'triệu đồng',
}
const styles = Object.keys(styleWords) as readonly FigureStyle[]

/** They cannot be bound by their name alone: it would stay open which record is meant. */
const SPEAKS_OF_A_RECORD: ReadonlySet<string> = new Set([
  'link.bandwidth',
  'budget.phase',
  'targets.count',
  'target.value',
])

/** The name of a figure's token, written down in `names`; of two figures that would be called the same, the later gets "· 2". */
export function nameOfToken(figure: FigureInline, names: FigureNames, nameOf: NameOf): string {
  const name = freeName(describe(figure, nameOf), (each) => {
    const meant = meaningOf(each, names)
    return !isMark(each) && (meant === null || isSame(meant, figure))
  })
  names.set(foldForSearch(name), figure)
  return name
}

/** What a token means: the figure it was given to, or one of the catalogue that speaks of the whole hospital. */
export function meaningOf(name: string, names: FigureNames): FigureInline | null {
  return names.get(foldForSearch(name)) ?? figureNamed(name)
}

/** The name itself, or the first of "… · 2", "… · 3" that is free. */
export function freeName(name: string, isFree: (name: string) => boolean): string {
  if (isFree(name)) return name
  let next = 2
  while (!isFree(`${name} · ${next}`)) next++
  return `${name} · ${next}`
}

interface InsertableFigure {
  readonly figure: string
  readonly label: string
  readonly token: string
}

/** Figures a person may put in by name, with the token to type. */
export const insertableFigures: readonly InsertableFigure[] = Object.entries(figures)
  .filter(([name]) => !SPEAKS_OF_A_RECORD.has(name))
  .map(([figure, { label }]) => ({ figure, label, token: `{{${label}}}` }))

function describe({ figure, style, of }: FigureInline, nameOf: NameOf): string {
  const label = figures[figure]?.label ?? figure
  const record = of === null ? '' : ` · ${nameOf(of) || of}`
  // What the field itself would clean away, or take for the end of the token, is no part of a name.
  return cleanLine(`${label}${record}${style === 'plain' ? '' : ` · ${styleWords[style]}`}`.replace(/[{}]/g, ''))
}

/** "Số máy tính", or "Tỷ lệ … · phần trăm" with the words of a style. */
function figureNamed(name: string): FigureInline | null {
  const [label = '', ...rest] = name.split('·').map((part) => foldForSearch(part))
  const found = Object.entries(figures).find(([, figure]) => foldForSearch(figure.label) === label)
  const style = rest.length === 0 ? 'plain' : styles.find((each) => foldForSearch(styleWords[each]) === rest.join(' '))
  if (found === undefined || style === undefined || SPEAKS_OF_A_RECORD.has(found[0])) return null
  return { kind: 'figure', figure: found[0], style, of: null }
}

function isSame(a: FigureInline, b: FigureInline): boolean {
  return a.figure === b.figure && a.style === b.style && a.of === b.of
}
