import type { LegalBasisType } from '#shared/records/legal-basis.ts'
import {
  anyCase,
  anyOf,
  BULLETS,
  introWords,
  shortTypeWords,
  typeWords,
  WORD_BEGINS,
  WORD_ENDS,
} from './legal-words.ts'
import { isTypeAbbreviation } from './symbol.ts'

/** Where a document is named in a text: the words for its type and its number and symbol, as far as they are there. */
export interface Head {
  /** Places in the text that was searched. */
  readonly from: number
  readonly to: number
  /** "Quyết định"; empty when only the symbol stands there. */
  readonly word: string
  readonly type: LegalBasisType | null
  /** As written; empty when it has none. */
  readonly symbol: string
  /** A symbol without its number: "QĐ-TTg" of "Quyết định số …/QĐ-TTg". */
  readonly unnumbered: string
  readonly isDraft: boolean
}

const LETTERS = '[A-ZĐ][A-Za-zĐđ]*\\d{0,3}'
const ENDS = ['UBND', 'HĐND', 'SYT', 'BYT', 'BTTTT', 'TTg', 'CP']
/** "06/QĐ-TTg", "46/2018/TT-BYT", "57-NQ/TW", "67/2006/QH11", "742/QĐ- UBND", "1149/QĐ UBND", "36a/NQ-CP". */
const SYMBOL =
  `\\d{1,5}[a-zA-Z]?(?:\\s?/\\s?(?:19|20)\\d{2})?(?:\\s?/\\s?|[-–])${LETTERS}(?:(?:[-–]\\s?|\\s[-–]|/)${LETTERS})*` +
  `(?:(?<=/(?:QĐ|KH|TB|CT|NQ|NĐ|TT))\\s(?:${ENDS.join('|')}))?(?![\\p{L}\\p{M}\\d])`
/** "06/qđ-ttg": only where the type stands in front. */
const SMALL = '\\d{1,5}(?:/\\d{4})?/[a-zđ]{2,4}-[a-zđ]{2,8}(?![\\p{L}\\p{M}\\d])'
/** "…/QĐ-TTg", "   /2026/NĐ-CP": the number is not given yet. */
const UNNUMBERED = `[.…_\\s]*/\\s?(?:(?:19|20)\\d{2}\\s?/\\s?)?${LETTERS}(?:[-–/]${LETTERS})*(?![\\p{L}\\p{M}\\d])`
const TYPES = `${anyOf(typeWords.map(([words]) => words))}|(?:${Object.keys(shortTypeWords).join('|')})(?=\\s)`
const NUMBERED = new RegExp(
  `${WORD_BEGINS}(?:(?<word>${TYPES})(?:\\s*\\(?[sS]ố\\s*:?\\s*|\\s+)(?:(?<symbol>${SYMBOL}|${SMALL})|(?<=[sS]ố\\s*:?\\s*)(?<blank>${UNNUMBERED}))` +
    `|(?:[sS]ố\\s+)?(?<![\\d/.,-])(?<alone>${SYMBOL}))`,
  'gu',
)
const NAMED = new RegExp(
  `${WORD_BEGINS}(?<word>(?:Luật|LUẬT|Bộ luật|Pháp lệnh)(?=\\s+(?:\\p{Lu}|sửa đổi))|Hiến pháp(?=\\s+(?:nước|năm)))\\s+`,
  'gu',
)
const BEGINNING = new RegExp(
  `^(?:\\s|[${BULLETS}])*(?:\\(?\\d{1,2}[.)]\\s+|[a-zđ]\\)\\s+)?(?:(?:${anyOf(introWords)})${WORD_ENDS}[\\s:]*)*`,
  'u',
)
const DRAFT = new RegExp(`${anyCase('dự thảo')}\\s+$`, 'u')
/** "Quyết định ngày 03/6/2020 của …", "QĐ-TTg ngày 03/6/2020": at the beginning, a document without its number. */
const NUMBERLESS = new RegExp(
  `^(?:(?<word>${TYPES})\\s*,?\\s*(?=[nN]gày\\s)|(?<word2>${anyOf(['Nghị quyết', 'Nghị định', 'Quyết định', 'Thông tư', 'Chỉ thị'])})\\s+(?=của\\s)|(?<mark>(?:${Object.keys(shortTypeWords).join('|')})[-–]${LETTERS})(?=[\\s,]))`,
  'u',
)

/** How far a text begins with what says nothing of a document: marks of a list, "Căn cứ", "Thực hiện". */
export function introLength(text: string): number {
  return BEGINNING.exec(text)?.[0].length ?? 0
}

/** Every document named in a text, in the order of the text. Laws without a number are those with a capital: "Luật Giao dịch điện tử". */
export function findHeads(text: string): readonly Head[] {
  const heads: Head[] = []
  for (const match of text.matchAll(NUMBERED)) {
    const { word = '', symbol, blank, alone } = match.groups ?? {}
    if (alone !== undefined && !isTypeAbbreviation(/\p{L}+/u.exec(alone.replace(/^\d+[a-z]?/, ''))?.[0] ?? '')) continue
    heads.push(headAt(text, match.index, match.index + match[0].length, word, symbol ?? alone ?? '', blank ?? ''))
  }
  for (const match of text.matchAll(NAMED)) {
    const to = match.index + match[0].length
    if (heads.some((head) => match.index < head.to && to > head.from)) continue
    heads.push(headAt(text, match.index, to, match.groups?.word ?? '', '', ''))
  }
  heads.sort((a, b) => a.from - b.from)
  const intro = introLength(text)
  const draft = /^[Dd]ự thảo\s+/u.exec(text.slice(intro))?.[0].length ?? 0
  const start = intro + draft
  if (heads.some((head) => head.from <= start)) return heads
  const match = NUMBERLESS.exec(text.slice(start))
  if (match === null) return heads
  const { word, word2, mark } = match.groups ?? {}
  const head = headAt(text, start, start + match[0].length, word ?? word2 ?? '', '', mark ?? '')
  return [head, ...heads.filter((each) => each.from >= head.to)]
}

function headAt(text: string, from: number, to: number, word: string, symbol: string, unnumbered: string): Head {
  const words = word.replace(/\s+/g, ' ')
  const lower = words.toLocaleLowerCase('vi')
  const named = typeWords.find(([each]) => each.toLocaleLowerCase('vi') === lower)?.[1]
  return {
    from,
    to,
    word: words,
    type: named ?? (lower === 'hiến pháp' ? 'other' : (shortTypeWords[words] ?? null)),
    symbol,
    unnumbered: unnumbered.replace(/^[.…_\s]*\/?\s*/u, ''),
    isDraft: DRAFT.test(text.slice(0, from)),
  }
}
