import type { Asset, AssetKind } from '#shared/records/asset.ts'
import type { Link } from '#shared/records/link.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** A part of a whole; both are kept so that a percentage can always show what it was made of. */
export interface Ratio {
  readonly part: number
  readonly whole: number
}

export const computerKinds: readonly AssetKind[] = ['desktop', 'laptop', 'tablet']

/** How many pieces these devices are. */
export function pieces(assets: readonly Asset[]): number {
  return assets.reduce((total, asset) => total + asset.quantity, 0)
}

/** How many pieces there are by a property, in one pass; a value nobody has is not in the answer. */
export function piecesBy<K>(assets: readonly Asset[], keyOf: (asset: Asset) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>()
  for (const asset of assets) {
    const key = keyOf(asset)
    counts.set(key, (counts.get(key) ?? 0) + asset.quantity)
  }
  return counts
}

/** The devices of the given kinds that the hospital has. */
export function assetsOf(snapshot: Snapshot, kinds: readonly AssetKind[]): readonly Asset[] {
  return snapshot.assets.filter((asset) => kinds.includes(asset.kind) && isPresent(asset))
}

/** Whether a device counts as present: everything but what was disposed of, and no parts of another device. */
export function isPresent(asset: Asset): boolean {
  return asset.state !== 'disposed' && asset.kind !== 'component'
}

/** Pieces of the given kinds the hospital has, disposed ones left out. */
export function countAssets(snapshot: Snapshot, kinds: readonly AssetKind[]): number {
  return pieces(assetsOf(snapshot, kinds))
}

/** Desktop, laptop and tablet computers the hospital has. */
export function countComputers(snapshot: Snapshot): number {
  return countAssets(snapshot, computerKinds)
}

/** Servers running and not running (seed 001, Bảng 1). */
export function countServers(snapshot: Snapshot): { readonly running: number; readonly stopped: number } {
  const servers = assetsOf(snapshot, ['server'])
  const running = pieces(servers.filter((asset) => asset.state === 'inUse'))
  return { running, stopped: pieces(servers) - running }
}

/** The computers the hospital has. */
export function computersOf(snapshot: Snapshot): readonly Asset[] {
  return assetsOf(snapshot, computerKinds)
}

/** Whether an antivirus program is installed. An outdated one is; "unknown" is not known to be. */
export function hasAntivirus(asset: Asset): boolean {
  return asset.antivirus === 'upToDate' || asset.antivirus === 'outdated'
}

/**
 * Computers with an antivirus program, of all computers. `isKnown` is false while nobody has said of any computer how it
 * stands: none of them is then known to be without.
 */
export function antivirusCoverage(snapshot: Snapshot): Ratio & { readonly unknown: number; readonly isKnown: boolean } {
  const computers = computersOf(snapshot)
  const whole = pieces(computers)
  const unknown = pieces(computers.filter(({ antivirus }) => antivirus === 'unknown'))
  return { part: pieces(computers.filter(hasAntivirus)), whole, unknown, isKnown: whole === 0 || unknown < whole }
}

/** Lines in use of a kind. */
export function linksInUse(snapshot: Snapshot, kind: Link['kind']): readonly Link[] {
  return snapshot.links.filter((link) => link.kind === kind && link.state === 'inUse')
}
