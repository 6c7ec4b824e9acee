import type { CollectionName } from '#shared/records/collections.ts'

const lists = {
  assets: '/assets',
  links: '/links',
  applications: '/applications',
  informationSystems: '/information-systems',
  staffMembers: '/people/staff',
  headcounts: '/people/headcounts',
  trainings: '/people/trainings',
  departments: '/hospital/departments',
  operatingSystems: '/hospital/operating-systems',
  initiatives: '/plan/initiatives',
  legalBases: '/legal-bases',
  executions: '/execution/list',
  securityShareRules: '/security-share/rules',
} as const satisfies Partial<Record<CollectionName, string>>

/** The collections that have a list of their own, and where it is. */
export type ListedCollection = keyof typeof lists

/** The address of a collection's list; null for one that is shown elsewhere. */
export function listAddress(collection: ListedCollection): string
export function listAddress(collection: CollectionName): string | null
export function listAddress(collection: CollectionName): string | null {
  return (lists as Partial<Record<CollectionName, string>>)[collection] ?? null
}
