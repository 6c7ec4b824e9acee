import { formatInteger } from '#shared/basics/money.ts'
import { readMoney } from '#shared/basics/number-reading.ts'
import { typedPercents, typedWords, unsaidValues } from '#shared/document/target-statement.ts'
import { planBudget } from '#shared/figures/budget.ts'
import { computeFigure, figures } from '#shared/figures/catalogue.ts'
import { sayTargetValue } from '#shared/figures/target-value.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'
import { textsOf } from './plan-texts.ts'

/** What sentences call the things that the records count. */
const counted: readonly { readonly words: string; readonly figure: string }[] = [
  { words: 'máy (?:vi )?tính(?! bảng| xách)', figure: 'inventory.computers' },
  { words: 'máy in', figure: 'inventory.printers' },
  { words: 'máy (?:quét|scan)', figure: 'inventory.scanners' },
  { words: 'kiosk', figure: 'inventory.kiosks' },
]
const patterns = counted.map(({ words, figure }) => ({
  figure,
  pattern: new RegExp(
    `(?<![\\d.,])(\\d{1,3}(?:\\.\\d{3})+|\\d+)\\s+(?:bộ |chiếc |cái )?${words}(?![\\p{L}\\p{M}])`,
    'giu',
  ),
}))
/** A sentence that says what there is; one about what is to be bought, or what a part of it does, says nothing of the whole. */
const STATES = /(?<!\p{L})(?:hiện có|hiện nay có|đang có|có tổng số|tổng số|có tất cả)(?!\p{L})/iu
const PLANS = /(?<!\p{L})(?:mua|thuê|đầu tư|bổ sung|thay|nâng cấp|trang bị thêm|cần|trong đó)(?!\p{L})/iu
const BUDGET =
  /tổng (?:kinh phí|mức kinh phí|dự toán)(?: của kế hoạch| thực hiện(?: kế hoạch)?)?(?: (?:là|khoảng))?:?\s+(\d[\d.,]*\s*(?:tỷ|triệu|nghìn)?\s*đồng)/giu

/** A number typed into a text where the records say another: "70 bộ máy vi tính" beside an inventory of 55. */
const typedFigure: Rule = {
  id: 'figure.typed',
  title: 'Con số gõ tay trong lời văn khớp với dữ liệu',
  severity: 'warning',
  source: 'Không có hai con số khác nhau cho cùng một việc',
  check: (context) =>
    textsOf(context).flatMap(({ content, at }) =>
      content.flatMap((inline): readonly Found[] => {
        if (inline.kind !== 'text') return []
        return [...countsIn(inline.text, context), ...budgetIn(inline.text, context)].map(
          ({ typed, label, known }): Found => ({
            message: `Lời văn gõ “${typed}” nhưng dữ liệu cho “${label}” là ${known}.`,
            advice: 'Thay con số gõ tay bằng số liệu (nút “Chèn số liệu”), hoặc sửa dữ liệu.',
            at,
          }),
        )
      }),
    ),
}

/** A target that says another percentage in its words than in its value: the plan would print both. */
const typedTarget: Rule = {
  id: 'target.typed',
  title: 'Tỷ lệ gõ trong lời văn của chỉ tiêu khớp với giá trị theo năm',
  severity: 'warning',
  source: 'Không có hai con số khác nhau cho cùng một việc',
  check: (context) =>
    context.snapshot.targets
      .filter(({ planId }) => planId === context.plan.id)
      .flatMap((target): readonly Found[] => {
        const typed = typedPercents(typedWords(target))
        const unsaid = unsaidValues(target, context).filter(({ value }) => value.kind === 'percent')
        if (typed.length === 0 || unsaid.length === 0) return []
        const values = unsaid.map(({ year, value }) => `${sayTargetValue(value)} (năm ${year})`)
        return [
          {
            message: `Chỉ tiêu gõ “${typed.join(', ')}” nhưng giá trị theo năm là ${values.join(', ')}, nên văn bản in cả hai.`,
            advice: 'Bỏ con số gõ tay (giá trị theo năm tự in sau lời văn), hoặc sửa giá trị theo năm.',
            at: { collection: 'targets', id: target.id },
            field: 'statement',
          },
        ]
      }),
}

interface Differing {
  readonly typed: string
  readonly label: string
  readonly known: string
}

function countsIn(text: string, context: PreflightContext): readonly Differing[] {
  return patterns.flatMap(({ figure, pattern }) => {
    const value = computeFigure(figure, { ...context, of: null })
    if (value.kind !== 'count') return []
    return [...text.matchAll(pattern)].flatMap((match): readonly Differing[] => {
      const before = sentenceBefore(text, match.index)
      const same = Number((match[1] ?? '').replaceAll('.', '')) === value.count
      if (same || !STATES.test(before) || PLANS.test(before)) return []
      return [{ typed: match[0], label: figures[figure]?.label ?? figure, known: formatInteger(value.count) }]
    })
  })
}

function budgetIn(text: string, { snapshot, plan }: PreflightContext): readonly Differing[] {
  const { total } = planBudget(snapshot, plan.id)
  return [...text.matchAll(BUDGET)].flatMap((match): readonly Differing[] => {
    const read = readMoney(match[1] ?? '', 'dong', 'vietnamese')
    if (!read.ok || read.value === total) return []
    return [{ typed: match[0], label: 'Tổng kinh phí của kế hoạch', known: `${formatInteger(total)} đồng` }]
  })
}

/** What a sentence says before a place in it. */
function sentenceBefore(text: string, at: number): string {
  return (
    text
      .slice(0, at)
      .split(/[.;:!?\n](?:\s|$)/u)
      .at(-1) ?? ''
  )
}

/** Whether what people typed agrees with what is recorded. */
export const typedFigureRules: readonly Rule[] = [typedFigure, typedTarget]
