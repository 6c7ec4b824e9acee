import { compareIso, type IsoDate } from '#shared/basics/calendar-date.ts'
import type { Headcount, StaffMember } from '#shared/records/people.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** The newest count of all staff taken on or before `today`; null when there is none. */
export function currentHeadcount(snapshot: Snapshot, today: IsoDate): Headcount | null {
  const past = snapshot.headcounts.filter((headcount) => compareIso(headcount.date, today) <= 0)
  return past.toSorted((a, b) => compareIso(b.date, a.date))[0] ?? null
}

/** IT people working now; `dedicated` counts only those whose job is IT. */
export function itStaff(snapshot: Snapshot): readonly StaffMember[] {
  return snapshot.staffMembers.filter((member) => member.active && member.dedicated)
}

/** Dedicated IT people with a university degree or higher. */
export function itStaffWithDegree(snapshot: Snapshot): number {
  return itStaff(snapshot).filter((member) => member.degree === 'university' || member.degree === 'postgraduate').length
}
