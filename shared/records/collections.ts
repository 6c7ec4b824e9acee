import type { z } from 'zod'
import { applicationRecord } from './application.ts'
import { assetRecord } from './asset.ts'
import { departmentRecord } from './department.ts'
import { dismissalRecord } from './dismissal.ts'
import type { Field, RecordOf } from './field.ts'
import { importLayoutRecord } from './import-layout.ts'
import { informationSystemRecord } from './information-system.ts'
import { executionRecord, fundingSourceRecord, initiativeRecord, securityShareRuleRecord } from './initiative.ts'
import { issuedPlanRecord } from './issued-plan.ts'
import { legalBasisRecord } from './legal-basis.ts'
import { linkRecord } from './link.ts'
import { narrativeRecord } from './narrative.ts'
import { operatingSystemRecord } from './operating-system.ts'
import { headcountRecord, staffMemberRecord, trainingRecord } from './people.ts'
import { groupRecord, phaseRecord, planRecord } from './plan.ts'
import { answerRecord, backupRunRecord, checkRecord, incidentRecord } from './security.ts'
import { targetRecord } from './target.ts'
import { assignmentRecord, taskRecord } from './task.ts'

/** Every collection of a snapshot and the kind of record it holds: the one list that database, schema and tests follow. */
export const collections = {
  departments: departmentRecord,
  assets: assetRecord,
  operatingSystems: operatingSystemRecord,
  links: linkRecord,
  applications: applicationRecord,
  informationSystems: informationSystemRecord,
  staffMembers: staffMemberRecord,
  headcounts: headcountRecord,
  trainings: trainingRecord,
  legalBases: legalBasisRecord,
  fundingSources: fundingSourceRecord,
  securityShareRules: securityShareRuleRecord,
  plans: planRecord,
  groups: groupRecord,
  phases: phaseRecord,
  targets: targetRecord,
  tasks: taskRecord,
  assignments: assignmentRecord,
  initiatives: initiativeRecord,
  executions: executionRecord,
  narratives: narrativeRecord,
  checks: checkRecord,
  answers: answerRecord,
  backupRuns: backupRunRecord,
  incidents: incidentRecord,
  importLayouts: importLayoutRecord,
  dismissals: dismissalRecord,
  issuedPlans: issuedPlanRecord,
} as const

export type CollectionName = keyof typeof collections
export const collectionNames = Object.keys(collections) as readonly CollectionName[]
export type RecordIn<C extends CollectionName> = RecordOf<(typeof collections)[C]>

/** The field of a record by its key, when the key is only known as text. Throws when there is none: a bug of the caller. */
export function fieldOf(collection: CollectionName, key: string): Field<z.ZodType> {
  const fields = collections[collection].fields as Readonly<Record<string, Field<z.ZodType>>>
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined
  if (field === undefined) throw new RangeError(`${collection} has no field ${key}`)
  return field
}
