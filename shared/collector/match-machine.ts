import { capitalised, quote } from '#shared/basics/text.ts'
import type { Asset, AssetKind } from '#shared/records/asset.ts'
import { isTellingSerial, serialKey } from '#shared/records/serial.ts'
import type { MachineFacts } from './machine-facts.ts'
import { cardsOf, hostKey, macsIn } from './machine-identity.ts'

/** Kinds of device that a collector can run on. */
export const collectedKinds: readonly AssetKind[] = ['server', 'desktop', 'laptop', 'tablet', 'kiosk']

export type MatchedBy = 'serial' | 'mac' | 'hostName'

export interface Match {
  /** Null when the machine is not in the inventory, or when it cannot be said which it is. */
  readonly asset: Asset | null
  readonly by: MatchedBy | null
  /** When it may be any of several: nothing is proposed before the user has cleared that up. */
  readonly candidates: readonly Asset[]
  /** What is worth knowing. */
  readonly notes: readonly string[]
  /** What speaks against the match, so that nothing should be changed before someone has looked. */
  readonly doubts: readonly string[]
}

/** Finds machines among the devices of an inventory: by serial, then by network card, then by host name. */
export function machineMatcher(assets: readonly Asset[]): (facts: MachineFacts) => Match {
  const bySerial = new Map<string, Asset[]>()
  const byCard = new Map<string, Asset[]>()
  const byHost = new Map<string, Asset[]>()
  const put = (index: Map<string, Asset[]>, key: string, asset: Asset) => {
    if (key !== '') index.set(key, [...(index.get(key) ?? []), asset])
  }
  for (const asset of assets) {
    // A list without kinds leaves its computers as "Khác": its serial knows one again all the same.
    if (!collectedKinds.includes(asset.kind) && asset.kind !== 'other') continue
    if (isTellingSerial(asset.serial)) put(bySerial, serialKey(asset.serial), asset)
    for (const mac of new Set(macsIn(asset.macAddress))) put(byCard, mac, asset)
    put(byHost, hostKey(asset.hostName), asset)
  }
  return (facts) => {
    const notes: string[] = []
    const serial = serialKey(facts.serial)
    const steps: readonly [MatchedBy, string, readonly Asset[]][] = [
      ['serial', 'Số sê-ri', serial === '' ? [] : (bySerial.get(serial) ?? [])],
      ['mac', 'Địa chỉ MAC', [...new Set(cardsOf(facts).flatMap((card) => byCard.get(card) ?? []))]],
      ['hostName', 'Tên máy', byHost.get(hostKey(facts.hostName)) ?? []],
    ]
    for (const [by, label, found] of steps) {
      const fitting = found.filter((asset) => by === 'serial' || !hasOtherSerial(asset, serial))
      for (const asset of found) {
        if (fitting.includes(asset)) continue
        notes.push(
          `${label} trùng với ${called(asset)} nhưng số sê-ri khác (${quote(asset.serial)}), nên không coi là máy đó.`,
        )
      }
      const [only] = fitting
      if (only === undefined) continue
      if (fitting.length > 1) {
        notes.push(
          `${label} có ở ${fitting.length} thiết bị: ${fitting.slice(0, 3).map(called).join(', ')}. Hãy sửa danh sách thiết bị rồi đọc lại.`,
        )
        return { asset: null, by, candidates: fitting, notes, doubts: [] }
      }
      return { asset: only, by, candidates: [], notes, doubts: doubtsAbout(only, by, facts) }
    }
    return { asset: null, by: null, candidates: [], notes, doubts: [] }
  }
}

function hasOtherSerial(asset: Asset, serial: string): boolean {
  return serial !== '' && isTellingSerial(asset.serial) && serialKey(asset.serial) !== serial
}

/** What speaks against a match that is the best there is. */
function doubtsAbout(asset: Asset, by: MatchedBy, facts: MachineFacts): readonly string[] {
  const doubts: string[] = []
  const cards = cardsOf(facts)
  const known = macsIn(asset.macAddress)
  if (by === 'hostName' && known.length > 0 && cards.length > 0 && !cards.some((card) => known.includes(card))) {
    doubts.push(`Chỉ trùng tên máy với ${called(asset)}, địa chỉ MAC khác: có thể là máy khác đặt cùng tên.`)
  }
  if (
    by === 'mac' &&
    asset.hostName !== '' &&
    facts.hostName !== '' &&
    hostKey(asset.hostName) !== hostKey(facts.hostName)
  ) {
    doubts.push(
      `Trùng địa chỉ MAC với ${called(asset)} nhưng tên máy khác: có thể là máy khác dùng chung một card mạng.`,
    )
  }
  if (asset.quantity > 1)
    doubts.push(`${capitalised(called(asset))} ghi số lượng ${asset.quantity}, không phải một máy.`)
  if (asset.state === 'disposed') doubts.push(`${capitalised(called(asset))} đang ghi là đã thanh lý.`)
  return doubts
}

function called(asset: Asset): string {
  return `thiết bị ${quote(asset.name || asset.code || asset.hostName || 'chưa đặt tên')}`
}
