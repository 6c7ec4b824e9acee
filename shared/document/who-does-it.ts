import { type Period, printPeriod } from '#shared/basics/period.ts'
import { capitalised } from '#shared/basics/text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** Who is to do a thing, and until when; what does not apply is left out. */
export interface Doing {
  readonly departmentId: string | null
  readonly lead: string
  readonly coordinatorIds?: readonly string[]
  readonly coordination: string
  readonly deadline?: Period | null
}

/** "Chủ trì: Phòng CNTT; phối hợp: Khoa Nội; thời hạn: quý II/2027"; empty when nothing of it is known. */
export function sayWhoDoesIt(doing: Doing, { departments }: Pick<Snapshot, 'departments'>): string {
  const nameOf = (id: string | null) => departments.find((each) => each.id === id)?.name ?? ''
  const joined = (names: readonly string[]) => names.filter((name) => name !== '').join(', ')
  const said: readonly (readonly [string, string])[] = [
    ['chủ trì', joined([nameOf(doing.departmentId), doing.lead])],
    ['phối hợp', joined([...(doing.coordinatorIds ?? []).map(nameOf), doing.coordination])],
    ['thời hạn', doing.deadline ? inSentence(printPeriod(doing.deadline)) : ''],
  ]
  return capitalised(
    said
      .filter(([, words]) => words !== '')
      .map(([label, words]) => `${label}: ${words}`)
      .join('; '),
  )
}

/** "2027" → "năm 2027", "Thường xuyên" → "thường xuyên", as they stand inside a sentence. */
function inSentence(period: string): string {
  return /^\d{4}\b(?!\/)/.test(period)
    ? `năm ${period}`
    : `${period.charAt(0).toLocaleLowerCase('vi')}${period.slice(1)}`
}
