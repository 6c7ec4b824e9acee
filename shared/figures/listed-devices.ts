import { padCount } from '#shared/basics/numbering.ts'
import type { Asset, AssetKind, AssetState } from '#shared/records/asset.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { computerKinds, isPresent, pieces } from './inventory.ts'

/** The kinds of devices that a plan speaks of, as its sentences call them, in their order; the last are all others. */
const kinds: readonly (readonly [readonly AssetKind[], string])[] = [
  [['server'], 'máy chủ'],
  [computerKinds, 'bộ máy vi tính'],
  [['printer'], 'máy in'],
  [['scanner'], 'máy quét'],
  [['kiosk'], 'kiosk'],
  [['network'], 'thiết bị mạng'],
  [['security'], 'thiết bị an toàn thông tin'],
  [['storage'], 'thiết bị lưu trữ'],
  [['ups'], 'bộ lưu điện'],
  [['camera'], 'camera'],
  [['display'], 'màn hình'],
  [['other'], 'thiết bị khác'],
]

/** What is said of those that are not in use. */
const idleWords: readonly (readonly [AssetState, string])[] = [
  ['broken', 'đang hỏng'],
  ['stopped', 'ngừng hoạt động'],
  ['stored', 'lưu kho'],
]

/**
 * "02 máy chủ, 55 bộ máy vi tính (trong đó 03 đang hỏng, 02 lưu kho), 35 máy in": every device there is, kind by kind, so that
 * the numbers add up to what the tables count; empty when nothing is.
 */
export function listDevices({ assets }: Pick<Snapshot, 'assets'>): string {
  return kinds
    .flatMap(([these, words]) => {
      const devices = assets.filter((asset) => these.includes(asset.kind) && isPresent(asset))
      const all = pieces(devices)
      if (all === 0) return []
      const idle = sayIdle(devices)
      return [`${padCount(all)} ${words}${idle === '' ? '' : ` (trong đó ${idle})`}`]
    })
    .join(', ')
}

function sayIdle(devices: readonly Asset[]): string {
  return idleWords
    .map(([state, words]) => [pieces(devices.filter((device) => device.state === state)), words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${padCount(count)} ${words}`)
    .join(', ')
}
