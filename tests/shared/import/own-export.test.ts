import fc from 'fast-check'
import { expect, test } from 'vitest'
import { informationSystemRecord } from '#shared/records/information-system.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { assetsOf, judge, ownExport } from './import-cases.ts'

const WORDS = ['"', 'nt', 'như trên', '//', '-nt-', 'A', 'x', 'none', 'Tên thiết bị']

test('what looks like “same as above” in the own export is what the record says', () => {
  const word = fc.constantFrom(...WORDS)
  const asset = fc.record({ name: word, note: word, room: word, personInCharge: word, cpu: word, manufacturer: word })
  fc.assert(
    fc.property(fc.array(asset, { minLength: 1, maxLength: 6 }), (assets) => {
      const snapshot = assetsOf(assets.map((values, at) => ({ id: `a${at}`, ...values })))
      const { judgement } = judge(snapshot, [ownExport(snapshot, 'assets')])
      expect(judgement.changes).toEqual([])
      expect(judgement.questions).toEqual([])
      expect(judgement.counts).toMatchObject({ add: 0, update: 0, error: 0 })
    }),
    { numRuns: 60 },
  )
})

test('a name that several records have is not asked about where the own export says what is stored', () => {
  const { assets } = assetsOf([
    { id: 'a1', name: 'Máy chủ', kind: 'server' },
    { id: 'a2', name: 'Máy chủ', kind: 'server' },
  ])
  const snapshot: Snapshot = {
    ...emptySnapshot(),
    assets,
    informationSystems: [informationSystemRecord.create('s1', { name: 'HIS', assetIds: ['a1', 'a2'] })],
  }
  const sheet = ownExport(snapshot, 'informationSystems')
  const { judgement } = judge(snapshot, [sheet])
  expect(judgement).toMatchObject({ questions: [], changes: [], counts: { error: 0, update: 0, skip: 2 } })
  // Without the id of its record the row leaves open which of the two is meant.
  const bare = { ...sheet, rows: sheet.rows.map(({ number, cells }) => ({ number, cells: cells.slice(0, -1) })) }
  const renamed = {
    ...bare,
    rows: bare.rows.map((row, at) => (at === 0 ? row : { ...row, cells: ['LIS', ...row.cells.slice(1)] })),
  }
  expect(judge(snapshot, [renamed]).judgement.questions).toHaveLength(1)
})
