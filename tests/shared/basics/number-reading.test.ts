import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatInteger, formatMoney, MAX_MONEY } from '#shared/basics/money.ts'
import {
  describeNumberProblem,
  detectNotation,
  type NumberProblem,
  readMoney,
  readNumber,
} from '#shared/basics/number-reading.ts'

describe('reading a number', () => {
  test.each([
    ['1.234,5', 'vietnamese', 1234.5],
    ['1,234.5', 'english', 1234.5],
    ['1.275', 'vietnamese', 1275],
    ['1.275', 'english', 1.275],
    ['1,275', 'vietnamese', 1.275],
    ['1,275', 'english', 1275],
    ['50.588.967.000', 'vietnamese', 50_588_967_000],
    ['1275', 'vietnamese', 1275],
    ['1234567,5', 'vietnamese', 1_234_567.5],
    ['0,5', 'vietnamese', 0.5],
    ['05', 'vietnamese', 5],
    [' 12 ', 'english', 12],
    ['50 588 967', 'vietnamese', 50_588_967],
    ['50\u00a0588,25', 'vietnamese', 50_588.25],
    ['-5', 'vietnamese', -5],
    ['\u2212 5,5', 'vietnamese', -5.5],
    ['(1.000)', 'vietnamese', -1000],
    ['-0', 'english', 0],
    ['1,50', 'vietnamese', 1.5],
  ] as const)('%j in %s notation is %d', (text, notation, value) => {
    expect(readNumber(text, notation)).toEqual({ ok: true, value })
  })

  test.each([
    ['', 'vietnamese', 'empty'],
    ['   ', 'vietnamese', 'empty'],
    ['-', 'vietnamese', 'empty'],
    [' – ', 'vietnamese', 'empty'],
    ['\u2212', 'english', 'empty'],
    ['mười', 'vietnamese', 'not-a-number'],
    ['12 máy', 'vietnamese', 'not-a-number'],
    ['36,4%', 'vietnamese', 'not-a-number'],
    ['125.400 = 13,200 + 112,000', 'vietnamese', 'not-a-number'],
    ['1e5', 'english', 'not-a-number'],
    ['5-', 'vietnamese', 'not-a-number'],
    ['.', 'vietnamese', 'not-a-number'],
    ['1.27', 'vietnamese', 'wrong-separators'],
    ['2,872,600', 'vietnamese', 'wrong-separators'],
    ['13.731,450', 'english', 'wrong-separators'],
    ['0.275', 'vietnamese', 'wrong-separators'],
    ['1234.567', 'vietnamese', 'wrong-separators'],
    ['12 34', 'vietnamese', 'wrong-separators'],
    ['1 234.567', 'vietnamese', 'wrong-separators'],
    ['1.234,5,6', 'vietnamese', 'wrong-separators'],
    ['5,', 'vietnamese', 'wrong-separators'],
    ['1000000000000000', 'vietnamese', 'too-large'],
    ['0,1234567890123456', 'vietnamese', 'too-precise'],
  ] as const)('%j in %s notation is refused: %s', (text, notation, kind) => {
    expect(readNumber(text, notation)).toMatchObject({ ok: false, error: { kind } })
  })

  it('reads back every number the app prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_MONEY, max: MAX_MONEY }), (n) => {
        expect(readNumber(formatInteger(n), 'vietnamese')).toEqual({ ok: true, value: n })
        expect(readNumber(formatInteger(n).replaceAll('.', ','), 'english')).toEqual({ ok: true, value: n })
      }),
    )
  })
})

describe('finding out the notation of a column', () => {
  test.each([
    [['5,000,000,000'], 'english'],
    [['50.588.967.000'], 'vietnamese'],
    [['13.731,450'], 'vietnamese'],
    [['1.275', '0,5'], 'vietnamese'],
    [['1.275', '1.300', '', 'Theo hướng dẫn', '12.000.000'], 'vietnamese'],
    [['0.275'], 'english'],
    [['1.5 tỷ', '300'], 'english'],
    [['1 234,5'], 'vietnamese'],
    [['(1,234.50)'], 'english'],
  ] as const)('%j is certainly %s', (column, notation) => {
    expect(detectNotation(column)).toEqual({ kind: 'certain', notation })
  })

  test.each([[[]], [['', 'không có']], [['12', '300', '1275']], [['1 275 000', '500 triệu']], [['1.27.5']]])(
    '%j leaves nothing to decide',
    (column) => {
      expect(detectNotation(column)).toEqual({ kind: 'plain' })
    },
  )

  it('asks when every number can be read both ways', () => {
    expect(detectNotation(['1.275'])).toEqual({ kind: 'ambiguous', examples: ['1.275'] })
    expect(detectNotation(['12', '1.275', '1,300 triệu', '2.000', '3.000'])).toEqual({
      kind: 'ambiguous',
      examples: ['1.275', '1,300 triệu', '2.000'],
    })
  })

  it('asks when the column mixes both, as the real tables do', () => {
    expect(detectNotation(['13.731,450', '125.400', '2,872,600'])).toEqual({
      kind: 'contradictory',
      examples: { vietnamese: ['13.731,450'], english: ['2,872,600'], either: ['125.400'] },
    })
  })

  it('recognizes what the app itself printed, or asks, and never takes it for English', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(MAX_MONEY), { minLength: 1 }), (amounts) => {
        const column = amounts.map((amount) => formatMoney(amount, 'million'))
        const finding = detectNotation(column)
        expect(finding.kind).not.toBe('contradictory')
        expect(finding).not.toEqual({ kind: 'certain', notation: 'english' })
        if (finding.kind === 'plain') expect(column.join('')).not.toMatch(/[.,]/)
      }),
    )
  })
})

describe('reading money', () => {
  test.each([
    ['1.275', 'million', 1_275_000_000],
    ['4.506,86', 'million', 4_506_860_000],
    ['13.731,450', 'million', 13_731_450_000],
    ['0,000001', 'million', 1],
    ['0', 'million', 0],
    ['1.275', 'thousand', 1_275_000],
    ['50.588.967.000', 'dong', 50_588_967_000],
    ['50 588 967 000', 'dong', 50_588_967_000],
    ['1.000,00', 'dong', 1000],
    ['999.999.999.999.999', 'dong', MAX_MONEY],
    ['1.000đ', 'dong', 1000],
    ['1.000 Đồng.', 'dong', 1000],
    ['1.000 VNĐ', 'dong', 1000],
    ['1.000\u00a0₫', 'dong', 1000],
    ['300 triệu', 'dong', 300_000_000],
    ['300 Triệu Đồng', 'million', 300_000_000],
    ['500 tr. đồng', 'dong', 500_000_000],
    ['500tr.đ', 'thousand', 500_000_000],
    ['500 tr', 'dong', 500_000_000],
    ['1,5 tỷ', 'million', 1_500_000_000],
    ['1,5 tỉ đồng', 'dong', 1_500_000_000],
    ['1,5 tỷ'.normalize('NFD'), 'dong', 1_500_000_000],
    ['20 nghìn', 'million', 20_000],
    ['20 ngàn đồng', 'dong', 20_000],
    ['0,000000001 tỷ', 'million', 1],
  ] as const)('%j in a column of %s is %d đồng', (text, unit, value) => {
    expect(readMoney(text, unit, 'vietnamese')).toEqual({ ok: true, value })
  })

  it('takes the English notation too', () => {
    expect(readMoney('13,731.450', 'million', 'english')).toEqual({ ok: true, value: 13_731_450_000 })
    expect(readMoney('1.5 tỷ', 'dong', 'english')).toEqual({ ok: true, value: 1_500_000_000 })
  })

  test.each([
    ['', 'million', 'empty'],
    ['-', 'million', 'empty'],
    ['–', 'dong', 'empty'],
    ['—', 'million', 'empty'],
    ['- đồng', 'million', 'not-a-number'],
    ['Theo hướng dẫn cụ thể của Bộ Y tế', 'million', 'not-a-number'],
    ['Dự kiến mỗi đơn vị 30 triệu đồng', 'million', 'not-a-number'],
    ['triệu', 'million', 'not-a-number'],
    ['1 tỷ 200 triệu', 'dong', 'not-a-number'],
    ['125.400 = 13,200 + 112,000', 'million', 'not-a-number'],
    ['2,872,600', 'million', 'wrong-separators'],
    ['2,872,600 triệu', 'million', 'wrong-separators'],
    ['0,5', 'dong', 'fraction-of-dong'],
    ['0,0000001', 'million', 'fraction-of-dong'],
    ['-5', 'million', 'negative'],
    ['(5)', 'million', 'negative'],
    ['-5 triệu', 'dong', 'negative'],
    ['1.000.000.000', 'million', 'too-large'],
    ['1.000.000 tỷ', 'dong', 'too-large'],
    ['1.275 đ', 'million', 'unit-conflict'],
    ['1.275.000 đồng', 'thousand', 'unit-conflict'],
  ] as const)('%j in a column of %s is refused: %s', (text, unit, kind) => {
    expect(readMoney(text, unit, 'vietnamese')).toMatchObject({ ok: false, error: { kind } })
  })

  it('reads back to the đồng what the app prints, in every unit', () => {
    fc.assert(
      fc.property(fc.nat(MAX_MONEY), fc.constantFrom('dong', 'thousand', 'million'), (amount, unit) => {
        expect(readMoney(formatMoney(amount, unit), unit, 'vietnamese')).toEqual({ ok: true, value: amount })
      }),
    )
  })

  it('answers every text with whole đồng or a problem, and never throws', () => {
    const piece = fc.constantFrom('1', '0', '275', '.', ',', ' ', '-', '(', ')', 'đ', 'tr', 'tỷ', 'triệu', 'x')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const read = readMoney(pieces.join(''), 'million', 'vietnamese')
        if (read.ok) expect(Number.isSafeInteger(read.value) && read.value >= 0).toBe(true)
        else expect(describeNumberProblem(read.error)).toMatch(/Hãy /i)
      }),
    )
  })
})

describe('saying what is wrong', () => {
  const problems: readonly (readonly [NumberProblem, string])[] = [
    [{ kind: 'empty' }, 'Ô chưa có số'],
    [{ kind: 'not-a-number', text: 'mười' }, '“mười” không phải là một số'],
    [{ kind: 'wrong-separators', text: '1.27', notation: 'vietnamese' }, 'ví dụ 1.234,5'],
    [{ kind: 'wrong-separators', text: '1,27', notation: 'english' }, 'ví dụ 1,234.5'],
    [{ kind: 'unit-conflict', text: '1.275 đ', unit: 'million' }, 'cột tính bằng triệu đồng'],
    [{ kind: 'negative', text: '-5' }, '“-5” là số âm'],
    [{ kind: 'fraction-of-dong', text: '0,5' }, 'phần lẻ nhỏ hơn một đồng'],
    [{ kind: 'too-precise', text: '0,1' }, 'quá nhiều chữ số'],
    [{ kind: 'too-large', text: '1' }, '999.999.999.999.999'],
  ]
  test.each(problems)('%o', (problem, part) => {
    const sentence = describeNumberProblem(problem)
    expect(sentence).toContain(part)
    // What to do, in the same breath, and no shouting.
    expect(sentence).toMatch(/hãy /i)
    expect(sentence).not.toContain('!')
  })
  it('does not repeat a whole page that was pasted into a cell', () => {
    expect(describeNumberProblem({ kind: 'not-a-number', text: 'x'.repeat(5000) }).length).toBeLessThan(200)
  })
})
