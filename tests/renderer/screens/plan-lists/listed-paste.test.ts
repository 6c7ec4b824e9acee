// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Listed, ListedCollection } from '#renderer/plan-document/listed-rows.ts'
import { listedPaste } from '#renderer/screens/plan-lists/listed-paste.ts'
import { pastedHead } from '#renderer/screens/plan-lists/pasted-headings.ts'
import { pastedRows } from '#renderer/screens/plan-lists/pasted-rows.ts'
import { planContext } from '#shared/document/plan-outline.ts'
import { toWords } from '#shared/document/runs.ts'
import { printUnderUnit } from '#shared/figures/target-value.ts'
import { groupRecord } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Target } from '#shared/records/target.ts'
import type { Task } from '#shared/records/task.ts'
import { applyChanges } from '#tests/fixtures/apply-changes.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'
import { SEED_001, SEED_002_TARGETS, SEED_002_TASKS } from './pasted-tables.ts'

type Block = readonly (readonly string[])[]
const bare: Snapshot = { ...sampleSnapshot(), groups: [], targets: [], tasks: [] }

function paste(block: Block, collection: ListedCollection, seen: Snapshot = bare) {
  const head = pastedHead(block, collection)
  const context = planContext(seen, SAMPLE_PLAN, TODAY)
  if (head === null || context === null) throw new Error('no headings')
  const rows = pastedRows(block, head)
  let ids = 0
  const newId = () => {
    ids += 1
    return `new-${ids}`
  }
  const into = { collection, context, head, rows, groupId: null, newId }
  const done = listedPaste(seen, into)
  return { head, rows, ...done, after: applyChanges(seen, done.changes) }
}
const words = (record: Listed) =>
  toWords(record.statement, planContext(bare, SAMPLE_PLAN, TODAY) ?? (undefined as never))
const grouped = (snapshot: Snapshot, records: readonly Listed[]) =>
  records.map((each) => [snapshot.groups.find(({ id }) => id === each.groupId)?.title ?? null, words(each)])

describe('tables of the seeds, pasted', () => {
  test('001, II.2: groups by Roman numbers, values of every kind', () => {
    const { after, refused, rows } = paste(SEED_001, 'targets')
    expect(after.groups.map(({ title }) => title)).toEqual([
      'Mục tiêu 1: Ứng dụng CNTT trong nội bộ cơ quan nhà nước',
      'Mục tiêu 3: Bảo đảm an toàn thông tin',
      'Mục tiêu 4: Khám bệnh, chữa bệnh',
    ])
    expect(after.targets.map(({ unit, values }) => [unit, values.map(({ year, value }) => [year, value])])).toEqual([
      ['%', [[2025, { kind: 'percent', comparison: 'equal', percent: 80 }]]],
      ['%', [[2025, { kind: 'percent', comparison: 'atLeast', percent: 80 }]]],
      ['-', [[2025, { kind: 'done' }]]],
      ['Lần', [[2025, { kind: 'frequency', times: 1, everyYears: 1 }]]],
      ['%', [[2025, { kind: 'percent', comparison: 'moreThan', percent: 70 }]]],
    ])
    expect(refused).toEqual([])
    expect(rows.filter(({ kind }) => kind === 'left')).toEqual([])
  })

  test('002, Phụ lục I: headings once more and remarks are no targets, a department is found by its code’s letters', () => {
    const { after, rows, verdicts } = paste(SEED_002_TARGETS, 'targets')
    expect(grouped(after, after.targets)).toEqual([
      ['Phát triển Chính quyền số', 'Văn bản trao đổi hoàn toàn qua môi trường mạng'],
      ['Phát triển Chính quyền số', 'Hồ sơ giải quyết thủ tục hành chính được luân chuyển'],
      ['Phát triển Xã hội số', 'Tỷ lệ các bệnh viện triển khai Sổ sức khỏe điện tử (*)'],
    ])
    expect(after.targets.map(({ lead, departmentId }) => [lead, departmentId])).toEqual([
      ['Sở Y tế (Văn phòng)', null],
      ['Sở Y tế (Văn phòng)', null],
      ['', 'dep-khth'],
    ])
    expect(after.targets[1]?.values[0]?.value).toEqual({ kind: 'percent', comparison: 'atLeast', percent: 80 })
    expect(rows.filter(({ kind }) => kind === 'left').map(({ at }) => at)).toEqual([1, 9])
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['group', 'add', 'add', 'group', 'add'])
  })

  test('002, Phụ lục II: a row cut by a page is one, 1.1 stands under 1, who joins is split into departments and words', () => {
    const { after, refused } = paste(SEED_002_TASKS, 'tasks')
    const task = (start: string): Task | undefined => after.tasks.find((each) => words(each).startsWith(start))
    expect(after.tasks).toHaveLength(6)
    expect(task('Tăng cường')).toMatchObject({
      deadline: { kind: 'ongoing' },
      lead: 'Sở Y tế; (phòng CNTT)',
      coordinatorIds: ['dep-tckt', 'dep-noi'],
      coordination: 'các đơn vị liên quan',
    })
    expect(task('Thường xuyên')?.solution).toBe('kịp thời tháo gỡ “điểm nghẽn” trong quá trình triển khai thực hiện')
    expect(words(task('Đẩy mạnh') as Listed)).toMatch(/thực hiện thủ tục hành chính, cung cấp dịch vụ công trực tuyến$/)
    expect(task('Xây dựng')?.deadline).toEqual({ kind: 'years', from: 2025, to: 2026 })
    expect(task('Mua máy chủ')?.parentId).toBe(task('Xây dựng')?.id)
    // The row is added without the cell that is no deadline, and that is told.
    expect(task('Bảo trì')?.deadline).toBeNull()
    expect(refused).toMatchObject([{ at: 12, column: 'Thời gian hoàn thành', text: 'khi có điều kiện' }])
  })
})

describe('pasting over what is there', () => {
  test('the same table once more changes nothing', () => {
    const first = paste(SEED_001, 'targets')
    const again = paste(SEED_001, 'targets', first.after)
    expect(again.changes).toEqual([])
    expect(new Set(again.verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['knownGroup', 'same']))
  })

  test('a cell that says nothing takes nothing away; a new value is put in', () => {
    const first = paste(SEED_001, 'targets').after
    const block = [
      ['Chỉ tiêu', 'ĐVT', '2025', '2026'],
      ['Tỷ lệ (%) các hệ thống thông tin y tế được kết nối, liên thông', '', '', '90'],
    ]
    const { after, verdicts } = paste(block, 'targets', first)
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['update'])
    const [target] = after.targets as readonly Target[]
    expect(target?.unit).toBe('%')
    expect(target?.values.map(({ year, value }) => [year, printUnderUnit(value, '%')])).toEqual([
      [2025, '80'],
      [2026, '90'],
    ])
  })

  test('two rows with the same words are two records', () => {
    const block = [
      ['STT', 'Chỉ tiêu', '2026'],
      ['1', 'Như nhau', '10%'],
      ['2', 'Như nhau', '20%'],
    ]
    const first = paste(block, 'targets')
    expect(first.after.targets).toHaveLength(2)
    expect(paste(block, 'targets', first.after).changes).toEqual([])
  })

  test('a group is found by its title, whatever its case', () => {
    const seen = {
      ...bare,
      groups: [groupRecord.create('g', { planId: SAMPLE_PLAN, of: 'target', title: 'Hạ tầng số', order: 1 })],
    }
    const block = [
      ['Chỉ tiêu', '2026'],
      ['I. HẠ TẦNG SỐ', ''],
      ['Máy chủ', '02 máy'],
    ]
    const { after } = paste(block, 'targets', seen)
    expect(after.groups).toHaveLength(1)
    expect(after.targets[0]).toMatchObject({ groupId: 'g' })
  })
})

describe('headings', () => {
  test('years on a second row belong to the heading above them; last year’s result is where one stands today', () => {
    const block = [
      ['STT', 'Nội dung', 'ĐVT', 'Thực hiện năm 2025', 'Kế hoạch', '', 'Cách tính'],
      ['', '', '', '', '2026', 'Năm 2027', ''],
      ['1', 'Máy tính', 'máy', '90', '95', '100', 'x'],
    ]
    const head = pastedHead(block, 'targets')
    expect(head?.columns.map((column) => (column.kind === 'column' ? column.id : column.kind))).toEqual([
      'number',
      'statement',
      'unit',
      'current',
      'year:2026',
      'year:2027',
      'left',
    ])
    const { after } = paste(block, 'targets')
    expect(after.targets[0]?.current).toEqual({ kind: 'quantity', comparison: 'equal', quantity: 90, unit: 'máy' })
  })

  test('cells without headings are no table', () => {
    expect(pastedHead([['80%', '90%']], 'targets')).toBeNull()
    expect(pastedHead([['Một chỉ tiêu nào đó', '80%']], 'targets')).toBeNull()
    expect(pastedHead([['x']], 'tasks')).toBeNull()
  })
})

describe('where rows stand', () => {
  const shape = (lines: readonly (readonly string[])[]) => {
    const block = [['TT', 'Nội dung', '2026'], ...lines]
    const { rows } = paste(block, 'targets')
    return rows.map((row) => (row.kind === 'item' ? row.parent : row.kind))
  }

  test('letters under numbers, dashes under letters, plus under dashes', () => {
    expect(
      shape([
        ['1', 'a', '1%'],
        ['1.1', 'b', '1%'],
        ['1.1.1', 'c', '1%'],
        ['a)', 'd', '1%'],
        ['-', 'e', '1%'],
        ['+', 'f', '1%'],
        ['2', 'g', '1%'],
        ['-', 'h', '1%'],
      ]),
    ).toEqual([null, 0, 1, 2, 3, 4, null, 6])
  })

  test('numbers begin anew under each group', () => {
    expect(
      shape([
        ['I', 'Nhóm', ''],
        ['1', 'a', '1%'],
        ['II', 'Nhóm', ''],
        ['1.1', 'b', '1%'],
      ]),
    ).toEqual(['group', null, 'group', null])
  })

  test('a lone heading among numbered rows is a group where no Roman number is used', () => {
    expect(
      shape([
        ['', 'Hạ tầng', ''],
        ['1', 'a', '1%'],
      ]),
    ).toEqual(['group', null])
  })
})

test('a year in the first row, under the words of the rows, leaves the headings what they are', () => {
  const block = [
    ['STT', 'Nội dung', '2026'],
    ['', 'Năm 2026', ''],
    ['1', 'Việc này', '80%'],
  ]
  expect(pastedHead(block, 'targets')).toMatchObject({ from: 0, to: 1 })
  expect(paste(block, 'targets').after.targets).toHaveLength(1)
})

test('every row of a pasted block becomes something: nothing is dropped in silence', () => {
  const cell = fc.constantFrom(
    '',
    'I',
    'II.',
    '1',
    '1.1',
    '-',
    'a)',
    'Việc này',
    'và việc kia',
    '80%',
    'Năm 2026',
    'Ghi chú: x',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }), (lines) => {
      const block = [['STT', 'Nội dung', '2026'], ...lines]
      const { rows, after, verdicts } = paste(block, 'targets')
      const said = rows.flatMap((row) =>
        row.kind === 'item' ? Object.values(row.cells) : [row.kind === 'group' ? row.title : row.text],
      )
      const all = said.join(' ')
      for (const [, statement, value] of lines) {
        for (const text of [statement, value]) if (/^(?:Việc|và|80)/.test(text)) expect(all).toContain(text)
      }
      const items = rows.filter(({ kind }) => kind === 'item').length
      expect(verdicts.filter(({ record }) => record !== null)).toHaveLength(items)
      expect(after.targets.length).toBeLessThanOrEqual(items)
    }),
  )
})
