import { cleanText } from '#shared/basics/text.ts'
import type { HeadingLevel } from '#shared/document/outline.ts'
import type { Block } from '#shared/records/narrative.ts'
import { type Inline, isBlank, joinRuns, plain, type RichText } from '#shared/records/rich-text.ts'

/** A line as it was pasted, before it becomes a block of text or a section. */
export interface PastedLine {
  readonly kind: 'paragraph' | 'item1' | 'item2' | 'lettered'
  /** "A.", "I.", "1.", "1.1.", as it stood before the words; '' for none. */
  readonly number: string
  /** The level a heading like this has; null for a line that is none. */
  readonly level: HeadingLevel | null
  readonly content: RichText
}

/** What was pasted, with what could not be kept. */
export interface Pasted {
  readonly lines: readonly PastedLine[]
  readonly tables: number
  readonly pictures: number
}

/** What is known of a line besides its words. */
export interface LineSigns {
  /** The list's own sign, where the list was a real one: "-", "·", "1.", "a)"; null when it is to be looked for in the words. */
  readonly marker: string | null
  /** From 1: how deep it stands in its list. */
  readonly depth: number
  /** Set for h1 to h6. */
  readonly heading: HeadingLevel | null
}

// "1.1.275" or "1.275 triệu" is no number of a heading: parts have two digits at most, and words with a capital follow.
const NUMBER = /^\s*((?:\d{1,2}\.){1,4}|(?:\d{1,2}\.){1,3}\d{1,2}|[A-ZĐ]\.|[IVXLC]{1,6}\.)\s+(?=["“(]?\p{Lu})/u
const SIGN = /^\s*([-–—+*•●▪■◦○§·Ø]|a?[a-zđ]\))\s+/u
const LONGEST_HEADING = 200

/** The line its words and its signs make; null for one without words. */
export function pastedLine(words: RichText, signs: LineSigns, before: readonly PastedLine[]): PastedLine | null {
  const clean = tidy(words)
  if (isBlank(clean)) return null
  const { marker, content } = signs.marker === null ? markerOf(clean) : { marker: signs.marker.trim(), content: clean }
  const kind = kindOfMarker(marker, signs.depth)
  if (kind !== null) return { kind, number: '', level: null, content }
  const level = levelOf(marker, before)
  const isHeading = level !== null && readsLikeHeading(content)
  return {
    kind: 'paragraph',
    number: marker,
    level: isHeading ? level : signs.heading,
    content,
  }
}

/** The lines of a plain text. */
export function linesOfText(text: string): readonly PastedLine[] {
  const lines: PastedLine[] = []
  for (const each of text.split(/\r\n|\r|\n/)) {
    const line = pastedLine(
      [plain(each)],
      { marker: null, depth: /^(?:\t| {4})/.test(each) ? 2 : 1, heading: null },
      lines,
    )
    if (line !== null) lines.push(line)
  }
  return lines
}

/** The lines as blocks of one section; numbers of headings stay as words. */
export function blocksOfLines(lines: readonly PastedLine[]): readonly Block[] {
  return lines.map(({ kind, number, content }): Block => {
    if (kind === 'item1') return { kind: 'item', level: 1, content: [...content] }
    if (kind === 'item2') return { kind: 'item', level: 2, content: [...content] }
    if (kind === 'lettered') return { kind: 'lettered', content: [...content] }
    return {
      kind: 'paragraph',
      content: [...joinRuns(number === '' ? content : [numberRun(number, content), ...content])],
    }
  })
}

/** What has to be told of a paste; null when everything was kept. */
export function pasteRemark({ tables, pictures }: Pasted): string | null {
  const told = [
    tables === 0
      ? null
      : `${tables === 1 ? 'Bảng' : `${tables} bảng`} được ghi thành từng dòng, các ô cách nhau bằng dấu “;”.`,
    pictures === 0 ? null : `Đã bỏ ${pictures} hình: lời văn chỉ giữ chữ.`,
  ].filter((each) => each !== null)
  return told.length === 0 ? null : told.join(' ')
}

function numberRun(number: string, content: RichText): Inline {
  const first = content[0]
  return { kind: 'text', text: `${number} `, emphasis: first?.kind === 'text' ? first.emphasis : 'plain' }
}

function kindOfMarker(marker: string, depth: number): Exclude<PastedLine['kind'], 'paragraph'> | null {
  if (/^a?[a-zđ][).]$/u.test(marker) && marker !== 'o.') return 'lettered'
  if (marker === '+' || marker === 'o' || marker === '◦' || marker === '○') return 'item2'
  if (/^[-–—]$/.test(marker)) return depth > 2 ? 'item2' : 'item1'
  return /^[*•●▪■§·Ø\uF0A7\uF0B7\uF0D8\uF0FC]$/u.test(marker) ? (depth > 1 ? 'item2' : 'item1') : null
}

/**
 * "A." is 1, "I." 2, "1." 3, "1.1." 4. A single letter that is also a Roman number (C, D, I, L, V, X) goes on with the letters
 * when the one before it in the alphabet has just been.
 */
function levelOf(marker: string, before: readonly PastedLine[]): HeadingLevel | null {
  if (/^\d{1,2}[.)]?$/.test(marker)) return 3
  if (/^\d{1,2}\.\d{1,2}\.?$/.test(marker)) return 4
  if (/^(?:\d{1,2}\.){2,}\d{0,2}\.?$/.test(marker)) return 5
  const letters = /^([A-ZĐ]+)\.?$/u.exec(marker)?.[1]
  if (letters === undefined) return null
  if (!/^[IVXLC]+$/.test(letters)) return letters.length === 1 ? 1 : null
  const last = before.findLast((line) => line.level === 1 && line.number !== '')?.number.charAt(0)
  const follows = letters.length === 1 && last !== undefined && last.charCodeAt(0) + 1 === letters.charCodeAt(0)
  return follows ? 1 : 2
}

/** One short line that does not go on: the title of a section rather than a sentence with a number. */
function readsLikeHeading(content: RichText): boolean {
  const text = content.map((inline) => (inline.kind === 'text' ? inline.text : '…')).join('')
  return text.length <= LONGEST_HEADING && !/[.;,]$/.test(text) && !text.includes('\n')
}

function markerOf(content: RichText): { readonly marker: string; readonly content: RichText } {
  const first = content[0]
  if (first?.kind !== 'text') return { marker: '', content }
  // The number may stand in a run of its own: look at all the words.
  const text = content.map((inline) => (inline.kind === 'text' ? inline.text : '…')).join('')
  const found = NUMBER.exec(text) ?? SIGN.exec(text)
  return found === null
    ? { marker: '', content }
    : { marker: found[1] ?? '', content: without(content, found[0].length) }
}

/** The text without so many letters at its beginning. */
function without(content: RichText, letters: number): RichText {
  let rest = letters
  return content.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'figure' || rest === 0) return [inline]
    const cut = Math.min(rest, inline.text.length)
    rest -= cut
    return cut === inline.text.length ? [] : [{ ...inline, text: inline.text.slice(cut) }]
  })
}

/** Single spaces, none at the ends; line breaks stay. */
function tidy(words: RichText): RichText {
  const runs = joinRuns(
    words.map((inline) =>
      inline.kind === 'text'
        ? {
            ...inline,
            text: cleanText(inline.text)
              .replace(/[ \t]+/g, ' ')
              .replace(/ ?\n ?/g, '\n'),
          }
        : inline,
    ),
  )
  let atStart = true
  const started = runs.map((inline): Inline => {
    if (inline.kind === 'figure') {
      atStart = false
      return inline
    }
    const text = atStart ? inline.text.trimStart() : inline.text
    atStart = atStart ? text === '' : /\s$/.test(text)
    return { ...inline, text }
  })
  const whole = joinRuns(started)
  const last = whole.at(-1)
  if (last?.kind !== 'text') return whole
  const text = last.text.trimEnd()
  return text === '' && whole.length > 1
    ? tidy(whole.slice(0, -1))
    : joinRuns([...whole.slice(0, -1), { ...last, text }])
}
