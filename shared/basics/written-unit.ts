/** A unit written after a number in the same cell. 'dong' is a bare "đ", "đồng" or "VNĐ"; the others multiply. */
export type WrittenUnit = 'dong' | 'thousand' | 'million' | 'billion'

const DONG = '(?:đồng|đ|₫|vnđ|vnd)\\.?'

const ENDINGS: readonly (readonly [WrittenUnit, RegExp])[] = [
  ['thousand', new RegExp(`^(.*[\\d)])\\s*(?:nghìn|ngàn)\\s*(?:${DONG})?$`, 'u')],
  ['million', new RegExp(`^(.*[\\d)])\\s*(?:triệu|tr\\.?)\\s*(?:${DONG})?$`, 'u')],
  ['billion', new RegExp(`^(.*[\\d)])\\s*(?:tỷ|tỉ)\\s*(?:${DONG})?$`, 'u')],
  ['dong', new RegExp(`^(.*[\\d)])\\s*${DONG}$`, 'u')],
]

/**
 * Parts a number from the unit written behind it: "1,5 tỷ đồng" → { number: "1,5", unit: 'billion' }, "500 tr.đ" →
 * 'million', "1.000đ" → 'dong'. Unit null when none is written; text that is not a number comes back as it is.
 */
export function splitWrittenUnit(text: string): { readonly number: string; readonly unit: WrittenUnit | null } {
  const plain = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  for (const [unit, ending] of ENDINGS) {
    const match = ending.exec(plain)
    if (match) return { number: match[1] ?? '', unit }
  }
  return { number: text, unit: null }
}
