import { expect, test } from 'vitest'
import { actionHits } from '#renderer/app/search-actions.ts'
import { hitAt, searchAmong, searchRecords } from '#renderer/app/search-hits.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const sample = sampleSnapshot()
const found = (query: string) => searchRecords(sample, query, 60, SAMPLE_PLAN).map(({ key }) => key)

test.each([
  ['a project by its name, without marks', 'he thong mang', 'initiatives/ini-mang'],
  ['a section by what its text says', 'thong tin cong cong', 'narratives/sec-a14'],
  ['a legal basis by its symbol', '06/QĐ-TTg', 'legalBases/law-06'],
  ['a department', 'khoa kham benh', 'departments/dep-kham'],
])('finds %s', (_, query, key) => {
  expect(found(query)).toContain(key)
})

test('devices do not crowd out the plan: few of one list, in the order of the lists', () => {
  const all = found('may')
  expect(all.filter((key) => key.startsWith('assets/')).length).toBeLessThanOrEqual(12)
  const lists = [...new Set(all.map((key) => key.slice(0, key.indexOf('/'))))]
  expect(lists.at(-1)).toBe('assets')
})

test('what belongs to the plan being worked on comes before the same of another year', () => {
  const [mine] = sample.initiatives
  if (mine === undefined) throw new Error('the sample has projects')
  const old = { ...mine, id: 'ini-old', planId: 'plan-2025' }
  const hits = searchRecords({ ...sample, initiatives: [old, mine] }, mine.name, 60, SAMPLE_PLAN)
  expect(hits.filter(({ key }) => key.startsWith('initiatives/')).map(({ planId }) => planId)).toEqual([
    SAMPLE_PLAN,
    'plan-2025',
  ])
})

test('an address leads back to the record it shows, and no other', () => {
  expect(hitAt(sample, '/plan/initiatives/ini-mang')).toMatchObject({
    key: 'initiatives/ini-mang',
    planId: SAMPLE_PLAN,
  })
  expect(hitAt(sample, '/assets/ini-mang')).toBeNull()
  expect(hitAt(sample, '/assets')).toBeNull()
  expect(hitAt(sample, '/')).toBeNull()
})

test('what people come to do is found by the words for it', () => {
  for (const words of ['luu docx', 'xuat goi']) {
    expect(searchAmong(actionHits, words).map(({ path }) => path)).toEqual(['/document'])
  }
})

test('nothing typed finds nothing', () => {
  expect(found('  ')).toEqual([])
  expect(searchAmong([{ key: 'a', label: 'Thêm thiết bị', note: '', path: '/', planId: null }], 'them tb')).toEqual([])
})
