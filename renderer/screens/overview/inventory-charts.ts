import type { Tone } from '#renderer/components/Badge.tsx'
import type { Bar } from '#renderer/components/BarList.tsx'
import { rowsAddress } from '#renderer/workspace/rows-address.ts'
import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import { type AgeBand, ageBandLabels, ageBandNames, ageBandOf } from '#shared/figures/asset-age.ts'
import { byDepartment, type DepartmentAssets, departmentName } from '#shared/figures/by-department.ts'
import { assetsOf, computerKinds, computersOf, countServers, pieces, piecesBy } from '#shared/figures/inventory.ts'
import { presentAssets, type RowsBehind } from '#shared/figures/rows-behind.ts'
import { type SupportState, supportState, supportStateLabels } from '#shared/figures/support-state.ts'
import { machineKinds } from '#shared/figures/support-table.ts'
import { type AntivirusState, type Asset, antivirusStateLabels } from '#shared/records/asset.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

export interface InventoryChart {
  readonly key: string
  readonly title: string
  readonly none: string
  readonly bars: readonly Bar[]
}

/** Enough to know where to begin. */
const WORST = 5
/** Known to have none: of an unknown one nobody can say that. */
const uncovered: readonly AntivirusState[] = ['none', 'firewallOnly']

/**
 * The inventory in pictures as it stands on `today` (a list filters by the same day, whatever the plan's own date is).
 * Every bar leads to exactly the rows it was counted from; states nobody is in are left out.
 */
export function inventoryCharts(snapshot: Snapshot, today: IsoDate): readonly InventoryChart[] {
  const departments = byDepartment(snapshot, computersOf(snapshot))
  return [
    antivirusChart(snapshot),
    departmentChart(departments),
    supportChart(snapshot, today),
    ageChart(snapshot, today),
    staffChart(departments),
    serverChart(snapshot),
  ]
}

/** A count beside the largest of its chart. */
interface Counted {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly tone: Tone
  readonly rows: RowsBehind
}

function countBars(all: readonly Counted[]): readonly Bar[] {
  const largest = all.reduce((most, { count }) => Math.max(most, count), 1)
  return all
    .filter(({ count }) => count > 0)
    .map(({ key, label, count, tone, rows }) => ({
      key,
      label,
      text: formatInteger(count),
      length: count / largest,
      tone,
      href: rowsAddress(rows),
    }))
}

const antivirusTones: Readonly<Record<AntivirusState, Tone>> = {
  none: 'bad',
  firewallOnly: 'warn',
  unknown: 'quiet',
  outdated: 'warn',
  upToDate: 'good',
}

function antivirusChart(snapshot: Snapshot): InventoryChart {
  const counts = piecesBy(computersOf(snapshot), (computer) => computer.antivirus)
  const states = Object.keys(antivirusTones) as readonly AntivirusState[]
  return {
    key: 'antivirus',
    title: 'Máy tính theo tình trạng diệt virus (máy)',
    none: 'Chưa có máy tính nào.',
    bars: countBars(
      states.map((state) => ({
        key: state,
        label: antivirusStateLabels[state],
        count: counts.get(state) ?? 0,
        tone: antivirusTones[state],
        rows: presentAssets(computerKinds, { antivirus: [state] }),
      })),
    ),
  }
}

/** Where most computers have no antivirus program. */
function departmentChart(departments: readonly DepartmentAssets[]): InventoryChart {
  const bare = (assets: readonly Asset[]) => pieces(assets.filter(({ antivirus }) => uncovered.includes(antivirus)))
  const worst = departments
    .map(({ department, assets, ids }, at) => ({
      at,
      name: departmentName(department),
      ids,
      assets,
      count: bare(assets),
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, WORST)
  const largest = worst[0]?.count ?? 1
  return {
    key: 'departments',
    title: 'Khoa, phòng còn nhiều máy chưa có diệt virus (chưa có/tổng số)',
    none: 'Không có máy tính nào được ghi là chưa có diệt virus.',
    bars: worst.map(({ at, name, ids, assets, count }) => ({
      key: String(at),
      label: name,
      text: `${formatInteger(count)}/${formatInteger(pieces(assets))}`,
      length: count / largest,
      tone: 'bad',
      href: rowsAddress(presentAssets(computerKinds, { antivirus: uncovered, departmentId: ids })),
    })),
  }
}

const supportTones: Readonly<Record<SupportState, Tone>> = {
  ended: 'bad',
  endingSoon: 'warn',
  supported: 'good',
  unknown: 'quiet',
}

function supportChart(snapshot: Snapshot, today: IsoDate): InventoryChart {
  const counts = piecesBy(assetsOf(snapshot, machineKinds), (machine) => supportState(machine, snapshot, today))
  const states = Object.keys(supportTones) as readonly SupportState[]
  return {
    key: 'support',
    title: 'Máy tính, máy chủ theo hỗ trợ của hãng (máy)',
    none: 'Chưa có máy nào.',
    bars: countBars(
      states.map((state) => ({
        key: state,
        label: supportStateLabels[state],
        count: counts.get(state) ?? 0,
        tone: supportTones[state],
        rows: presentAssets(machineKinds, { support: [state] }),
      })),
    ),
  }
}

const ageTones: Readonly<Record<AgeBand, Tone>> = {
  under3: 'good',
  from3: 'good',
  from5: 'warn',
  from8: 'bad',
  unknown: 'quiet',
}

function ageChart(snapshot: Snapshot, today: IsoDate): InventoryChart {
  const counts = piecesBy(computersOf(snapshot), (computer) => ageBandOf(computer, today))
  return {
    key: 'ages',
    title: 'Máy tính theo thời gian sử dụng (máy)',
    none: 'Chưa có máy tính nào.',
    bars: countBars(
      ageBandNames.map((band) => ({
        key: band,
        label: ageBandLabels[band],
        count: counts.get(band) ?? 0,
        tone: ageTones[band],
        rows: presentAssets(computerKinds, { age: [band] }),
      })),
    ),
  }
}

/** Where people have the fewest computers; departments whose staff nobody entered are left out. */
function staffChart(departments: readonly DepartmentAssets[]): InventoryChart {
  const shares = departments.flatMap(({ department, assets, ids }) => {
    const staff = department?.staffCount ?? 0
    return staff === 0 ? [] : [{ name: departmentName(department), ids, count: pieces(assets), staff }]
  })
  const fewest = shares.toSorted((a, b) => a.count / a.staff - b.count / b.staff).slice(0, WORST)
  return {
    key: 'staff',
    title: 'Khoa, phòng ít máy tính nhất so với số người (máy/người)',
    none: 'Chưa nhập số người của khoa, phòng nào.',
    bars: fewest.map(({ name, ids, count, staff }) => ({
      key: ids.join(),
      label: name,
      text: `${formatInteger(count)}/${formatInteger(staff)} (${formatPercent(count / staff)})`,
      length: count / staff,
      tone: 'info',
      href: rowsAddress(presentAssets(computerKinds, { departmentId: ids })),
    })),
  }
}

function serverChart(snapshot: Snapshot): InventoryChart {
  const { running, stopped } = countServers(snapshot)
  return {
    key: 'servers',
    title: 'Máy chủ (máy)',
    none: 'Chưa có máy chủ nào.',
    bars: countBars([
      {
        key: 'running',
        label: 'Đang hoạt động',
        count: running,
        tone: 'good',
        rows: presentAssets(['server'], { state: ['inUse'] }),
      },
      {
        key: 'stopped',
        label: 'Ngừng hoạt động',
        count: stopped,
        tone: 'warn',
        rows: presentAssets(['server'], { state: ['stopped', 'broken', 'stored'] }),
      },
    ]),
  }
}
