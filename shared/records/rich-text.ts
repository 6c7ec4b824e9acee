import { z } from 'zod'
import { idOrNull, text } from './values.ts'

/** How a bound figure is printed; which styles make sense depends on the figure (see shared/figures). */
export const figureStyles = ['plain', 'padded', 'number', 'percent', 'over', 'words', 'dong', 'million'] as const
export type FigureStyle = (typeof figureStyles)[number]

/** A run of text a person wrote. */
const textRun = z.strictObject({
  kind: z.literal('text'),
  text,
  emphasis: z.enum(['plain', 'bold', 'italic', 'boldItalic']),
})

/** A number bound to the records: only its name is stored, never its value. `of` names the record it speaks of, if any. */
const figureRun = z.strictObject({
  kind: z.literal('figure'),
  figure: z.string().min(1).max(80),
  style: z.enum(figureStyles),
  of: idOrNull,
})

export const inline = z.discriminatedUnion('kind', [textRun, figureRun])
export const richText = z.array(inline)
export type Inline = Readonly<z.infer<typeof inline>>
export type RichText = readonly Inline[]

/** Plain words as rich text. */
export function plain(words: string): Inline {
  return { kind: 'text', text: words, emphasis: 'plain' }
}

/** Whether there is nothing in it to read: no figure, and no letter. */
export function isBlank(content: RichText): boolean {
  return content.every((inline) => inline.kind === 'text' && inline.text.trim() === '')
}

/** A bound figure as rich text. */
export function bound(figure: string, style: FigureStyle = 'plain', of: string | null = null): Inline {
  return { kind: 'figure', figure, style, of }
}

/** Neighbouring words in one face as one run, and no empty ones: nobody can see the seam. */
export function joinRuns(content: RichText): RichText {
  const runs: Inline[] = []
  for (const inline of content) {
    const last = runs.at(-1)
    if (inline.kind === 'figure') runs.push(inline)
    else if (inline.text === '') continue
    else if (last?.kind === 'text' && last.emphasis === inline.emphasis) {
      runs.splice(-1, 1, { ...last, text: last.text + inline.text })
    } else runs.push({ kind: 'text', text: inline.text, emphasis: inline.emphasis })
  }
  return runs
}
