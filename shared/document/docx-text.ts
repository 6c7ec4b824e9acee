import { type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import { exactly, halfPoints } from './docx-measures.ts'

export interface Face {
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italics?: boolean
}

/** A text cut at its line breaks and tabs, which are elements of their own in a DOCX; no piece is empty. */
export function textPieces(text: string): string[] {
  return text.split(/([\n\t])/).filter((piece) => piece !== '')
}

/**
 * One text in one face; a line break becomes w:br and a tab w:tab. Text goes in as `text`, never as `children`: docx takes
 * some words among the children ("CURRENT") for fields, and a user may type any word.
 */
export function faceRuns(text: string, { size, ...emphasis }: Face = {}): ParagraphChild[] {
  const options = { ...emphasis, ...(size === undefined ? {} : { size: halfPoints(size) }) }
  return textPieces(text).map((piece) => {
    if (piece === '\n') return new TextRun({ ...options, break: 1 })
    if (piece === '\t') return new TextRun({ ...options, children: [new Tab()] })
    return new TextRun({ ...options, text: piece })
  })
}

/**
 * The last two syllables of a centred name stay together, so that a name that wraps never leaves one syllable alone.
 * Reading the file back turns the fixed space into a plain one again.
 */
export function holdLastSyllables(text: string): string {
  return text.replace(/ (\S+)$/u, '\u00A0$1')
}

/** A paragraph of no height worth mentioning: it parts two tables, or ends a section after a table. */
export function spacer(points = 1, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, spacing: exactly(points) })
}
