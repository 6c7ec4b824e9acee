import { addMoney, formatInteger, MAX_MONEY } from '#shared/basics/money.ts'
import {
  fundingOf,
  fundingTotal,
  initiativesOf,
  initiativeTotal,
  leavesOf,
  planBudget,
} from '#shared/figures/budget.ts'
import { currentHeadcount } from '#shared/figures/people.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import type { TreeNode } from '#shared/records/tree.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'

const dong = (amount: number): string => `${formatInteger(amount)} đồng`
const SOURCE = 'Số học: các phần phải bằng tổng'

const flatten = (node: TreeNode<Initiative>): readonly TreeNode<Initiative>[] => [
  node,
  ...node.children.flatMap(flatten),
]
const everyInitiative = ({ snapshot, plan }: PreflightContext): readonly TreeNode<Initiative>[] =>
  initiativesOf(snapshot, plan.id).flatMap(flatten)

const sourcesEqualTotal: Rule = {
  id: 'money.sources-equal-total',
  title: 'Các nguồn vốn cộng lại bằng tổng kinh phí',
  severity: 'error',
  source: SOURCE,
  check: (context) =>
    everyInitiative(context).flatMap((node): readonly Found[] => {
      const { statedTotal, id, name } = node.record
      const sum = initiativeTotal(node)
      if (statedTotal === null || statedTotal === sum) return []
      return [
        {
          message: `Dự án “${name}”: tổng kinh phí ghi ${dong(statedTotal)} nhưng các nguồn cộng lại là ${dong(sum)}, lệch ${dong(Math.abs(statedTotal - sum))}.`,
          advice: 'Sửa kinh phí theo nguồn hoặc tổng kinh phí ghi trên văn bản cho khớp.',
          at: { collection: 'initiatives', id },
          field: 'statedTotal',
        },
      ]
    }),
}

const childrenEqualParent: Rule = {
  id: 'money.children-equal-parent',
  title: 'Các mục con cộng lại bằng mục cha',
  severity: 'error',
  source: `${SOURCE}; mục cha không tính hai lần`,
  check: (context) =>
    everyInitiative(context).flatMap((node): readonly Found[] => {
      const own = fundingTotal(node.record.funding)
      const children = fundingTotal(node.children.flatMap(fundingOf))
      if (node.children.length === 0 || node.record.funding.length === 0 || own === children) return []
      return [
        {
          message: `Dự án “${node.record.name}” ghi ${dong(own)} nhưng ${node.children.length} mục con cộng lại là ${dong(children)}.`,
          advice: 'Xóa kinh phí ở mục cha (ứng dụng tự cộng từ mục con) hoặc sửa mục con.',
          at: { collection: 'initiatives', id: node.record.id },
          field: 'funding',
        },
      ]
    }),
}

const securityPart: Rule = {
  id: 'money.security-part',
  title: 'Phần chi an toàn thông tin không lớn hơn tổng',
  severity: 'error',
  source: SOURCE,
  check: (context) =>
    everyInitiative(context).flatMap((node): readonly Found[] => {
      const part = node.record.securityAmount ?? 0
      const total = initiativeTotal(node)
      if (part <= total) return []
      return [
        {
          message: `Dự án “${node.record.name}”: phần chi an toàn thông tin ${dong(part)} lớn hơn tổng kinh phí ${dong(total)}.`,
          advice: 'Kiểm tra lại hai số tiền này.',
          at: { collection: 'initiatives', id: node.record.id },
          field: 'securityAmount',
        },
      ]
    }),
}

const securityOfParts: Rule = {
  id: 'money.security-children',
  title: 'Phần chi an toàn thông tin của mục cha là tổng của mục con',
  severity: 'error',
  source: `${SOURCE}; mục cha không tính hai lần`,
  check: (context) =>
    everyInitiative(context).flatMap((node): readonly Found[] => {
      const own = node.record.securityAmount
      const parts = addMoney(node.children.flatMap(leavesOf).map((item) => item.securityAmount ?? 0))
      if (node.children.length === 0 || own === null || own === parts) return []
      return [
        {
          message: `Dự án “${node.record.name}” ghi chi an toàn thông tin ${dong(own)} nhưng các mục con cộng lại là ${dong(parts)}; kế hoạch tính theo mục con.`,
          advice: 'Ghi phần chi an toàn thông tin ở từng mục con và bỏ trống ở mục cha.',
          at: { collection: 'initiatives', id: node.record.id },
          field: 'securityAmount',
        },
      ]
    }),
}

const tooLarge: Rule = {
  id: 'money.too-large',
  title: 'Tổng kinh phí trong giới hạn in được',
  severity: 'error',
  source: `Ứng dụng in đúng đến ${formatInteger(MAX_MONEY)} đồng`,
  check: ({ snapshot, plan }) => {
    if (planBudget(snapshot, plan.id).total < MAX_MONEY) return []
    const items = initiativesOf(snapshot, plan.id).flatMap(leavesOf)
    const largest = items.toSorted((a, b) => fundingTotal(b.funding) - fundingTotal(a.funding))[0]
    return [
      {
        message: `Tổng kinh phí của kế hoạch từ ${dong(MAX_MONEY)} trở lên nên không in đúng được${largest === undefined ? '' : `; lớn nhất là “${largest.name}” với ${dong(fundingTotal(largest.funding))}`}.`,
        advice: 'Kiểm tra lại số tiền, có thể đã gõ thừa số 0.',
        at:
          largest === undefined ? { collection: 'plans', id: plan.id } : { collection: 'initiatives', id: largest.id },
        field: 'funding',
      },
    ]
  },
}

const allotted: Rule = {
  id: 'money.allotted',
  title: 'Kinh phí đã bố trí không lớn hơn tổng',
  severity: 'warning',
  source: SOURCE,
  check: (context) =>
    everyInitiative(context).flatMap((node): readonly Found[] => {
      const given = node.record.allotted ?? 0
      const total = initiativeTotal(node)
      if (given <= total || total === 0) return []
      return [
        {
          message: `Dự án “${node.record.name}”: đã bố trí ${dong(given)}, nhiều hơn tổng kinh phí ${dong(total)}.`,
          advice: 'Kiểm tra số đã bố trí hoặc điều chỉnh tổng kinh phí.',
          at: { collection: 'initiatives', id: node.record.id },
          field: 'allotted',
        },
      ]
    }),
}

const executionParts: Rule = {
  id: 'money.execution-parts',
  title: 'Kết quả thực hiện: các nguồn bằng tổng, chi không quá duyệt',
  severity: 'error',
  source: SOURCE,
  check: ({ snapshot, plan }) =>
    snapshot.executions.flatMap((execution): readonly Found[] => {
      // A plan reports on the year before it; older years were judged with the plan of their time.
      if (execution.year !== plan.year - 1) return []
      const approved = fundingTotal(execution.approved)
      const spent = fundingTotal(execution.spent)
      const at = { collection: 'executions', id: execution.id } as const
      const stated = [
        { label: 'được duyệt', total: execution.statedApproved, sum: approved, field: 'statedApproved' },
        { label: 'đã chi', total: execution.statedSpent, sum: spent, field: 'statedSpent' },
      ]
      const wrong = stated.flatMap(({ label, total, sum, field }): readonly Found[] =>
        total === null || total === sum
          ? []
          : [
              {
                message: `Kết quả thực hiện “${execution.name}”: tổng ${label} ghi ${dong(total)} nhưng các nguồn cộng lại là ${dong(sum)}.`,
                advice: 'Sửa số tiền theo nguồn hoặc tổng ghi trên văn bản.',
                at,
                field,
              },
            ],
      )
      if (spent <= approved) return wrong
      return [
        ...wrong,
        {
          message: `Kết quả thực hiện “${execution.name}”: đã chi ${dong(spent)}, vượt số được duyệt ${dong(approved)}.`,
          advice: 'Kiểm tra lại số đã chi và số được duyệt.',
          at,
          field: 'spent',
          severity: 'warning',
        },
      ]
    }),
}

const departmentsEqualHeadcount: Rule = {
  id: 'people.departments-equal-total',
  title: 'Số người các khoa, phòng cộng lại bằng tổng số lao động',
  severity: 'warning',
  source: SOURCE,
  check: ({ snapshot, today }) => {
    const headcount = currentHeadcount(snapshot, today)
    const counted = snapshot.departments.filter((department) => department.staffCount !== null)
    const sum = counted.reduce((total, department) => total + (department.staffCount ?? 0), 0)
    if (
      headcount === null ||
      counted.length === 0 ||
      counted.length < snapshot.departments.length ||
      sum === headcount.total
    )
      return []
    return [
      {
        message: `Các khoa, phòng cộng lại có ${formatInteger(sum)} người nhưng tổng số lao động ghi ${formatInteger(headcount.total)}.`,
        advice: 'Sửa số người của khoa, phòng hoặc tổng số lao động.',
        at: { collection: 'headcounts', id: headcount.id },
        field: 'total',
      },
    ]
  },
}

const certifiedWithinTotal: Rule = {
  id: 'people.certified-within-total',
  title: 'Số người có chứng chỉ không nhiều hơn tổng số lao động',
  severity: 'error',
  source: SOURCE,
  check: ({ snapshot }) =>
    snapshot.headcounts
      .filter((headcount) => (headcount.basicItCertified ?? 0) > headcount.total)
      .map((headcount) => ({
        message: `Có ${formatInteger(headcount.basicItCertified ?? 0)} người có chứng chỉ tin học cơ bản trong tổng số ${formatInteger(headcount.total)} lao động.`,
        advice: 'Kiểm tra lại hai số này.',
        at: { collection: 'headcounts', id: headcount.id },
        field: 'basicItCertified',
      })),
}

/** Sums that must agree. */
export const arithmeticRules: readonly Rule[] = [
  sourcesEqualTotal,
  childrenEqualParent,
  securityPart,
  securityOfParts,
  tooLarge,
  allotted,
  executionParts,
  departmentsEqualHeadcount,
  certifiedWithinTotal,
]
