import { expect, test } from 'vitest'
import { taskRuns } from '#shared/document/task-statement.ts'
import { planRecord } from '#shared/records/plan.ts'
import { plain } from '#shared/records/rich-text.ts'
import { type Task, taskRecord } from '#shared/records/task.ts'
import { sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

const snapshot = sampleSnapshot()

function printed(values: Partial<Task>, printTaskDetails = true): string {
  const plan = planRecord.create('plan', { year: 2027, printTaskDetails })
  const task = taskRecord.create('task', { planId: 'plan', statement: [plain('Lập hồ sơ cấp độ.')], ...values })
  return taskRuns(task, { snapshot, plan, today: TODAY })
    .map(({ text }) => text)
    .join('')
}

test('who leads a task, who joins and until when stand behind its words, each where it is known', () => {
  const all: Partial<Task> = {
    departmentId: 'dep-khth',
    coordinatorIds: ['dep-tckt'],
    coordination: 'nhà cung cấp',
    deadline: { kind: 'year', year: 2027 },
  }
  const named = (id: string) => snapshot.departments.find((each) => each.id === id)?.name
  expect(printed(all)).toBe(
    `Lập hồ sơ cấp độ (Chủ trì: ${named('dep-khth')}; phối hợp: ${named('dep-tckt')}, nhà cung cấp; thời hạn: năm 2027).`,
  )
  expect(printed({ deadline: { kind: 'ongoing' } })).toBe('Lập hồ sơ cấp độ (Thời hạn: thường xuyên).')
  expect(printed({})).toBe('Lập hồ sơ cấp độ.')
  expect(printed(all, false)).toBe('Lập hồ sơ cấp độ.')
  expect(printed({ ...all, statement: [] })).toBe('')
})
