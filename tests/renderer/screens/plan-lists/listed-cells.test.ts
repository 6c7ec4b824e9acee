// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { cellContext, cellValue, whyLocked, withCell } from '#renderer/screens/plan-lists/listed-cells.ts'
import { bound, plain } from '#shared/records/rich-text.ts'
import { targetRecord } from '#shared/records/target.ts'
import { taskRecord } from '#shared/records/task.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

const context = cellContext(sampleSnapshot())
const target = targetRecord.create('t', { unit: '%' })
const task = taskRecord.create('k', {})
const text = (words: string) => ({ kind: 'text', text: words }) as const

describe('what is typed into a cell', () => {
  test.each([
    ['year:2026', '≥ 80', { values: [{ year: 2026, value: { kind: 'percent', comparison: 'atLeast', percent: 80 } }] }],
    ['year:2026', '', { values: [] }],
    ['current', '36,4', { current: { kind: 'percent', comparison: 'equal', percent: 36.4 } }],
    ['lead', 'P. KHTH', { departmentId: 'dep-khth', lead: '' }],
    ['lead', 'Sở Y tế (Văn phòng)', { departmentId: null, lead: 'Sở Y tế (Văn phòng)' }],
    ['lead', '', { departmentId: null, lead: '' }],
    ['coordination', 'Các khoa, phòng', { coordination: 'Các khoa, phòng' }],
    ['statement', ' Một chỉ tiêu ', { statement: [plain('Một chỉ tiêu')] }],
  ])('%s “%s” of a target', (columnId, typed, expected) => {
    expect(withCell(target, columnId, text(typed), context)).toMatchObject({ ok: true, value: expected })
  })

  test.each([
    ['deadline', 'Năm 2026', { deadline: { kind: 'year', year: 2026 } }],
    ['deadline', '2025-2026', { deadline: { kind: 'years', from: 2025, to: 2026 } }],
    ['deadline', 'Quý I/2026', { deadline: { kind: 'quarter', quarter: 1, year: 2026 } }],
    ['deadline', 'Thường xuyên', { deadline: { kind: 'ongoing' } }],
    ['deadline', '', { deadline: null }],
    ['state', 'Đang thực hiện', { state: 'inProgress' }],
    ['coordination', 'Phòng KHTH; nhà thầu', { coordinatorIds: ['dep-khth'], coordination: 'nhà thầu' }],
    ['solution', 'Thuê dịch vụ', { solution: 'Thuê dịch vụ' }],
  ])('%s “%s” of a task', (columnId, typed, expected) => {
    expect(withCell(task, columnId, text(typed), context)).toMatchObject({ ok: true, value: expected })
  })

  test('a text that is no deadline is refused in a sentence', () => {
    const read = withCell(task, 'deadline', text('lúc nào đó'), context)
    expect(read.ok ? '' : read.error).toMatch(/Không đọc được thời gian/)
  })

  test('words with a figure in them, and a value that comes from one, are not typed over', () => {
    const bound2 = {
      ...target,
      statement: [plain('Có '), bound('inventory.computers')],
      currentFigure: 'inventory.computers',
    }
    for (const columnId of ['statement', 'current']) {
      expect(whyLocked(bound2, columnId)).toMatch(/số liệu/)
      expect(withCell(bound2, columnId, text('x'), context).ok).toBe(false)
    }
    expect(withCell(bound2, 'note', text('x'), context).ok).toBe(true)
  })

  test('a cell filled from another holds the same', () => {
    const from = { ...task, departmentId: 'dep-noi', coordinatorIds: ['dep-tckt'], coordination: 'x' }
    for (const columnId of ['lead', 'coordination', 'deadline', 'statement']) {
      const value = cellValue(from, columnId)
      const filled = withCell(task, columnId, { kind: 'value', value }, context)
      expect(filled.ok && cellValue(filled.value, columnId)).toEqual(value)
    }
    const chosen = withCell(task, 'lead', { kind: 'value', value: 'dep-noi' }, context)
    expect(chosen).toMatchObject({ ok: true, value: { departmentId: 'dep-noi', lead: '' } })
  })
})
