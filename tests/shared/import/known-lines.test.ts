import { describe, expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import type { SourceCell } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf } from './import-cases.ts'

const head = ['Nhà cung cấp', 'Loại đường truyền', 'Băng thông', 'Mục đích sử dụng', 'Cước hằng tháng']
const HIS = ['VNPT', 'Internet', 300, 'Phục vụ HIS', 1_000_000]
const CAMERA = ['VNPT', 'Internet', 100, 'Camera', 500_000]
const PLAIN = ['Viettel', 'Internet', 50, null, 300_000]

function lines(...rows: readonly (readonly SourceCell[])[]) {
  return sheetOf([head, ...rows])
}
const first = applyRecords(emptySnapshot(), judge(emptySnapshot(), [lines(HIS, CAMERA, PLAIN)]).judgement.changes)
const before = { ...first, links: first.links.map((link, at) => ({ ...link, id: `line-${at}` })) }
const speeds = (changed: ReturnType<typeof judge>) =>
  applyRecords(before, changed.judgement.changes).links.map(({ provider, bandwidthMbps }) => [provider, bandwidthMbps])
const verdictsOf = ({ judgement }: ReturnType<typeof judge>) => judgement.rows.slice(1).map(({ verdict }) => verdict)

describe('a line whose speed or price is another', () => {
  test('is the one of that provider, kind and purpose, and what changes is told', () => {
    const again = judge(before, [lines(['VNPT', 'Internet', 500, 'phục vụ HIS', 1_200_000], CAMERA, PLAIN)])
    expect(verdictsOf(again)).toEqual(['update', 'skip', 'skip'])
    expect(speeds(again)).toEqual([
      ['VNPT', 500],
      ['VNPT', 100],
      ['Viettel', 50],
    ])
    const notes = again.judgement.rows[1]?.notes.map(({ message }) => message).join(' ')
    expect(notes).toMatch(/cùng nhà cung cấp, loại và mục đích.*“300” → “500”/)
  })

  test('is asked about where nothing but its provider and kind tells it', () => {
    const sheet = lines(HIS, CAMERA, ['Viettel', 'Internet', 80, null, 350_000])
    const open = judge(before, [sheet])
    expect(verdictsOf(open)).toEqual(['skip', 'skip', 'error'])
    const [question] = open.judgement.questions
    const viettel = before.links.find(({ provider }) => provider === 'Viettel')?.id
    expect(question).toMatchObject({ proposed: viettel, rows: 1 })
    expect(question?.options.map(({ label }) => label)).toEqual([
      'Viettel, Internet, 50 Mb/s',
      'Là đường khác: thêm mới',
    ])
    const id = question?.id ?? ''
    const same = judge(before, [sheet], { [id]: viettel ?? '' })
    expect([verdictsOf(same), same.judgement.answered.map((each) => each.id)]).toEqual([
      ['skip', 'skip', 'update'],
      [id],
    ])
    expect(speeds(same)[2]).toEqual(['Viettel', 80])
    expect(speeds(judge(before, [sheet], { [id]: 'new' }))).toHaveLength(4)
  })

  test('is no line that another row of the import speaks of, whichever stands first', () => {
    const second = ['VNPT', 'Internet', 500, 'Phục vụ HIS', 1_200_000]
    for (const sheets of [[lines(second, HIS)], [lines(second), lines(HIS)]]) {
      const changed = judge(before, sheets)
      expect([changed.judgement.counts.add, changed.judgement.counts.update]).toEqual([1, 0])
      expect(speeds(changed)).toContainEqual(['VNPT', 300])
      const notes = changed.judgement.rows.flatMap((row) => row.notes.map(({ message }) => message))
      expect(notes.join(' ')).toContain('Đã có đường truyền của nhà cung cấp này')
    }
  })

  test('two rows that might both be one line are both asked about', () => {
    const rows = [250, 500].map((speed) => ['VNPT', 'Internet', speed, 'Phục vụ HIS', 1])
    const open = judge(before, [lines(...rows)])
    expect(verdictsOf(open)).toEqual(['error', 'error'])
    const [first, second] = open.judgement.questions
    const his = first?.options[0]?.value ?? ''
    const both = judge(before, [lines(...rows)], { [first?.id ?? '']: his, [second?.id ?? '']: his })
    expect(verdictsOf(both)).toEqual(['update', 'error'])
  })
})

describe('an answer to which line a row is', () => {
  const sheet = lines(...[250, 500].map((speed) => ['VNPT', 'Internet', speed, 'Phục vụ HIS', 1]))
  const [first, second] = judge(before, [sheet]).judgement.questions
  const his = first?.options[0]?.value ?? ''
  const answers = { [first?.id ?? '']: his, [second?.id ?? '']: his }

  test('keeps a row that is told to be the line of another row from any other line', () => {
    const after = applyRecords(before, judge(before, [sheet], answers).judgement.changes)
    const again = judge(after, [sheet], answers)
    expect([verdictsOf(again), again.judgement.changes]).toEqual([['skip', 'error'], []])
    expect(again.judgement.rows[2]?.notes.map(({ message }) => message).join()).toContain('Một dòng khác đã là')
    expect(again.judgement.answered.map(({ id }) => id)).toEqual([second?.id])
  })

  test('is known by what the row says, wherever it stands', () => {
    const moved = {
      ...sheet,
      file: 'năm sau.xlsx',
      rows: sheet.rows.map((row) => ({ ...row, number: row.number + 7 })),
    }
    expect(judge(before, [moved]).judgement.questions.map(({ id }) => id)).toEqual([first?.id, second?.id])
  })
})

test('a line that only the app knows more of is the same line', () => {
  const noted = { ...before, links: before.links.map((link) => ({ ...link, note: 'đã gia hạn' })) }
  expect(judge(noted, [lines(HIS, CAMERA)]).judgement.changes).toEqual([])
})

test('a course of a known name that differs is told as another one', () => {
  const course = (people: number) =>
    sheetOf([
      ['Tên lớp', 'Thời gian', 'Số người tham gia'],
      ['Tập huấn HIS', 'Quý II/2026', people],
    ])
  const after = applyRecords(emptySnapshot(), judge(emptySnapshot(), [course(20)]).judgement.changes)
  expect(judge(after, [course(30)]).judgement.rows[1]?.notes[0]?.message).toContain('Đã có lớp cùng tên')
})
