import { type Asset, type AssetState, assetStateLabels } from '#shared/records/asset.ts'
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
import { assetsOf, pieces } from './inventory.ts'
import { presentAssets } from './rows-behind.ts'

const idleStates: readonly AssetState[] = ['stopped', 'broken', 'stored']

/** Servers running and not running, by the department that keeps them (seed 001, Bảng 1). */
export function serverTable({ snapshot }: Pick<FigureContext, 'snapshot'>): FigureTable {
  const servers = assetsOf(snapshot, ['server'])
  return {
    name: 'servers',
    title: inventoryTableLabels.servers,
    columns: [
      numberColumn,
      wordColumn('Khoa, phòng', 34),
      countColumn('Đang hoạt động', 14),
      countColumn('Ngừng hoạt động', 14),
      wordColumn('Ghi chú', 24),
    ],
    rows: numbered(
      byDepartment(snapshot, servers).map(({ department, assets, ids }) => [
        { kind: 'text', text: departmentName(department) },
        ...serverCells(assets, ids),
      ]),
    ),
    total: totalling(serverCells(servers, null)),
    remarks: [],
  }
}

function serverCells(servers: readonly Asset[], departments: readonly (string | null)[] | null): readonly FigureCell[] {
  const within = departments === null ? {} : { departmentId: departments }
  const count = (states: readonly AssetState[]): FigureCell => ({
    kind: 'count',
    count: pieces(servers.filter((server) => states.includes(server.state))),
    rows: presentAssets(['server'], { state: states, ...within }),
  })
  return [count(['inUse']), count(idleStates), { kind: 'text', text: idleWords(servers) }]
}

/** Why servers do not run: "Hỏng: 1; Lưu kho: 2". */
function idleWords(servers: readonly Asset[]): string {
  return idleStates
    .map((state) => ({ state, count: pieces(servers.filter((server) => server.state === state)) }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${assetStateLabels[state]}: ${count}`)
    .join('; ')
}
