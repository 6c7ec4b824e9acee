import { describe, expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { fundingSourceRecord } from '#shared/records/initiative.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { assetsOf, judge, sheetOf } from './import-cases.ts'

const known = assetsOf([{ id: 'pc', code: '0045', name: 'Máy tính bộ HP', quantity: 2, serial: 'S1', kind: 'desktop' }])
const head = ['Mã tài sản', 'Tên thiết bị', 'Số lượng', 'Số sê-ri']
const recoded = sheetOf([head, ['9999', 'Máy tính bộ HP', 1, 'S1']])

describe('a row whose serial is known and whose code is another', () => {
  test('changes nothing before the user says what it is', () => {
    const { judgement } = judge(known, [recoded])
    expect(judgement.counts).toMatchObject({ error: 1, update: 0 })
    expect(judgement.rows[1]?.notes[0]?.message).toMatch(/Cùng “Số sê-ri” với “Máy tính bộ HP”.*“0045”.*“9999”/)
    expect(judgement.questions.map(({ id, rows }) => [id, rows])).toEqual([['same:serial/code', 1]])
  })

  test('answered as the same, it brings the new code and keeps the old one', () => {
    const { judgement } = judge(known, [recoded], { 'same:serial/code': 'same' })
    expect(applyRecords(known, judgement.changes).assets).toMatchObject([
      { id: 'pc', code: '9999', oldCode: '0045', quantity: 1 },
    ])
  })

  test('answered as another, it stays an error', () => {
    const { judgement } = judge(known, [recoded], { 'same:serial/code': 'other' })
    expect([judgement.counts.error, judgement.changes]).toEqual([1, []])
  })

  test('is that device without a question where it gives the old code itself', () => {
    const { judgement } = judge(known, [
      sheetOf([
        [...head, 'Mã cũ'],
        ['9999', 'Máy tính bộ HP', 2, 'S1', '0045'],
      ]),
    ])
    expect(applyRecords(known, judgement.changes).assets).toMatchObject([{ id: 'pc', code: '9999', oldCode: '0045' }])
  })

  test('a new serial under the same code is an update: a machine may be repaired', () => {
    const { judgement } = judge(known, [sheetOf([head, ['0045', 'Máy tính bộ HP', 2, 'S2']])])
    expect(judgement.counts.update).toBe(1)
  })
})

test('a row refused as another of its own sheet is refused the same way, without a question, once the other is there', () => {
  const sheet = sheetOf([head, ['1', 'Máy tính bộ HP', 1, 'S7'], ['2', 'Máy tính bộ HP', 1, 'S7']])
  const first = judge(emptySnapshot(), [sheet]).judgement
  const again = judge(applyRecords(emptySnapshot(), first.changes), [sheet]).judgement
  expect([first.counts.add, first.counts.error, first.questions]).toEqual([1, 1, []])
  expect([again.changes, again.questions]).toEqual([[], []])
  expect(again.rows[2]?.notes[0]?.message).toContain('Trùng với dòng 2')
})

test('an update says what it changes, from what to what', () => {
  const { judgement } = judge(known, [sheetOf([head, ['0045', 'Máy tính bộ HP 280', 3, null]])])
  expect(judgement.rows[1]?.notes.map(({ message }) => message)).toEqual([
    '“Tên thiết bị”: “Máy tính bộ HP” → “Máy tính bộ HP 280”; “Số lượng thực tế”: “2” → “3”.',
  ])
})

describe('names that answers add', () => {
  const grid = sheetOf([
    ['Tên thiết bị', 'Mã tài sản', 'Khoa/Phòng'],
    ['Máy in', 'A-1', 'BGĐ'],
    ['Máy in', 'A-2', 'Ban Giám đốc'],
    ['Máy in', 'A-3', 'P. TCKT'],
  ])
  const finance = departmentRecord.create('tckt', { name: 'Phòng Tài chính', code: 'TCKT' })
  const snapshot = { ...emptySnapshot(), departments: [finance] }

  test('may be another spelling of a name that is added, too; a department’s code is proposed', () => {
    const { judgement } = judge(snapshot, [grid])
    expect(judgement.questions.map(({ id, proposed }) => [id, proposed])).toEqual([
      ['departments:bgd', 'as:departments:ban giam doc'],
      ['departments:ban giam doc', null],
      ['departments:phong tckt', 'tckt'],
    ])
    const answers = {
      'departments:bgd': 'as:departments:ban giam doc',
      'departments:ban giam doc': 'new',
      'departments:phong tckt': 'tckt',
    }
    const after = applyRecords(snapshot, judge(snapshot, [grid], answers).judgement.changes)
    expect(after.departments.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Phòng Tài chính', ['Phòng TCKT']],
      ['Ban Giám đốc', ['BGĐ']],
    ])
    const [one, two] = after.assets
    expect(one?.departmentId).toBe(two?.departmentId)
    expect(judge(after, [grid]).judgement.questions).toEqual([])
  })

  test('a spelling of a name that is not to be added waits', () => {
    const { judgement } = judge(snapshot, [grid], { 'departments:bgd': 'as:departments:ban giam doc' })
    expect(judgement.questions.map(({ id }) => id)).toContain('departments:bgd')
  })
})

test('what a funding source is called is asked once', () => {
  const state = { ...emptySnapshot(), fundingSources: [fundingSourceRecord.create('ns', { name: 'Ngân sách cấp' })] }
  const grid = sheetOf([
    ['Tên thiết bị', 'Mã tài sản', 'Nguồn kinh phí'],
    ['Máy in', 'A-1', 'NSNN: 5.000.000'],
  ])
  const [question] = judge(state, [grid]).judgement.questions
  expect(question?.proposed).toBe('ns')
  const after = applyRecords(state, judge(state, [grid], { [question?.id ?? '']: 'ns' }).judgement.changes)
  expect(after.fundingSources[0]?.aliases).toEqual(['NSNN'])
  const again = judge(after, [grid]).judgement
  expect([again.questions, again.changes]).toEqual([[], []])
})
