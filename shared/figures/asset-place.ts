import type { Asset } from '#shared/records/asset.ts'

/** Where a device stands among others: it has parts, is a part itself, or stands alone. */
export const assetPlaces = ['parent', 'child', 'alone'] as const
export type AssetPlace = (typeof assetPlaces)[number]
export const assetPlaceLabels: Readonly<Record<AssetPlace, string>> = {
  parent: 'Có thiết bị con',
  child: 'Thuộc thiết bị khác',
  alone: 'Đứng riêng',
}

const known = new WeakMap<readonly Asset[], ReadonlySet<string>>()

/** A device that is a part and has parts counts as a part: its parent is where one looks for both. */
export function assetPlaceOf(asset: Asset, assets: readonly Asset[]): AssetPlace {
  if (asset.parentId !== null) return 'child'
  const parents = known.get(assets) ?? new Set(assets.flatMap(({ parentId }) => parentId ?? []))
  known.set(assets, parents)
  return parents.has(asset.id) ? 'parent' : 'alone'
}
