import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { type Asset, type AssetKind, assetKindLabels } from '#shared/records/asset.ts'
import { inventoryTableLabels } from '#shared/records/inventory-table.ts'
import type { OperatingSystem } from '#shared/records/operating-system.ts'
import { wholeKinds } from './age-table.ts'
import type { FigureContext } from './catalogue.ts'
import {
  countColumn,
  type FigureCell,
  type FigureTable,
  numberColumn,
  numbered,
  totalling,
  UNKNOWN,
  wordColumn,
} from './figure-table.ts'
import { assetsOf, computerKinds, pieces, piecesBy } from './inventory.ts'
import { presentAssets } from './rows-behind.ts'
import { supportState, supportStateLabels, supportStates, systemSupportState } from './support-state.ts'

type Context = Pick<FigureContext, 'snapshot' | 'today'>

/** What runs an operating system that must be kept up to date. */
export const machineKinds: readonly AssetKind[] = [...computerKinds, 'server']

/**
 * Devices by kind and state of their maker's support on `today`. Computers and servers are always there; other kinds only
 * when something is known of one, or the table would be full of printers nobody looks up.
 */
export function supportTable(context: Context): FigureTable {
  const { snapshot, today } = context
  const kinds = wholeKinds.filter((kind) => {
    const own = assetsOf(snapshot, [kind])
    return own.length > 0 && (machineKinds.includes(kind) || own.some((asset) => stateIn(context, asset) !== 'unknown'))
  })
  return {
    name: 'support',
    title: inventoryTableLabels.support,
    columns: [
      numberColumn,
      wordColumn('Loại thiết bị', 29),
      countColumn('Tổng số'),
      ...supportStates.map((state) => countColumn(supportStateLabels[state], 13)),
    ],
    rows: numbered(
      kinds.map((kind) => [{ kind: 'text', text: assetKindLabels[kind] }, ...stateCells(context, [kind])]),
    ),
    total: totalling(stateCells(context, kinds)),
    remarks: [
      `Tính đến ngày ${formatShortDate(today)}, theo ngày ngừng hỗ trợ của thiết bị hoặc của hệ điều hành; sắp hết là còn dưới một năm.`,
    ],
  }
}

const stateIn = ({ snapshot, today }: Context, asset: Asset) => supportState(asset, snapshot, today)

function stateCells(context: Context, kinds: readonly AssetKind[]): readonly FigureCell[] {
  const assets = assetsOf(context.snapshot, kinds)
  const counts = piecesBy(assets, (asset) => stateIn(context, asset))
  return [
    { kind: 'count', count: pieces(assets), rows: presentAssets(kinds) },
    ...supportStates.map(
      (state): FigureCell => ({
        kind: 'count',
        count: counts.get(state) ?? 0,
        rows: presentAssets(kinds, { support: [state] }),
      }),
    ),
  ]
}

/** Computers and servers by operating system, with the day its support ends; the most used first, the unknown last. */
export function operatingSystemTable({ snapshot, today }: Context): FigureTable {
  const machines = assetsOf(snapshot, machineKinds)
  const ofSystem = (id: string | null) => machines.filter((machine) => machine.operatingSystemId === id)
  const known = new Set(snapshot.operatingSystems.map(({ id }) => id))
  const lost = [...new Set(machines.map((machine) => machine.operatingSystemId))].filter(
    (id) => id === null || !known.has(id),
  )
  const used = snapshot.operatingSystems
    .map((system) => ({ system, count: pieces(ofSystem(system.id)) }))
    .filter(({ system }) => ofSystem(system.id).length > 0)
    .toSorted((a, b) => b.count - a.count || a.system.name.localeCompare(b.system.name, 'vi'))
  const count = (value: number, ids: readonly (string | null)[] | null): FigureCell => ({
    kind: 'count',
    count: value,
    rows: presentAssets(machineKinds, ids === null ? {} : { operatingSystemId: ids }),
  })
  return {
    name: 'operatingSystems',
    title: inventoryTableLabels.operatingSystems,
    columns: [
      numberColumn,
      wordColumn('Hệ điều hành', 32),
      countColumn('Số máy', 14),
      { title: 'Hết hỗ trợ ngày', share: 20, align: 'center' },
      wordColumn('Tình trạng', 22),
    ],
    rows: numbered([
      ...used.map(({ system, count: value }): readonly FigureCell[] => [
        { kind: 'text', text: system.name || 'Hệ điều hành chưa đặt tên' },
        count(value, [system.id]),
        { kind: 'text', text: endOf(system) },
        { kind: 'text', text: supportStateLabels[systemSupportState(system, today)] },
      ]),
      ...(lost.length === 0
        ? []
        : [
            [
              { kind: 'text', text: 'Chưa rõ hệ điều hành' } as const,
              count(pieces(lost.flatMap(ofSystem)), lost),
              { kind: 'text', text: '' } as const,
              { kind: 'text', text: UNKNOWN } as const,
            ],
          ]),
    ]),
    total: totalling([count(pieces(machines), null), { kind: 'text', text: '' }, { kind: 'text', text: '' }]),
    remarks: [`Tính đến ngày ${formatShortDate(today)}.`],
  }
}

function endOf({ supportEnd }: OperatingSystem): string {
  return supportEnd === null ? '' : formatShortDate(supportEnd)
}
