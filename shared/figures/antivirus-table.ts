import type { AntivirusState, Asset } from '#shared/records/asset.ts'
import { inventoryTableLabels } from '#shared/records/inventory-table.ts'
import { byDepartment, departmentName } from './by-department.ts'
import type { FigureContext } from './catalogue.ts'
import {
  countColumn,
  type FigureCell,
  type FigureTable,
  numberColumn,
  numbered,
  totalling,
  wordColumn,
} from './figure-table.ts'
import { computerKinds, computersOf, pieces } from './inventory.ts'
import { presentAssets } from './rows-behind.ts'

/** With an antivirus program, whether or not it is up to date; "unknown" is not known to have one. */
const coveredStates: readonly AntivirusState[] = ['upToDate', 'outdated']

/**
 * Computers with an antivirus program, with the firewall of Windows only, with nothing and not known, by department
 * (seed 001, Bảng 2, which leaves out the last two); the share shows what it was made of.
 */
export function antivirusTable({ snapshot }: Pick<FigureContext, 'snapshot'>): FigureTable {
  const computers = computersOf(snapshot)
  return {
    name: 'antivirus',
    title: inventoryTableLabels.antivirus,
    columns: [
      numberColumn,
      wordColumn('Khoa, phòng', 29),
      countColumn('Tổng số máy', 10),
      countColumn('Máy đã cài phần mềm diệt virus', 13),
      countColumn('Máy chỉ dùng tường lửa của Windows', 13),
      countColumn('Chưa cài', 9),
      countColumn('Không rõ', 9),
      { title: 'Tỷ lệ đã cài', share: 18, align: 'right' },
    ],
    rows: numbered(
      byDepartment(snapshot, computers).map(({ department, assets, ids }) => [
        { kind: 'text', text: departmentName(department) },
        ...antivirusCells(assets, ids),
      ]),
    ),
    total: totalling(antivirusCells(computers, null)),
    remarks: ['Máy tính gồm máy để bàn, xách tay và máy tính bảng đơn vị đang có, không kể máy đã thanh lý.'],
  }
}

function antivirusCells(
  computers: readonly Asset[],
  departments: readonly (string | null)[] | null,
): readonly FigureCell[] {
  const within = departments === null ? {} : { departmentId: departments }
  const inStates = (states: readonly AntivirusState[]) =>
    pieces(computers.filter((computer) => states.includes(computer.antivirus)))
  const count = (states: readonly AntivirusState[]): FigureCell => ({
    kind: 'count',
    count: inStates(states),
    rows: presentAssets(computerKinds, { antivirus: states, ...within }),
  })
  const whole = pieces(computers)
  return [
    { kind: 'count', count: whole, rows: presentAssets(computerKinds, within) },
    count(coveredStates),
    count(['firewallOnly']),
    count(['none']),
    count(['unknown']),
    { kind: 'ratio', part: inStates(coveredStates), whole },
  ]
}
