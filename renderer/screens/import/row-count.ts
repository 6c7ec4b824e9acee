import { formatInteger } from '#shared/basics/money.ts'

/** "1.250 dòng". */
export function rowCount(count: number): string {
  return `${formatInteger(count)} dòng`
}
