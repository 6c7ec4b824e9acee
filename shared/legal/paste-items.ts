import { anyOf, BULLETS, introWords, typeWords, WORD_ENDS } from './legal-words.ts'

/** A stretch of the pasted text: from (inclusive) to (exclusive), in UTF-16 units of the cleaned text. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** One bullet, or what stands as one: its lines as one line (places kept), and whether it looks like a heading. */
export interface PasteItem extends Span {
  readonly isHeading: boolean
  /** Begun because its line names a document though the line before did not end. */
  readonly isGuessed: boolean
}

export interface PasteItems {
  /** The text with each line break as one space: every place is that of the text. */
  readonly flow: string
  readonly items: readonly PasteItem[]
}

const MARKER = new RegExp(`^\\s*(?:(?:[${BULLETS}]+\\s*)+|\\(?\\d{1,2}[.)]\\s+|[a-zđ]\\)\\s+)`, 'u')
const NUMBER_HEAD =
  `(?:${anyOf(typeWords.map(([words]) => words))})\\s+(?:[sS]ố|\\d)|` +
  '(?:Luật|Bộ luật|Pháp lệnh)\\s+(?=\\p{Lu}|[sS]ửa)|Hiến pháp\\s+(?:nước|năm)|' +
  '(?:NQ|NĐ|QĐ|TT|TTLT|CT|KH|TB|CV)\\s+(?:số|\\d)|' +
  '\\d{1,5}[a-z]?(?:/\\d{4})?[/-](?:NQ|NĐ|QĐ|TT|TTLT|CT|KH|TB|QH)'
const STARTS_DOCUMENT = new RegExp(
  `^(?:(?:${anyOf(introWords)})${WORD_ENDS}\\s*)?(?:[Dd]ự thảo\\s+)?(?:${NUMBER_HEAD})`,
  'u',
)
/** A line that ends so goes on in the next, whatever stands there. */
const GOES_ON = new RegExp(
  `(?:^|[\\s(])(?:${anyOf([
    'của',
    'thực hiện',
    'hiện',
    'theo',
    'tại',
    'và',
    'hoặc',
    'với',
    'bởi',
    'cho',
    'các',
    'số',
    'bổ sung',
    'sung',
    'thi hành',
    'hành',
    'ban hành',
    'triển khai',
    'khai',
    'thay thế',
    'thế',
    'bãi bỏ',
    'bỏ',
    'hướng dẫn',
    'dẫn',
    'là',
    'gồm',
    'trong',
    'dự thảo',
    'chi tiết',
    'nghị',
    'quyết',
    'nội dung',
  ])})\\s*$|[,/–-]\\s*$`,
  'u',
)
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u
const ROMAN = /^(?:[IVX]{1,5}|[A-Z])\s?[.)]\s+\S/
const TITLE = /^(?:\d{1,2}[.)]\s*)?(?:các\s+)?(?:căn cứ|cơ sở)(?:\s+pháp lý|\s+lập kế hoạch)?\s*:?$/iu

/**
 * The bullets of a pasted block: a line that a PDF broke belongs to the bullet it began in, a line that begins with a document
 * is a bullet of its own unless the line before plainly goes on (“… một số điều của / Nghị định số …”). Nothing is left out:
 * every character that is no space lies in one item.
 */
export function pasteItems(text: string): PasteItems {
  const items: { from: number; to: number; isHeading: boolean; isGuessed: boolean }[] = []
  let flow = ''
  let afterBlank = true
  let at = 0
  for (const line of text.split('\n')) {
    // Marks of Markdown and tabs are spaces; a star that is a bullet is seen in the line itself.
    const plain = line.replace(/\*\*|[\t*`]|^#+/g, (marks) => ' '.repeat(marks.length))
    const current = items.at(-1)
    const content = plain.replace(MARKER, '').trim()
    if (content === '') {
      // A stray stroke belongs to what stands before it, so that it is not lost.
      if (plain.trim() !== '' && current !== undefined) current.to = at + line.length
      else if (plain.trim() !== '') items.push({ from: at, to: at + line.length, isHeading: true, isGuessed: false })
      afterBlank = plain.trim() === ''
    } else {
      const before = current === undefined ? '' : flow.slice(current.from).trim()
      const start = startOf(content, {
        before,
        isMarked: MARKER.test(line),
        afterBlank,
        afterHeading: current?.isHeading ?? true,
      })
      if (start === 'goesOn' && current !== undefined) current.to = at + line.length
      else {
        items.push({ from: at, to: at + line.length, isHeading: isHeading(content), isGuessed: start === 'guessed' })
      }
      afterBlank = false
    }
    flow += `${plain} `
    at += line.length + 1
  }
  return { flow: flow.slice(0, text.length), items }
}

interface Surroundings {
  readonly before: string
  readonly isMarked: boolean
  readonly afterBlank: boolean
  readonly afterHeading: boolean
}

function startOf(content: string, { before, isMarked, afterBlank, afterHeading }: Surroundings) {
  if (before === '' || afterHeading) return 'new'
  const isDocument = STARTS_DOCUMENT.test(content)
  const hasEnded = /[;.:]$/.test(before)
  const goesOn = GOES_ON.test(before) && !hasEnded
  // "giai đoạn 2022 / - 2025": a stroke between years is no bullet.
  if (isMarked) return !isDocument && !hasEnded && /^[\p{Ll}\d]/u.test(content) ? 'goesOn' : 'new'
  if (isDocument) {
    if (hasEnded || afterBlank) return 'new'
    return goesOn ? 'goesOn' : 'guessed'
  }
  if (isHeading(content) && (hasEnded || afterBlank)) return 'new'
  if (!hasEnded) return afterBlank && /^\p{Lu}/u.test(content) && !goesOn ? 'new' : 'goesOn'
  return /^\p{Lu}/u.test(content) ? 'new' : 'goesOn'
}

function isHeading(content: string): boolean {
  if (STARTS_DOCUMENT.test(content)) return false
  return TITLE.test(content) || ROMAN.test(content) || CAPITALS.test(content)
}
