import type { Hospital } from '#shared/records/hospital.ts'

const LONGEST_UNIT = 40

/**
 * The suggested name of a package file, for example KHS_YHCTBD_2026_003.json: the hospital's code, or its symbol when it
 * has none, in plain ASCII so that it survives old USB sticks and mail programs; "DON-VI" when it has neither.
 */
export function packageFileName(hospital: Hospital, year: number, sequence: number): string {
  const unit = asciiName(hospital.code) || asciiName(hospital.symbol) || 'DON-VI'
  return `KHS_${unit}_${year}_${String(sequence).padStart(3, '0')}.json`
}

function asciiName(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  const kept = plain.replace(/[^A-Za-z0-9]+/g, '-').slice(0, LONGEST_UNIT)
  return kept.replace(/^-+|-+$/g, '')
}
