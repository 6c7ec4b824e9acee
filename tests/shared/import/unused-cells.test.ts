import { describe, expect, test } from 'vitest'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { unheadedColumns } from '#shared/import/unheaded-columns.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { readDelimited } from '#shared/tables/read-delimited.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf } from './import-cases.ts'

const unheaded = (sheet: SourceSheet) => {
  const layout = proposeSheet(sheet)
  return layout === null ? null : unheadedColumns(sheet, layout)
}

describe('cells under no heading', () => {
  test('are told by their column, within the table and beside it', () => {
    const sheet = sheetOf([
      ['STT', 'Tên thiết bị', 'Mã tài sản', null, 'Ghi chú'],
      [1, 'Máy A', 'A1', 'rất quan trọng', 'x', 'ngoài bảng'],
      [2, 'Máy B', 'A2', 'S/N 123'],
    ])
    expect(unheaded(sheet)).toEqual([3, 5])
  })

  test('are not those of titles, totals and signatures, nor of a column that counts the rows', () => {
    const sheet = sheetOf([
      ['BỆNH VIỆN', null, null, null, null, 'Mẫu số 01'],
      [null, 'Tên thiết bị', 'Mã tài sản', 'Số lượng'],
      [1, 'Máy A', 'A1', 1],
      [2, 'Máy B', 'A2', 1],
      [null, 'Tổng cộng', null, 2, 2],
      [null, 'Người lập biểu', null, null, null, 'Giám đốc'],
      [null, 'Lê Văn A', null, null, null, 'Trần Văn B'],
    ])
    expect(unheaded(sheet)).toEqual([])
  })
})

describe('a row of a text file with more cells than the table has columns', () => {
  const textSheet = (text: string) => {
    const read = readDelimited('kiểm kê.csv', text)
    if (!read.ok || read.value[0] === undefined) throw new Error('unread')
    return read.value[0]
  }

  test('is refused: the separator stood inside a value', () => {
    const sheet = textSheet('Tên thiết bị,Mã tài sản,Đơn giá,Ghi chú\nMáy A,A1,1,500,000,ghi\nMáy B,A2,1500000,ghi\n')
    const { judgement } = judge(emptySnapshot(), [sheet])
    expect(judgement.rows.map(({ verdict }) => verdict)).toEqual(['skip', 'error', 'add'])
    expect(judgement.rows[1]?.notes[0]?.message).toMatch(/^Dòng có 6 ô nhưng bảng chỉ có 4 cột: dấu phân cách/)
  })

  test('is no row whose further cells are empty, nor one under a blank heading', () => {
    const sheet = textSheet('Tên thiết bị;Mã tài sản;;\nMáy A;A1;;;;\nMáy B;A2;;xem lại\n')
    const { judgement } = judge(emptySnapshot(), [sheet])
    expect(judgement.rows.map(({ verdict }) => verdict)).toEqual(['skip', 'add', 'add'])
    expect(unheaded(sheet)).toEqual([3])
  })
})
