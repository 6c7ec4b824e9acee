// @vitest-environment node
import { expect, test } from 'vitest'
import { withUnit } from '#renderer/plan-document/target-unit.ts'
import { withYear } from '#renderer/plan-document/target-values.ts'
import { readTargetValue } from '#shared/figures/read-target-value.ts'
import { printUnderUnit } from '#shared/figures/target-value.ts'
import { type Target, targetRecord } from '#shared/records/target.ts'

const target = (unit: string, values: Readonly<Record<number, string>>, current = ''): Target =>
  targetRecord.create('t', {
    unit,
    values: Object.entries(values).flatMap(([year, text]) => {
      const value = readTargetValue(text, unit)
      return value === null ? [] : [{ year: Number(year), value }]
    }),
    current: readTargetValue(current, unit),
  })
const printed = ({ values, current, unit }: Target) => [
  ...values.map(({ value }) => printUnderUnit(value, unit)),
  current === null ? '' : printUnderUnit(current, unit),
]

test('numbers typed before their unit count in it once it is typed; those in another unit stay', () => {
  const typed = target('', { 2026: '80', 2027: '≥ 90', 2028: '5 máy' }, '36')
  expect(printed(withUnit(typed, '%'))).toEqual(['80', '≥ 90', '5 máy', '36'])
  expect(withUnit(typed, '%').values[0]?.value).toEqual({ kind: 'percent', comparison: 'equal', percent: 80 })
  expect(withUnit(target('máy', { 2026: '95' }), 'bộ').values[0]?.value).toMatchObject({ quantity: 95, unit: 'bộ' })
  expect(withUnit(target('', { 2026: 'Thực hiện' }), '%').values[0]?.value).toEqual({ kind: 'done' })
})

test('a number no share can be stays a number', () => {
  expect(withUnit(target('', { 2026: '1.275' }), '%').values[0]?.value).toMatchObject({ kind: 'quantity' })
})

test('the values of years stay in order, and one can be taken away', () => {
  const value = readTargetValue('100%')
  const more = withYear(target('', { 2028: '80%' }), 2026, value)
  expect(more.values.map(({ year }) => year)).toEqual([2026, 2028])
  expect(withYear(more, 2028, null).values.map(({ year }) => year)).toEqual([2026])
})
