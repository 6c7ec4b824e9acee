import { readMoney } from '#shared/basics/number-reading.ts'
import { bound, type FigureStyle } from '#shared/records/rich-text.ts'
import { figures } from './catalogue.ts'
import { type FigureValue, printFigure } from './figure-value.ts'
import { AIMS, countedWords, PLANS, ratioWords, STATES, styleOfCount } from './typed-figure-words.ts'
import type { FoundFigure, TypedFigure } from './typed-figures.ts'

type Place = Pick<TypedFigure, 'from' | 'to' | 'typed'>

const COUNT = '(\\d{1,3}(?:\\.\\d{3})+|\\d+)'
const UNIT = '(?:bộ|chiếc|cái|máy|người|cán bộ|thiết bị)'
const counts = countedWords.map((words) => ({
  ...words,
  numberFirst: new RegExp(`(?<![\\d.,/])${COUNT}\\s+(?:${UNIT} )?${words.name}(?![\\p{L}\\p{M}])`, 'giu'),
  nameFirst: new RegExp(
    `(?<!\\p{L})${words.name}\\s*(?:là|có|gồm|hiện có|:)\\s*${COUNT}\\s+${UNIT}(?![\\p{L}\\p{M}])`,
    'giu',
  ),
}))
const PERCENT = /(?<![\d.,])(\d{1,3}(?:,\d+)?)\s*%/gu
const MONEY = /(?<![\d.,])\d[\d.,]*\s*(?:tỷ|triệu|nghìn)?\s*đồng(?!\p{L})/giu
const TOTAL =
  /tổng (?:kinh phí|mức kinh phí|dự toán)(?: của kế hoạch| thực hiện(?: kế hoạch)?)?(?: (?:là|khoảng))?:?\s+$/iu
/** Fewer than so many are often the same by chance. */
const FEW = 5
const CLOSE_SHARE = 0.05
/** Nobody binds "500.000 đồng". */
const SMALLEST_MONEY = 1_000_000

type FigureOf = (figure: string, of?: string | null) => FigureValue

function found(
  verdict: TypedFigure['verdict'],
  place: Place,
  chip: { figure: string; style: FigureStyle; of: string | null },
  value: FigureValue,
): FoundFigure {
  return {
    verdict,
    ...place,
    label: figures[chip.figure]?.label ?? chip.figure,
    known: printFigure(value, chip.style === 'padded' ? 'plain' : chip.style),
    chip: bound(chip.figure, chip.style, chip.of),
  }
}

/** Counts: "55 bộ máy vi tính", "Số máy tính: 12 máy". */
export function countsIn(text: string, figureOf: FigureOf): readonly FoundFigure[] {
  return counts.flatMap(({ figure, onlyStated = false, numberFirst, nameFirst }) => {
    const at = (pattern: RegExp, isNameFirst: boolean) =>
      [...text.matchAll(pattern)].flatMap((match): readonly FoundFigure[] => {
        const value = figureOf(figure)
        if (value.kind !== 'count') return []
        const before = sentenceBefore(text, match.index)
        const stated = isNameFirst ? /(?<!\p{L})(?:tổng số|số lượng|số)\s+$/iu.test(before) : STATES.test(before)
        const typed = match[1] ?? ''
        const verdict = verdictOf(Number(typed.replaceAll('.', '')), value.count, { stated, onlyStated, before })
        if (verdict === null) return []
        const from = match.index + (isNameFirst ? match[0].lastIndexOf(typed) : 0)
        const place = { typed: match[0], from, to: from + typed.length }
        return [found(verdict, place, { figure, style: styleOfCount(typed), of: null }, value)]
      })
    return [...at(numberFirst, false), ...at(nameFirst, true)]
  })
}

function verdictOf(
  typed: number,
  known: number,
  sentence: { readonly stated: boolean; readonly onlyStated: boolean; readonly before: string },
): TypedFigure['verdict'] | null {
  const { stated, onlyStated, before } = sentence
  if (PLANS.test(before)) return null
  if (typed === known) return stated || (!onlyStated && known >= FEW) ? 'equal' : null
  if (stated) return 'differs'
  const near = Math.abs(typed - known) <= Math.max(1, known * CLOSE_SHARE)
  return near && !onlyStated && known >= 2 * FEW ? 'close' : null
}

/** Shares: "máy tính cài phần mềm diệt virus đạt 36,4%". */
export function ratiosIn(text: string, figureOf: FigureOf): readonly FoundFigure[] {
  return [...text.matchAll(PERCENT)].flatMap((match): readonly FoundFigure[] => {
    const before = sentenceBefore(text, match.index)
    // "đạt 36,4%", "là 56,1%": a percentage that begins its sentence says whose share it is behind it, and that is an aim.
    if (AIMS.test(before) || PLANS.test(before) || !/(?:đạt|là|chiếm|bằng|:)\s*(?:tỷ lệ\s*)?$/iu.test(before)) return []
    const words = ratioWords.find((each) => each.before.test(before))
    const value = words === undefined ? null : figureOf(words.figure)
    if (words === undefined || value?.kind !== 'ratio' || value.whole === 0) return []
    const typed = Number((match[1] ?? '').replace(',', '.'))
    const exact = (value.part / value.whole) * 100
    const digits = (match[1] ?? '').split(',')[1]?.length ?? 0
    const same = Math.abs(typed - exact) <= 0.5 / 10 ** digits + 1e-9
    const place = { typed: match[0], from: match.index, to: match.index + match[0].length }
    return [found(same ? 'equal' : 'differs', place, { figure: words.figure, style: 'percent', of: null }, value)]
  })
}

/** Money: the total of the plan, and amounts that are exactly the total of the plan or of a phase. */
export function moneyIn(text: string, phases: readonly string[], figureOf: FigureOf): readonly FoundFigure[] {
  return [...text.matchAll(MONEY)].flatMap((match): readonly FoundFigure[] => {
    const read = readMoney(match[0], 'dong', 'vietnamese')
    if (!read.ok) return []
    const before = sentenceBefore(text, match.index)
    // The unit stays where it is written: "1.275 triệu đồng" keeps its last two words.
    const inMillions = /\d\s*triệu/iu.test(match[0])
    const number = inMillions ? (/^[\d.,]*\d/.exec(match[0])?.[0] ?? '') : match[0]
    const style: FigureStyle = inMillions ? 'million' : 'dong'
    const place = { typed: match[0], from: match.index, to: match.index + number.length }
    const total = figureOf('budget.total')
    const inDong = (each: FoundFigure, value: FigureValue): FoundFigure => ({
      ...each,
      known: printFigure(value, 'dong'),
    })
    if (total.kind === 'money' && TOTAL.test(before)) {
      const typed = `${TOTAL.exec(before)?.[0].trimStart() ?? ''}${match[0]}`
      const verdict = total.amount === read.value ? 'equal' : 'differs'
      return [inDong(found(verdict, { ...place, typed }, { figure: 'budget.total', style, of: null }, total), total)]
    }
    if (read.value < SMALLEST_MONEY) return []
    if (total.kind === 'money' && total.amount === read.value) {
      return [inDong(found('equal', place, { figure: 'budget.total', style, of: null }, total), total)]
    }
    const of = phases.find((id) => {
      const value = figureOf('budget.phase', id)
      return value.kind === 'money' && value.amount === read.value
    })
    if (of === undefined) return []
    const value = figureOf('budget.phase', of)
    return [inDong(found('equal', place, { figure: 'budget.phase', style, of }, value), value)]
  })
}

/** What a sentence says before a place in it. */
function sentenceBefore(text: string, at: number): string {
  return (
    text
      .slice(0, at)
      .split(/[.;!?\n](?:\s|$)/u)
      .at(-1) ?? ''
  )
}
