import { computeFigure, type FigureContext } from '#shared/figures/catalogue.ts'
import { printFigure } from '#shared/figures/figure-value.ts'
import type { Inline, RichText } from '#shared/records/rich-text.ts'
import type { Run } from './outline.ts'

export type DocumentContext = Omit<FigureContext, 'of'>

function toRun(inline: Inline, context: DocumentContext): Run {
  if (inline.kind === 'figure') {
    const value = computeFigure(inline.figure, { ...context, of: inline.of })
    return { text: printFigure(value, inline.style), figure: inline.figure }
  }
  return {
    text: inline.text,
    ...(inline.emphasis === 'bold' || inline.emphasis === 'boldItalic' ? { bold: true } : {}),
    ...(inline.emphasis === 'italic' || inline.emphasis === 'boldItalic' ? { italic: true } : {}),
  }
}

/** Rich text with every bound figure computed and printed. */
export function toRuns(content: RichText, context: DocumentContext): readonly Run[] {
  return content.map((inline) => toRun(inline, context)).filter((run) => run.text !== '')
}

/** Rich text as plain words, figures filled in. */
export function toWords(content: RichText, context: DocumentContext): string {
  return toRuns(content, context)
    .map((run) => run.text)
    .join('')
}

/** Runs cut at line breaks, one list per line; empty lines are left out. */
export function toLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push({ ...run, text: piece })
    })
  }
  return lines.filter((line) => line.length > 0)
}
