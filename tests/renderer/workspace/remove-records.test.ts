import { expect, test } from 'vitest'
import { removalOf } from '#renderer/workspace/remove-records.ts'
import { applicationRecord } from '#shared/records/application.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { informationSystemRecord } from '#shared/records/information-system.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'

test('removing records lets go of every link to them, single and in lists, and of nothing else', () => {
  const snapshot = {
    ...emptySnapshot(),
    departments: [departmentRecord.create('d1'), departmentRecord.create('d2')],
    assets: [assetRecord.create('a1', { departmentId: 'd1' }), assetRecord.create('a2', { departmentId: 'd2' })],
    applications: [applicationRecord.create('p1', { departmentId: 'd1' })],
    informationSystems: [informationSystemRecord.create('s1', { assetIds: ['a1', 'a2'] })],
  }
  const { changes, touched } = removalOf(snapshot, 'departments', ['d1'])
  expect(touched).toBe(2)
  expect(changes.map((change) => [change.collection, change.id, change.after])).toEqual([
    ['departments', 'd1', null],
    ['assets', 'a1', { ...snapshot.assets[0], departmentId: null }],
    ['applications', 'p1', { ...snapshot.applications[0], departmentId: null }],
  ])
  const [, system] = removalOf(snapshot, 'assets', ['a1']).changes
  expect(system?.after).toMatchObject({ id: 's1', assetIds: ['a2'] })
})
