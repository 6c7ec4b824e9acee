import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assetRecord } from '#shared/records/asset.ts'
import { MOST_FAULTS } from '#shared/records/faults.ts'
import { trainingRecord } from '#shared/records/people.ts'
import { describeReadProblem, readProblemPlace } from '#shared/records/read-problem.ts'
import { type ReadProblem, readSnapshot, validateSnapshot } from '#shared/records/read-snapshot.ts'
import { emptySnapshot, type Snapshot, snapshotSchema } from '#shared/records/snapshot.ts'
import { arbitrarySnapshot } from './arbitrary-snapshot.ts'

/** A snapshot as JSON with one asset, changed by hand. */
function withAsset(change: Readonly<Record<string, unknown>>): string {
  const asset = { ...assetRecord.create('a-1', { name: 'Máy in HP' }), ...change }
  return JSON.stringify({ ...emptySnapshot(), assets: [assetRecord.create('a-0'), asset] })
}

function problemOf(text: string): ReadProblem {
  const result = readSnapshot(text)
  if (result.ok) throw new Error('the text was read')
  return result.error
}

describe('readSnapshot', () => {
  it('gives back what was written, for any snapshot', () => {
    fc.assert(
      fc.property(arbitrarySnapshot(), (snapshot) => {
        expect(readSnapshot(JSON.stringify(snapshot))).toEqual({ ok: true, value: snapshot })
      }),
      { numRuns: 25 },
    )
  })

  it('passes over a byte-order mark', () => {
    expect(readSnapshot(`\uFEFF${JSON.stringify(emptySnapshot())}`)).toEqual({ ok: true, value: emptySnapshot() })
  })

  it('agrees with the validator of the whole snapshot, whatever value is put anywhere', () => {
    const oddValue = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 1.5, 1e20, '2026-02-30', {}, [], 'x'.repeat(20_001)))
    fc.assert(
      fc.property(arbitrarySnapshot(1), fc.infiniteStream(fc.nat()), oddValue, (snapshot, choices, value) => {
        const changed = changeSomewhere(snapshot, () => choices.next().value ?? 0, value)
        const result = validateSnapshot(changed)
        expect(result.ok).toBe(snapshotSchema.safeParse(changed).success)
        if (!result.ok) expect(describeReadProblem(result.error)).toMatch(/^\p{Lu}.+\.$/su)
      }),
      { numRuns: 80 },
    )
  })

  it('never throws on a text with any character changed', () => {
    const text = withAsset({ funding: [{ fundingSourceId: 'ns', year: 2026, amount: 5 }] })
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 2 }), (at, put) => {
        const result = readSnapshot(text.slice(0, at) + put + text.slice(at + 1))
        if (!result.ok) expect(describeReadProblem(result.error).length).toBeGreaterThan(20)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the first faults and counts the rest', () => {
    const assets = Array.from({ length: 50 }, (_, i) => assetRecord.create(`a-${i}`, { quantity: -1 }))
    const problem = problemOf(JSON.stringify({ ...emptySnapshot(), assets }))
    expect(problem.kind === 'invalid' && problem.faults.first.length).toBe(MOST_FAULTS)
    expect(problem.kind === 'invalid' && problem.faults.total).toBe(50)
    expect(describeReadProblem(problem)).toContain('Còn 49 chỗ sai khác.')
  })

  it('refuses a record with a list of absurd length before looking at each of its items', () => {
    expect(describeReadProblem(problemOf(withAsset({ funding: Array(60_000).fill(0) })))).toContain('quá nhiều mục')
  })

  it('is not stopped by nesting deeper than the call stack', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000)
    expect(problemOf(deep).kind).toBe('wrong-format')
    const deepObject = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
    for (const value of [deep, deepObject]) {
      const problem = problemOf(withAsset({ note: 'HERE' }).replace('"HERE"', value))
      expect(describeReadProblem(problem)).toMatch(/phải là một chuỗi chữ|quá nhiều mục/)
      expect(problemOf(`{"format":"ke-hoach-so/snapshot","version":${value}}`).kind).toBe('impossible-version')
    }
    expect(problemOf(withAsset({ note: 'HERE' }).replace('"HERE"', `["constructor", ${deep}]`)).kind).toBe('invalid')
  })

  it('leaves Object.prototype alone', () => {
    problemOf('{"format":"ke-hoach-so/snapshot","version":1,"__proto__":{"polluted":true}}')
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('the words for a wrong value', () => {
  it.each([
    [{ unitPrice: -5 }, 'negative', 'Đơn giá (đồng)', 'không được là số âm (đang là -5)'],
    [{ unitPrice: 1500.5 }, 'fractional', 'Đơn giá (đồng)', 'phải là số nguyên, không có phần lẻ (đang là 1500.5)'],
    [
      { unitPrice: 1e15 },
      'too-large',
      'Đơn giá (đồng)',
      'không được lớn hơn 999.999.999.999.999 (đang là 1.000.000.000.000.000)',
    ],
    [{ unitPrice: '5000000' }, 'wrong-type', 'Đơn giá (đồng)', 'phải là một số (đang là “5000000”)'],
    [{ name: null }, 'wrong-type', 'Tên thiết bị', 'phải là một chuỗi chữ (đang là null)'],
    [{ name: 'x'.repeat(20_001) }, 'too-long', 'Tên thiết bị', 'dài quá 20.000 ký tự'],
    [{ warrantyEnd: '2026-02-30' }, 'impossible-date', 'Hết bảo hành', 'ngày có thật'],
    [{ yearInUse: 20_222 }, 'too-large', 'Năm sử dụng', 'không được lớn hơn 2100 (đang là 20222)'],
    [{ yearInUse: 1066 }, 'too-small', 'Năm sử dụng', 'phải từ 1990 trở lên'],
    [{ state: 'lost' }, 'unknown-choice', 'Tình trạng', 'chỉ nhận: inUse (Đang dùng), stopped (Ngừng hoạt động)'],
    [{ id: 'có dấu' }, 'wrong-id', 'Mã nội bộ', '1 đến 64 chữ cái không dấu'],
    [{ ghiChu: 1 }, 'unknown-key', 'Máy in HP', 'khóa lạ “ghiChu”'],
    [{ note: undefined }, 'missing', 'Ghi chú', 'bị thiếu'],
    [{ funding: [{ fundingSourceId: 'n', year: null, amount: -1 }] }, 'negative', 'dòng 1, số tiền', 'số âm'],
  ])('%j', (change, what, field, words) => {
    const problem = problemOf(withAsset(change))
    expect(problem.kind === 'invalid' && problem.faults.first.map((fault) => fault.what)).toEqual([what])
    const sentence = describeReadProblem(problem)
    expect(sentence).toContain('name' in change ? 'Thiết bị thứ 2' : 'Thiết bị thứ 2 “Máy in HP”')
    expect(sentence).toContain(field)
    expect(sentence).toContain(words)
  })

  it('names the place for machines', () => {
    expect(readProblemPlace(problemOf(withAsset({ unitPrice: -5 })))).toEqual({
      path: 'assets[1].unitPrice',
      collection: 'assets',
      index: 1,
      recordId: 'a-1',
      field: 'unitPrice',
      line: null,
      column: null,
    })
  })

  it('tells an impossible day inside a period once, at the day', () => {
    const training = trainingRecord.create('t-1', { period: { kind: 'date', date: '2026-02-30' } })
    const problem = problemOf(JSON.stringify({ ...emptySnapshot(), trainings: [training] }))
    expect(problem.kind === 'invalid' && problem.faults.first.map((fault) => fault.place.path)).toEqual([
      'trainings[0].period.date',
    ])
  })
})

/** Walks down from the root by the given choices and replaces what it comes to. */
function changeSomewhere(snapshot: Snapshot, choose: () => number, value: unknown): unknown {
  const copy: unknown = structuredClone(snapshot)
  let at = copy
  for (;;) {
    if (typeof at !== 'object' || at === null) return copy
    const keys = Object.keys(at)
    const key = keys[choose() % keys.length]
    if (key === undefined) return copy
    const parent = at as Record<string, unknown>
    const next = parent[key]
    if (typeof next !== 'object' || next === null || Object.keys(next).length === 0 || choose() % 4 === 0) {
      parent[key] = value
      return copy
    }
    at = next
  }
}

describe('what is quoted from a file', () => {
  const evil = 'a\x1b[2K\r\nb\u009b\u202Ec'

  it.each([
    ['format', JSON.stringify({ format: evil })],
    ['version', JSON.stringify({ ...emptySnapshot(), version: evil })],
    ['an unknown key', withAsset({ [evil]: 1 })],
    ['an id', withAsset({ id: evil })],
    ['the name of a record', withAsset({ name: evil, unitPrice: -1 })],
    ['a choice', withAsset({ state: evil })],
    ['a forbidden key', JSON.stringify({ [evil]: { constructor: 1 } })],
  ])('%s stays in one line without controls', (_what, text) => {
    const sentence = describeReadProblem(problemOf(text))
    expect(sentence).not.toMatch(/[\p{Cc}\u202E]/u)
    expect(sentence).toContain('a[2K b')
  })
})
