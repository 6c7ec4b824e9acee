// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountText, type CellContext, readAmountIn, withCell } from '#renderer/screens/plan/initiative-cells.ts'
import { cellReader } from '#renderer/workspace/read-cells.ts'
import { MAX_MONEY } from '#shared/basics/money.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { phaseRecord } from '#shared/records/plan.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

const phase = phaseRecord.create('ph', { name: 'Giai đoạn II', fromYear: 2027, toYear: 2030 })
const row = (values: Parameters<typeof initiativeRecord.create>[1] = {}, children = 0) => ({
  initiative: initiativeRecord.create('i', values),
  phase,
  children,
})
const context = (more: Partial<CellContext> = {}): CellContext => ({
  view: 'all',
  unit: 'dong',
  reader: cellReader(sampleSnapshot(), 'initiatives'),
  ...more,
})
const typed = (columnId: string, text: string, of = row(), more: Partial<CellContext> = {}) =>
  withCell(of, columnId, { kind: 'text', text }, context(more))

describe('an amount typed in a cell', () => {
  test('is whole đồng, or of the unit of the table, and goes to the year that is looked at', () => {
    expect(typed('source:src-ns', '900 triệu')).toMatchObject({
      ok: true,
      value: { funding: [{ year: null, amount: 900_000_000 }] },
    })
    expect(typed('source:src-ns', '1.275', row(), { unit: 'million', view: 2028 })).toMatchObject({
      ok: true,
      value: { funding: [{ fundingSourceId: 'src-ns', year: 2028, amount: 1_275_000_000 }] },
    })
  })

  test('that is none is refused in words: garbage, too large, negative, đồng typed as millions', () => {
    for (const [text, says] of [
      ['12abc', /không phải là một số/],
      ['1000000000000000000', /quá lớn/],
      ['-5 triệu', /số âm/],
      ['1,234,567', /không đúng cách viết số/],
    ] as const) {
      expect(typed('source:src-ns', text)).toMatchObject({ ok: false, error: expect.stringMatching(says) })
    }
    expect(typed('source:src-ns', '975.000.000', row(), { unit: 'million' })).toMatchObject({
      ok: false,
      error: expect.stringMatching(/lớn bất thường/),
    })
  })

  test('of a parent is that of its parts, and says so', () => {
    expect(typed('source:src-ns', '5', row({}, 2))).toMatchObject({
      ok: false,
      error: expect.stringMatching(/2 mục con/),
    })
    expect(typed('name', 'Tên mới', row({}, 2))).toMatchObject({ ok: true, value: { name: 'Tên mới' } })
  })

  test('in words stands instead of money, and is refused beside money of another source', () => {
    const words = 'Theo hướng dẫn của Bộ Y tế'
    const one = { funding: [{ fundingSourceId: 'src-ns', year: null, amount: 5 }] }
    expect(typed('source:src-ns', words, row(one))).toMatchObject({
      ok: true,
      value: { funding: [], amountWords: words },
    })
    expect(typed('source:src-qpt', words, row(one))).toMatchObject({
      ok: false,
      error: expect.stringMatching(/đang là 5 đồng/),
    })
    expect(typed('total', words)).toMatchObject({ ok: true, value: { amountWords: words } })
    expect(typed('total', '5')).toMatchObject({ ok: false, error: expect.stringMatching(/cột nguồn vốn/) })
  })

  test('shown in the unit of the table it is read back to the same amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999_999 }),
        fc.constantFrom('dong' as const, 'million' as const),
        (amount, unit) => {
          expect(readAmountIn(amountText(amount, unit), unit)).toEqual({ ok: true, value: amount })
        },
      ),
    )
  })

  test('whatever is pasted, the answer is an amount the app may keep or a sentence', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('dong' as const, 'million' as const), (text, unit) => {
        const read = readAmountIn(text, unit)
        if (!read.ok) expect(read.error.message).not.toBe('')
        else if (read.value !== null) {
          expect(Number.isInteger(read.value) && read.value >= 0 && read.value <= MAX_MONEY).toBe(true)
        }
      }),
    )
  })
})

test('a period reads as elsewhere, and a reversed one is refused', () => {
  expect(typed('period', 'Quý I/2026')).toMatchObject({
    ok: true,
    value: { period: { kind: 'quarter', quarter: 1, year: 2026 } },
  })
  expect(typed('period', '2028-2027')).toMatchObject({ ok: false })
})
