import { type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import { exactly, halfPoints } from './docx-measures.ts'
import type { Run } from './outline.ts'

export interface Face {
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italics?: boolean
}

/** The face of a run inside a text of a face: emphasis adds up. */
export function runFace(run: Run, face: Face): Face {
  const bold = run.bold === true || face.bold === true
  const italics = run.italic === true || face.italics === true
  return { ...face, ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) }
}

/** A text cut at its line breaks and tabs, which are elements of their own in a DOCX; no piece is empty. */
export function textPieces(text: string): string[] {
  return text.split(/([\n\t])/).filter((piece) => piece !== '')
}

/**
 * Runs as DOCX runs; a line break becomes w:br and a tab w:tab. Text goes in as `text`, never as `children`: docx takes
 * some words among the children ("CURRENT") for fields, and a user may type any word.
 */
export function textRuns(runs: readonly Run[], face: Face = {}): TextRun[] {
  return runs.flatMap((run) => {
    const { size, ...emphasis } = runFace(run, face)
    const options = { ...emphasis, ...(size === undefined ? {} : { size: halfPoints(size) }) }
    return textPieces(run.text).map((piece) => {
      if (piece === '\n') return new TextRun({ ...options, break: 1 })
      if (piece === '\t') return new TextRun({ ...options, children: [new Tab()] })
      return new TextRun({ ...options, text: piece })
    })
  })
}

/** One text in one face. */
export function faceRuns(text: string, face: Face = {}): ParagraphChild[] {
  return textRuns([{ text }], face)
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
