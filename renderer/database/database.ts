import Dexie from 'dexie'
import type { Result } from '#shared/basics/result.ts'

export const DATABASE_NAME = 'ke-hoach-so'
export const DATABASE_VERSION = 1

export class HospitalDatabase extends Dexie {}

export type OpenProblem =
  | { readonly kind: 'newer-database'; readonly found: number; readonly supported: number }
  | { readonly kind: 'newer-records'; readonly found: number; readonly supported: number }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'unavailable'; readonly detail: string }

export async function openDatabase(_name: string = DATABASE_NAME): Promise<Result<HospitalDatabase, OpenProblem>> {
  throw new Error('openDatabase: being written')
}

/** What is wrong and what to do next, in Vietnamese. */
export function describeOpenProblem(problem: OpenProblem): string {
  return problem.kind
}
