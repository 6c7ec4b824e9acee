import { formatInteger } from '#shared/basics/money.ts'
import { periodYears, printPeriod } from '#shared/basics/period.ts'
import { quote } from '#shared/basics/text.ts'
import { toWords } from '#shared/document/runs.ts'
import { fundingTotal, initiativesOf, leavesOf } from '#shared/figures/budget.ts'
import { computerKinds, computersOf, pieces } from '#shared/figures/inventory.ts'
import { presentAssets } from '#shared/figures/rows-behind.ts'
import type { Rule } from './finding.ts'

/** No item of a plan costs so little: the number was typed in millions or thousands. */
const LEAST_AMOUNT = 1_000_000

const tinyAmount: Rule = {
  id: 'money.tiny',
  title: 'Kinh phí không nhỏ bất thường',
  severity: 'warning',
  source: 'Kinh phí nhập bằng đồng; số nhỏ bất thường thường là số theo triệu đồng',
  check: ({ snapshot, plan }) =>
    initiativesOf(snapshot, plan.id)
      .flatMap(leavesOf)
      .filter(({ funding }) => fundingTotal(funding) > 0 && fundingTotal(funding) < LEAST_AMOUNT)
      .map(({ id, name, funding }) => ({
        message: `Dự án ${quote(name)} có kinh phí ${formatInteger(fundingTotal(funding))} đồng, nhỏ bất thường.`,
        advice: 'Nếu số này tính theo triệu đồng, hãy ghi kèm đơn vị, ví dụ “1.275 triệu”.',
        at: { collection: 'initiatives', id },
        field: 'funding',
      })),
}

const pastDeadline: Rule = {
  id: 'period.task-past',
  title: 'Thời hạn của nhiệm vụ không trước năm kế hoạch',
  severity: 'warning',
  source: 'Nhiệm vụ của kế hoạch thực hiện trong thời gian của kế hoạch',
  check: (context) => {
    const { snapshot, plan } = context
    return snapshot.tasks.flatMap(({ id, planId, deadline, statement }) => {
      const years = planId !== plan.id || deadline === null ? null : periodYears(deadline)
      if (deadline === null || years === null || years.to >= plan.year) return []
      return [
        {
          message: `Nhiệm vụ ${quote(toWords(statement, context))} có thời hạn ${printPeriod(deadline)}, trước năm kế hoạch ${plan.year}.`,
          advice: 'Sửa thời hạn, hoặc bỏ nhiệm vụ đã qua.',
          at: { collection: 'tasks', id },
          field: 'deadline',
        },
      ]
    })
  },
}

/** A hospital that says of some computers where they stand is asked about the others: figures by department leave them out. */
const homelessComputers: Rule = {
  id: 'inventory.department',
  title: 'Máy tính đều rõ khoa, phòng',
  severity: 'info',
  source: 'Số liệu theo khoa, phòng phải đủ mọi máy',
  check: ({ snapshot, plan }) => {
    const computers = computersOf(snapshot)
    const homeless = computers.filter(({ departmentId }) => departmentId === null)
    const [first] = homeless
    if (first === undefined || homeless.length === computers.length) return []
    return [
      {
        message: `${formatInteger(pieces(homeless))} máy tính chưa rõ ở khoa, phòng nào nên số liệu theo khoa, phòng còn thiếu (kế hoạch năm ${plan.year}).`,
        advice: 'Chọn khoa, phòng cho các máy này ở màn hình Thiết bị; có thể chọn nhiều dòng để sửa cùng lúc.',
        at: { collection: 'assets', id: first.id },
        rows: presentAssets(computerKinds, { departmentId: [null] }),
        field: 'departmentId',
      },
    ]
  },
}

/** What is no contradiction, and yet seldom meant. */
export const doubtRules: readonly Rule[] = [tinyAmount, pastDeadline, homelessComputers]
