import { expect, test } from 'vitest'
import { outlineText } from '#shared/document/outline-text.ts'
import { taskRuns } from '#shared/document/task-statement.ts'
import { planRecord } from '#shared/records/plan.ts'
import { plain } from '#shared/records/rich-text.ts'
import { type Task, taskRecord } from '#shared/records/task.ts'
import { SAMPLE_PLAN, sampleOutline, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

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

test('how it is to be done stands in a line below it, which its words lead on to', () => {
  const task = taskRecord.create('task', {
    planId: SAMPLE_PLAN,
    groupId: snapshot.tasks[0]?.groupId ?? null,
    statement: [plain('Thay máy cũ')],
    solution: 'Ưu tiên Khoa Cấp cứu',
  })
  const lines = (printTaskDetails: boolean) =>
    outlineText(
      sampleOutline(() => ({
        ...snapshot,
        plans: snapshot.plans.map((plan) => (plan.id === SAMPLE_PLAN ? { ...plan, printTaskDetails } : plan)),
        tasks: [task],
      })),
    )
  const below = lines(true)
  expect(below.slice(below.indexOf('- Thay máy cũ:')).slice(0, 2)).toEqual([
    '- Thay máy cũ:',
    '+ Giải pháp: Ưu tiên Khoa Cấp cứu.',
  ])
  expect(lines(false)).toContain('- Thay máy cũ.')
  expect(lines(false).join()).not.toContain('Giải pháp')
})
