import { describe, expect, test } from 'vitest'
import { outlineText, runsText } from '#shared/document/outline-text.ts'
import { planAppendices } from '#shared/document/plan-appendices.ts'
import { buildPlanOutline } from '#shared/document/plan-outline.ts'
import { appendixLabels } from '#shared/figures/appendix-labels.ts'
import { readTargetValue } from '#shared/figures/read-target-value.ts'
import type { Plan } from '#shared/records/plan.ts'
import { plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type Target, targetRecord } from '#shared/records/target.ts'
import { taskRecord } from '#shared/records/task.ts'
import { appendixSheets } from '#shared/tables/appendix-sheets.ts'
import { SAMPLE_PLAN, sampleContext } from '#tests/fixtures/sample.ts'

const asking =
  (appendices: Plan['appendices'], change: (snapshot: Snapshot) => Snapshot = (snapshot) => snapshot) =>
  (snapshot: Snapshot) => ({
    ...change(snapshot),
    plans: snapshot.plans.map((plan) => ({ ...plan, appendices })),
  })
const value = (year: number, text: string) => {
  const read = readTargetValue(text)
  if (read === null) throw new Error(`no value: ${text}`)
  return { year, value: read }
}

/** The appendix of targets or tasks of the sample after a change, as lines of cells. */
function table(name: 'targets' | 'tasks', change: (snapshot: Snapshot) => Snapshot) {
  const [appendix] = planAppendices(sampleContext(asking([name], change)))
  const block = appendix?.blocks[0]
  if (appendix === undefined || block?.kind !== 'table') throw new Error('no table')
  return {
    appendix,
    head: block.columns.map(({ title }) => title),
    share: block.columns.reduce((sum, { share }) => sum + share, 0),
    lines: block.rows.map(({ cells }) => cells.map(({ runs }) => runsText(runs))),
  }
}
const onlyTargets = (targets: readonly Target[]) => (snapshot: Snapshot) => ({ ...snapshot, targets: [...targets] })
const made = (id: string, words: string, values: Partial<Target> = {}) =>
  targetRecord.create(id, { planId: SAMPLE_PLAN, statement: [plain(words)], ...values })

describe('the appendix of targets', () => {
  test('numbers them under their groups, with unit, today’s value and a column per year that has a value', () => {
    const { head, lines, share, appendix } = table(
      'targets',
      onlyTargets([
        made('t1', 'Hồ sơ công việc trên mạng', {
          groupId: 'grp-mt1',
          unit: '%',
          values: [value(2026, '≥ 80%'), value(2028, '100%'), value(2024, '10%')],
          current: readTargetValue('60%'),
          departmentId: 'dep-khth',
          coordination: 'Các khoa, phòng',
          order: 1,
        }),
        made('t1-1', 'Trong đó ký số', { groupId: 'grp-mt1', parentId: 't1', order: 1 }),
        made('t2', 'Diễn tập', { groupId: 'grp-mt2', unit: 'Lần', values: [value(2026, '01 năm/lần')], order: 1 }),
        made('t3', 'Số máy có diệt virus', {
          groupId: 'grp-mt2',
          order: 2,
          currentFigure: 'inventory.antivirus.ratio',
          values: [value(2026, '100%')],
        }),
        made('t0', 'Không nhóm', { values: [value(2026, 'Thực hiện')] }),
      ]),
    )
    expect(head).toEqual([
      'STT',
      'Mục tiêu, chỉ tiêu',
      'ĐVT',
      'Hiện trạng',
      'Năm 2026',
      'Năm 2028',
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
    ])
    expect(share).toBeCloseTo(100, 6)
    expect(lines).toEqual([
      ['1.', 'Không nhóm', '', '', 'Thực hiện', '', '', ''],
      ['I', expect.stringMatching(/^Mục tiêu 1/)],
      ['1.', 'Hồ sơ công việc trên mạng', '%', '60', '≥ 80', '100', 'Phòng Kế hoạch Tổng hợp', 'Các khoa, phòng'],
      ['1.1.', 'Trong đó ký số', '', '', '', '', '', ''],
      ['II', expect.stringMatching(/^Mục tiêu 2/)],
      ['1.', 'Diễn tập', 'Lần', '', '01 năm/lần', '', '', ''],
      ['2.', 'Số máy có diệt virus', '', '36,4%', '100%', '', '', ''],
    ])
    expect(appendix.title).toEqual(['MỤC TIÊU, CHỈ TIÊU VÀ PHÂN CÔNG THỰC HIỆN', 'GIAI ĐOẠN 2026-2028'])
    expect(appendix.orientation).toBe('landscape')
  })

  test('prints no column in which nothing stands, but always that of the plan’s year', () => {
    const { head, appendix } = table('targets', onlyTargets([made('t1', 'Một việc')]))
    expect(head).toEqual(['STT', 'Mục tiêu, chỉ tiêu', 'Năm 2026'])
    expect(appendix.title).toEqual(['MỤC TIÊU, CHỈ TIÊU', 'NĂM 2026'])
  })
})

describe('the appendix of tasks', () => {
  test('says how, until when, who leads and who joins, departments by their names in the records', () => {
    const { head, lines } = table('tasks', (snapshot) => ({
      ...snapshot,
      tasks: [
        taskRecord.create('k1', {
          planId: SAMPLE_PLAN,
          groupId: 'grp-nv1',
          statement: [plain('Nâng cấp mạng')],
          solution: 'Thuê dịch vụ',
          deadline: { kind: 'year', year: 2026 },
          departmentId: 'dep-khth',
          coordinatorIds: ['dep-tckt', 'dep-noi'],
          coordination: 'các khoa lâm sàng',
        }),
        taskRecord.create('k1-1', {
          planId: SAMPLE_PLAN,
          groupId: 'grp-nv1',
          parentId: 'k1',
          statement: [plain('Thay cáp')],
          deadline: { kind: 'quarter', quarter: 1, year: 2026 },
          lead: 'Nhà thầu',
        }),
      ],
    }))
    expect(head).toEqual([
      'STT',
      'Danh mục nhiệm vụ',
      'Giải pháp thực hiện',
      'Thời gian hoàn thành',
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
    ])
    expect(lines.slice(1)).toEqual([
      [
        '1.',
        'Nâng cấp mạng',
        'Thuê dịch vụ',
        'Năm 2026',
        'Phòng Kế hoạch Tổng hợp',
        'Phòng Tài chính - Kế toán, Khoa Nội tổng hợp, các khoa lâm sàng',
      ],
      ['1.1.', 'Thay cáp', '', 'Quý I/2026', 'Nhà thầu', ''],
    ])
  })
})

describe('names of the appendices', () => {
  const labelsOf = (change: (snapshot: Snapshot) => Snapshot) => {
    const { snapshot, plan } = sampleContext(change)
    return appendixLabels(snapshot, plan)
  }

  test('count those asked for first, then the phases, then the inventory', () => {
    const labels = labelsOf((snapshot) => ({
      ...snapshot,
      plans: snapshot.plans.map((plan) => ({
        ...plan,
        appendices: ['targets' as const, 'tasks' as const],
        inventoryTables: ['servers' as const],
      })),
    }))
    expect(labels).toMatchObject({
      more: [
        { name: 'targets', label: 'Phụ lục I' },
        { name: 'tasks', label: 'Phụ lục II' },
      ],
      phases: ['Phụ lục III', 'Phụ lục IV'],
      inventory: 'Phụ lục V',
    })
  })

  test('an appendix of nothing has none, and the text refers to each there is', () => {
    const empty = (snapshot: Snapshot) => ({ ...snapshot, tasks: [] })
    expect(labelsOf(asking(['tasks'], empty))).toMatchObject({ more: [], phases: ['Phụ lục I', 'Phụ lục II'] })
    const lines = outlineText(buildPlanOutline(sampleContext(asking(['tasks', 'targets']))))
    expect(lines).toContain(
      '(Mục tiêu, chỉ tiêu cụ thể kèm theo Phụ lục I; nhiệm vụ cụ thể kèm theo Phụ lục II; nhiệm vụ, dự án, kinh phí kèm theo Phụ lục III, Phụ lục IV)',
    )
  })

  test('each has a sheet of its own, with the same cells', () => {
    const context = sampleContext(asking(['targets', 'tasks']))
    const sheets = appendixSheets(context)
    expect(sheets.map(({ name }) => name)).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III', 'Phụ lục IV'])
    const [appendix] = planAppendices(context)
    const block = appendix?.blocks[0]
    if (block?.kind !== 'table') throw new Error('no table')
    const printed = block.rows.map(({ cells }) => cells.map(({ runs }) => runsText(runs)))
    const written = sheets[0]?.rows
      .slice(-printed.length)
      .map(({ cells }) => cells.map((cell) => 'text' in cell && cell.text))
    expect(written).toEqual(printed)
    // The phases still carry real amounts.
    expect(sheets[2]?.rows.some(({ cells }) => cells.some(({ kind }) => kind === 'money'))).toBe(true)
  })
})
