import { addMoney, formatInteger } from '#shared/basics/money.ts'
import { periodYears, printPeriod } from '#shared/basics/period.ts'
import { quote } from '#shared/basics/text.ts'
import { initiativesOf, phasesOf } from '#shared/figures/budget.ts'
import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import { yearOfMoney } from '#shared/figures/budget-by-year.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import type { Phase } from '#shared/records/plan.ts'
import type { TreeNode } from '#shared/records/tree.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'

interface Paid {
  readonly item: Initiative
  /** Of the item it stands under at last; null when that stands in none. */
  readonly phase: Phase | null
}

/** The items that carry money themselves, each with the phase it prints and counts in. */
function paidItems({ snapshot, plan }: PreflightContext): readonly Paid[] {
  const phases = new Map(phasesOf(snapshot, plan.id).map((phase) => [phase.id, phase]))
  const leaves = (node: TreeNode<Initiative>, phase: Phase | null): readonly Paid[] =>
    node.children.length === 0 ? [{ item: node.record, phase }] : node.children.flatMap((child) => leaves(child, phase))
  return initiativesOf(snapshot, plan.id).flatMap((node) => leaves(node, phases.get(node.record.phaseId ?? '') ?? null))
}

const yearInside: Rule = {
  id: 'period.funding-year',
  title: 'Năm của kinh phí nằm trong giai đoạn và thời gian của dự án',
  severity: 'warning',
  source: 'Dự án in trong phụ lục của giai đoạn nào thì dùng tiền của các năm đó',
  check: (context) =>
    paidItems(context).flatMap(({ item, phase }): readonly Found[] => {
      const { id, name, funding, period } = item
      const named = [...new Set(funding.filter(({ amount }) => amount > 0).flatMap(({ year }) => year ?? []))]
      const outsidePhase = named.filter((year) => phase !== null && (year < phase.fromYear || year > phase.toYear))
      const span = period === null ? null : periodYears(period)
      const outsidePeriod = named.filter((year) => span !== null && (year < span.from || year > span.to))
      const years = outsidePhase.length > 0 ? outsidePhase : outsidePeriod
      if (years.length === 0) return []
      const within =
        phase !== null && outsidePhase.length > 0
          ? `${phase.name} (${phaseYears(phase)})`
          : `thời gian thực hiện ${period === null ? '' : printPeriod(period)}`
      return [
        {
          message: `Dự án ${quote(name)} có kinh phí của năm ${years.sort((a, b) => a - b).join(', ')}, nằm ngoài ${within}.`,
          advice: 'Sửa năm của số tiền đó, hoặc sửa thời gian, giai đoạn của dự án.',
          at: { collection: 'initiatives', id },
          field: 'funding',
        },
      ]
    }),
}

const yearsEqualTotal: Rule = {
  id: 'money.years-equal-total',
  title: 'Kinh phí chia theo năm cộng lại bằng tổng kinh phí',
  severity: 'warning',
  source: 'Số học: các phần phải bằng tổng',
  check: (context) =>
    paidItems(context).flatMap(({ item, phase }): readonly Found[] => {
      const { id, name, funding, statedTotal } = item
      const sum = (parts: typeof funding) => addMoney(parts.map(({ amount }) => amount))
      const split = sum(funding.filter((part) => yearOfMoney(part, phase) !== null))
      const total = statedTotal ?? sum(funding)
      const open = sum(funding) - split
      // Where every amount has its year, that the sources add up to the total is another rule's business.
      if (split === 0 || open === 0 || split === total) return []
      return [
        {
          message: `Dự án ${quote(name)}: các năm cộng lại ${formatInteger(split)} đồng, tổng kinh phí ${formatInteger(total)} đồng, còn ${formatInteger(open)} đồng chưa chia theo năm.`,
          advice: 'Chia nốt số tiền đó cho các năm, hoặc sửa số tiền đã chia.',
          at: { collection: 'initiatives', id },
          field: 'funding',
        },
      ]
    }),
}

/** Money and the years it is of. */
export const yearRules: readonly Rule[] = [yearInside, yearsEqualTotal]
