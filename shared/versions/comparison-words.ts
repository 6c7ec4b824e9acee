import { commonEnds } from '#shared/basics/common-ends.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { cleanLine } from '#shared/basics/text.ts'
import type { WordPiece } from './compare-text.ts'
import type { Comparison } from './compare-versions.ts'

export const changeWords = { added: 'Thêm', removed: 'Bỏ', changed: 'Thay đổi' } as const

/** "+1.000", "-1.000", "0"; an amount that stands on one side only differs by itself. */
export function differenceText(left: number | null, right: number | null): string {
  const difference = (right ?? 0) - (left ?? 0)
  return `${difference > 0 ? '+' : ''}${formatInteger(difference)}`
}

const AROUND = 80

/** Pieces with the middle of long passages that are the same left out. */
export function shortPieces(pieces: readonly WordPiece[]): readonly WordPiece[] {
  return pieces.map((piece, at) => {
    if (piece.kind !== 'same' || piece.text.length <= 2 * AROUND + 20) return piece
    const begin = at === 0 ? '' : `${piece.text.slice(0, AROUND)} `
    const end = at === pieces.length - 1 ? '' : ` ${piece.text.slice(-AROUND)}`
    return { kind: 'same', text: `${begin}…${end}` }
  })
}

/** Characters of a long value that are kept before and after what differs. */
const BESIDE = 24
const LONGEST = 120

/** Two values in “ ” on one line each; of long ones the part that differs, with some words about it. */
export function shortPair(left: string, right: string): readonly [string, string] {
  const [a, b] = [[...cleanLine(left)], [...cleanLine(right)]]
  const whole = a.length <= LONGEST && b.length <= LONGEST
  const { start, end } = whole ? { start: 0, end: 0 } : commonEnds(a, b)
  const from = Math.max(0, start - BESIDE)
  const cut = (text: readonly string[]): string => {
    const to = Math.min(text.length, text.length - end + BESIDE, from + 2 * LONGEST)
    const middle = (whole ? text : text.slice(from, to)).join('')
    return `“${!whole && from > 0 ? '…' : ''}${middle}${!whole && to < text.length ? '…' : ''}”`
  }
  return [cut(a), cut(b)]
}

/** The comparison in a few sentences. */
export function comparisonLines({ left, right, money, lists, bases, text, head }: Comparison): readonly string[] {
  const total = money.find(({ of }) => of === 'total')
  const changed = lists.filter(({ records }) => records.length > 0)
  const unchanged = lists.filter(({ records }) => records.length === 0)
  const amount = (value: number | null | undefined) => formatInteger(value ?? 0)
  return [
    `${left.label} so với ${right.label}.`,
    `Tổng kinh phí: ${amount(total?.left)} → ${amount(total?.right)} đồng (${differenceText(total?.left ?? null, total?.right ?? null)}).`,
    ...changed.map(({ title, same, records }) => {
      const count = (kind: keyof typeof changeWords) => records.filter((record) => record.kind === kind).length
      return `${title}: thêm ${count('added')}, bỏ ${count('removed')}, thay đổi ${count('changed')}, giữ nguyên ${same}.`
    }),
    ...(unchanged.length === 0
      ? []
      : [`Không thay đổi: ${unchanged.map(({ title }) => title.toLocaleLowerCase('vi')).join(', ')}.`]),
    `Căn cứ pháp lý: thêm ${bases.added.length}, bỏ ${bases.removed.length}.`,
    `Lời văn: ${text.length} phần khác nhau. Đầu và cuối văn bản: ${head.length} nội dung khác nhau.`,
  ]
}
