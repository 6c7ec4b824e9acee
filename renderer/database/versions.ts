/**
 * Every version the database ever had. Entries are frozen once released: a change of tables is a new entry with its
 * reason, never an edit of an old one, because PCs in the field upgrade from exactly these. An entry that changes the
 * shape of records must also upgrade the records inside `batchSlices`, or undo would bring back the old shape.
 *
 * `stores` lists what differs from the version before, in Dexie's words ("id" is the key, "++" counts up, "*" indexes every
 * item of an array, "" keeps the key beside the row). Screens read from memory, so a collection needs no index but its key.
 */
export interface DatabaseVersion {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
}

export const databaseVersions: readonly DatabaseVersion[] = [
  {
    version: 1,
    stores: {
      departments: 'id',
      assets: 'id',
      operatingSystems: 'id',
      links: 'id',
      applications: 'id',
      informationSystems: 'id',
      staffMembers: 'id',
      headcounts: 'id',
      trainings: 'id',
      legalBases: 'id',
      fundingSources: 'id',
      securityShareRules: 'id',
      plans: 'id',
      groups: 'id',
      phases: 'id',
      targets: 'id',
      tasks: 'id',
      assignments: 'id',
      initiatives: 'id',
      executions: 'id',
      narratives: 'id',
      checks: 'id',
      answers: 'id',
      backupRuns: 'id',
      incidents: 'id',
      importLayouts: 'id',
      dismissals: 'id',
      issuedPlans: 'id',
      hospital: '',
      batches: '++id, of, origin',
      batchSlices: '++id, batch, *touched',
      meta: 'key',
    },
  },
]
