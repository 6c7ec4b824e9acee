import { rowsAddress } from '#renderer/workspace/rows-address.ts'
import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { formatInteger, formatMoney } from '#shared/basics/money.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import { budgetOf, initiativesOfPhase, phasesOf, planBudget, securityShare } from '#shared/figures/budget.ts'
import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import {
  antivirusCoverage,
  computerKinds,
  countAssets,
  countComputers,
  countServers,
} from '#shared/figures/inventory.ts'
import { currentHeadcount } from '#shared/figures/people.ts'
import { presentAssets } from '#shared/figures/rows-behind.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** One figure of the first screen, with what it was made of and the way to the rows behind it. */
export interface KeyFigure {
  readonly label: string
  readonly value: string
  readonly note: string
  readonly path: string
  /** Below what is asked for. */
  readonly low: boolean
}

const uncovered = ['unknown', 'firewallOnly', 'none'] as const

/** The inventory in numbers; the same figures the plan's text is bound to. */
export function inventoryFigures(snapshot: Snapshot, today: IsoDate): readonly KeyFigure[] {
  const covered = antivirusCoverage(snapshot)
  const headcount = currentHeadcount(snapshot, today)
  const servers = countServers(snapshot)
  const count = countComputers(snapshot)
  return [
    {
      label: 'Máy tính',
      value: formatInteger(count),
      note:
        headcount === null || headcount.total === 0
          ? 'để bàn, xách tay, máy tính bảng'
          : `${formatPercent(count / headcount.total)} so với số lao động`,
      path: rowsAddress(presentAssets(computerKinds)),
      low: false,
    },
    {
      label: 'Máy tính có diệt virus',
      value: covered.isKnown ? `${formatInteger(covered.part)}/${formatInteger(covered.whole)}` : 'Chưa rõ',
      note: coverageNote(covered),
      path: rowsAddress(presentAssets(computerKinds, { antivirus: uncovered })),
      low: covered.part < covered.whole,
    },
    {
      label: 'Máy in',
      value: formatInteger(countAssets(snapshot, ['printer'])),
      note: 'đang có',
      path: rowsAddress(presentAssets(['printer'])),
      low: false,
    },
    {
      label: 'Máy chủ đang chạy',
      value: formatInteger(servers.running),
      note: servers.stopped === 0 ? 'không có máy ngừng' : `${formatInteger(servers.stopped)} máy ngừng`,
      path: rowsAddress(presentAssets(['server'])),
      low: false,
    },
    {
      label: 'Tổng số lao động',
      value: headcount === null ? 'Chưa nhập' : formatInteger(headcount.total),
      note: headcount === null ? 'cần cho tỷ lệ máy tính' : `tính đến ${headcount.date.split('-').reverse().join('/')}`,
      path: '/people/headcounts',
      low: headcount === null,
    },
  ]
}

/** The plan's money: by phase, in all, and the share for information security with its rule. */
export function budgetFigures(snapshot: Snapshot, plan: Plan, today: IsoDate): readonly KeyFigure[] {
  const total = planBudget(snapshot, plan.id).total
  const phases = phasesOf(snapshot, plan.id).map(
    (phase): KeyFigure => ({
      label: phase.name || 'Giai đoạn chưa đặt tên',
      value: formatMoney(budgetOf(snapshot, plan.id, initiativesOfPhase(snapshot, plan.id, phase.id)).total, 'million'),
      note: `triệu đồng, ${phaseYears(phase)}`,
      path: '/plan',
      low: false,
    }),
  )
  return [
    ...phases,
    {
      label: 'Tổng kinh phí',
      value: formatMoney(total, 'million'),
      note: 'triệu đồng, cả kế hoạch',
      path: '/plan',
      low: false,
    },
    securityFigure(snapshot, plan, today),
  ]
}

function securityFigure(snapshot: Snapshot, plan: Plan, today: IsoDate): KeyFigure {
  const { part, whole, undecided, rule, lacking } = securityShare(snapshot, plan.id, today)
  const low = lacking > 0
  const made = `${formatMoney(part, 'million')}/${formatMoney(whole, 'million')} triệu đồng`
  const asked = rule === null ? '' : `, cần từ ${formatPercent(rule.percent / 100)}`
  const open = undecided.length === 0 ? '' : `; ${formatInteger(undecided.length)} mục chưa xác định`
  return {
    label: 'Tỷ lệ chi an toàn thông tin',
    value: whole === 0 ? '……' : formatPercent(part / whole),
    note: `${made}${asked}${open}`,
    path: '/security-share',
    low,
  }
}

function coverageNote({ part, whole, unknown, isKnown }: ReturnType<typeof antivirusCoverage>): string {
  if (whole === 0) return 'chưa có máy tính nào'
  if (!isKnown) return 'chưa ghi tình trạng máy nào'
  const open = unknown === 0 ? '' : ` (${formatInteger(unknown)} chưa rõ)`
  const rest = part === whole ? '' : `; bấm để xem ${formatInteger(whole - part)} máy còn lại${open}`
  return `${formatPercent(part / whole)}${rest}`
}
