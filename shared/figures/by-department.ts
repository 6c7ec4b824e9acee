import type { Asset } from '#shared/records/asset.ts'
import type { Department } from '#shared/records/department.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder } from '#shared/records/tree.ts'

/** Devices that stand together. `department` is null for those of no department, or of one that is gone. */
export interface DepartmentAssets {
  readonly department: Department | null
  readonly assets: readonly Asset[]
  /** The ids by which a list finds them; null for "not chosen". */
  readonly ids: readonly (string | null)[]
}

/** The name over devices whose department nobody has entered. */
const NO_DEPARTMENT = 'Chưa rõ khoa, phòng'

/**
 * Devices by department, in the hospital's own order, those of no department last. Departments without any are left out
 * unless `all` (then every one in use is there).
 */
export function byDepartment(
  snapshot: Snapshot,
  assets: readonly Asset[],
  { all = false }: { readonly all?: boolean } = {},
): readonly DepartmentAssets[] {
  const own = new Map<string | null, Asset[]>()
  for (const asset of assets) {
    const list = own.get(asset.departmentId)
    if (list === undefined) own.set(asset.departmentId, [asset])
    else list.push(asset)
  }
  const departments = sortByOrder(snapshot.departments)
  const known = new Set<string | null>(departments.map(({ id }) => id))
  const lost = [...own.keys()].filter((id) => !known.has(id))
  return [
    ...departments
      .filter((department) => own.has(department.id) || (all && department.active))
      .map((department) => ({ department, assets: own.get(department.id) ?? [], ids: [department.id] })),
    ...(lost.length === 0 ? [] : [{ department: null, assets: lost.flatMap((id) => own.get(id) ?? []), ids: lost }]),
  ]
}

/** What a department is called in a table. */
export function departmentName(department: Department | null): string {
  return department === null ? NO_DEPARTMENT : department.name || department.code || 'Khoa, phòng chưa đặt tên'
}
