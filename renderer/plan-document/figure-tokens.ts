import { err, ok, type Result } from '#shared/basics/result.ts'
import { quote } from '#shared/basics/text.ts'
import type { Inline, RichText } from '#shared/records/rich-text.ts'
import { type FigureNames, meaningOf, type NameOf, nameOfToken } from './token-names.ts'
import { beforeToken, cutTokenText, escapeWords, type Mark } from './token-pieces.ts'

type Emphasis = Extract<Inline, { kind: 'text' }>['emphasis']

const marksOf: Readonly<Record<Emphasis, readonly Mark[]>> = {
  plain: [],
  bold: ['**'],
  italic: ['__'],
  boldItalic: ['**', '__'],
}

/**
 * Rich text to type in: figures as {{tên số liệu}}, bold as **…**, italic as __…__; line breaks stay. readTokenText gives the
 * same text back: where the simple form would be read otherwise, signs get a backslash and marks stand as {{**}}.
 */
export function toTokenText(content: RichText, names: FigureNames, nameOf: NameOf): string {
  const runs = joinRuns(content)
  const simple = write(runs, { words: (text) => text, mark: (before, mark) => before + mark }, names, nameOf)
  const read = readTokenText(simple, names)
  if (read.ok && JSON.stringify(read.value) === JSON.stringify(runs)) return simple
  const mark = (before: string, sign: Mark) => `${beforeToken(before)}{{${sign}}}`
  return write(runs, { words: escapeWords, mark }, names, nameOf)
}

/**
 * The text back as rich text. A token keeps the figure, style and record it stood for; a new one may name any figure of the
 * catalogue that speaks of the whole hospital. The error is a Vietnamese sentence.
 */
export function readTokenText(text: string, names: FigureNames): Result<RichText, string> {
  const content: Inline[] = []
  const on = { '**': false, __: false }
  for (const piece of cutTokenText(text)) {
    if (piece.kind === 'mark') on[piece.mark] = !on[piece.mark]
    else if (piece.kind === 'words') {
      const emphasis = on['**'] ? (on.__ ? 'boldItalic' : 'bold') : on.__ ? 'italic' : 'plain'
      content.push({ kind: 'text', text: piece.words, emphasis })
    } else if (piece.kind === 'stray') {
      return err(
        'Dấu {{ hoặc }} chưa đủ cặp. Số liệu phải nằm trọn trong {{ }}; để viết chính dấu này, hãy gõ \\{{ hoặc \\}}.',
      )
    } else {
      const figure = meaningOf(piece.name, names)
      if (figure === null) {
        return err(`Không có số liệu tên ${quote(piece.name)}. Hãy chép lại đúng tên, hoặc chọn ở “Chèn số liệu”.`)
      }
      content.push(figure)
    }
  }
  return ok(joinRuns(content))
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

interface Form {
  readonly words: (text: string) => string
  readonly mark: (before: string, mark: Mark) => string
}

function write(runs: RichText, form: Form, names: FigureNames, nameOf: NameOf): string {
  let text = ''
  for (const run of runs) {
    if (run.kind === 'figure') {
      text = `${beforeToken(text)}{{${nameOfToken(run, names, nameOf)}}}`
      continue
    }
    const marks = marksOf[run.emphasis]
    for (const mark of marks) text = form.mark(text, mark)
    text += form.words(run.text)
    for (const mark of marks.toReversed()) text = form.mark(text, mark)
  }
  return text
}
