import { describe, expect, test } from 'vitest'
import { inventoryTables } from '#shared/figures/inventory-tables.ts'
import { figuresSheet, figuresWords } from '#shared/import/figures-sheet.ts'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { figureWorkbook } from '#shared/tables/figure-workbook.ts'
import { readXlsx } from '#shared/tables/read-xlsx.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { sheetOf } from './import-cases.ts'

const DAY = '2026-06-30'

describe('the app’s own tables of figures', () => {
  const read = readXlsx('So-lieu.xlsx', writeXlsx(figureWorkbook(sampleSnapshot(), DAY)))
  const sheets = read.ok ? read.value : []
  const titles = inventoryTables(sampleSnapshot(), DAY).map(({ title }) => title)

  test('are known, every sheet of them, and nothing of them is imported', () => {
    expect(sheets.map((sheet) => figuresSheet(sheet)?.title)).toEqual(titles)
    expect(sheets.map((sheet) => proposeSheet(sheet))).toEqual(titles.map(() => null))
  })

  test('are known by their headings alone, among other columns too', () => {
    for (const sheet of sheets) {
      const rows = sheet.rows.slice(3).map(({ number, cells }) => ({ number, cells: [...cells, 'Ý kiến'] }))
      expect(proposeSheet({ ...sheet, rows })).toBeNull()
    }
  })

  test('are known by their title and day where a column was taken out', () => {
    for (const sheet of sheets) {
      const rows = sheet.rows.map(({ number, cells }, at) => ({
        number,
        cells: at < 3 ? cells : cells.toSpliced(2, 1),
      }))
      expect(proposeSheet({ ...sheet, rows })).toBeNull()
    }
  })

  test('are said to be the app’s own', () => {
    expect(figuresWords({ title: titles[0] ?? '', headerRow: 4 })).toBe(
      'Bảng số liệu “Tình hình máy chủ” do phần mềm lập từ các danh sách nên không nhập lại; số liệu tự đổi theo các danh sách.',
    )
  })
})

test('a hospital’s own list is none of them, whatever it is called', () => {
  const list = sheetOf([
    ['Bảng 1. Tình hình máy chủ'],
    ['STT', 'Tên thiết bị', 'Khoa, phòng', 'Số sê-ri', 'Ghi chú'],
    [1, 'Máy chủ HP', 'Phòng CNTT', 'SGH1', null],
  ])
  expect([figuresSheet(list), proposeSheet(list)?.collection]).toEqual([null, 'assets'])
  expect(figuresSheet(sheetOf([]))).toBeNull()
})

test('a list below a table of figures is imported all the same', () => {
  const [servers] = inventoryTables(emptySnapshot(), DAY)
  const sheet = sheetOf([
    servers?.columns.map(({ title }) => title) ?? [],
    ['1', 'Khoa Nội', 1, 0, null],
    ['STT', 'Tên thiết bị', 'Mã tài sản', 'Số sê-ri', 'Số lượng', 'Năm sử dụng'],
    [1, 'Máy chủ HP', 'MC-1', 'SGH1', 1, 2020],
  ])
  expect(proposeSheet(sheet)?.header.fromRow).toBe(3)
})
