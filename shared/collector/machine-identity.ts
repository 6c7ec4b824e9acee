import type { MachineFacts } from './machine-facts.ts'

/** What makers leave where a serial should be. It stands on thousands of machines, so it never names one. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  [
    'To be filled by O.E.M.',
    'To be filled by OEM',
    'Default string',
    'System Serial Number',
    'Serial Number',
    'Chassis Serial Number',
    'Base Board Serial Number',
    'Not Specified',
    'Not Available',
    'Not Applicable',
    'Unknown',
    'Undefined',
    'Invalid',
    'None',
    'Empty',
    'Null',
    'N/A',
    'OEM',
    'O.E.M.',
    'INTEL',
    'SerNum0',
    'System Product Name',
    '0123456789',
    '123456789',
    '1234567890',
    '12345678',
    '1234567',
    '123456',
    '12345',
  ].map(serialKey),
)
const SHORTEST_SERIAL = 4

/** Letters and digits in capitals: how serials are compared. "ab-12 34" → "AB1234". */
export function serialKey(serial: string): string {
  return serial
    .toUpperCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Whether a serial can tell one machine from all others: no placeholder, not one character repeated, not too short. */
export function isTellingSerial(serial: string): boolean {
  const key = serialKey(serial)
  return key.length >= SHORTEST_SERIAL && !PLACEHOLDERS.has(key) && !/^(.)\1*$/u.test(key)
}

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
