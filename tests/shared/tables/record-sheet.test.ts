import { strFromU8, unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { assetRecord } from '#shared/records/asset.ts'
import type { Fields } from '#shared/records/field.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { fieldReader } from '#shared/tables/read-field.ts'
import { recordSheet, sheetFields } from '#shared/tables/record-sheet.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { xlsxCarriesSheets } from '#shared/tables/xlsx-carries-sheets.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

const sample = sampleSnapshot()
const withAssets = (...assets: readonly Parameters<typeof assetRecord.create>[1][]): Snapshot => ({
  ...sample,
  assets: assets.map((values, at) => assetRecord.create(`a${at}`, values)),
})

describe('recordSheet', () => {
  it('has the labels of all fields as heading, and the id in a last column that is out of sight', async () => {
    const snapshot = withAssets({ name: 'Máy in 1', code: '0045' })
    const sheet = recordSheet(snapshot, 'assets')
    const headings = sheet.rows[0]?.cells.map((cell) => (cell.kind === 'text' ? cell.text : ''))
    expect(headings?.slice(0, 3)).toEqual(['Loại thiết bị', 'Tên thiết bị', 'Mã tài sản'])
    expect(headings?.at(-1)).toBe('Mã nội bộ')
    expect(sheet.hiddenColumns).toEqual([headings === undefined ? -1 : headings.length - 1])
    const bytes = writeXlsx([sheet])
    expect(xlsxCarriesSheets(bytes, [sheet]).ok).toBe(true)
    const [read] = await readXlsx(Buffer.from(bytes))
    expect(read?.data[1]?.slice(0, 3)).toEqual(['Máy tính để bàn', 'Máy in 1', '0045'])
    expect(read?.data[1]?.at(-1)).toBe('a0')
    const worksheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(worksheet.match(/<col [^>]*hidden="1"\/>/g)).toHaveLength(1)
  })

  it('keeps the columns and rows that were asked for, in their order', () => {
    const snapshot = withAssets({ name: 'một' }, { name: 'hai' }, { name: 'ba' })
    const [one, , three] = snapshot.assets
    const sheet = recordSheet(snapshot, 'assets', {
      columns: ['quantity', 'name'],
      rows: [three, one].filter((each) => each !== undefined),
    })
    const texts = sheet.rows.map(({ cells }) =>
      cells.map((cell) => ('text' in cell ? cell.text : 'value' in cell ? cell.value : '')),
    )
    expect(texts).toEqual([
      ['Số lượng thực tế', 'Tên thiết bị', 'Mã nội bộ'],
      [1, 'ba', 'a2'],
      [1, 'một', 'a0'],
    ])
  })

  it('holds numbers, money and days as values and leaves the empty ones empty', () => {
    const snapshot = withAssets({ unitPrice: 15_500_000, yearInUse: 2020, warrantyEnd: '2027-03-01' }, {})
    const { rows } = recordSheet(snapshot, 'assets', { columns: ['unitPrice', 'yearInUse', 'warrantyEnd'] })
    expect(rows[1]?.cells).toMatchObject([
      { kind: 'money', amount: 15_500_000, unit: 'dong' },
      { kind: 'number', value: 2020 },
      { kind: 'date', date: '2027-03-01' },
      { kind: 'text', text: 'a0' },
    ])
    expect(rows[2]?.cells.slice(0, 3).every((cell) => cell.kind === 'text' && cell.text === '')).toBe(true)
  })

  it('calls a record that shares its name by its code, which alone leads back to it', () => {
    const [first, ...others] = sample.departments
    if (first === undefined) throw new Error('the sample has no department')
    const twin = { ...first, id: 'twin', code: 'TWIN' }
    const snapshot = {
      ...withAssets({ departmentId: 'twin' }, { departmentId: first.id }),
      departments: [first, ...others, twin],
    }
    const { rows } = recordSheet(snapshot, 'assets', { columns: ['departmentId'] })
    const field = (assetRecord.fields as unknown as Fields).departmentId
    if (field === undefined) throw new Error('departmentId')
    const read = fieldReader('assets', 'departmentId', field, recordFinder(snapshot))
    const found = rows.slice(1).map(({ cells }) => (cells[0]?.kind === 'text' ? read(cells[0].text) : null))
    expect(found).toEqual([
      { ok: true, value: 'twin' },
      first.code === '' ? expect.objectContaining({ ok: false }) : { ok: true, value: first.id },
    ])
  })

  it('puts what no field holds among the fields', () => {
    const snapshot = withAssets({ name: 'một' }, { name: 'hai' })
    const columns = ['name', { heading: 'Hỗ trợ', texts: ['Còn', 'Hết'] }]
    const { rows } = recordSheet(snapshot, 'assets', { columns })
    const texts = rows.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')))
    expect(texts.map((cells) => cells[1])).toEqual(['Hỗ trợ', 'Còn', 'Hết'])
  })

  it('leaves rich text out, which no cell holds', () => {
    expect(sheetFields('narratives')).not.toContain('blocks')
    expect(sheetFields('assets')).toContain('funding')
  })
})
