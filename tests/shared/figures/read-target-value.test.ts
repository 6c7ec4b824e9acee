import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTargetValue } from '#shared/figures/read-target-value.ts'
import { LADDERS, printTargetValue, printUnderUnit } from '#shared/figures/target-value.ts'
import { type Comparison, comparisons, type TargetValue, targetValue } from '#shared/records/target.ts'

const percent = (value: number, comparison: Comparison = 'equal'): TargetValue => ({
  kind: 'percent',
  comparison,
  percent: value,
})
const quantity = (value: number, unit = '', comparison: Comparison = 'equal'): TargetValue => ({
  kind: 'quantity',
  comparison,
  quantity: value,
  unit,
})
const often = (times: number, everyYears: number): TargetValue => ({ kind: 'frequency', times, everyYears })
const words = (text: string): TargetValue => ({ kind: 'text', text })

describe('a cell of targets is read as officials write it', () => {
  test.each<[string, string, TargetValue | null]>([
    ['80%', '', percent(80)],
    ['80 %', '', percent(80)],
    ['80', '%', percent(80)],
    ['≥ 80', '%', percent(80, 'atLeast')],
    ['>70', '%', percent(70, 'moreThan')],
    ['>=80%', '', percent(80, 'atLeast')],
    ['trên 70%', '', percent(70, 'moreThan')],
    ['Từ 80% trở lên', '', percent(80, 'atLeast')],
    ['80% trở lên', '', percent(80, 'atLeast')],
    ['Tối thiểu 80% trở lên', '', percent(80, 'atLeast')],
    ['Đạt 100%', '', percent(100)],
    ['đạt trên 95%.', '', percent(95, 'moreThan')],
    ['không quá 5%', '', percent(5, 'atMost')],
    ['Dưới 0,5%', '', percent(0.5, 'lessThan')],
    ['từ 5% trở xuống', '', percent(5, 'atMost')],
    ['99,95%', '', percent(99.95)],
    ['99.5%', '', percent(99.5)],
    ['Thực hiện', '', { kind: 'done' }],
    ['Thực\nhiện', '-', { kind: 'done' }],
    ['01 năm/lần', 'Lần', often(1, 1)],
    ['01 năm/\nlần', 'Lần', often(1, 1)],
    ['1 lần/năm', '', often(1, 1)],
    ['02 lần/năm', '', often(2, 1)],
    ['03 lần/02 năm', '', often(3, 2)],
    ['02 năm/lần', '', often(1, 2)],
    ['Mỗi năm một lần', '', often(1, 1)],
    ['02 lần mỗi năm', '', often(2, 1)],
    ['mức 4 trở lên', '', quantity(4, 'mức', 'atLeast')],
    ['Mức 4', 'mức', quantity(4, 'mức')],
    ['Từ cấp độ 3 trở lên', '', quantity(3, 'cấp độ', 'atLeast')],
    ['95 máy', '', quantity(95, 'máy')],
    ['1.275', 'máy', quantity(1275, 'máy')],
    ['ít nhất 02 lớp', '', quantity(2, 'lớp', 'atLeast')],
    ['ít nhất 01 lần/quý', '', quantity(1, 'lần/quý', 'atLeast')],
    ['300 Mb/s', '', quantity(300, 'Mb/s')],
    ['', '%', null],
    ['-', '%', null],
    ['…', '', null],
  ])('“%s” under “%s”', (text, unit, value) => {
    expect(readTargetValue(text, unit)).toEqual(value)
  })

  test.each([
    ['trên 80% trở xuống', ''],
    ['80-90%', ''],
    ['từ 80% đến 90%', ''],
    ['100% các khoa, phòng', ''],
    ['Hoàn thành trong quý I', ''],
    ['2,5 máy', ''],
    ['5.000%', ''],
    ['66,667%', ''],
    ['Khoảng 80%', ''],
    ['Chưa thực hiện', '-'],
    ['Hạng I', ''],
    ['100 lần/năm', ''],
  ])('“%s” says more than one number and stays as written', (text, unit) => {
    expect(readTargetValue(text, unit)).toEqual(text === '100 lần/năm' ? quantity(100, 'lần/năm') : words(text))
  })
})

const comparison = fc.constantFrom(...comparisons)
const unit = fc.constantFrom('', 'máy', 'Mb/s', 'khoa, phòng', 'lần/quý', 'bác sĩ', ...LADDERS)
const anyValue: fc.Arbitrary<TargetValue> = fc.oneof(
  fc.record({
    kind: fc.constant('percent' as const),
    comparison,
    percent: fc.integer({ min: 1, max: 9999 }).map((n) => n / 100),
  }),
  fc.record({
    kind: fc.constant('quantity' as const),
    comparison,
    quantity: fc.nat(99),
    unit: unit.filter((each) => each !== 'khoa, phòng'),
  }),
  fc.record({ kind: fc.constant('done' as const) }),
  fc.record({
    kind: fc.constant('frequency' as const),
    times: fc.integer({ min: 1, max: 99 }),
    everyYears: fc.integer({ min: 1, max: 99 }),
  }),
)

describe('what is printed is read again', () => {
  test('every value that is no mere words, alone', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(readTargetValue(printTargetValue(value))).toEqual(value)
      }),
    )
  })

  test('and beside the unit it counts in', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const beside = value.kind === 'percent' ? '%' : value.kind === 'quantity' ? value.unit : ''
        expect(readTargetValue(printUnderUnit(value, beside), beside)).toEqual(value)
      }),
    )
  })

  test('whatever is typed becomes a value the record takes, and its printed form is read as that value', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc
            .array(
              fc.constantFrom('≥', '>', 'trên', 'từ', '80', '4', ',5', '%', 'mức', 'lần', '/', 'năm', 'trở lên', ' '),
            )
            .map((parts) => parts.join(' ')),
        ),
        unit,
        (typed, beside) => {
          const value = readTargetValue(typed, beside)
          if (value === null) return
          expect(targetValue.safeParse(value).success).toBe(true)
          expect(readTargetValue(printUnderUnit(value, beside), beside)).toEqual(value)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('beside “%” a percentage is a bare number, as plans print it', () => {
    expect(printUnderUnit(percent(80, 'atLeast'), '%')).toBe('≥ 80')
    expect(printUnderUnit(quantity(95, 'máy'), 'Máy')).toBe('95')
    expect(printUnderUnit(quantity(4, 'mức', 'atLeast'), 'mức')).toBe('Mức 4 trở lên')
    expect(printUnderUnit(often(1, 1), 'Lần')).toBe('01 năm/lần')
  })
})
