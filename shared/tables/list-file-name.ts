import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { Hospital } from '#shared/records/hospital.ts'

/**
 * What the file of a list is called, without extension: "Thiet-bi-YHCTBD-2026-11-26", in plain ASCII so that it survives
 * old USB sticks. `title` is the list's own.
 */
export function listFileName(title: string, hospital: Hospital, today: IsoDate): string {
  return [asciiWords(title), asciiWords(hospital.symbol), today].filter((part) => part !== '').join('-')
}

function asciiWords(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  return plain.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
}
