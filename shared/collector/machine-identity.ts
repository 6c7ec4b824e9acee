import type { MachineFacts } from './machine-facts.ts'

/** "aa-bb-cc-dd-ee-ff", "AABB.CCDD.EEFF" … → "AA:BB:CC:DD:EE:FF"; null for what is no address of one card. */
export function readMac(text: string): string | null {
  const digits = text.replace(/[\s:.-]/g, '').toUpperCase()
  if (!/^[0-9A-F]{12}$/.test(digits) || /^(.)\1*$/.test(digits)) return null
  return digits.replace(/(..)(?=.)/g, '$1:')
}

/** The card addresses in a field that may hold several. */
export function macsIn(text: string): readonly string[] {
  return text.split(/[,;\n|/]+/).flatMap((each) => readMac(each) ?? [])
}

/** How names of machines are compared: Windows makes no difference between cases, and the domain is no part of the name. */
export function hostKey(hostName: string): string {
  return hostName.trim().toUpperCase().replace(/\..*$/, '')
}

/** The addresses of a machine's own cards. */
export function cardsOf(facts: MachineFacts): readonly string[] {
  return facts.networks.filter((network) => network.physical).map((network) => network.mac)
}
