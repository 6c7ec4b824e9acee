import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { type Asset, type AssetKind, assetKindLabels, assetKinds } from '#shared/records/asset.ts'
import { inventoryTableLabels } from '#shared/records/inventory-table.ts'
import { ageBandLabels, ageBandNames, ageBandOf } from './asset-age.ts'
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
import { assetsOf, pieces, piecesBy } from './inventory.ts'
import { presentAssets } from './rows-behind.ts'

/** Every kind but parts of another device, which are not counted. */
export const wholeKinds: readonly AssetKind[] = assetKinds.filter((kind) => kind !== 'component')

type Context = Pick<FigureContext, 'snapshot' | 'today'>

/** How long devices have been in use on `today`, by kind. */
export function ageTable({ snapshot, today }: Context): FigureTable {
  const kinds = wholeKinds.filter((kind) => assetsOf(snapshot, [kind]).length > 0)
  return {
    name: 'ages',
    title: inventoryTableLabels.ages,
    columns: [
      numberColumn,
      wordColumn('Loại thiết bị', 25),
      countColumn('Tổng số', 10),
      ...ageBandNames.map((band) => countColumn(ageBandLabels[band], 11)),
    ],
    rows: numbered(
      kinds.map((kind) => [
        { kind: 'text', text: assetKindLabels[kind] },
        ...bandCells(assetsOf(snapshot, [kind]), [kind], today),
      ]),
    ),
    total: totalling(bandCells(assetsOf(snapshot, wholeKinds), wholeKinds, today)),
    remarks: [`Tính theo năm sử dụng, đến năm ${today.slice(0, 4)}.`],
  }
}

function bandCells(assets: readonly Asset[], kinds: readonly AssetKind[], today: IsoDate): readonly FigureCell[] {
  const counts = piecesBy(assets, (asset) => ageBandOf(asset, today))
  return [
    { kind: 'count', count: pieces(assets), rows: presentAssets(kinds) },
    ...ageBandNames.map(
      (band): FigureCell => ({
        kind: 'count',
        count: counts.get(band) ?? 0,
        rows: presentAssets(kinds, { age: [band] }),
      }),
    ),
  ]
}
