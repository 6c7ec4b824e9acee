const PLAIN = /^[A-Z0-9]*$/
const REPEATED = /^(.)\1+$/u
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
  const upper = serial.toUpperCase()
  // Nearly all of them; the passes below cost ten times as much.
  return PLAIN.test(upper) ? upper : upper.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '')
}

/** The key of a serial that can be meant as one machine's; empty for a maker's placeholder and for one character repeated. */
export function namingSerial(serial: string): string {
  const key = serialKey(serial)
  return PLACEHOLDERS.has(key) || REPEATED.test(key) ? '' : key
}

/** Whether a serial that a machine gave itself can tell it from all others: a serial, and not too short for one. */
export function isTellingSerial(serial: string): boolean {
  return namingSerial(serial).length >= SHORTEST_SERIAL
}
