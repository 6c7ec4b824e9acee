import { describe, expect, test } from 'vitest'
import type { MoneyView } from '#renderer/screens/plan/money-view.ts'
import { planColumns } from '#renderer/screens/plan/plan-columns.tsx'
import { planLines } from '#renderer/screens/plan/plan-lines.ts'
import { planReferences, withinPlan } from '#renderer/screens/plan/plan-references.ts'
import { buildPlanTable, type PlanRow } from '#renderer/screens/plan/plan-table.ts'
import { judgePaste, pastedChanges } from '#renderer/screens/plan/use-plan-paste.ts'
import { cellReader } from '#renderer/workspace/read-cells.ts'
import { withChanges } from '#renderer/workspace/several-changes.ts'
import { planBudget } from '#shared/figures/budget.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { clipboardRows } from '#shared/tables/clipboard-text.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

/** The table of the plan as the screen makes it, and pasting into it at the line of a row or an empty line. */
function open(snapshot: Snapshot, view: MoneyView = 'all') {
  const table = buildPlanTable(snapshot, SAMPLE_PLAN, view)
  const blankOf = (phase: PlanRow['phase'], groupId: string | null): PlanRow => {
    const id = `blank/${phase?.id}/${groupId}`
    const initiative = initiativeRecord.create(id, { planId: SAMPLE_PLAN, phaseId: phase?.id ?? null, groupId })
    return { id, initiative, phase, number: '', depth: 0, children: 0, total: 0, shown: table.sources.map(() => null) }
  }
  const lines = planLines({ table, view, unit: 'dong', blankOf })
  const references = () => planReferences(snapshot, SAMPLE_PLAN)
  const used = new Set(table.sources.map(({ id }) => id))
  const columns = planColumns({ sources: table.sources, used, view, unit: 'dong', references }).filter(
    ({ hidden }) => hidden !== true,
  )
  const reader = cellReader(withinPlan(snapshot, SAMPLE_PLAN), 'initiatives')
  const into = { planId: SAMPLE_PLAN, lines, columns, context: () => ({ view, unit: 'dong', reader }) as const }
  return {
    columns,
    paste(text: string, lineId: string, columnId: string, rows = 1) {
      const fromRow = lines.findIndex(({ id }) => id === lineId)
      const fromColumn = columns.findIndex(({ id }) => id === columnId)
      const at = { fromRow, toRow: fromRow + rows - 1, fromColumn, toColumn: fromColumn }
      const { plan, blank } = judgePaste(into, clipboardRows(text), at)
      return { plan, after: withChanges(snapshot, pastedChanges(snapshot, plan, blank, into)) }
    },
  }
}
const find = ({ initiatives }: Snapshot, id: string) => initiatives.find((each) => each.id === id)

describe('a block pasted in the table of the plan', () => {
  test('lies over the rows of its group; what goes beyond is added there, and no row of the next group is overwritten', () => {
    const { paste } = open(sampleSnapshot())
    const { plan, after } = paste('Mạng mới\nMáy mới\nMáy chủ\nTủ đĩa', 'ini-mang', 'name')
    expect(plan.changed.map(({ id }) => id)).toEqual(['ini-mang', 'ini-maytinh'])
    expect(plan.added).toEqual([{ name: 'Máy chủ' }, { name: 'Tủ đĩa' }])
    expect(find(after, 'ini-thanhtoan')?.name).toBe('Thanh toán không dùng tiền mặt')
    const made = after.initiatives.slice(-2)
    expect(made.map(({ phaseId, groupId, name }) => [phaseId, groupId, name])).toEqual([
      ['ph-1', 'grp-da1', 'Máy chủ'],
      ['ph-1', 'grp-da1', 'Tủ đĩa'],
    ])
  })

  test('amounts of several sources in one row are all kept, in the year that is looked at', () => {
    const { paste } = open(sampleSnapshot(), 2028)
    const { after } = paste('100.000.000\t20.000.000', 'ini-emr', 'source:src-ns')
    expect(find(after, 'ini-emr')?.funding).toEqual([
      { fundingSourceId: 'src-ns', year: null, amount: 1_500_000_000 },
      { fundingSourceId: 'src-ns', year: 2028, amount: 100_000_000 },
      { fundingSourceId: 'src-qpt', year: 2028, amount: 20_000_000 },
    ])
  })

  test('one cell is repeated over the marked rows', () => {
    const { paste } = open(sampleSnapshot())
    const { after } = paste('Quý IV/2026', 'ini-mang', 'period', 2)
    for (const id of ['ini-mang', 'ini-maytinh']) {
      expect(find(after, id)?.period).toEqual({ kind: 'quarter', quarter: 4, year: 2026 })
    }
  })

  test('garbage, amounts without end, reversed periods and cells of a parent are told with the reason, and change nothing', () => {
    const sample = sampleSnapshot()
    const withPart = {
      ...sample,
      initiatives: [
        ...sample.initiatives.map((each) => (each.id === 'ini-mang' ? { ...each, funding: [] } : each)),
        initiativeRecord.create('part', { planId: SAMPLE_PLAN, parentId: 'ini-mang', name: 'Phần' }),
      ],
    }
    const { paste } = open(withPart)
    const { plan, after } = paste(
      ['2028-2027\t5', '99/99\t1000000000000000000', 'Quý I/2026\t-7'].join('\n'),
      'ini-mang',
      'period',
    )
    const reasons = plan.refused.map(({ reason }) => reason)
    expect(plan.refused.map(({ blockRow }) => blockRow)).toEqual([1, 1, 2, 2, 3])
    expect(reasons[0]).toContain('không hợp lý')
    expect(reasons[1]).toContain('1 mục con')
    expect(reasons[3]).toContain('quá lớn')
    expect(reasons[4]).toContain('số âm')
    expect(planBudget(after, SAMPLE_PLAN).total).toBe(planBudget(withPart, SAMPLE_PLAN).total)
  })

  test('whole rows copied from the table are added as they are: numbers and totals are worked out anew', () => {
    const sample = sampleSnapshot()
    const { columns, paste } = open(sample)
    const row = buildPlanTable(sample, SAMPLE_PLAN).phases[0]?.groups[0]?.rows[0]
    if (row === undefined) throw new Error('the sample has no rows')
    const text = columns.map((column) => column.text(row)).join('\t')
    const { plan, after } = paste(text, 'blank/ph-2/null', 'number')
    expect(plan.refused).toEqual([])
    expect(after.initiatives.at(-1)).toMatchObject({
      ...row.initiative,
      id: expect.any(String),
      order: expect.any(Number),
      phaseId: 'ph-2',
      groupId: null,
      note: '',
      targetIds: [],
      taskIds: [],
    })
  })
})
