import type { LegalBasisType } from '#shared/records/legal-basis.ts'

/** Chữ viết tắt tên loại văn bản (NĐ 30/2020/NĐ-CP, Phụ lục III), as they stand in symbols. */
const typeOfAbbreviation: Readonly<Record<string, LegalBasisType>> = {
  NQ: 'resolution',
  NQLT: 'resolution',
  NĐ: 'decree',
  QĐ: 'decision',
  TT: 'circular',
  TTLT: 'circular',
  CT: 'directive',
  KL: 'conclusion',
  CTR: 'programme',
  KH: 'plan',
  HD: 'guidance',
  TB: 'notice',
  CĐ: 'telegram',
}

/** Who issues documents with this end of the symbol; nobody else does. */
const issuerOfEnd: Readonly<Record<string, string>> = {
  TTG: 'Thủ tướng Chính phủ',
  CP: 'Chính phủ',
  BYT: 'Bộ Y tế',
  BTTTT: 'Bộ Thông tin và Truyền thông',
}

const partsOf = (symbol: string): readonly string[] =>
  symbol
    .toLocaleUpperCase('vi')
    .split(/[^\p{L}\d]+/u)
    .filter((part) => part !== '')

/**
 * What two writings of one number and symbol have in common: "6/qđ-ttg", "06 / QĐ-TTg" and "06/QĐ–TTg" are one. Empty for
 * a text without a number in front.
 */
export function symbolKey(symbol: string): string {
  const [number, ...rest] = partsOf(symbol)
  if (number === undefined || !/^\d/.test(number)) return partsOf(symbol).join('/')
  return [number.replace(/^0+(?=\d)/, ''), ...rest].join('/')
}

/** The type of document a symbol names: "749/QĐ-TTg" → decision, "67/2006/QH11" → law; null when it names none (a letter's). */
export function typeOfSymbol(symbol: string): LegalBasisType | null {
  const words = partsOf(symbol).filter((part) => !/^\d+[A-Z]?$/.test(part))
  const [first] = words
  if (first === undefined) return null
  if (/^QH\d+$/.test(first)) return 'law'
  return typeOfAbbreviation[first] ?? null
}

/** Whether the letters are the abbreviation of a type of document ("QĐ", "CTr"). */
export const isTypeAbbreviation = (letters: string): boolean => letters.toLocaleUpperCase('vi') in typeOfAbbreviation

/** Who issued a document, as far as its symbol alone says it: only the Prime Minister issues …-TTg. Null when it does not. */
export function issuerOfSymbol(symbol: string): string | null {
  const last = partsOf(symbol).at(-1) ?? ''
  if (/^QH\d+$/.test(last)) return 'Quốc hội'
  return issuerOfEnd[last] ?? null
}

/** The symbol with single strokes and no spaces: "742/QĐ- UBND" → "742/QĐ-UBND", "1149/QĐ UBND" → "1149/QĐ-UBND". */
export function tidySymbol(symbol: string): string {
  return symbol
    .replace(/[–—]/g, '-')
    .replace(/\s*([/-])\s*/g, '$1')
    .trim()
    .replace(/\s+/g, '-')
}
