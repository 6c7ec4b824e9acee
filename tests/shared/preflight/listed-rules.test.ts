import { describe, expect, test } from 'vitest'
import { readTargetValue } from '#shared/figures/read-target-value.ts'
import { repairedRecords } from '#shared/preflight/repair.ts'
import { runPreflight } from '#shared/preflight/run-preflight.ts'
import { plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type Target, targetRecord } from '#shared/records/target.ts'
import { type Task, taskRecord } from '#shared/records/task.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

function target(values: Readonly<Record<number, string>>, more: Partial<Target> = {}): Snapshot {
  const made = targetRecord.create('tgt-x', {
    planId: SAMPLE_PLAN,
    statement: [plain('Một chỉ tiêu')],
    values: Object.entries(values).flatMap(([year, text]) => {
      const value = readTargetValue(text, more.unit)
      return value === null ? [] : [{ year: Number(year), value }]
    }),
    ...more,
  })
  return { ...sampleSnapshot(), targets: [made] }
}
const task = (values: Partial<Task>): Snapshot => ({
  ...sampleSnapshot(),
  tasks: [taskRecord.create('tsk-x', { planId: SAMPLE_PLAN, statement: [plain('Một việc')], ...values })],
})
const found = (snapshot: Snapshot, rule: string) =>
  runPreflight(snapshot, SAMPLE_PLAN, TODAY).filter((finding) => finding.rule === rule)

describe('targets', () => {
  test('a general aim needs no value; one that is measured does; one for later years is only worth knowing', () => {
    const rule = 'coverage.target-year'
    expect(found(target({}), rule)).toEqual([])
    expect(found(target({}, { unit: '%' }), rule)).toMatchObject([{ severity: 'warning', field: 'values/2026' }])
    expect(found(target({ 2030: '100%' }), rule)).toMatchObject([{ severity: 'info' }])
    expect(found(target({ 2026: 'Thực hiện' }), rule)).toEqual([])
  })

  test.each([
    [{ 2026: '80%', 2027: '90%', 2028: '90%' }, 0],
    [{ 2028: '80%', 2027: '70%', 2026: '60%' }, 0],
    [{ 2026: '10%', 2027: '5%', 2028: '0%' }, 0],
    [{ 2026: '≥ 90%', 2027: '≥ 80%' }, 1],
    [{ 2026: '≤ 5%', 2027: '≤ 10%' }, 1],
    [{ 2026: '≤ 10%', 2027: '≤ 5%' }, 0],
    [{ 2026: '02 lần/năm', 2027: '01 lần/năm', 2028: '03 lần/năm' }, 1],
    [{ 2026: '90%', 2027: '50 máy' }, 0],
    [{ 2026: 'Thực hiện', 2027: 'Hoàn thành' }, 0],
  ])('%j goes back %i times', (values, times) => {
    expect(found(target(values), 'period.target-back')).toHaveLength(times)
  })

  test('reached to the point is not beyond', () => {
    const current = readTargetValue('100%')
    expect(found(target({ 2026: '100%' }, { current }), 'target.beyond')).toEqual([])
    expect(found(target({ 2026: '90%' }, { current }), 'target.beyond')).toHaveLength(1)
    expect(found(target({ 2026: 'không quá 5%' }, { current: readTargetValue('4%') }), 'target.beyond')).toHaveLength(1)
    expect(found(target({ 2026: 'không quá 5%' }, { current: readTargetValue('6%') }), 'target.beyond')).toEqual([])
  })

  test('more than all of it, where it stands today too', () => {
    const over = target({ 2026: '100%', 2027: '120%' }, { current: readTargetValue('101%') })
    expect(found(over, 'target.percent').map(({ field }) => field)).toEqual(['values/2027', 'current'])
  })
})

describe('tasks', () => {
  test.each([
    [{ kind: 'year', year: 2026 }, 0],
    [{ kind: 'years', from: 2027, to: 2030 }, 0],
    [{ kind: 'years', from: 2026, to: 2031 }, 1],
    [{ kind: 'by', date: '2025-12-15' }, 1],
    [{ kind: 'ongoing' }, 0],
  ] as const)('a deadline %j is outside the plan’s years %i times', (deadline, times) => {
    expect(found(task({ deadline }), 'period.task-deadline')).toHaveLength(times)
  })

  test('who leads does not join in, neither chosen nor written; what is chosen is taken out at one press', () => {
    const rule = 'task.coordinator-leads'
    const chosen = task({ departmentId: 'dep-khth', coordinatorIds: ['dep-khth', 'dep-noi'] })
    const [finding] = found(chosen, rule)
    const repaired = finding?.repair === undefined ? null : repairedRecords(chosen, finding.repair)
    expect(repaired).toMatchObject([{ id: 'tsk-x', record: { coordinatorIds: ['dep-noi'] } }])
    const written = task({ departmentId: 'dep-khth', coordination: 'Khoa Nội; phòng kế hoạch tổng hợp' })
    expect(found(written, rule)).toMatchObject([{ field: 'coordination' }])
    expect(found(task({ departmentId: 'dep-khth', coordination: 'Các khoa, phòng' }), rule)).toEqual([])
  })

  test('a department that is gone is found wherever a task names it', () => {
    const gone = task({ departmentId: 'dep-x', coordinatorIds: ['dep-y'] })
    expect(
      found(gone, 'reference.missing-record')
        .filter(({ at }) => at.id === 'tsk-x')
        .map(({ field }) => field)
        .toSorted(),
    ).toEqual(['coordinatorIds', 'departmentId'])
  })
})
