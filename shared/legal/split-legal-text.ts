import { formatInteger } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { cleanLine, cleanText } from '#shared/basics/text.ts'
import { isLegacyText } from '#shared/tables/legacy-text.ts'
import { catalogueDocuments } from './catalogue.ts'
import { findHeads, type Head, introLength } from './find-heads.ts'
import { pasteItems, type Span } from './paste-items.ts'
import type { PastedDocument, PastedPiece, PasteRemark } from './pasted-document.ts'
import { isAmendedBy, readDocument } from './read-document.ts'

/** What a pasted block was split into, in its order. */
export interface SplitText {
  /** The text the spans speak of: the pasted one, fit to store. */
  readonly text: string
  readonly pieces: readonly PastedPiece[]
}

export type PasteProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly lines: number; readonly characters: number }
  | { readonly kind: 'legacy-font' }
  | { readonly kind: 'no-document' }

export const MAX_PASTE_LINES = 2000
export const MAX_PASTE_CHARACTERS = 200_000

/** Why a pasted block was not split, and what to do. */
export function describePasteProblem(problem: PasteProblem): string {
  if (problem.kind === 'empty') return 'Chưa có gì để đọc. Hãy chép phần căn cứ của một kế hoạch rồi dán vào đây.'
  if (problem.kind === 'too-long') {
    const size =
      problem.lines > MAX_PASTE_LINES
        ? `${formatInteger(problem.lines)} dòng (nhiều nhất ${formatInteger(MAX_PASTE_LINES)})`
        : `${formatInteger(problem.characters)} ký tự (nhiều nhất ${formatInteger(MAX_PASTE_CHARACTERS)})`
    return `Đoạn dán có ${size} cho một lần đọc. Hãy chỉ chép phần căn cứ pháp lý.`
  }
  if (problem.kind === 'legacy-font') {
    return 'Đoạn dán viết bằng phông cũ TCVN3 (ABC) hoặc VNI. Hãy dùng Unikey chuyển mã sang Unicode rồi dán lại.'
  }
  return 'Không nhận ra văn bản nào trong đoạn dán. Mỗi căn cứ cần có loại văn bản và số, ký hiệu, ví dụ “Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư”; luật chỉ cần tên.'
}

/**
 * Splits a pasted block of căn cứ into the documents it names: one a bullet, or several (“A; B”, “A và B”, “A được sửa đổi, bổ
 * sung bởi B”); a document named within the abstract of another is no document of its own. What names none is kept as a
 * piece. `issuers`: names of issuers the hospital's list knows, beside those of the catalogue.
 */
export function splitLegalText(pasted: string, issuers: readonly string[] = []): Result<SplitText, PasteProblem> {
  const text = cleanText(pasted)
  const lines = text.split('\n').length
  if (text.trim() === '') return err({ kind: 'empty' })
  if (lines > MAX_PASTE_LINES || text.length > MAX_PASTE_CHARACTERS) {
    return err({ kind: 'too-long', lines, characters: text.length })
  }
  if (isLegacyText(text)) return err({ kind: 'legacy-font' })
  const known = [...new Set([...catalogueDocuments.map(({ issuer }) => issuer), ...issuers])].filter(
    (name) => name !== '',
  )
  const { flow, items } = pasteItems(text)
  const pieces = items.flatMap((item): readonly PastedPiece[] => {
    if (item.isHeading) return [{ kind: 'heading', span: tight(flow, item), source: sourceOf(flow, item) }]
    const inItem = segmentsOf(flow, item).flatMap((segment) => readSegment(flow, segment, known))
    return item.isGuessed ? inItem.map((piece, at) => (at === 0 ? asSplit(piece) : piece)) : inItem
  })
  return pieces.some(({ kind }) => kind === 'document') ? ok({ text, pieces }) : err({ kind: 'no-document' })
}

const LINE_SPLIT: PasteRemark = {
  kind: 'split',
  text: 'Dòng trước không kết thúc bằng dấu chấm phẩy; đã tách thành văn bản riêng.',
  asks: false,
}

function asSplit(piece: PastedPiece): PastedPiece {
  return piece.kind === 'document' ? { ...piece, remarks: [...piece.remarks, LINE_SPLIT] } : piece
}

/** The parts of a bullet between ";" or "." that another document follows; none within quotation marks. */
function segmentsOf(flow: string, { from, to }: Span): readonly Span[] {
  const text = flow.slice(from, to)
  const cuts: number[] = []
  for (const match of text.matchAll(/[;.]\s+|;/g)) {
    const after = match.index + match[0].length
    const rest = text.slice(after)
    if (rest.trim() === '' || isQuoted(text, match.index)) continue
    if (/^\.\s/.test(match[0]) && !beginsDocument(rest)) continue
    if (match[0].startsWith(';') && !beginsDocument(rest) && /^[\p{Ll}\d]/u.test(rest)) continue
    cuts.push(after)
  }
  return [0, ...cuts].map((start, index) => ({ from: from + start, to: from + (cuts[index] ?? text.length) }))
}

function beginsDocument(text: string): boolean {
  const near = text.slice(0, 300)
  const [head] = findHeads(near)
  return (
    head !== undefined &&
    near
      .slice(introLength(near), head.from)
      .replace(/[Dd]ự thảo\s+$/u, '')
      .trim() === ''
  )
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') && text.indexOf('”', at) >= 0
}

function readSegment(flow: string, segment: Span, known: readonly string[]): readonly PastedPiece[] {
  const text = flow.slice(segment.from, segment.to)
  const heads = ownHeads(text, findHeads(text))
  if (heads.length === 0) {
    return text.trim() === '' ? [] : [{ kind: 'unread', span: tight(flow, segment), source: sourceOf(flow, segment) }]
  }
  return heads.map((head, index): PastedDocument => {
    const next = heads[index + 1]
    const from = segment.from + (index === 0 ? 0 : head.from)
    const span = tight(flow, { from, to: next === undefined ? segment.to : segment.from + next.from })
    const body = text.slice(head.to, next?.from ?? text.length)
    const amends = next !== undefined && isAmendedBy(body)
    const read = readDocument({ head, text: withoutJoin(body, next !== undefined), knownIssuers: known })
    const remarks = [...read.remarks]
    const before = index === 0 ? text.slice(introLength(text), head.from).replace(/[Dd]ự thảo\s+$/u, '') : ''
    if (before.trim() !== '') {
      remarks.push({ kind: 'aside', text: `Chữ phía trước không dùng đến: “${cleanLine(before)}”.`, asks: false })
    }
    if (index > 0) remarks.push(joinedRemark(text.slice(heads[index - 1]?.to ?? 0, head.from)))
    if (amends) {
      remarks.push({
        kind: 'amends',
        text: 'Có văn bản sửa đổi, bổ sung đi kèm, được tách thành văn bản riêng ngay sau.',
        asks: false,
      })
    }
    return { kind: 'document', ...read, span, source: sourceOf(flow, span), remarks }
  })
}

function joinedRemark(before: string): PasteRemark {
  return isAmendedBy(before)
    ? { kind: 'amends', text: 'Được nêu là văn bản sửa đổi, bổ sung văn bản ngay trước.', asks: false }
    : { kind: 'split', text: 'Tách ra từ cùng một gạch đầu dòng với văn bản ngay trước.', asks: false }
}

const JOINS = /(?:^|[,;]|(?:^|[\s,;])(?:và|cùng|cùng với|hoặc))\s*(?:(?:[Cc]ăn cứ|[Tt]heo|[Tt]hực hiện)\s+)?$/u

/**
 * Of the documents named in a segment those that stand for themselves: the first, and each that is joined to such a one by
 * "," or "và" or amends it. One that is joined to a document within an abstract belongs to that abstract too.
 */
function ownHeads(text: string, heads: readonly Head[]): readonly Head[] {
  const own: Head[] = []
  let lastIsOwn = false
  for (const [index, head] of heads.entries()) {
    const before = text.slice(heads[index - 1]?.to ?? 0, head.from).replace(/[Dd]ự thảo\s+$/u, '')
    const stands: boolean =
      index === 0 || (!isQuoted(text, head.from) && (isAmendedBy(before) || (lastIsOwn && JOINS.test(before))))
    if (stands) own.push(head)
    lastIsOwn = stands
  }
  return own
}

/** Without the "và" or the words of amendment that lead to the next document. */
function withoutJoin(body: string, hasNext: boolean): string {
  if (!hasNext) return body
  const plain = body.replace(/[Dd]ự thảo\s+$/u, '')
  if (!isAmendedBy(plain))
    return plain.replace(/(?:[\s,;]+(?:và|cùng với|cùng|hoặc))?(?:\s+(?:[Cc]ăn cứ|[Tt]heo|[Tt]hực hiện))?[\s,;]*$/u, '')
  return plain.replace(
    /[,(]?\s*(?:đã\s+)?(?:được\s+)?sửa đổi,?\s*bổ sung(?:\s+một số điều)?\s*(?:bởi|theo|tại|bằng)(?:\s+các)?\s*:?\s*$/iu,
    '',
  )
}

/** Without the spaces at its ends. */
function tight(flow: string, { from, to }: Span): Span {
  const text = flow.slice(from, to)
  const start = from + (text.length - text.trimStart().length)
  return { from: start, to: start + text.trim().length }
}

const sourceOf = (flow: string, { from, to }: Span): string => cleanLine(flow.slice(from, to))
