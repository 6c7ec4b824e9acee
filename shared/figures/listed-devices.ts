import { padCount } from '#shared/basics/numbering.ts'
import type { AssetKind } from '#shared/records/asset.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { assetsOf, computerKinds, pieces } from './inventory.ts'

/** The kinds of devices that a plan speaks of, as its sentences call them, in their order. */
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
]

/** "02 máy chủ, 55 bộ máy vi tính (trong đó 03 đang hỏng), 35 máy in": what there is, kind by kind; empty when nothing is. */
export function listDevices(snapshot: Snapshot): string {
  return kinds
    .flatMap(([these, words]) => {
      const devices = assetsOf(snapshot, these)
      const broken = pieces(devices.filter(({ state }) => state === 'broken'))
      const all = pieces(devices)
      if (all === 0) return []
      return [`${padCount(all)} ${words}${broken === 0 ? '' : ` (trong đó ${padCount(broken)} đang hỏng)`}`]
    })
    .join(', ')
}
