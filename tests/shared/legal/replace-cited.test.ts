import { describe, expect, test } from 'vitest'
import { knownForce, whyNotInForce } from '#shared/legal/known-force.ts'
import { knownName, replaceCited, replacementOn } from '#shared/legal/replace-cited.ts'
import { basisValidity } from '#shared/legal/validity.ts'
import { repairedRecords } from '#shared/preflight/repair.ts'
import { runPreflight } from '#shared/preflight/run-preflight.ts'
import { type LegalBasis, legalBasisRecord } from '#shared/records/legal-basis.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const basis = (id: string, values: Partial<LegalBasis>): LegalBasis => legalBasisRecord.create(id, values)
const nd73 = basis('nd73', { type: 'decree', symbol: '73/2019/NĐ-CP', date: '2019-09-05' })
const tt46 = basis('tt46', { type: 'circular', symbol: '46/2018/TT-BYT', date: '2018-12-28' })

describe('what replaces a document', () => {
  const nameOn = (of: LegalBasis, bases: readonly LegalBasis[], day: string) => {
    const found = replacementOn(of, bases, day)
    return found === null ? null : knownName(found)
  }

  test('is the one of the day: a replacement that ended gives way to the next', () => {
    expect(nameOn(nd73, [nd73], '2026-11-21')).toBe('Nghị định 224/2026/NĐ-CP')
    expect(nameOn(nd73, [nd73], '2026-03-01')).toBe('Nghị định 45/2026/NĐ-CP')
    expect(nameOn(nd73, [nd73], '2026-01-01')).toBeNull()
    expect(nameOn(tt46, [tt46], '2025-07-01')).toBeNull()
    expect(nameOn(tt46, [tt46], '2026-01-28')).toBe('Thông tư 13/2025/TT-BYT')
  })

  test('is what the hospital wrote, before what the catalogue says', () => {
    const own = basis('own', { type: 'circular', symbol: '99/2025/TT-BYT', date: '2025-06-06' })
    const linked = { ...tt46, replacedById: 'own' }
    expect(nameOn(linked, [linked, own], '2026-01-28')).toBe('Thông tư 99/2025/TT-BYT')
    expect(nameOn({ ...tt46, replacedBy: 'văn bản khác' }, [], '2026-01-28')).toBeNull()
    // Somebody compared it with the document itself and named no replacement.
    expect(nameOn({ ...tt46, certainty: 'confirmed' }, [], '2026-01-28')).toBeNull()
  })

  test('two documents that replace each other end nowhere', () => {
    const a = basis('a', { symbol: '1/QĐ-A', replacedById: 'b', inForceTo: '2020-01-01' })
    const b = basis('b', { symbol: '2/QĐ-A', replacedById: 'a', inForceTo: '2020-01-01' })
    expect(replacementOn(a, [a, b], '2026-01-28')).toBeNull()
  })

  test('stands in its place, from the list or from the catalogue', () => {
    const made = replaceCited(tt46, ['x', 'tt46', 'y'], [tt46], '2026-01-28', () => 'new')
    expect(made).toMatchObject({ name: 'Thông tư 13/2025/TT-BYT', legalBasisIds: ['x', 'new', 'y'] })
    expect(made?.added).toMatchObject({ id: 'new', symbol: '13/2025/TT-BYT', inForceFrom: '2025-07-21' })
    const tt13 = basis('tt13', {
      type: 'circular',
      symbol: '13/2025/TT-BYT',
      date: '2025-06-06',
      inForceFrom: '2025-07-21',
    })
    expect(replaceCited(tt46, ['x', 'tt46'], [tt46, tt13], '2026-01-28', () => 'new')).toMatchObject({
      legalBasisIds: ['x', 'tt13'],
      added: null,
    })
    expect(replaceCited(tt46, ['tt13', 'tt46'], [tt46, tt13], '2026-01-28', () => 'new')?.legalBasisIds).toEqual([
      'tt13',
    ])
    // Since when Nghị định 45/2026 is in force nobody knows: not exactly one right answer.
    expect(replaceCited(nd73, ['nd73'], [nd73], '2026-03-01', () => 'new')).toBeNull()
  })
})

describe('what is known of a document’s force', () => {
  test('the catalogue speaks only while the record says nothing and nobody confirmed it', () => {
    expect(knownForce(tt46)).toMatchObject({ inForceTo: '2025-07-21', isFromCatalogue: true })
    expect(knownForce({ ...tt46, certainty: 'confirmed' })).toMatchObject({ inForceTo: null, isFromCatalogue: false })
    expect(knownForce({ ...tt46, inForceFrom: '2019-03-01' })).toMatchObject({
      inForceTo: null,
      isFromCatalogue: false,
    })
    expect(whyNotInForce(knownForce(tt46), '2026-01-28')).toBe('đã hết hiệu lực từ 21/07/2025')
    expect(whyNotInForce(knownForce(tt46), '2023-06-01')).toBeNull()
  })

  test.each<[Partial<LegalBasis>, string, string]>([
    [{ inForceTo: '2025-07-21' }, '2025-07-21', 'ended Hết hiệu lực từ 21/07/2025'],
    [{ inForceTo: '2025-07-21' }, '2025-07-20', 'inForce Còn hiệu lực đến 21/07/2025'],
    [{ inForceFrom: '2026-07-01', certainty: 'confirmed' }, '2026-01-28', 'notYet Chưa có hiệu lực (từ 01/07/2026)'],
    [{ inForceFrom: '2026-07-01', certainty: 'confirmed' }, '2026-07-01', 'inForce Còn hiệu lực'],
    [{ certainty: 'confirmed' }, '2026-07-01', 'inForce Còn hiệu lực'],
    [{}, '2026-07-01', 'toCheck Cần kiểm tra'],
    // The catalogue knows more than a record nobody filled in, and is silent where somebody confirmed one.
    [
      { type: 'circular', symbol: '46/2018/TT-BYT', date: '2018-12-28' },
      '2026-01-28',
      'ended Hết hiệu lực từ 21/07/2025',
    ],
    [
      { type: 'decree', symbol: '73/2019/NĐ-CP', date: '2019-09-05' },
      '2026-11-21',
      'toCheck Cần kiểm tra: có văn bản thay thế',
    ],
    [
      { type: 'decree', symbol: '73/2019/NĐ-CP', date: '2019-09-05', certainty: 'confirmed' },
      '2026-11-21',
      'inForce Còn hiệu lực',
    ],
    [{ certainty: 'confirmed', replacedBy: 'Nghị định 1' }, '2026-07-01', 'toCheck Cần kiểm tra: có văn bản thay thế'],
  ])('%j on %s: %s', (values, day, expected) => {
    const { validity, words } = basisValidity(basis('b', values), day)
    expect(`${validity} ${words}`).toBe(expected)
  })
})

describe('the findings on cited law carry what mends them', () => {
  function citing(...bases: readonly LegalBasis[]): Snapshot {
    const sample = sampleSnapshot()
    const others = sample.legalBases.filter(({ symbol }) => !bases.some((each) => each.symbol === symbol))
    const plans = sample.plans.map((plan) => ({ ...plan, legalBasisIds: bases.map(({ id }) => id) }))
    return { ...sample, legalBases: [...others, ...bases], plans }
  }
  const finding = (snapshot: Snapshot, rule: string) =>
    runPreflight(snapshot, SAMPLE_PLAN, '2026-11-22').find((each) => each.rule === rule)
  const citedAfter = (snapshot: Snapshot, rule: string) => {
    const repair = finding(snapshot, rule)?.repair
    const records = repair === undefined ? null : repairedRecords(snapshot, repair)
    return records?.map(({ record }) => ('legalBasisIds' in record ? record.legalBasisIds : record))
  }

  test('a circular the catalogue knows to have ended gives way to the one of the list', () => {
    const snapshot = citing(tt46)
    expect(finding(snapshot, 'law.not-in-force')?.message).toMatch(/từ 21\/07\/2025, theo danh mục có sẵn/)
    expect(citedAfter(snapshot, 'law.not-in-force')).toEqual([['law-13']])
  })

  test('or comes in from the catalogue, with the same id at every check', () => {
    const snapshot = citing(tt46)
    const without = { ...snapshot, legalBases: snapshot.legalBases.filter(({ id }) => id !== 'law-13') }
    const [added, cited] = citedAfter(without, 'law.not-in-force') ?? []
    expect(added).toMatchObject({ symbol: '13/2025/TT-BYT' })
    expect(cited).toEqual([(added as LegalBasis).id])
    expect(finding(without, 'law.not-in-force')).toEqual(finding(without, 'law.not-in-force'))
  })

  test('an order that is wrong is put right, and a document cited twice is cited once', () => {
    const decree = basis('d', { type: 'decree', symbol: '1/2020/NĐ-CP', date: '2020-01-01' })
    const again = { ...decree, id: 'd2' }
    const law = basis('l', { type: 'law', symbol: '', abstract: 'Chuyển đổi số', date: '2025-12-11' })
    expect(citedAfter(citing(decree, law), 'law.order')).toEqual([['l', 'd']])
    expect(citedAfter(citing(law, decree, again), 'law.duplicate')).toEqual([['l', 'd']])
    expect(finding(citing(law, decree), 'law.order')).toBeUndefined()
  })

  test('a document of the catalogue that the text names and the list does not have is judged too', () => {
    const snapshot = sampleSnapshot()
    const without = { ...snapshot, legalBases: snapshot.legalBases.filter(({ id }) => id !== 'law-46') }
    expect(finding(without, 'law.text-cites-expired')?.message).toBeDefined()
    const names = runPreflight(without, SAMPLE_PLAN, '2026-11-22').map(({ message }) => message)
    expect(names.filter((message) => /nhắc đến Thông tư 46\/2018\/TT-BYT.*hết hiệu lực/.test(message))).toHaveLength(1)
  })
})
