import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issuedPlanRecord } from '#shared/records/issued-plan.ts'
import { fromBase64, toBase64 } from '#shared/versions/base64.ts'
import { keptDocx, keptJson, keptSnapshot, makeIssuedPlan } from '#shared/versions/issued-copy.ts'
import { planParts, samePaper } from '#shared/versions/plan-content.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const digest = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('a plan’s own lists are those with its id that are printed', () => {
  expect([...planParts].sort()).toEqual([
    'assignments',
    'groups',
    'initiatives',
    'narratives',
    'phases',
    'targets',
    'tasks',
  ])
})

test('any bytes come back from base64 as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64'))
      expect([...(fromBase64(text) ?? [])]).toEqual([...bytes])
    }),
  )
  expect(fromBase64('không phải')).toBeNull()
})

describe('what the paper says', () => {
  test('does not depend on the order of keys, on progress or on links to devices', () => {
    const one = sampleSnapshot()
    const two = sampleSnapshot()
    const other = {
      ...two,
      initiatives: two.initiatives.map((item) => ({
        ...Object.fromEntries(Object.entries(item).reverse()),
        state: 'done',
        assetIds: ['x'],
      })) as unknown as typeof two.initiatives,
    }
    expect(samePaper(one, other, SAMPLE_PLAN)).toBe(true)
  })

  test('differs by any word, and by a record more or less', () => {
    const one = sampleSnapshot()
    const renamed = { ...one, groups: one.groups.map((group, at) => (at === 0 ? { ...group, title: 'Khác' } : group)) }
    expect(samePaper(one, renamed, SAMPLE_PLAN)).toBe(false)
    expect(samePaper(one, { ...one, tasks: one.tasks.slice(1) }, SAMPLE_PLAN)).toBe(false)
    expect(samePaper(one, one, 'no such plan')).toBe(false)
  })
})

describe('a kept copy', () => {
  const make = () =>
    makeIssuedPlan(
      {
        id: 'kept-1',
        snapshot: { ...sampleSnapshot(), issuedPlans: [issuedPlanRecord.create('earlier', { docx: 'AAAA' })] },
        planId: SAMPLE_PLAN,
        docx: { name: 'a.docx', bytes: new Uint8Array([1, 2, 250]), sha256: '' },
        issuedOn: '2026-01-28',
        note: '',
      },
      digest,
    )

  test('holds all records of that moment but other kept copies, and the same records give the same text', async () => {
    const kept = await make()
    const read = await keptSnapshot(kept, digest)
    if (!read.ok) throw new Error(read.error)
    expect(read.value.issuedPlans).toEqual([])
    expect(read.value.plans[0]?.status).toBe('issued')
    expect(read.value.assets).toEqual(sampleSnapshot().assets)
    expect(await make()).toEqual(kept)
    expect(issuedPlanRecord.schema.safeParse(kept).success).toBe(true)
  })

  test('tells when its files are no more what was kept', async () => {
    const kept = { ...(await make()), docxSha256: await digest(new Uint8Array([1, 2, 250])) }
    expect((await keptDocx(kept, digest)).ok).toBe(true)
    const told = expect.stringMatching(/mã băm không khớp/)
    expect(await keptDocx({ ...kept, docx: toBase64(new Uint8Array([1, 2, 251])) }, digest)).toEqual({
      ok: false,
      error: told,
    })
    expect(await keptDocx({ ...kept, docx: '***' }, digest)).toEqual({ ok: false, error: told })
    expect(await keptJson({ ...kept, snapshot: kept.snapshot.slice(0, -40) }, digest)).toEqual({
      ok: false,
      error: told,
    })
    expect(await keptJson({ ...kept, snapshotSha256: '0'.repeat(64) }, digest)).toEqual({ ok: false, error: told })
    expect(await keptSnapshot({ ...kept, snapshot: '' }, digest)).toEqual({ ok: false, error: told })
  })

  test('whose length is said to be gigabytes takes no room', async () => {
    const kept = await make()
    const bytes = fromBase64(kept.snapshot) ?? new Uint8Array()
    bytes.fill(255, bytes.length - 4)
    expect((await keptJson({ ...kept, snapshot: toBase64(bytes) }, digest)).ok).toBe(false)
  })
})
