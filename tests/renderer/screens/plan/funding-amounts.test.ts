// @vitest-environment node
import { expect, test } from 'vitest'
import { fundingLines, withAmount } from '#renderer/workspace/funding-amounts.ts'
import { fundingSourceRecord } from '#shared/records/initiative.ts'

const sources = [
  fundingSourceRecord.create('b', { name: 'Quỹ', order: 2 }),
  fundingSourceRecord.create('a', { name: 'Ngân sách', order: 1 }),
  fundingSourceRecord.create('old', { name: 'Cũ', order: 3, active: false }),
]

test('every source in use has a line, a closed one only when there is money of it, a deleted one is not hidden', () => {
  const funding = [
    { fundingSourceId: 'old', year: null, amount: 5 },
    { fundingSourceId: 'a', year: 2027, amount: 7 },
    { fundingSourceId: 'gone', year: null, amount: 9 },
  ]
  expect(fundingLines(funding, sources).map(({ label, amount }) => [label, amount])).toEqual([
    ['Ngân sách, năm 2027', 7],
    ['Quỹ', null],
    ['Cũ', 5],
    ['Nguồn vốn đã bị xóa', 9],
  ])
  expect(fundingLines([], sources).map(({ label }) => label)).toEqual(['Ngân sách', 'Quỹ'])
})

test('an amount is set, changed and taken out without touching the others', () => {
  const other = { fundingSourceId: 'a', year: 2027, amount: 1 }
  const line = { fundingSourceId: 'a', year: null }
  const set = withAmount([other], line, 5)
  expect(set).toEqual([other, { ...line, amount: 5 }])
  expect(withAmount(set, line, 6)).toEqual([other, { ...line, amount: 6 }])
  expect(withAmount(set, line, null)).toEqual([other])
})
