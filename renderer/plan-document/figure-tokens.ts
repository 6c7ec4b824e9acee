import { err, ok, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { figures } from '#shared/figures/catalogue.ts'
import type { FigureStyle, Inline, RichText } from '#shared/records/rich-text.ts'

type FigureInline = Extract<Inline, { kind: 'figure' }>

/** What the tokens of a text mean; kept while a text is being edited, so that a token cut out can be pasted back. */
export type FigureNames = Map<string, FigureInline>

/** Names a record that a figure speaks of; empty when it is gone. */
export type NameOf = (id: string) => string

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

const EMPHASIS = { plain: ['', ''], bold: ['**', '**'], italic: ['__', '__'], boldItalic: ['**__', '__**'] } as const
/** They cannot be bound by their name alone: it would stay open which record is meant. */
const SPEAKS_OF_A_RECORD: ReadonlySet<string> = new Set([
  'link.bandwidth',
  'budget.phase',
  'targets.count',
  'target.value',
])
/** Where each line means something of its own, a line break inside a text is shown by this sign. */
export const LINE_BREAK = '⏎'
const PIECE = /\{\{([^{}]*)\}\}|(\*\*|__)/g

/** Rich text to type in: figures as {{tên số liệu}}, bold as **…**, italic as __…__; line breaks stay. */
export function toTokenText(content: RichText, names: FigureNames, nameOf: NameOf): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') {
        const [before, after] = EMPHASIS[inline.emphasis]
        return `${before}${inline.text}${after}`
      }
      const name = tokenName(inline, nameOf)
      names.set(foldForSearch(name), inline)
      return `{{${name}}}`
    })
    .join('')
}

/**
 * The text back as rich text. A token keeps the figure, style and record it stood for; a new one may name any figure of the
 * catalogue that speaks of the whole hospital. The error is a Vietnamese sentence.
 */
export function readTokenText(text: string, names: FigureNames): Result<RichText, string> {
  const content: Inline[] = []
  const on = { '**': false, __: false }
  const push = (words: string) => {
    if (words === '') return
    const emphasis = on['**'] ? (on.__ ? 'boldItalic' : 'bold') : on.__ ? 'italic' : 'plain'
    const last = content.at(-1)
    if (last?.kind === 'text' && last.emphasis === emphasis) content.splice(-1, 1, { ...last, text: last.text + words })
    else content.push({ kind: 'text', text: words, emphasis })
  }
  let at = 0
  for (const match of text.matchAll(PIECE)) {
    push(text.slice(at, match.index))
    at = match.index + match[0].length
    const [, name, mark] = match
    if (mark === '**' || mark === '__') on[mark] = !on[mark]
    else if (name !== undefined) {
      const figure = names.get(foldForSearch(name)) ?? figureNamed(name)
      if (figure === null) {
        return err(`Không có số liệu tên ${quote(name)}. Hãy chép lại đúng tên, hoặc chọn ở “Chèn số liệu”.`)
      }
      content.push(figure)
    }
  }
  push(text.slice(at))
  if (/\{\{|\}\}/.test(text.replaceAll(PIECE, '')))
    return err('Dấu {{ hoặc }} chưa đủ cặp. Số liệu phải nằm trọn trong {{ }}.')
  return ok(content)
}

/** Figures a person may put in by name, with the token to type. */
export const insertableFigures: readonly { readonly label: string; readonly token: string }[] = Object.entries(figures)
  .filter(([name]) => !SPEAKS_OF_A_RECORD.has(name))
  .map(([, figure]) => ({ label: figure.label, token: `{{${figure.label}}}` }))

function tokenName({ figure, style, of }: FigureInline, nameOf: NameOf): string {
  const label = figures[figure]?.label ?? figure
  const record = of === null ? '' : ` · ${nameOf(of) || of}`
  return `${label}${record}${style === 'plain' ? '' : ` · ${styleWords[style]}`}`
}

/** "Số máy tính", or "Tỷ lệ … · phần trăm" with the words of a style. */
function figureNamed(name: string): FigureInline | null {
  const [label = '', ...rest] = name.split('·').map((part) => foldForSearch(part))
  const found = Object.entries(figures).find(([, figure]) => foldForSearch(figure.label) === label)
  const style = rest.length === 0 ? 'plain' : styles.find((each) => foldForSearch(styleWords[each]) === rest.join(' '))
  if (found === undefined || style === undefined || SPEAKS_OF_A_RECORD.has(found[0])) return null
  return { kind: 'figure', figure: found[0], style, of: null }
}
