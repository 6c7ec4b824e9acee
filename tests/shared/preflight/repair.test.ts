import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { familyOf } from '#shared/preflight/families.ts'
import { repairedRecords } from '#shared/preflight/repair.ts'
import { rules, runPreflight } from '#shared/preflight/run-preflight.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { collections } from '#shared/records/collections.ts'
import { bound, plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

const sample = sampleSnapshot()
const [firstAssignment] = sample.assignments

/** The sample with some fields of one record set. */
function having(
  collection: 'plans' | 'narratives' | 'initiatives' | 'assignments',
  id: string,
  values: object,
): Snapshot {
  const rows: readonly { readonly id: string }[] = sample[collection]
  return { ...sample, [collection]: rows.map((row) => (row.id === id ? { ...row, ...values } : row)) }
}

const broken: Readonly<Record<string, { readonly snapshot: Snapshot; readonly mended: unknown }>> = {
  'text.empty-item': {
    snapshot: having('narratives', 'sec-b16', {
      blocks: [
        { kind: 'item', level: 1, content: [] },
        { kind: 'item', level: 1, content: [plain('Có nội dung')] },
      ],
    }),
    mended: [{ kind: 'item', level: 1, content: [plain('Có nội dung')] }],
  },
  'head.stored-twice': {
    snapshot: having('plans', SAMPLE_PLAN, { recipients: ['Sở Y tế', 'Lưu: VT'] }),
    mended: ['Sở Y tế'],
  },
  'head.recipient-twice': {
    snapshot: having('plans', SAMPLE_PLAN, { recipients: ['Sở Y tế', 'sở y tế', 'Các khoa'] }),
    mended: ['Sở Y tế', 'Các khoa'],
  },
  'head.signer-title': {
    snapshot: having('plans', SAMPLE_PLAN, { signerName: 'TS.BS Trần Văn An' }),
    mended: 'Trần Văn An',
  },
  'initiative.phase': { snapshot: having('initiatives', 'ini-mang', { phaseId: null }), mended: 'ph-1' },
  'reference.missing-record': {
    snapshot: having('initiatives', 'ini-mang', { targetIds: ['gone', sample.targets[0]?.id] }),
    mended: [sample.targets[0]?.id],
  },
  'form.typed-number': {
    snapshot: having('assignments', firstAssignment?.id ?? '', { items: [[plain('- Bố trí kinh phí')]] }),
    mended: [[plain('Bố trí kinh phí')]],
  },
  'form.date-zero': {
    snapshot: having('narratives', 'sec-b16', { title: [plain('Từ ngày 5 tháng 2 năm 2026, ngày 15 tháng 3')] }),
    mended: [plain('Từ ngày 05 tháng 02 năm 2026, ngày 15 tháng 3')],
  },
  'figure.unbound': {
    snapshot: having('narratives', 'sec-b16', {
      blocks: [{ kind: 'item', level: 2, content: [plain('Các khoa, phòng có 55 bộ máy vi tính.')] }],
    }),
    mended: [
      {
        kind: 'item',
        level: 2,
        content: [plain('Các khoa, phòng có '), bound('inventory.computers'), plain(' bộ máy vi tính.')],
      },
    ],
  },
  'form.spacing': {
    snapshot: having('narratives', 'sec-b16', { title: [plain('Theo Kế hoạch số 10 /KH-YHCTBD , ( 30%)  của  Sở .')] }),
    mended: [plain('Theo Kế hoạch số 10/KH-YHCTBD, (30%) của Sở.')],
  },
}

describe('a repair', () => {
  test.each(Object.entries(broken))('of %s leaves nothing of it to be found', (rule, { snapshot, mended }) => {
    const found = runPreflight(snapshot, SAMPLE_PLAN, TODAY).filter((finding) => finding.rule === rule)
    expect(found).toHaveLength(1)
    const repair = found[0]?.repair
    if (repair === undefined) throw new Error(`no repair for ${rule}`)
    expect(repair.fields[0]?.after).toEqual(mended)
    const records = repairedRecords(snapshot, repair)
    if (records === null) throw new Error('the record was as the rule saw it')
    const repaired = applyRecords(
      snapshot,
      records.flatMap(({ collection, id, record }) =>
        collection === 'hospital' ? [] : [{ collection, id, after: record }],
      ),
    )
    for (const { collection, record } of records) {
      if (collection !== 'hospital') expect(collections[collection].schema.safeParse(record).success).toBe(true)
    }
    expect(runPreflight(repaired, SAMPLE_PLAN, TODAY).filter((finding) => finding.rule === rule)).toEqual([])
  })

  test.each(['1. Mua máy chủ theo tỷ lệ 1 : 3.', 'C. Mác viết lúc 7 : 30.'])(
    'of %s is not offered: it is right',
    (words) => {
      const snapshot = having('narratives', 'sec-b16', { blocks: [{ kind: 'paragraph', content: [plain(words)] }] })
      const found = runPreflight(snapshot, SAMPLE_PLAN, TODAY).filter(({ rule }) => rule.startsWith('form.'))
      expect(found).toEqual([])
    },
  )

  test('is refused once somebody has changed what the rule saw', () => {
    const snapshot = having('plans', SAMPLE_PLAN, { recipients: ['Sở Y tế', 'Lưu: VT'] })
    const repair = runPreflight(snapshot, SAMPLE_PLAN, TODAY).find(({ rule }) => rule === 'head.stored-twice')?.repair
    if (repair === undefined) throw new Error('no repair')
    expect(repairedRecords(having('plans', SAMPLE_PLAN, { recipients: ['Lưu: VT'] }), repair)).toBeNull()
    expect(repairedRecords({ ...snapshot, plans: [] }, repair)).toBeNull()
  })

  test('adds what a mended field points at, and only when it is not there', () => {
    const [target] = sample.targets
    const adds = [
      { collection: 'targets', record: { ...target, id: 'new-target' } },
      { collection: 'targets', record: { ...target, id: target?.id ?? '' } },
    ] as const
    const records = repairedRecords(sample, { label: 'x', fields: [], adds })
    expect(records?.map(({ id }) => id)).toEqual(['new-target'])
  })

  test('of spaces changes nothing in a text that has none too many', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\p{L}\d]{1,8}$/u), { minLength: 1, maxLength: 12 }), (words) => {
        const snapshot = having('narratives', 'sec-b16', { title: [plain(words.join(' '))] })
        const found = runPreflight(snapshot, SAMPLE_PLAN, TODAY)
        expect(found.filter(({ rule }) => rule === 'form.spacing')).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

test('every rule belongs to a family', () => {
  expect(rules.map(({ id }) => familyOf(id)).length).toBe(rules.length)
  expect(() => familyOf('nothing.known')).toThrow(/nothing\.known/)
})
