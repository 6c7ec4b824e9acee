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

type Departments = Pick<Snapshot, 'departments'>

const joined = (names: readonly string[]) => names.filter((name) => name !== '').join(', ')

function nameIn({ departments }: Departments): (id: string | null) => string {
  return (id) => departments.find((each) => each.id === id)?.name ?? ''
}

/** Who leads a thing: "Phòng CNTT"; a department first, then others in words. Empty when nobody is named. */
export function sayLead({ departmentId, lead }: Doing, around: Departments): string {
  return joined([nameIn(around)(departmentId), lead])
}

/** Who joins in: "Khoa Nội, các khoa lâm sàng". Empty when nobody is named. */
export function sayCoordination({ coordinatorIds, coordination }: Doing, around: Departments): string {
  return joined([...(coordinatorIds ?? []).map(nameIn(around)), coordination])
}

/** "Chủ trì: Phòng CNTT; phối hợp: Khoa Nội; thời hạn: quý II/2027"; empty when nothing of it is known. */
export function sayWhoDoesIt(doing: Doing, around: Departments): string {
  const said: readonly (readonly [string, string])[] = [
    ['chủ trì', sayLead(doing, around)],
    ['phối hợp', sayCoordination(doing, around)],
    ['thời hạn', doing.deadline ? sayDeadline(doing.deadline) : ''],
  ]
  return capitalised(
    said
      .filter(([, words]) => words !== '')
      .map(([label, words]) => `${label}: ${words}`)
      .join('; '),
  )
}

/** A deadline inside a sentence: "2027" → "năm 2027", "Thường xuyên" → "thường xuyên". */
export function sayDeadline(deadline: Period): string {
  const period = printPeriod(deadline)
  return /^\d{4}\b(?!\/)/.test(period)
    ? `năm ${period}`
    : `${period.charAt(0).toLocaleLowerCase('vi')}${period.slice(1)}`
}
