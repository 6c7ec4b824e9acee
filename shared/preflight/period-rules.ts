import { formatInteger } from '#shared/basics/money.ts'
import { periodYears, printPeriod } from '#shared/basics/period.ts'
import { quote } from '#shared/basics/text.ts'
import { initiativesOf, initiativeTotal, leavesOf, phasesOf } from '#shared/figures/budget.ts'
import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import { reportedYear } from '#shared/figures/execution.ts'
import { planYears } from '#shared/figures/target-years.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'

const dong = (amount: number): string => `${formatInteger(amount)} đồng`
const sayYears = (first: number, last: number): string => (first === last ? `năm ${first}` : `các năm ${first}-${last}`)

/** The first and last year the plan speaks for. */
function spanOfPlan({ plan }: PreflightContext): { readonly first: number; readonly last: number } {
  const years = planYears(plan)
  return { first: years[0] ?? plan.year, last: years.at(-1) ?? plan.year }
}

const ofPlan = ({ snapshot, plan }: PreflightContext): readonly Initiative[] =>
  snapshot.initiatives.filter(({ planId }) => planId === plan.id)

const outsideHorizon: Rule = {
  id: 'period.outside-horizon',
  title: 'Giai đoạn và thời gian của dự án nằm trong các năm của kế hoạch',
  severity: 'warning',
  source: 'Kế hoạch chỉ nói về năm kế hoạch và giai đoạn định hướng của nó',
  check: (context) => {
    const { snapshot, plan } = context
    const { first, last } = spanOfPlan(context)
    const phases = phasesOf(snapshot, plan.id)
    const known = new Set(phases.map(({ id }) => id))
    const advice = 'Sửa thời gian, hoặc sửa giai đoạn định hướng ở phần đầu văn bản.'
    return [
      ...phases
        .filter(({ fromYear, toYear }) => fromYear <= toYear && (fromYear < first || toYear > last))
        .map((phase) => ({
          message: `${phase.name || 'Giai đoạn chưa đặt tên'} (${phaseYears(phase)}) nằm ngoài ${sayYears(first, last)} của kế hoạch.`,
          advice,
          at: { collection: 'phases', id: phase.id } as const,
          field: phase.fromYear < first ? 'fromYear' : 'toYear',
        })),
      // What stands in a phase is held against that (period.outside-phase).
      ...initiativesOf(snapshot, plan.id)
        .filter(({ record: { phaseId } }) => phaseId === null || !known.has(phaseId))
        .flatMap(leavesOf)
        .flatMap(({ id, name, period, carriedFromId }): readonly Found[] => {
          const years = period === null ? null : periodYears(period)
          // What is carried over began before this plan.
          const begins = carriedFromId === null ? first : Number.NEGATIVE_INFINITY
          if (period === null || years === null) return []
          if (years.from >= begins && years.to >= first && years.to <= last) return []
          return [
            {
              message: `Dự án ${quote(name)} thực hiện ${printPeriod(period)}, ngoài ${sayYears(first, last)} của kế hoạch.`,
              advice,
              at: { collection: 'initiatives', id },
              field: 'period',
            },
          ]
        }),
    ]
  },
}

const executionYear: Rule = {
  id: 'period.execution-year',
  title: 'Kết quả thực hiện thuộc năm đã qua',
  severity: 'error',
  source: 'Kế hoạch đánh giá kết quả của năm trước nó',
  check: ({ snapshot, plan }) => {
    // Results of the plan's own year are those the next plan reports on; only the newest plan knows that there is none.
    if (snapshot.plans.some(({ year }) => year > plan.year)) return []
    return snapshot.executions
      .filter(({ year }) => year >= plan.year)
      .map(({ id, name, year }) => ({
        message: `Kết quả thực hiện ${quote(name)} ghi năm ${year}, trong khi kế hoạch năm ${plan.year} đánh giá kết quả năm ${reportedYear(plan)}.`,
        advice: 'Sửa năm của kết quả thực hiện.',
        at: { collection: 'executions', id },
        field: 'year',
      }))
  },
}

const carriedWithoutSpent: Rule = {
  id: 'carried.spent-before',
  title: 'Dự án chuyển tiếp ghi số đã chi các năm trước',
  severity: 'warning',
  source: 'Phần còn phải chi của dự án chuyển tiếp là tổng trừ số đã chi',
  check: (context) =>
    ofPlan(context)
      .filter(({ carriedFromId, spentBefore }) => carriedFromId !== null && spentBefore === null)
      .map(({ id, name }) => ({
        message: `Dự án ${quote(name)} chuyển tiếp từ kế hoạch trước nhưng chưa ghi số đã chi các năm trước.`,
        advice: 'Ghi số đã chi; nếu chưa chi đồng nào thì ghi 0.',
        at: { collection: 'initiatives', id },
        field: 'spentBefore',
      })),
}

const spentBeyondTotal: Rule = {
  id: 'carried.spent-beyond',
  title: 'Số đã chi các năm trước không quá tổng kinh phí',
  severity: 'error',
  source: 'Số học: phần đã chi không lớn hơn tổng',
  check: ({ snapshot, plan }) => {
    const check = (node: ReturnType<typeof initiativesOf>[number]): readonly Found[] => {
      const { id, name, spentBefore } = node.record
      const total = initiativeTotal(node)
      const below = node.children.flatMap(check)
      if (spentBefore === null || spentBefore <= total || total === 0) return below
      return [
        {
          message: `Dự án ${quote(name)} đã chi các năm trước ${dong(spentBefore)}, nhiều hơn tổng kinh phí ${dong(total)}.`,
          advice: 'Kiểm tra số đã chi, hoặc điều chỉnh tổng kinh phí.',
          at: { collection: 'initiatives', id },
          field: 'spentBefore',
        },
        ...below,
      ]
    }
    return initiativesOf(snapshot, plan.id).flatMap(check)
  },
}

const carriedFromEarlier: Rule = {
  id: 'carried.from-earlier',
  title: 'Dự án chuyển tiếp từ kế hoạch của năm trước',
  severity: 'error',
  source: 'Chỉ dự án của kế hoạch trước mới chuyển tiếp được',
  check: (context) => {
    const { snapshot, plan } = context
    return ofPlan(context).flatMap(({ id, name, carriedFromId }): readonly Found[] => {
      const from = snapshot.initiatives.find((each) => each.id === carriedFromId)
      const year = snapshot.plans.find((each) => each.id === from?.planId)?.year
      if (from === undefined || year === undefined || year < plan.year) return []
      return [
        {
          message: `Dự án ${quote(name)} ghi chuyển tiếp từ ${quote(from.name)} của kế hoạch năm ${year}, không phải của năm trước.`,
          advice: 'Chọn dự án của kế hoạch trước, hoặc bỏ trống.',
          at: { collection: 'initiatives', id },
          field: 'carriedFromId',
        },
      ]
    })
  },
}

/** Whether years and periods make sense, and what is carried from one year into the next. */
export const periodRules: readonly Rule[] = [
  outsideHorizon,
  executionYear,
  carriedWithoutSpent,
  spentBeyondTotal,
  carriedFromEarlier,
]
