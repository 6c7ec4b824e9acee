import { describe, expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf } from './import-cases.ts'

function imported(snapshot: Snapshot, sheets: readonly SourceSheet[], answers = {}): Snapshot {
  return applyRecords(snapshot, judge(snapshot, sheets, answers).judgement.changes)
}

const verdictsOf = ({ rows }: ReturnType<typeof judge>['judgement']) => rows.slice(1).map(({ verdict }) => verdict)

describe('devices without a code, imported again', () => {
  const head = ['Tên thiết bị', 'Loại thiết bị', 'Tình trạng', 'Ghi chú']
  const sheet = sheetOf([
    head,
    ['Máy in Canon', null, null, null],
    ['Máy chủ HP', null, null, 'hỏng, chờ sửa'],
    ['Kệ lạ', null, null, null],
    ['Máy tính Dell', 'Máy tính để bàn', 'Đang dùng', null],
  ])

  test('are known again where their kind and state were told by name and remark', () => {
    const after = imported(emptySnapshot(), [sheet])
    expect(after.assets.map(({ kind, state }) => [kind, state])).toEqual([
      ['printer', 'inUse'],
      ['server', 'broken'],
      ['other', 'inUse'],
      ['desktop', 'inUse'],
    ])
    expect(judge(after, [sheet]).judgement.counts).toMatchObject({ add: 0, skip: 5 })
  })

  test('are known again once the user has said better what they are', () => {
    const after = imported(emptySnapshot(), [sheet])
    const mended = { ...after, assets: after.assets.map((asset) => ({ ...asset, kind: 'storage' as const })) }
    expect(verdictsOf(judge(mended, [sheet]).judgement)).toEqual(['skip', 'skip', 'skip', 'add'])
  })

  test('are those of their own department, where the sheet is named after it', () => {
    const departments = ['Khoa Nội', 'Khoa Ngoại'].map((name, at) => departmentRecord.create(`d${at}`, { name }))
    const of = (name: string): SourceSheet => ({
      ...sheetOf([
        ['Tên thiết bị', 'Số lượng', 'Ghi chú'],
        ['Máy tính để bàn', 5, null],
      ]),
      name,
    })
    const after = imported({ ...emptySnapshot(), departments }, [of('Khoa Nội')])
    expect(judge(after, [of('Khoa Nội')]).judgement.counts.add).toBe(0)
    expect(judge(after, [of('Khoa Ngoại')]).judgement.counts.add).toBe(1)
  })

  test('are not said to differ from one that is identical', () => {
    const plain = sheetOf([head.slice(0, 3), ['Máy in Canon', null, null]])
    const { judgement } = judge(emptySnapshot(), [plain, { ...plain, name: 'Sheet2' }])
    const notes = judgement.rows.flatMap(({ notes: each }) => each.map(({ message }) => message)).join(' ')
    expect([judgement.counts.add, notes.includes('nội dung khác')]).toEqual([2, false])
    expect(notes).toContain('Đã có thiết bị giống hệt ở một dòng khác')
  })
})

describe('people of one name, imported again', () => {
  const sheet = sheetOf([
    ['Họ và tên', 'Khoa phòng', 'Chức vụ', 'Trình độ', 'Ghi chú'],
    ['Nguyễn Văn A', 'CNTT', 'NV', 'Kỹ sư', 'chuyên trách'],
    ['Nguyễn Văn A', 'CNTT', 'TP', 'Thạc sĩ', null],
    ['Trần Thị B', 'CNTT', 'NV', 'Đại học', null],
  ])
  const department = departmentRecord.create('cntt', { name: 'Phòng Công nghệ thông tin', aliases: ['CNTT'] })
  const after = imported({ ...emptySnapshot(), departments: [department] }, [sheet])

  test('are each known by what their row says, in whatever words', () => {
    expect(after.staffMembers.map(({ degree }) => degree)).toEqual(['university', 'postgraduate', 'university'])
    const { judgement } = judge(after, [sheet])
    expect([judgement.counts, judgement.changes]).toEqual([{ add: 0, update: 0, skip: 4, error: 0 }, []])
  })

  test('are known again where what their row says was answered to be left blank', () => {
    const strange = sheetOf([
      ['Họ và tên', 'Khoa phòng', 'Chức vụ', 'Trình độ'],
      ['Lê Văn C', 'Tổ máy tính', 'Tổ trưởng', 'Nghề bậc 7'],
      ['Lê Văn C', 'Tổ máy tính', 'Tổ viên', 'Nghề bậc 3'],
    ])
    const open = judge(emptySnapshot(), [strange]).judgement
    const answers = Object.fromEntries(open.questions.map(({ id }) => [id, 'blank']))
    expect(Object.keys(answers)).toHaveLength(3)
    const once = imported(emptySnapshot(), [strange], answers)
    expect(once.staffMembers.map(({ position }) => position)).toEqual(['Tổ trưởng', 'Tổ viên'])
    const { counts, changes, questions } = judge(once, [strange], answers).judgement
    expect([counts, changes, questions]).toEqual([{ add: 0, update: 0, skip: 3, error: 0 }, [], []])
  })

  test('a blank cell means the one in whom it is blank before another', () => {
    const [head = [], first = [], second = []] = sheet.rows.map(({ cells }) => cells)
    const blank = sheetOf([head, second, [...first.slice(0, 2), 'TP', null, null]])
    const both = imported({ ...emptySnapshot(), departments: [department] }, [blank])
    const turned = sheetOf([
      head,
      ...blank.rows
        .slice(1)
        .map(({ cells }) => cells)
        .toReversed(),
    ])
    expect(judge(both, [turned]).judgement.counts).toMatchObject({ add: 0, error: 0 })
    expect(judge(both, [turned]).judgement.changes).toEqual([])
  })
})
