import { foldForSearch } from '#shared/basics/search-fold.ts'

const PLAIN = /^[A-Z0-9]*$/
const REPEATED = /^(.)\1+$/u
/** What makers leave, and people write, where a code or a serial should be. It stands on many machines, so it never names one. */
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
    'Not Found',
    'Unknown',
    'Undefined',
    'Invalid',
    'Missing',
    'Lost',
    'None',
    'Empty',
    'Null',
    'Nil',
    'No',
    'N/A',
    'TBA',
    'TBD',
    'OEM',
    'O.E.M.',
    'INTEL',
    'SerNum0',
    'System Product Name',
    'X',
    'KXĐ',
    'Trống',
    'Bỏ trống',
    'Để trống',
    'Như trên',
    'Đang cập nhật',
    'Cập nhật sau',
    'Bổ sung sau',
    'Sẽ bổ sung',
    'Đang bổ sung',
    'Chờ bổ sung',
    'Chờ cấp',
    'Chờ cấp mã',
    'Đang chờ',
    'Đang chờ cấp mã',
    'Thất lạc',
    'Xem ghi chú',
    ...['Mất', 'Mờ', 'Bị mất', 'Bị mờ', 'Rách', 'Bong', 'Tróc', 'Hỏng', 'No', 'K', 'K có'].flatMap((lack) =>
      ['', ' tem', ' nhãn', ' mã', ' số', ' sê-ri', ' seri', ' serial', ' số máy', ' chữ'].map((what) => lack + what),
    ),
    ...['Tem', 'Nhãn', 'Mã', 'Số', 'Sê-ri', 'Seri', 'Serial'].flatMap((what) =>
      [' mờ', ' bị mờ', ' bị mất', ' rách', ' bị rách', ' bong', ' hỏng'].map((lack) => what + lack),
    ),
  ].map(wordKey),
)
/** "Chưa có mã", "không rõ", "ko đọc được": whatever follows, it is no code. */
const LACKING = /^(?:chua|khong|ko)(?![a-z\d-])/
/** "0", "000", "xxx". */
const NO_SIGN = /^(?:0+|X+)$/
/** Serials that makers count up for want of one; a code may well be one of them. */
const COUNTED: ReadonlySet<string> = new Set([
  '0123456789',
  '123456789',
  '1234567890',
  '12345678',
  '1234567',
  '123456',
  '12345',
])
const SHORTEST_SERIAL = 4

/** Letters and digits in capitals: how serials are compared. "ab-12 34" → "AB1234". */
export function serialKey(serial: string): string {
  const upper = serial.toUpperCase()
  // Nearly all of them; the passes below cost ten times as much.
  return PLAIN.test(upper) ? upper : upper.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '')
}

/** Whether a text stands where a code, a serial or a name on the network should be, and is none. */
export function isPlaceholder(text: string): boolean {
  // Nearly every code has a digit, and no such word has one.
  if (/[1-9]/.test(text)) return false
  const key = wordKey(text)
  return key === '' || PLACEHOLDERS.has(key) || NO_SIGN.test(key) || LACKING.test(foldForSearch(text))
}

/** Like serialKey, written with marks or without. */
function wordKey(text: string): string {
  return serialKey(text).replaceAll('Đ', 'D')
}

/** The key of a serial that can be meant as one machine's; empty for a placeholder and for one character repeated. */
export function namingSerial(serial: string): string {
  const key = serialKey(serial)
  return COUNTED.has(key) || REPEATED.test(key) || isPlaceholder(serial) ? '' : key
}

/** Whether a serial that a machine gave itself can tell it from all others: a serial, and not too short for one. */
export function isTellingSerial(serial: string): boolean {
  return namingSerial(serial).length >= SHORTEST_SERIAL
}
