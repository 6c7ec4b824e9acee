import type { CollectionName } from './collections.ts'

/** Which collection each reference field points into; a field missing here is caught by a test. */
export const referenceTargets: Readonly<Record<string, CollectionName>> = {
  planId: 'plans',
  previousPlanId: 'plans',
  departmentId: 'departments',
  coordinatorIds: 'departments',
  groupId: 'groups',
  phaseId: 'phases',
  operatingSystemId: 'operatingSystems',
  informationSystemId: 'informationSystems',
  informationSystemIds: 'informationSystems',
  legalBasisIds: 'legalBases',
  replacedById: 'legalBases',
  initiativeId: 'initiatives',
  carriedFromId: 'initiatives',
  assetIds: 'assets',
  targetIds: 'targets',
  taskId: 'tasks',
  taskIds: 'tasks',
}

/** The collection a field points into; null when the field is no reference. `parentId` points into its own collection. */
export function targetOf(collection: CollectionName | 'hospital', key: string): CollectionName | null {
  if (key === 'parentId' && collection !== 'hospital') return collection
  return Object.hasOwn(referenceTargets, key) ? (referenceTargets[key] ?? null) : null
}
