import { describe, expect, test } from 'vitest'
import { catalogueRows, foundRows } from '#renderer/screens/legal-bases/catalogue-rows.ts'
import { takingFromCatalogue } from '#renderer/screens/legal-bases/taking-changes.ts'
import { catalogueDocument } from '#shared/legal/catalogue.ts'
import { compareByRank } from '#shared/legal/rank.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const { legalBases } = sampleSnapshot()
const rows = catalogueRows(legalBases, '2026-01-28')

describe('the catalogue as it is offered', () => {
  test('is found without marks, by number, issuer or abstract; those of provinces are asked for', () => {
    const found = (search: string, withLocal = false) =>
      foundRows(rows, search, withLocal).map(({ entry }) => entry.key)
    expect(found('quy dinh ho so benh an dien tu')).toEqual(['tt-46-byt-2018'])
    // The notice names the first of them in its abstract.
    expect(found('14/ct-ttg')).toEqual(['ct-14-2018', 'ct-14-2019', 'ct-14-2026', 'tb-71-cattt-2019'])
    expect(found('vinh long')).toEqual([])
    expect(found('vĩnh long đào tạo an toàn', true)).toContain('qd-1104-vl-2021')
    expect(found('không có văn bản này')).toEqual([])
  })

  test('stands by rank, says what the list has, and tells the force on the plan’s day', () => {
    const entries = rows.map(({ entry }) => entry)
    expect(entries).toEqual(entries.toSorted(compareByRank))
    const place = (key: string) => entries.findIndex((entry) => entry.key === key)
    expect(place('luat-cds-2025')).toBeLessThan(place('tt-46-byt-2018'))
    expect(place('tt-46-byt-2018')).toBeLessThan(place('qd-742-vl-2023'))
    const row = (key: string) => rows.find(({ entry }) => entry.key === key)
    expect(row('tt-46-byt-2018')).toMatchObject({ isListed: true, validity: { validity: 'ended' } })
    expect(row('tt-46-byt-2018')?.replacement?.key).toBe('tt-13-byt-2025')
    expect(row('luat-cds-2025')).toMatchObject({ isListed: false, validity: { validity: 'notYet' } })
    expect(catalogueRows(legalBases, '2026-07-01').find(({ entry }) => entry.key === 'luat-cds-2025')).toMatchObject({
      validity: { validity: 'inForce', words: 'Còn hiệu lực' },
    })
  })
})

test('documents taken over are cited by the plan as one step, those in the list already only cited', () => {
  const seen = sampleSnapshot()
  const entries = ['luat-cds-2025', 'ct-14-2019'].flatMap((key) => catalogueDocument(key) ?? [])
  const changes = takingFromCatalogue(seen, entries, SAMPLE_PLAN, () => 'new')
  expect(changes.map(({ collection, id }) => `${collection}/${id}`)).toEqual(['legalBases/new', `plans/${SAMPLE_PLAN}`])
  const before = seen.plans[0]?.legalBasisIds ?? []
  expect(changes[1]?.before).toEqual(seen.plans[0])
  expect(changes[1]?.after).toMatchObject({ legalBasisIds: [...before, 'new', 'law-14-2019'] })
  expect(takingFromCatalogue(seen, entries, null, () => 'new')).toHaveLength(1)
})
