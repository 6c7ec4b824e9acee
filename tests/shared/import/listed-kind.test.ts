import { expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = Parameters<typeof sheetOf>[0]

function kinds(name: string, grid: Grid) {
  const { judgement } = judge(emptySnapshot(), [{ ...sheetOf(grid), name }])
  return applyRecords(emptySnapshot(), judgement.changes).assets.map(({ kind }) => kind)
}

const HEAD = ['STT', 'Tên thiết bị', 'Số lượng', 'Năm']
const PRINTER_HEAD = ['STT', 'Tên máy in', 'Số lượng', 'Năm']
const PRINTER = [1, 'Canon LBP 2900', 1, 2015]

test.each([
  ['Máy tính', 'DANH SÁCH MÁY IN', HEAD],
  ['Máy tính', 'BẢNG 2. DANH SÁCH MÁY IN', HEAD],
  ['Máy tính', 'Bảng 2: Máy in', HEAD],
  ['Máy tính', 'MÁY IN', HEAD],
  ['Máy tính', null, PRINTER_HEAD],
  ['Sheet1', null, PRINTER_HEAD],
] as const)('sheet “%s”, over the table “%s”: the table itself says that it lists printers', (name, title, head) => {
  expect(kinds(name, [[title], head, PRINTER])).toEqual(['printer'])
})

test('each table of a sheet lists what its own title says', () => {
  const grid: Grid = [
    ['BẢNG 1. DANH SÁCH MÁY TÍNH'],
    HEAD,
    [1, 'PC-01', 1, 2019],
    [],
    ['BẢNG 2. DANH SÁCH MÁY IN'],
    PRINTER_HEAD,
    PRINTER,
  ]
  expect(kinds('Sheet1', grid)).toEqual(['desktop', 'printer'])
  expect(kinds('Máy tính', grid)).toEqual(['desktop', 'printer'])
})

test('“máy tính” over a table in a sheet of laptops says no other thing', () => {
  expect(kinds('Laptop', [['DANH SÁCH MÁY TÍNH'], HEAD, [1, 'Dell 5490', 1, 2019]])).toEqual(['laptop'])
})
