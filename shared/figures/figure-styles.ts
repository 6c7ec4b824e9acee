import type { FigureStyle } from '#shared/records/rich-text.ts'
import { type FigureValue, printFigure } from './figure-value.ts'

const byKind: Readonly<Record<FigureValue['kind'], readonly FigureStyle[]>> = {
  count: ['plain', 'padded'],
  quantity: ['plain', 'number'],
  percent: ['percent'],
  ratio: ['percent', 'over', 'plain'],
  money: ['dong', 'million', 'words'],
  date: ['plain'],
  text: ['plain'],
  target: ['plain', 'number'],
  missing: [],
}

/** How a figure is called in a list of styles. */
export const figureStyleLabels: Readonly<Record<FigureStyle, string>> = {
  plain: 'Nguyên dạng',
  padded: 'Hai chữ số',
  number: 'Chỉ số',
  percent: 'Phần trăm',
  over: 'Làm tròn xuống hàng chục',
  words: 'Bằng chữ',
  dong: 'Đồng',
  million: 'Triệu đồng',
}

/** The styles in which a value prints differently, the usual one first; none for a value that is not known yet. */
export function stylesOf(value: FigureValue): readonly FigureStyle[] {
  const seen = new Set<string>()
  return byKind[value.kind].filter((style) => {
    const printed = printFigure(value, style)
    const fresh = !seen.has(printed)
    seen.add(printed)
    return fresh
  })
}

/** The style in which plans usually print such a value: a ratio in percent, money in đồng, everything else as it is. */
export function usualStyle(value: FigureValue): FigureStyle {
  return byKind[value.kind][0] ?? 'plain'
}
