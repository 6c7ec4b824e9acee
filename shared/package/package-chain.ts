import type { Hospital } from '#shared/records/hospital.ts'

/**
 * Names the packages that are counted together: those of one hospital and year. By code, because a name may be corrected
 * between two packages; a hospital without code goes by its name.
 */
export function packageChain({ code, name }: Pick<Hospital, 'code' | 'name'>, year: number): string {
  return `${code === '' ? `“${name}”` : code}/${year}`
}
