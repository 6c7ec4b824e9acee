import { describe, expect, test } from 'vitest'
import { type MatchedDocument, matchPasted } from '#shared/legal/match-pasted.ts'
import { idsByRank, type PastedRow, pastedChanges } from '#shared/legal/pasted-changes.ts'
import { splitLegalText } from '#shared/legal/split-legal-text.ts'
import { type LegalBasis, legalBasisRecord } from '#shared/records/legal-basis.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const basis = (id: string, values: Partial<LegalBasis>): LegalBasis => legalBasisRecord.create(id, values)
const directive = (id: string, date: string | null) => basis(id, { type: 'directive', symbol: '14/CT-TTg', date })

function match(text: string, bases: readonly LegalBasis[] = []): readonly MatchedDocument[] {
  const split = splitLegalText(text)
  if (!split.ok) throw new Error(split.error.kind)
  return matchPasted(split.value.pieces, bases)
}
const told = (rows: readonly MatchedDocument[]) =>
  rows.map(({ verdict, choice }) => {
    if (choice === null) return `${verdict} ?`
    if (choice.use === 'list') return `${verdict} ${choice.id}`
    return choice.use === 'catalogue' ? `${verdict} ${choice.key}` : `${verdict} ${choice.use}`
  })

describe('a pasted document is matched', () => {
  test.each<[string, readonly LegalBasis[], string]>([
    ['Chỉ thị số 14/CT-TTg ngày 07/6/2019', [directive('a', '2018-05-25'), directive('b', '2019-06-07')], 'known b'],
    ['Chỉ thị số 14/CT-TTg ngày 07/6/2019', [directive('a', '2018-05-25')], 'catalogue ct-14-2019'],
    ['Chỉ thị số 14/CT-TTg ngày 01/01/2020', [directive('a', '2018-05-25')], 'ask ?'],
    ['Chỉ thị số 14/CT-TTg của Thủ tướng Chính phủ', [directive('a', '2018-05-25')], 'ask ?'],
    ['Chỉ thị số 14/CT-TTg ngày 07/6/2019', [directive('a', null)], 'ask ?'],
    ['Quyết định số 6/QĐ-TTg ngày 06/01/2022', [basis('q', { symbol: '06/QĐ-TTg', date: '2022-01-06' })], 'known q'],
    ['Quyết định số 999/QĐ-XYZ ngày 06/01/2022 của Bệnh viện A về B', [], 'new new'],
    ['Quyết định số 999/QĐ-XYZ của Bệnh viện A về B', [], 'ask new'],
    ['QĐ-TTg ngày 03/6/2020 của Thủ tướng', [basis('q', { symbol: '749/QĐ-TTg', date: '2020-06-03' })], 'ask ?'],
    ['Dự thảo Nghị định của Chính phủ về B', [], 'ask skip'],
    ['Luật An ninh mạng', [basis('l', { type: 'law', abstract: 'An ninh mạng', date: '2025-12-10' })], 'known l'],
    ['Luật An ninh mạng', [], 'ask ?'],
    ['Luật An ninh mạng ngày 10 tháng 12 năm 2025', [], 'catalogue luat-anm-2025'],
    ['Luật Công nghệ thông tin năm 2006', [], 'catalogue luat-cntt-2006'],
    ['Luật Khám bệnh, chữa bệnh', [], 'new new'],
    ['Quyết định số 742/QĐ-UBND ngày 06/4/2023 của UBND tỉnh Vĩnh Long', [], 'catalogue qd-742-vl-2023'],
    ['Quyết định số 742/QĐ-UBND ngày 06/4/2023 của UBND tỉnh', [], 'catalogue qd-742-vl-2023'],
    ['Quyết định số 742/QĐ-UBND ngày 06/4/2023 của UBND tỉnh Long An', [], 'new new'],
    ['Quyết định số 742/QĐ-UBND ngày 06/4/2023 của UBND tỉnh về việc giao dự toán ngân sách', [], 'ask ?'],
  ])('%s', (text, bases, expected) => {
    expect(told(match(text, bases))).toEqual([expected])
  })

  test('one that has no number is asked about with those of its date', () => {
    const [row] = match('QĐ-TTg ngày 03/6/2020 của Thủ tướng phê duyệt Chương trình')
    expect(row).toMatchObject({ verdict: 'ask', choice: null, candidates: [{ use: 'catalogue', key: 'qd-749-2020' }] })
  })

  test('one that stands twice in the paste is told once', () => {
    const line = 'Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ về Đề án'
    expect(told(match(`${line};\n${line.replace('06/01/2022', '06 tháng 01 năm 2022')}.`))).toEqual([
      'catalogue qd-06-2022',
      'repeated skip',
    ])
  })
})

const counter = () => {
  let n = 0
  return () => `new-${++n}`
}
const rowsOf = (matched: readonly MatchedDocument[]): readonly PastedRow[] =>
  matched.map(({ document, choice }) => {
    const { type, symbol, date, issuer, abstract, isDraft } = document
    return { fields: { type, symbol, date, issuer, abstract }, choice: choice ?? { use: 'skip' }, isDraft }
  })
const TEXT = `- Quyết định số 999/QĐ-XYZ ngày 06/01/2026 của Bệnh viện A về B;
- Luật Chuyển đổi số ngày 11 tháng 12 năm 2025;
- Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ.`

function paste(seen: Snapshot, order: 'pasted' | 'rank', planId: string | null = SAMPLE_PLAN) {
  return pastedChanges(seen, { rows: rowsOf(match(TEXT, seen.legalBases)), planId, order }, counter())
}

test('one number and day of two bodies is asked about, never dropped', () => {
  const [, second] = match(
    'Quyết định số 100/QĐ-UBND ngày 01/01/2025 của UBND tỉnh Bình Dương về việc A;\nQuyết định số 100/QĐ-UBND ngày 01/01/2025 của UBND tỉnh Bình Phước về việc B.',
  )
  expect([second?.verdict, second?.choice]).toEqual(['ask', null])
  expect(second?.reasons.join()).toContain('Bình Dương')
})

describe('a paste is written', () => {
  test('new documents come in once, and the plan cites them behind the others in the pasted order', () => {
    const seen = sampleSnapshot()
    const [own, law, plan, ...more] = paste(seen, 'pasted')
    expect(more).toEqual([])
    expect(own?.after).toMatchObject({ id: 'new-1', symbol: '999/QĐ-XYZ', certainty: 'toCheck' })
    expect(law?.after).toMatchObject({ id: 'new-2', symbol: '148/2025/QH15', inForceFrom: '2026-07-01' })
    expect(plan?.after).toMatchObject({ legalBasisIds: [...(seen.plans[0]?.legalBasisIds ?? []), 'new-1', 'new-2'] })
  })

  test('or in the order of rank and date, with those already cited', () => {
    const changes = paste(sampleSnapshot(), 'rank')
    const plan = changes.at(-1)?.after as { legalBasisIds: string[] }
    expect(plan.legalBasisIds.slice(0, 4)).toEqual(['new-2', 'law-57', 'law-749', 'law-06'])
  })

  test('without a plan only the list grows, and nothing that is there is touched', () => {
    const changes = paste(sampleSnapshot(), 'pasted', null)
    expect(changes.map(({ collection, before }) => [collection, before])).toEqual([
      ['legalBases', null],
      ['legalBases', null],
    ])
  })

  test('a document that came into the list meanwhile is not entered twice', () => {
    const seen = sampleSnapshot()
    const rows = rowsOf(match(TEXT, []))
    const [first] = pastedChanges(seen, { rows, planId: null, order: 'pasted' }, counter())
    const later = { ...seen, legalBases: [...seen.legalBases, first?.after as LegalBasis] }
    const again = pastedChanges(later, { rows, planId: null, order: 'pasted' }, counter())
    expect(again.map(({ after }) => (after as LegalBasis).symbol)).toEqual(['148/2025/QH15'])
  })

  test('a record that is gone meanwhile is entered anew from the paste', () => {
    const seen = { ...sampleSnapshot(), legalBases: [] }
    const rows: PastedRow[] = rowsOf(match(TEXT)).map((row) => ({ ...row, choice: { use: 'list', id: 'gone' } }))
    expect(pastedChanges(seen, { rows, planId: null, order: 'pasted' }, counter())).toHaveLength(3)
  })
})

test('the issuer comes before the type: a province’s decision stands behind a ministry’s circular', () => {
  const of = (id: string, type: LegalBasis['type'], symbol: string, date: string) => basis(id, { type, symbol, date })
  const bases = [
    of('so', 'decision', '569/QĐ-STC', '2021-01-01'),
    of('tinh', 'decision', '394/QĐ-UBND', '2021-02-18'),
    of('tt', 'circular', '04/2020/TT-BTTTT', '2020-02-24'),
    of('bcs', 'resolution', '157-NQ/BCSD', '2023-02-03'),
    of('ttg', 'decision', '06/QĐ-TTg', '2022-01-06'),
    of('nd', 'decree', '30/2020/NĐ-CP', '2020-03-05'),
    of('tw', 'resolution', '57-NQ/TW', '2024-12-22'),
    of('law', 'law', '148/2025/QH15', '2025-12-11'),
  ]
  const ids = bases.map(({ id }) => id)
  expect(idsByRank(ids, bases)).toEqual(['law', 'tw', 'nd', 'ttg', 'bcs', 'tt', 'tinh', 'so'])
})

test('cited documents are ordered by rank, then date; one without a date last of its kind, unknown ones at the end', () => {
  const bases = [
    basis('plan', { type: 'plan', date: '2020-01-01' }),
    basis('late', { type: 'decree', date: '2026-01-01' }),
    basis('none', { type: 'decree', date: null }),
    basis('early', { type: 'decree', date: '2019-01-01' }),
    basis('law', { type: 'law', date: '2026-01-01' }),
  ]
  expect(idsByRank(['gone', 'plan', 'none', 'late', 'early', 'law'], bases)).toEqual([
    'law',
    'early',
    'late',
    'none',
    'plan',
    'gone',
  ])
})
