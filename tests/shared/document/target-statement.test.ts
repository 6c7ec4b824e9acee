import { describe, expect, test } from 'vitest'
import { toWords } from '#shared/document/runs.ts'
import { targetRuns } from '#shared/document/target-statement.ts'
import type { Plan } from '#shared/records/plan.ts'
import { bound, plain, type RichText } from '#shared/records/rich-text.ts'
import { type Target, targetRecord } from '#shared/records/target.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

const percent = (value: number, comparison: 'equal' | 'atLeast' | 'moreThan' | 'atMost' = 'equal') =>
  ({ kind: 'percent', comparison, percent: value }) as const
const quantity = (value: number, unit = '') =>
  ({ kind: 'quantity', comparison: 'equal', quantity: value, unit }) as const
const text = (words: string): RichText => [plain(words)]
const sample = { snapshot: sampleSnapshot(), plan: samplePlan(), today: TODAY }

function samplePlan(): Plan {
  const plan = sampleSnapshot().plans.find(({ id }) => id === SAMPLE_PLAN)
  if (plan === undefined) throw new Error('the sample has no plan')
  return plan
}

/** A target as the plan of the sample prints it, which must also know it to print its bound figure. */
function printed(statement: RichText, ...values: readonly [number, Target['values'][number]['value']][]): string {
  const target = targetRecord.create('tgt-1', {
    planId: SAMPLE_PLAN,
    statement: [...statement],
    values: values.map(([year, value]) => ({ year, value })),
  })
  return targetRuns(target, { ...sample, snapshot: { ...sample.snapshot, targets: [target] } })
    .map((run) => run.text)
    .join('')
}

describe('what a target is to reach is printed behind its words', () => {
  test.each<[string, readonly [number, Target['values'][number]['value']][], string]>([
    ['Tỷ lệ máy tính có diệt virus', [[2026, percent(100)]], 'Tỷ lệ máy tính có diệt virus: 100%'],
    [
      'Tỷ lệ máy tính có diệt virus;',
      [[2026, percent(80, 'atLeast')]],
      'Tỷ lệ máy tính có diệt virus: từ 80% trở lên;',
    ],
    ['Thời gian ngừng hệ thống.', [[2026, percent(0.5, 'atMost')]], 'Thời gian ngừng hệ thống: không quá 0,5%.'],
    ['Số máy được thay', [[2026, quantity(10, 'máy')]], 'Số máy được thay: 10 máy'],
    ['Diễn tập', [[2026, { kind: 'frequency', times: 2, everyYears: 1 }]], 'Diễn tập: 02 lần/năm'],
    ['Bệnh án điện tử', [[2030, percent(100)]], 'Bệnh án điện tử: 100% (năm 2030)'],
    [
      'Bệnh án điện tử',
      [
        [2027, percent(100)],
        [2026, percent(60, 'moreThan')],
        [2025, percent(10)],
      ],
      'Bệnh án điện tử: trên 60% (năm 2026), 100% (năm 2027)',
    ],
    [
      'Bệnh án điện tử',
      [
        [2026, percent(60)],
        [2028, percent(100)],
        [2029, percent(100)],
        [2030, percent(100)],
      ],
      'Bệnh án điện tử: 60% (năm 2026), 100% (các năm 2028-2030)',
    ],
    ['Bốn lớp gồm:', [[2026, percent(100)]], 'Bốn lớp gồm (100%):'],
  ])('%s', (statement, values, expected) => {
    expect(printed(text(statement), ...values)).toBe(expected)
  })

  test.each<[string, RichText, readonly [number, Target['values'][number]['value']][]]>([
    ['the statement types it', text('100 % máy tính có diệt virus'), [[2026, percent(100)]]],
    ['the statement types the number', text('Đạt mức 4 trở lên'), [[2026, quantity(4, 'mức')]]],
    ['the statement types the number in two digits', text('Thay 04 máy'), [[2026, quantity(4, 'máy')]]],
    ['it only says that the thing is done', text('Nâng cấp mạng'), [[2026, { kind: 'done' }]]],
    ['its years are over', text('Nâng cấp mạng'), [[2025, percent(100)]]],
    ['there are no words', [], [[2026, percent(100)]]],
  ])('and nothing is added when %s', (_why, statement, values) => {
    expect(printed(statement, ...values)).toBe(toWords(statement, sample))
  })

  test('nor when the statement binds the figure', () => {
    const statement: RichText = [bound('target.value', 'plain', 'tgt-1'), ...text(' người bệnh có hồ sơ')]
    expect(printed(statement, [2026, percent(100)])).toBe('100% người bệnh có hồ sơ')
  })

  test('a number inside another one is not the number', () => {
    expect(printed(text('Đạt 100% máy'), [2026, percent(0)])).toBe('Đạt 100% máy: 0%')
    expect(printed(text('Theo Thông tư 54/2017'), [2026, quantity(4)])).toBe('Theo Thông tư 54/2017: 04')
  })
})

test('who leads a target and who joins follow its value where the plan wants that', () => {
  const target = targetRecord.create('tgt-1', {
    planId: SAMPLE_PLAN,
    statement: [plain('Máy có diệt virus.')],
    values: [{ year: 2026, value: percent(100) }],
    departmentId: sample.snapshot.departments[0]?.id ?? null,
    coordination: 'nhà cung cấp',
  })
  const words = (printTaskDetails: boolean) =>
    targetRuns(target, { ...sample, plan: { ...samplePlan(), printTaskDetails } })
      .map((run) => run.text)
      .join('')
  expect(words(true)).toBe(
    `Máy có diệt virus: 100% (Chủ trì: ${sample.snapshot.departments[0]?.name}; phối hợp: nhà cung cấp).`,
  )
  expect(words(false)).toBe('Máy có diệt virus: 100%.')
})
