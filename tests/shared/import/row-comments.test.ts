import { describe, expect, test } from 'vitest'
import { proposeSheet, unusedColumns } from '#shared/import/propose-sheet.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf } from './import-cases.ts'

describe('comments in the margin of a sheet', () => {
  const sheet: SourceSheet = {
    ...sheetOf([
      ['Tên thiết bị', 'Mã tài sản', 'Mật khẩu', 'Ghi chú'],
      ['Máy in Canon', 'P1', 'abc', 'màu'],
      ['Máy in HP', 'P2', null, null],
      ['Tổng cộng', null, null, null],
    ]),
    comments: new Map([
      ['A1', 'ghi đủ tên'],
      ['B2', 'mượn của Khoa Nội; chưa trả'],
      ['C2', 'mật khẩu là 123'],
      ['A3', 'máy in hp'],
      ['A4', 'thiếu 1 máy'],
    ]),
  }
  const first = judge(emptySnapshot(), [sheet]).judgement
  const after = applyRecords(emptySnapshot(), first.changes)

  test('are taken into the note of their row’s record, unless it says the same, and that is told', () => {
    expect(after.assets.map(({ note }) => note)).toEqual(['màu; Chú thích: mượn của Khoa Nội; chưa trả', ''])
    expect(first.rows[2]?.notes.some(({ message }) => message.includes('Chú thích'))).toBe(false)
    expect(first.rows[1]?.notes).toContainEqual({ cell: 'B2', message: 'Chú thích của ô được đưa vào ghi chú.' })
  })

  test('of rows that are no records are told as not imported, and those of passwords are nowhere', () => {
    const told = first.rows.flatMap(({ notes }) => notes.map(({ cell, message }) => `${cell} ${message}`))
    expect(told).toContain('A1 Chú thích “ghi đủ tên” của ô không được nhập.')
    expect(told).toContain('A4 Chú thích “thiếu 1 máy” của ô không được nhập.')
    expect(JSON.stringify([first, after])).not.toContain('123')
  })

  test('change nothing the second time', () => {
    expect(judge(after, [sheet]).judgement.changes).toEqual([])
  })
})

describe('the technology of a line', () => {
  const head = ['Nhà cung cấp', 'Loại đường truyền', 'Băng thông', 'Mục đích']
  const sheet = sheetOf([
    head,
    ['VNPT', 'FTTH', 300, 'HIS'],
    ['Viettel', 'Leased line', 50, 'Dự phòng'],
    ['VNPT', 'Internet', 100, 'Camera'],
  ])
  const after = applyRecords(emptySnapshot(), judge(emptySnapshot(), [sheet]).judgement.changes)

  test('is kept in the note, where the kind does not say it', () => {
    expect(after.links.map(({ kind, note }) => [kind, note])).toEqual([
      ['internet', 'Loại đường truyền: FTTH'],
      ['internet', 'Loại đường truyền: Leased line'],
      ['internet', ''],
    ])
    expect(judge(after, [sheet]).judgement.changes).toEqual([])
  })

  test('goes behind what is noted already where the line is known again by another speed', () => {
    const noted = { ...after, links: after.links.map((link) => ({ ...link, note: 'hợp đồng 5 năm' })) }
    const faster = sheetOf([head, ['VNPT', 'FTTH', 500, 'HIS']])
    const [change] = judge(noted, [faster]).judgement.changes
    expect(change?.after).toMatchObject({ bandwidthMbps: 500, note: 'hợp đồng 5 năm; Loại đường truyền: FTTH' })
  })
})

test('columns of telephones and addresses are no field, and are told as unused', () => {
  const layout = proposeSheet(
    sheetOf([
      ['Họ và tên', 'Chức vụ', 'Số điện thoại', 'Email'],
      ['An', 'TP', '0912', 'a@b'],
    ]),
  )
  expect(layout === null ? null : unusedColumns(layout)).toEqual([2, 3])
})
