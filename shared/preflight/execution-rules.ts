import { addMoney, formatInteger } from '#shared/basics/money.ts'
import { quote } from '#shared/basics/text.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import { reportedYear } from '#shared/figures/execution.ts'
import type { Execution } from '#shared/records/initiative.ts'
import { progressStateLabels } from '#shared/records/task.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'

const dong = (amount: number): string => `${formatInteger(amount)} đồng`

/** What a plan reports on. */
const results = ({ snapshot, plan }: PreflightContext): readonly Execution[] =>
  snapshot.executions.filter(({ year }) => year === reportedYear(plan))

const totals: Rule = {
  id: 'money.execution-total',
  title: 'Kết quả thực hiện: các dòng cộng lại bằng tổng của bảng',
  severity: 'error',
  source: 'Số học: các phần phải bằng tổng',
  check: (context) => {
    const { plan } = context
    const rows = results(context)
    // A table's sum is of the totals its rows claim; whether these are right is asked row by row (money.execution-parts).
    const approved = addMoney(rows.map((row) => row.statedApproved ?? fundingTotal(row.approved)))
    const spent = addMoney(rows.map((row) => row.statedSpent ?? fundingTotal(row.spent)))
    const claims = [
      { label: 'được duyệt', claimed: plan.statedLastYearApproved, sum: approved, field: 'statedLastYearApproved' },
      { label: 'đã chi', claimed: plan.statedLastYearSpent, sum: spent, field: 'statedLastYearSpent' },
    ]
    return claims.flatMap(({ label, claimed, sum, field }): readonly Found[] =>
      claimed === null || claimed === sum
        ? []
        : [
            {
              message: `Bảng kết quả thực hiện năm ${reportedYear(plan)} ghi tổng ${label} ${dong(claimed)} nhưng các dòng cộng lại là ${dong(sum)}, lệch ${dong(Math.abs(claimed - sum))}.`,
              advice: 'Kiểm tra từng dòng, hoặc sửa tổng ghi theo bảng đã có.',
              at: { collection: 'plans', id: plan.id },
              field,
            },
          ],
    )
  },
}

const stateAndMoney: Rule = {
  id: 'execution.state',
  title: 'Hiện trạng khớp với số đã chi',
  severity: 'warning',
  source: 'Việc chưa thực hiện thì chưa có gì để chi',
  check: (context) =>
    results(context).flatMap(({ id, name, state, approved, spent }): readonly Found[] => {
      const [allowed, paid] = [fundingTotal(approved), fundingTotal(spent)]
      const at = { collection: 'executions', id } as const
      const label = progressStateLabels[state].toLocaleLowerCase('vi')
      if (state === 'notStarted' && paid > 0) {
        return [
          {
            message: `Kết quả thực hiện ${quote(name)} ghi ${label} nhưng đã chi ${dong(paid)}.`,
            advice: 'Sửa hiện trạng hoặc số đã chi.',
            at,
            field: 'state',
          },
        ]
      }
      if (state !== 'done' || paid > 0 || allowed === 0) return []
      return [
        {
          message: `Kết quả thực hiện ${quote(name)} ghi ${label} nhưng chưa chi đồng nào trong ${dong(allowed)} được duyệt.`,
          advice: 'Ghi số đã chi, hoặc sửa hiện trạng.',
          at,
          field: 'spent',
          severity: 'info',
        },
      ]
    }),
}

const named: Rule = {
  id: 'execution.name',
  title: 'Mỗi kết quả thực hiện có tên',
  severity: 'error',
  source: 'Mẫu tổng hợp kết quả thực hiện: cột “Tên dự án, nhiệm vụ”',
  check: (context) =>
    results(context)
      .filter(({ name }) => name.trim() === '')
      .map(({ id }) => ({
        message: 'Có một dòng kết quả thực hiện chưa đặt tên.',
        advice: 'Đặt tên hoặc xóa dòng này.',
        at: { collection: 'executions', id },
        field: 'name',
      })),
}

/** Whether last year's results hang together. */
export const executionRules: readonly Rule[] = [totals, stateAndMoney, named]
