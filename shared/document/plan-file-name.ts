import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/**
 * What the plan's file is called, without extension: "KH-10-YHCTBD-2026"; a plan without a number is a draft
 * ("KH-du-thao-YHCTBD-2026"). Whoever writes the file cleans the name again: the symbol may hold anything.
 */
export function planFileName(snapshot: Snapshot, plan: Plan): string {
  const number = plan.number === null ? 'du-thao' : String(plan.number).padStart(2, '0')
  return ['KH', number, snapshot.hospital.symbol.trim(), plan.year].filter((part) => part !== '').join('-')
}

/** The name of the workbook of its appendices, without extension: "KH-10-YHCTBD-2026-phu-luc". */
export function appendixFileName(snapshot: Snapshot, plan: Plan): string {
  return `${planFileName(snapshot, plan)}-phu-luc`
}
