import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { cellText } from '#shared/figures/figure-table.ts'
import { inventoryTables } from '#shared/figures/inventory-tables.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { collections } from '#shared/records/collections.ts'
import { operatingSystemRecord } from '#shared/records/operating-system.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { figureWorkbook } from '#shared/tables/figure-workbook.ts'
import { inventoryCollections, inventoryWorkbook } from '#shared/tables/inventory-workbook.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { xlsxCarriesSheets } from '#shared/tables/xlsx-carries-sheets.ts'
import { sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

const HEAD_LINES = 4

describe('the workbook of figures', () => {
  it('holds every cell of every table, read by another program, with counts as numbers', async () => {
    const snapshot = sampleSnapshot()
    const read = await readXlsx(Buffer.from(writeXlsx(figureWorkbook(snapshot, TODAY))), { trim: false })
    for (const [at, table] of inventoryTables(snapshot, TODAY).entries()) {
      const data = read[at]?.data ?? []
      expect(data[HEAD_LINES - 1], table.name).toEqual(table.columns.map((column) => column.title))
      for (const [index, row] of [...table.rows, ...(table.total === null ? [] : [table.total])].entries()) {
        const wanted = row.cells.map((cell) =>
          cell.kind === 'count' && cell.count !== null ? cell.count : cellText(cell) || null,
        )
        expect(data[HEAD_LINES + index], `${table.name}, row ${index + 1}`).toEqual(wanted)
      }
      const after = HEAD_LINES + table.rows.length + (table.total === null ? 0 : 1)
      expect(data.slice(after).map((row) => row[0])).toEqual(table.remarks.map((remark) => `Ghi chú: ${remark}`))
    }
  })

  it('says “Không rõ” where nobody knows, never 0 or nothing', () => {
    const [sheet] = figureWorkbook({ ...sampleSnapshot(), headcounts: [] }, TODAY).filter((each) =>
      each.rows.some(({ cells }) => cells[2]?.kind === 'text' && cells[2].text === 'Số người'),
    )
    expect(sheet?.rows.at(-1)?.cells[2]).toMatchObject({ kind: 'text', text: 'Không rõ', bold: true })
  })
})

describe('the workbook of the inventory', () => {
  const awkward: Snapshot = {
    ...emptySnapshot(),
    operatingSystems: [operatingSystemRecord.create('os', { name: 'Windows 7', aliases: ['Win7', 'W7'] })],
    assets: [
      assetRecord.create('a', {
        name: '=1+1',
        code: '0045',
        note: 'dòng 1\ndòng 2',
        unitPrice: 12_500_000,
        warrantyEnd: '2026-01-31',
        operatingSystemId: 'os',
      }),
    ],
  }

  it('has a sheet per list, empty ones with their head alone, and is carried whole', () => {
    const sheets = inventoryWorkbook(awkward)
    expect(sheets.map(({ name }) => name)).toEqual(inventoryCollections.map((name) => collections[name].title))
    expect(sheets.map(({ rows }) => rows.length)).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 2])
    expect(xlsxCarriesSheets(writeXlsx(sheets), sheets)).toEqual({ ok: true, value: true })
  })

  it('keeps codes as text, money and days as what they are, and never a formula', async () => {
    const [assets] = await readXlsx(Buffer.from(writeXlsx(inventoryWorkbook(awkward))), { trim: false })
    const [head, row] = assets?.data ?? []
    const value = (label: string) => row?.[head?.indexOf(label) ?? -1]
    expect(value('Tên thiết bị')).toBe('=1+1')
    expect(value('Mã tài sản')).toBe('0045')
    expect(value('Đơn giá (đồng)')).toBe(12_500_000)
    expect(value('Hết bảo hành')).toEqual(new Date('2026-01-31T00:00:00Z'))
    expect(value('Hệ điều hành')).toBe('Windows 7')
    expect(value('Ghi chú')).toBe('dòng 1\ndòng 2')
  })
})
