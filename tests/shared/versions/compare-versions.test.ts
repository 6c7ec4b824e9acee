import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { docxCarriesOutline } from '#shared/document/read-docx-text.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { diffWords } from '#shared/versions/compare-text.ts'
import { type Comparison, compareVersions, isSame } from '#shared/versions/compare-versions.ts'
import { comparisonOutline } from '#shared/versions/comparison-outline.ts'
import { comparisonLines, shortPair, shortPieces } from '#shared/versions/comparison-words.ts'
import { matchRecords } from '#shared/versions/match-records.ts'
import { planNextYear } from '#shared/versions/next-year.ts'
import { NO_CHOICES } from '#shared/versions/next-year-choices.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'
import { arbitraryText } from '#tests/shared/records/arbitrary-snapshot.ts'

function compared(right: Snapshot, left = sampleSnapshot(), rightPlan = SAMPLE_PLAN): Comparison {
  const side = (snapshot: Snapshot, planId: string, label: string) => ({ snapshot, planId, today: TODAY, label })
  const result = compareVersions(side(left, SAMPLE_PLAN, 'Bản A'), side(right, rightPlan, 'Bản B'))
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const set = (snapshot: Snapshot, collection: CollectionName, id: string, values: object): Snapshot => ({
  ...snapshot,
  [collection]: snapshot[collection].map((row) => (row.id === id ? { ...row, ...values } : row)),
})
const listOf = (comparison: Comparison, list: string) => comparison.lists.find((each) => each.list === list)

describe('two versions of the sample', () => {
  test('that are the same differ in nothing', () => {
    const comparison = compared(sampleSnapshot())
    expect(isSame(comparison)).toBe(true)
    expect(comparison.lists.map(({ same }) => same)).toEqual([7, 29, 26, 7, 13, 2])
  })

  test('of which one has an item renamed, dearer and later: each field is told, and the money by source, phase and in all', () => {
    const right = set(sampleSnapshot(), 'initiatives', 'ini-mang', {
      name: 'Nâng cấp mạng',
      funding: [{ fundingSourceId: 'src-ns', year: null, amount: 950_000_000 }],
      period: { kind: 'quarter', quarter: 2, year: 2026 },
    })
    const comparison = compared(right)
    expect(listOf(comparison, 'initiatives')).toMatchObject({
      same: 6,
      records: [
        {
          kind: 'changed',
          name: 'Nâng cấp mạng',
          amounts: { left: 900_000_000, right: 950_000_000 },
          fields: [
            {
              label: 'Tên nhiệm vụ, dự án hoặc nội dung chi',
              left: 'Đầu tư, nâng cấp hạ tầng mạng',
              right: 'Nâng cấp mạng',
            },
            { label: 'Kinh phí theo nguồn' },
            { label: 'Thời gian thực hiện', left: 'Quý I/2026', right: 'Quý II/2026' },
          ],
        },
      ],
    })
    const [total, ...others] = comparison.money
    expect((total?.right ?? 0) - (total?.left ?? 0)).toBe(50_000_000)
    expect(others.filter(({ left, right: amount }) => left !== amount).map(({ of }) => of)).toEqual(['source', 'phase'])
  })

  test('of which one has an item more and one less', () => {
    const start = sampleSnapshot()
    const added = initiativeRecord.create('ini-new', { planId: SAMPLE_PLAN, name: 'Mua máy chủ dự phòng', order: 99 })
    const right = { ...start, initiatives: [...start.initiatives.filter(({ id }) => id !== 'ini-mang'), added] }
    expect(listOf(compared(right), 'initiatives')?.records.map(({ kind, name }) => [kind, name])).toEqual([
      ['added', 'Mua máy chủ dự phòng'],
      ['removed', 'Đầu tư, nâng cấp hạ tầng mạng'],
    ])
  })

  test('of which one cites another document', () => {
    const start = sampleSnapshot()
    const ids = start.plans[0]?.legalBasisIds.slice(1) ?? []
    const { bases } = compared(set(start, 'plans', SAMPLE_PLAN, { legalBasisIds: ids }))
    expect(bases.added).toEqual([])
    expect(bases.removed).toEqual([expect.stringContaining('06/QĐ-TTg')])
  })

  test('whose words differ: word by word, in the section that is meant', () => {
    const start = sampleSnapshot()
    const section = start.narratives.find(({ blocks }) => blocks[0]?.kind === 'paragraph')
    const [block] = section?.blocks ?? []
    if (section === undefined || block?.kind !== 'paragraph') throw new Error('sample')
    const [first, ...rest] = block.content
    if (first?.kind !== 'text') throw new Error('sample')
    const words = first.text.replace(/^(\S+) (\S+)/, '$1 hoàn toàn mới')
    const blocks = [{ ...block, content: [{ ...first, text: words }, ...rest] }, ...section.blocks.slice(1)]
    const { text } = compared(set(start, 'narratives', section.id, { blocks }))
    expect(text).toHaveLength(1)
    expect(
      text[0]?.pieces
        .filter(({ kind }) => kind === 'added')
        .map((piece) => piece.text.trim())
        .join(' '),
    ).toBe('hoàn toàn mới')
  })

  test('of which the inventory moved on: the figures in the text tell it', () => {
    const start = sampleSnapshot()
    const right = { ...start, assets: start.assets.slice(5) }
    const { text, lists } = compared(right)
    expect(text.length).toBeGreaterThan(0)
    expect(lists.flatMap(({ records }) => records)).toEqual([])
  })

  test('next year’s plan is matched with its own, item by item', () => {
    const start = sampleSnapshot()
    let at = 0
    const next = planNextYear(start, {
      planId: SAMPLE_PLAN,
      year: 2027,
      today: '2026-12-01',
      newId: () => `n${at++}`,
      choices: NO_CHOICES,
    })
    if (!next.ok) throw new Error(next.error)
    const comparison = compared(applyRecords(start, next.value.changes), start, next.value.plan.id)
    for (const { list, records } of comparison.lists) {
      expect(
        records.filter(({ kind }) => kind !== 'changed'),
        list,
      ).toEqual([])
    }
    // Two items of the later phase are due in 2027 and move up; the others say the same as before.
    const moved = [{ label: 'Giai đoạn', left: 'Giai đoạn II', right: 'Giai đoạn I' }]
    expect(listOf(comparison, 'initiatives')?.records.map(({ fields }) => fields)).toEqual([moved, moved])
  })

  test('of which one plan is gone are refused in words', () => {
    const side = { snapshot: sampleSnapshot(), planId: SAMPLE_PLAN, today: TODAY, label: 'Bản A' }
    expect(compareVersions(side, { ...side, planId: 'gone', label: 'Bản B' })).toEqual({
      ok: false,
      error: 'Không còn kế hoạch của “Bản B”.',
    })
  })
})

describe('matching', () => {
  const name = ({ name: words }: { name: string }) => words

  test('goes by id, history, words, and nearly the same words; the rest is added or removed', () => {
    const left = [
      { id: 'a', name: 'Một' },
      { id: 'b', name: 'Hai' },
      { id: 'c', name: 'Mua sắm máy tính cho các khoa' },
      { id: 'd', name: 'Bốn' },
      { id: 'e', name: 'Năm' },
    ]
    const right = [
      { id: 'a', name: 'khác hẳn' },
      { id: 'x', name: 'cũng khác', carriedFromId: 'b' },
      { id: 'y', name: 'Mua sắm máy tính cho các phòng' },
      { id: 'z', name: 'BỐN' },
      { id: 'w', name: 'Sáu' },
    ]
    const pairs = matchRecords<{ id: string; name: string; carriedFromId?: string }>(left, right, name)
    expect(pairs.map((pair) => [pair.left?.id ?? null, pair.right?.id ?? null])).toEqual([
      ['a', 'a'],
      ['b', 'x'],
      ['c', 'y'],
      ['d', 'z'],
      [null, 'w'],
      ['e', null],
    ])
  })

  test('uses every record once, whatever their names and ids', () => {
    const record = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: arbitraryText })
    const list = fc.uniqueArray(record, { selector: ({ id }) => id })
    fc.assert(
      fc.property(list, list, (left, right) => {
        const pairs = matchRecords(left, right, name)
        expect(
          pairs
            .flatMap((pair) => pair.left ?? [])
            .map(({ id }) => id)
            .sort(),
        ).toEqual(left.map(({ id }) => id).sort())
        expect(pairs.flatMap((pair) => pair.right ?? []).map(({ id }) => id)).toEqual(right.map(({ id }) => id))
      }),
    )
  })
})

test('the pieces of a difference put together give both texts back', () => {
  fc.assert(
    fc.property(fc.array(arbitraryText), fc.array(arbitraryText), (a, b) => {
      const [left, right] = [a.join(' '), b.join(' ')]
      const pieces = diffWords(left, right)
      const of = (kind: string) => pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind)
      expect(
        of('removed')
          .map(({ text }) => text)
          .join(''),
      ).toBe(left)
      expect(
        of('added')
          .map(({ text }) => text)
          .join(''),
      ).toBe(right)
    }),
  )
})

test('long passages that are the same are told by their beginning and end', () => {
  const same = 'từ '.repeat(200)
  const short = shortPieces([
    { kind: 'added', text: 'a' },
    { kind: 'same', text: same },
    { kind: 'added', text: 'b' },
  ])
  expect(short[1]?.text).toMatch(/^từ .* … .*từ $/)
  expect(short[1]?.text.length).toBeLessThan(200)
})

test('the comparison is written as a DOCX that carries all of it', async () => {
  const right = set(sampleSnapshot(), 'initiatives', 'ini-mang', { name: 'Nâng cấp mạng', note: 'hai\ndòng' })
  const comparison = compared({ ...right, assets: right.assets.slice(3) })
  const outline = comparisonOutline(comparison, right.hospital, '2026-11-30')
  const bytes = await writeDocx(outline)
  expect(docxCarriesOutline(bytes, outline)).toEqual({ ok: true, value: true })
  const text = JSON.stringify(outline)
  expect(text).toContain('BẢNG SO SÁNH')
  expect(text).toContain('Nâng cấp mạng')
  expect(comparisonLines(comparison)[2]).toBe('Dự án, nội dung chi: thêm 0, bỏ 0, thay đổi 1, giữ nguyên 6.')
})

test('a long value shows the part that differs, a short one stands whole', () => {
  const long =
    'Bảo đảm tỷ lệ kinh phí chi cho các sản phẩm, dịch vụ an toàn thông tin mạng đạt tối thiểu 10% trong tổng kinh phí triển khai kế hoạch ứng dụng công nghệ thông tin'
  expect(shortPair(long, long.replace('10%', '15%'))).toEqual([
    '“…tin mạng đạt tối thiểu 10% trong tổng kinh phí tr…”',
    '“…tin mạng đạt tối thiểu 15% trong tổng kinh phí tr…”',
  ])
  expect(shortPair('10%', '')).toEqual(['“10%”', '“”'])
  expect(shortPair(long, '')[1]).toBe('“”')
})
