import type { GridColumn } from '#renderer/components/grid-column.ts'
import { SupportBadge } from '#renderer/workspace/SupportBadge.tsx'
import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { supportEndOf, supportState, supportStateLabels } from '#shared/figures/support-state.ts'
import { machineKinds } from '#shared/figures/support-table.ts'
import type { Asset } from '#shared/records/asset.ts'
import type { OperatingSystem } from '#shared/records/operating-system.ts'

/** The list's own columns with the support of each device, worked out, after its operating system; sorted by the day it ends. */
export function withSupport(
  own: readonly GridColumn<Asset>[],
  operatingSystems: readonly OperatingSystem[],
  today: IsoDate,
): readonly GridColumn<Asset>[] {
  const around = { operatingSystems }
  const column: GridColumn<Asset> = {
    id: 'support',
    header: 'Hỗ trợ của hãng',
    width: 148,
    text: (asset) => supportStateLabels[supportState(asset, around, today)],
    sortBy: (asset) => supportEndOf(asset, around)?.date ?? null,
    cell: (asset) => <SupportBadge state={supportState(asset, around, today)} />,
  }
  const at = own.findIndex(({ id }) => id === 'operatingSystemId')
  return [...own.slice(0, at + 1), column, ...own.slice(at + 1)].map(quietAntivirus)
}

/** That nobody knows of an antivirus on a printer or a screen is nothing to show. */
function quietAntivirus(column: GridColumn<Asset>): GridColumn<Asset> {
  const { cell } = column
  if (column.id !== 'antivirus' || cell === undefined) return column
  return {
    ...column,
    cell: (asset) => (asset.antivirus === 'unknown' && !machineKinds.includes(asset.kind) ? null : cell(asset)),
  }
}
