import type { HeadingLevel } from '#shared/document/outline.ts'
import { type Inline, joinRuns } from '#shared/records/rich-text.ts'
import { type LineSigns, type Pasted, type PastedLine, pastedLine } from './pasted-lines.ts'

const SKIPPED = new Set([
  'style',
  'script',
  'head',
  'title',
  'meta',
  'link',
  'xml',
  'template',
  'del',
  'object',
  'iframe',
  'svg',
])
const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'section',
  'article',
  'dd',
  'dt',
  'center',
])
const NO_SIGNS: LineSigns = { marker: null, depth: 1, heading: null }

interface Face {
  readonly bold: boolean
  readonly italic: boolean
}

interface ListPlace {
  readonly depth: number
  readonly marker: () => string
}

/** What is being gathered while the pasted page is read. */
class Gathered {
  readonly lines: PastedLine[] = []
  tables = 0
  pictures = 0
  #words: Inline[] = []
  /** The sign of Word's made-up lists ("mso-list:Ignore") in the line that is being read. */
  #sign = ''

  word(text: string, { bold, italic }: Face): void {
    const emphasis = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'plain'
    this.#words.push({ kind: 'text', text, emphasis })
  }

  sign(text: string): void {
    this.#sign += text
  }

  end(signs: LineSigns): void {
    const sign = this.#sign.replace(/[\s\u00A0]+/g, '')
    const marker = sign === '' ? signs.marker : sign
    const line = pastedLine(joinRuns(this.#words), { ...signs, marker }, this.lines)
    this.#words = []
    this.#sign = ''
    if (line !== null) this.lines.push(line)
  }
}

/**
 * What a pasted page says, cut down to what a plan prints: paragraphs, lists (real ones, and those that Word makes of
 * paragraphs with "mso-list"), bold and italic. Tables become lines, pictures go; both are counted. Nothing of it is ever run
 * or loaded: the page is only read.
 */
export function readPastedHtml(html: string): Pasted {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const gathered = new Gathered()
  read(page.body, { bold: false, italic: false }, null, gathered)
  gathered.end(NO_SIGNS)
  const { lines, tables, pictures } = gathered
  return { lines, tables, pictures }
}

function read(node: Node, face: Face, list: ListPlace | null, to: Gathered): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.word((child.textContent ?? '').replace(/[ \t\r\n]+/g, ' '), face)
    else if (child.nodeType === Node.ELEMENT_NODE) readElement(child as Element, face, list, to)
  }
}

function readElement(element: Element, face: Face, list: ListPlace | null, to: Gathered): void {
  const name = element.localName.toLowerCase()
  const style = (element.getAttribute('style') ?? '').replace(/\s+/g, ' ')
  if (name === 'img' || (name === 'v:shape' && /imagedata/i.test(element.innerHTML))) to.pictures += 1
  if (SKIPPED.has(name) || name.startsWith('v:') || name === 'img' || /(?:^|;)\s*display\s*:\s*none/i.test(style)) {
    return
  }
  if (/mso-list\s*:\s*ignore/i.test(style)) to.sign(element.textContent ?? '')
  else if (name === 'br') to.word('\n', face)
  else if (name === 'table') readTable(element, to)
  else if (name === 'ul' || name === 'ol') readList(element, face, list, to)
  else if (name === 'li') {
    to.end(NO_SIGNS)
    const signs: LineSigns = { marker: list?.marker() ?? '-', depth: list?.depth ?? 1, heading: null }
    readItem(element, faceIn(name, style, face), list, signs, to)
  } else if (BLOCKS.has(name)) {
    to.end(NO_SIGNS)
    read(element, faceIn(name, style, face), list, to)
    to.end({ marker: null, depth: depthOf(style), heading: headingOf(name) })
  } else read(element, faceIn(name, style, face), list, to)
}

/** An item whose words may stand in paragraphs of their own: the first bears the sign, the others go on without. */
function readItem(element: Element, face: Face, list: ListPlace | null, signs: LineSigns, to: Gathered): void {
  let open = true
  for (const child of element.childNodes) {
    const inner = child.nodeType === Node.ELEMENT_NODE ? (child as Element).localName.toLowerCase() : ''
    if (inner === 'ul' || inner === 'ol') {
      if (open) to.end(signs)
      open = false
      readElement(child as Element, face, list, to)
    } else if (open && BLOCKS.has(inner)) {
      read(child, faceIn(inner, (child as Element).getAttribute('style') ?? '', face), list, to)
      const before = to.lines.length
      to.end(signs)
      open = to.lines.length === before
    } else if (child.nodeType === Node.TEXT_NODE) to.word((child.textContent ?? '').replace(/[ \t\r\n]+/g, ' '), face)
    else if (child.nodeType === Node.ELEMENT_NODE) readElement(child as Element, face, list, to)
  }
  to.end(open ? signs : NO_SIGNS)
}

function readList(element: Element, face: Face, outer: ListPlace | null, to: Gathered): void {
  to.end(NO_SIGNS)
  const depth = (outer?.depth ?? 0) + 1
  let place = Number(element.getAttribute('start') ?? 1) - 1
  const kind = element.getAttribute('type') ?? ''
  const isOrdered = element.localName.toLowerCase() === 'ol'
  const marker = (): string => {
    place += 1
    if (!isOrdered) return depth > 1 ? '+' : '-'
    // Which letter stands there follows from the place; what counts is that it is one.
    return /^[a-z]$/.test(kind) && kind !== 'i' ? 'a)' : `${place}.`
  }
  read(element, face, { depth, marker }, to)
  to.end(NO_SIGNS)
}

function readTable(table: Element, to: Gathered): void {
  to.end(NO_SIGNS)
  to.tables += 1
  to.pictures += table.querySelectorAll('img').length
  for (const row of table.querySelectorAll('tr')) {
    if (row.closest('table') !== table) continue
    const cells = [...row.querySelectorAll('td, th')]
      .map((cell) => (cell.textContent ?? '').replace(/[\s\u00A0]+/g, ' ').trim())
      .filter((text) => text !== '')
    to.word(cells.join('; '), { bold: false, italic: false })
    to.end({ marker: '', depth: 1, heading: null })
  }
}

/** "mso-bidi-font-weight" says nothing of the weight: only the property itself does. */
function faceIn(name: string, style: string, outer: Face): Face {
  const weight = /(?:^|;)\s*font-weight\s*:\s*([a-z0-9]+)/i.exec(style)?.[1]
  const slant = /(?:^|;)\s*font-style\s*:\s*([a-z]+)/i.exec(style)?.[1]
  const isHeavy = weight === undefined ? null : /^(?:bold|bolder|[6-9]00)$/i.test(weight)
  return {
    bold: isHeavy ?? (name === 'b' || name === 'strong' || name === 'th' || outer.bold),
    italic: slant === undefined ? name === 'i' || name === 'em' || outer.italic : /italic|oblique/i.test(slant),
  }
}

function depthOf(style: string): number {
  return Number(/mso-list\s*:[^;]*\blevel(\d)/i.exec(style)?.[1] ?? 1)
}

function headingOf(name: string): HeadingLevel | null {
  const level = /^h([1-6])$/.exec(name)?.[1]
  return level === undefined ? null : (Math.min(Number(level), 5) as HeadingLevel)
}
