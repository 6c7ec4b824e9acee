import { formatInteger } from '#shared/basics/money.ts'
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
