import type { AntivirusState } from '#shared/records/asset.ts'

/** A product as a system reports it; null is what it does not say. */
export interface AntivirusProduct {
  readonly name: string
  readonly enabled: boolean | null
  readonly upToDate: boolean | null
}

export interface AntivirusVerdict {
  readonly state: AntivirusState
  readonly name: string
}

const UNKNOWN: AntivirusVerdict = { state: 'unknown', name: '' }
const DEFENDER = /\bdefender\b/i

/**
 * The state of a machine's antivirus from what its system reports.
 *
 * - No report (`products` null: Windows Server, or the Security Center does not run): unknown, never "none".
 * - A product that is on and up to date: up to date. One that is on and not up to date: outdated. Windows Defender counts
 *   like any other. One that is on and does not say: unknown, with its name.
 * - Reported, and no product is on: "firewall only" when the Windows firewall is on, "none" when it is off, unknown when
 *   that is not reported or a product does not say whether it is on.
 */
export function judgeAntivirus(
  products: readonly AntivirusProduct[] | null,
  firewallOn: boolean | null,
): AntivirusVerdict {
  if (products === null) return UNKNOWN
  const on = products.filter((product) => product.enabled === true).sort(defenderLast)
  const upToDate = on.find((product) => product.upToDate === true)
  if (upToDate !== undefined) return { state: 'upToDate', name: upToDate.name }
  const outdated = on.find((product) => product.upToDate === false)
  if (outdated !== undefined) return { state: 'outdated', name: outdated.name }
  const [silent] = on
  if (silent !== undefined) return { state: 'unknown', name: silent.name }
  if (firewallOn === null || products.some((product) => product.enabled === null)) return UNKNOWN
  return { state: firewallOn ? 'firewallOnly' : 'none', name: '' }
}

/** Where both run, the product that the hospital chose is the one to name. */
function defenderLast(a: AntivirusProduct, b: AntivirusProduct): number {
  return Number(DEFENDER.test(a.name)) - Number(DEFENDER.test(b.name))
}

/**
 * The parts of the Security Center's productState. Microsoft does not document it; those who read it agree that the bits
 * 0xF000 are 0x1000 when the product is on (0 off, 0x2000 snoozed, 0x3000 expired) and the bits 0xF0 are 0 when its
 * signatures are up to date.
 */
export function decodeProductState(state: number): Pick<AntivirusProduct, 'enabled' | 'upToDate'> {
  return { enabled: (state & 0xf000) === 0x1000, upToDate: (state & 0xf0) === 0 }
}
