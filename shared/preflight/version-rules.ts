import { formatShortDate, yearOf } from '#shared/basics/calendar-date.ts'
import { quote } from '#shared/basics/text.ts'
import { planSymbol } from '#shared/document/plan-records.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'

const FORM = 'NĐ 30/2020/NĐ-CP, Điều 15 và Phụ lục I, Phần I, Mục II, khoản 3, 4: số và ngày của văn bản'

const issuedHead: Rule = {
  id: 'version.issued-head',
  title: 'Kế hoạch đã ban hành có số và ngày',
  severity: 'error',
  source: FORM,
  check: ({ plan }) => {
    if (plan.status !== 'issued') return []
    const open = [
      ...(plan.number === null ? [{ what: 'số văn bản', field: 'number' }] : []),
      ...(plan.date === null ? [{ what: 'ngày ban hành', field: 'date' }] : []),
    ]
    return open.map(({ what, field }) => ({
      message: `Kế hoạch năm ${plan.year} ghi là đã ban hành nhưng chưa có ${what}.`,
      advice: 'Ghi số và ngày như trên bản đã ký.',
      at: { collection: 'plans', id: plan.id } as const,
      field,
    }))
  },
}

const issuedWithoutCopy: Rule = {
  id: 'version.no-copy',
  title: 'Kế hoạch đã ban hành có bản lưu của văn bản đã ký',
  severity: 'info',
  source: 'NĐ 30/2020/NĐ-CP, Điều 19: lưu văn bản đi',
  check: ({ plan, snapshot }) => {
    const kept = snapshot.issuedPlans.some(({ planId, edition }) => planId === plan.id && edition === plan.edition)
    if (plan.status !== 'issued' || kept) return []
    return [
      {
        message: `Kế hoạch năm ${plan.year} ghi là đã ban hành nhưng trong dữ liệu này không có bản lưu văn bản đã ký.`,
        advice: 'Dữ liệu nhận từ gói không kèm bản lưu; bản lưu nằm ở máy của đơn vị ban hành.',
        at: { collection: 'plans', id: plan.id },
      },
    ]
  },
}

const twoDrafts: Rule = {
  id: 'version.two-drafts',
  title: 'Mỗi năm chỉ một kế hoạch đang soạn',
  severity: 'warning',
  source: 'Hai dự thảo của một năm dễ bị sửa nhầm bản và trình nhầm bản',
  check: ({ plan, snapshot }) => {
    if (plan.status !== 'draft') return []
    const others = snapshot.plans.filter(
      ({ id, year, status }) => id !== plan.id && year === plan.year && status === 'draft',
    )
    if (others.length === 0) return []
    return [
      {
        message: `Năm ${plan.year} có ${others.length + 1} kế hoạch đang soạn.`,
        advice: 'So sánh các bản ở trang Phiên bản, giữ một bản và xóa bản thừa.',
        at: { collection: 'plans', id: plan.id },
        field: 'year',
      },
    ]
  },
}

const sameAsEarlier: Rule = {
  id: 'version.same-number',
  title: 'Lần ban hành sau có số riêng',
  severity: 'error',
  source: FORM,
  check: ({ plan, snapshot }) => {
    const symbol = planSymbol(snapshot, plan)
    const earlier = snapshot.issuedPlans.find(
      (issued) => issued.planId === plan.id && issued.edition < plan.edition && issued.symbol === symbol,
    )
    if (earlier === undefined || plan.number === null) return []
    const day = earlier.date === null ? '' : ` ngày ${formatShortDate(earlier.date)}`
    return [
      {
        message: `Lần ${plan.edition} của kế hoạch năm ${plan.year} còn mang số ${symbol}${day} của lần ${earlier.edition} đã ban hành.`,
        advice: 'Ghi số và ngày của lần ban hành mới; để trống khi chưa được cấp số.',
        at: { collection: 'plans', id: plan.id },
        field: 'number',
      },
    ]
  },
}

const numberTwice: Rule = {
  id: 'version.number-twice',
  title: 'Hai kế hoạch không mang cùng số trong một năm',
  severity: 'warning',
  source: 'NĐ 30/2020/NĐ-CP, Điều 15: số văn bản được cấp liên tiếp theo năm',
  check: ({ plan, snapshot }) => {
    if (plan.number === null || plan.date === null) return []
    const year = yearOf(plan.date)
    const other = snapshot.plans.find(
      (each) => each.id !== plan.id && each.number === plan.number && each.date !== null && yearOf(each.date) === year,
    )
    if (other === undefined) return []
    return [
      {
        message: `Số ${quote(planSymbol(snapshot, plan))} trong năm ${year} cũng là số của kế hoạch năm ${other.year}.`,
        advice: 'Kiểm tra lại số của hai kế hoạch.',
        at: { collection: 'plans', id: plan.id },
        field: 'number',
      },
    ]
  },
}

const yearOrder: Rule = {
  id: 'version.year-order',
  title: 'Kế hoạch đi sau kế hoạch mà nó tiếp nối',
  severity: 'error',
  source: 'Thời gian phải đi từ trước đến sau',
  check: ({ plan, snapshot }): readonly Found[] => {
    const previous = snapshot.plans.find(({ id }) => id === plan.previousPlanId)
    if (previous === undefined || previous.year < plan.year) return []
    return [
      {
        message: `Kế hoạch năm ${plan.year} tiếp nối kế hoạch năm ${previous.year}: năm bị ngược.`,
        advice: 'Sửa năm của kế hoạch.',
        at: { collection: 'plans', id: plan.id },
        field: 'year',
      },
    ]
  },
}

const carriedTwice: Rule = {
  id: 'version.carried-twice',
  title: 'Một dự án chỉ chuyển tiếp sang kế hoạch một lần',
  severity: 'warning',
  source: 'Chuyển tiếp hai lần là tính kinh phí hai lần',
  check: ({ plan, snapshot }: PreflightContext): readonly Found[] => {
    const seen = new Map<string, string>()
    return snapshot.initiatives.flatMap((item): readonly Found[] => {
      if (item.planId !== plan.id || item.carriedFromId === null) return []
      const first = seen.get(item.carriedFromId)
      if (first === undefined) {
        seen.set(item.carriedFromId, item.name)
        return []
      }
      return [
        {
          message: `Dự án ${quote(item.name)} và ${quote(first)} cùng chuyển tiếp từ một dự án của năm trước.`,
          advice: 'Gộp hai dự án, hoặc bỏ liên kết ở một dự án.',
          at: { collection: 'initiatives', id: item.id },
          field: 'carriedFromId',
        },
      ]
    })
  },
}

/** Whether editions, numbers and years of plans fit together. */
export const versionRules: readonly Rule[] = [
  issuedHead,
  issuedWithoutCopy,
  twoDrafts,
  sameAsEarlier,
  numberTwice,
  yearOrder,
  carriedTwice,
]
