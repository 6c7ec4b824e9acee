import { describe, expect, test } from 'vitest'
import { runsText } from '#shared/document/outline-text.ts'
import { assignmentBlocks } from '#shared/document/plan-assignments.ts'
import type { Plan } from '#shared/records/plan.ts'
import { plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type Assignment, assignmentRecord, type Task, taskRecord } from '#shared/records/task.ts'
import { SAMPLE_PLAN, sampleContext } from '#tests/fixtures/sample.ts'

const place = { level: 3, parentNumber: '', before: 0 } as const
const task = (id: string, words: string, values: Partial<Task> = {}): Task =>
  taskRecord.create(id, { planId: SAMPLE_PLAN, statement: [plain(words)], order: Number(id.slice(1)), ...values })
const charge = (id: string, order: number, values: Partial<Assignment>, ...items: string[]): Assignment =>
  assignmentRecord.create(id, { planId: SAMPLE_PLAN, order, items: items.map((words) => [plain(words)]), ...values })

/** The lines printed for these tasks and assignments. */
function printed(
  tasks: readonly Task[],
  assignments: readonly Assignment[] = [],
  assignedTasks: Plan['assignedTasks'] = 'all',
): readonly string[] {
  const change = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    tasks: [...tasks],
    assignments: [...assignments],
    plans: snapshot.plans.map((plan) => ({ ...plan, assignedTasks })),
  })
  return assignmentBlocks(place, sampleContext(change)).map((block) =>
    block.kind === 'heading'
      ? `${block.number} ${block.text}`
      : block.kind === 'text'
        ? `${block.marker} ${runsText(block.runs)}`.trim()
        : '',
  )
}

describe('Tổ chức thực hiện', () => {
  test('lists for each department what it leads and where it joins in, departments in their order', () => {
    expect(
      printed([
        task('k1', 'Nâng cấp mạng.', {
          departmentId: 'dep-tckt',
          coordinatorIds: ['dep-bgd'],
          deadline: { kind: 'year', year: 2026 },
        }),
        task('k2', 'Đào tạo', { departmentId: 'dep-tchc', lead: 'Nhà thầu', coordinatorIds: ['dep-tckt', 'dep-tchc'] }),
      ]),
    ).toEqual([
      '1. Ban Giám đốc',
      '- Phối hợp thực hiện các nhiệm vụ:',
      '+ Nâng cấp mạng (chủ trì: Phòng Tài chính - Kế toán; thời hạn: năm 2026).',
      '2. Phòng Tài chính - Kế toán',
      '- Chủ trì thực hiện các nhiệm vụ:',
      '+ Nâng cấp mạng (thời hạn: năm 2026).',
      '- Phối hợp thực hiện các nhiệm vụ:',
      '+ Đào tạo (chủ trì: Phòng Tổ chức Hành chính, Nhà thầu).',
      '3. Phòng Tổ chức Hành chính',
      '- Chủ trì thực hiện các nhiệm vụ:',
      '+ Đào tạo.',
    ])
  })

  test('stands beside what is written by hand and does not say that again', () => {
    const lines = printed(
      [
        task('k1', 'Bảo trì máy tính;', { departmentId: 'dep-khth' }),
        task('k2', 'Mua máy', { departmentId: 'dep-khth' }),
      ],
      [charge('a1', 1, { departmentId: 'dep-khth' }, 'Là đầu mối theo dõi.', 'Bảo trì máy tính.')],
    )
    expect(lines).toEqual([
      '1. Phòng Kế hoạch Tổng hợp',
      '- Là đầu mối theo dõi.',
      '- Bảo trì máy tính.',
      '- Chủ trì thực hiện các nhiệm vụ:',
      '+ Mua máy.',
    ])
  })

  test('who leads a task leads its parts: they are not listed beside it', () => {
    const lines = printed([
      task('k1', 'Duy trì các phần mềm:', { departmentId: 'dep-khth' }),
      task('k2', 'Phần mềm kế toán', { parentId: 'k1', departmentId: 'dep-khth' }),
      task('k3', 'Phần mềm nhân sự', { parentId: 'k1', departmentId: 'dep-tchc', coordinatorIds: ['dep-khth'] }),
    ])
    expect(lines).toEqual([
      '1. Phòng Kế hoạch Tổng hợp',
      '- Chủ trì thực hiện các nhiệm vụ:',
      '+ Duy trì các phần mềm: Phần mềm kế toán; Phần mềm nhân sự.',
      '2. Phòng Tổ chức Hành chính',
      '- Chủ trì thực hiện các nhiệm vụ:',
      '+ Phần mềm nhân sự.',
    ])
  })

  test('a department with nothing to do is not printed, one begun by hand stays in sight', () => {
    expect(printed([], [charge('a1', 1, { departmentId: 'dep-khth' })])).toEqual(['1. Phòng Kế hoạch Tổng hợp'])
    expect(printed([task('k1', ' ', { departmentId: 'dep-khth' })])).toEqual([])
    expect(printed([task('k1', 'Việc của người khác', { lead: 'Sở Y tế' })])).toEqual([])
  })

  test('keeps the order somebody gave to what is written, and puts the others among them by the list of departments', () => {
    const lines = printed(
      [
        task('k1', 'Một', { departmentId: 'dep-tckt' }),
        task('k2', 'Hai', { departmentId: 'dep-cls' }),
        task('k3', 'Ba', { departmentId: 'dep-bgd' }),
      ],
      [
        charge('a1', 1, { departmentId: 'dep-tchc' }, 'x'),
        charge('a2', 2, { departmentId: 'dep-khth' }, 'y'),
        charge('a3', 3, { title: 'Các khoa, phòng còn lại' }, 'z'),
      ],
    )
    expect(lines.filter((line) => /^\d/.test(line))).toEqual([
      '1. Ban Giám đốc',
      '2. Phòng Tài chính - Kế toán',
      '3. Phòng Tổ chức Hành chính',
      '4. Phòng Kế hoạch Tổng hợp',
      '5. Khoa Cận lâm sàng',
      '6. Các khoa, phòng còn lại',
    ])
  })

  test('the plan says whether tasks are listed, and which', () => {
    const tasks = [task('k1', 'Một', { departmentId: 'dep-khth', coordinatorIds: ['dep-tckt'] })]
    expect(printed(tasks, [], 'none')).toEqual([])
    expect(printed(tasks, [], 'lead')).toEqual([
      '1. Phòng Kế hoạch Tổng hợp',
      '- Chủ trì thực hiện các nhiệm vụ:',
      '+ Một.',
    ])
  })

  test('two assignments of one department: its tasks stand under the first', () => {
    const lines = printed(
      [task('k1', 'Một', { departmentId: 'dep-khth' })],
      [charge('a1', 1, { departmentId: 'dep-khth' }, 'x'), charge('a2', 2, { departmentId: 'dep-khth' }, 'y')],
    )
    expect(lines.filter((line) => line === '+ Một.')).toHaveLength(1)
  })
})
