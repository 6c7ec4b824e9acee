import fc from 'fast-check'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { walkXml } from '#shared/document/xml-walk.ts'
import type { Sheet, SheetCell } from '#shared/tables/sheet.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { xlsxCarriesSheets } from '#shared/tables/xlsx-carries-sheets.ts'

const text = (value: string): SheetCell => ({ kind: 'text', text: value })

function sheetOf(rows: readonly (readonly SheetCell[])[], change: Partial<Sheet> = {}): Sheet {
  const columns = Math.max(1, ...rows.map((cells) => cells.reduce((sum, cell) => sum + (cell.span ?? 1), 0)))
  return {
    name: 'Bảng',
    columnWidths: Array.from({ length: columns }, () => 12),
    rows: rows.map((cells) => ({ cells })),
    headRows: 0,
    orientation: 'landscape',
    ...change,
  }
}

const read = (bytes: Uint8Array) => readXlsx(Buffer.from(bytes), { trim: false })

function partOf(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())
}

describe('writeXlsx', () => {
  it('is read by another program as the same text, numbers, money and dates', async () => {
    const sheet = sheetOf([
      [text('Tên “đơn vị” <&>'), { kind: 'number', value: -12.5 }],
      [
        { kind: 'money', amount: 4_506_860_000, unit: 'million' },
        { kind: 'date', date: '2026-01-28' },
      ],
      [text('hai\ndòng  '), text('')],
    ])
    const [first] = await read(writeXlsx([sheet]))
    expect(first?.sheet).toBe('Bảng')
    expect(first?.data).toEqual([
      ['Tên “đơn vị” <&>', -12.5],
      [4506.86, new Date('2026-01-28')],
      ['hai\ndòng  ', null],
    ])
  })

  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '=cmd|"/c calc"!A1', '_x0041_', '123', 'TRUE'])(
    'keeps %j as text',
    async (value) => {
      const bytes = writeXlsx([sheetOf([[text(value)]])])
      expect((await read(bytes))[0]?.data).toEqual([[value]])
      expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f')
    },
  )

  it('marks text that looks like a formula, so that editing the cell does not make it one', () => {
    const bytes = writeXlsx([sheetOf([[text('=1+1'), text('một')]])])
    expect(partOf(bytes, 'xl/styles.xml').match(/quotePrefix="1"/g)).toHaveLength(1)
  })

  it('carries any text there is into well-formed parts', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 8 }), (texts) => {
        const sheets = [sheetOf([texts.map(text)], { name: 'A & "B"' })]
        const bytes = writeXlsx(sheets)
        expect(xlsxCarriesSheets(bytes, sheets)).toEqual({ ok: true, value: true })
        for (const part of Object.values(unzipSync(bytes))) {
          const nothing = () => undefined
          expect(walkXml(strFromU8(part), { open: nothing, close: nothing, text: nothing }).ok).toBe(true)
        }
      }),
    )
  })

  it('merges what spans, freezes the head and repeats its last row on paper', async () => {
    const rows: SheetCell[][] = [
      [{ ...text('Tiêu đề'), span: 3 }],
      [text('a'), text('b'), text('c')],
      [text('1'), { ...text('2'), span: 2 }],
    ]
    const bytes = writeXlsx([sheetOf(rows, { headRows: 2, name: "Phụ lục 'I'" })])
    const worksheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(worksheet).toContain('<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:C3"/></mergeCells>')
    expect(worksheet).toContain('<pane ySplit="2" topLeftCell="A3"')
    expect(partOf(bytes, 'xl/workbook.xml')).toContain("'Phụ lục ''I'''!$2:$2")
    expect((await read(bytes))[0]?.data).toEqual([
      ['Tiêu đề', null, null],
      ['a', 'b', 'c'],
      ['1', '2', null],
    ])
  })

  it('names columns beyond Z', async () => {
    const cells = Array.from({ length: 60 }, (_, at): SheetCell => ({ kind: 'number', value: at }))
    expect((await read(writeXlsx([sheetOf([cells])])))[0]?.data).toEqual([cells.map((_, at) => at)])
  })

  it('gives the same bytes for the same sheets', () => {
    expect(writeXlsx([sheetOf([[text('a')]])])).toEqual(writeXlsx([sheetOf([[text('a')]])]))
  })

  it('refuses to write a workbook without a sheet', () => {
    expect(() => writeXlsx([])).toThrow(RangeError)
  })
})

describe('xlsxCarriesSheets', () => {
  const sheets = [
    sheetOf([
      [text('a'), { kind: 'money', amount: 900_000_000, unit: 'million' }],
      [text('b'), text('c')],
    ]),
  ]

  function changed(from: string, to: string): Uint8Array {
    const parts = unzipSync(writeXlsx(sheets))
    const path = 'xl/worksheets/sheet1.xml'
    const xml = strFromU8(parts[path] ?? new Uint8Array())
    expect(xml).toContain(from)
    return zipSync({ ...parts, [path]: new TextEncoder().encode(xml.replace(from, to)) })
  }

  it.each([
    ['a changed amount', '<v>900</v>', '<v>901</v>', 'ở dòng 1.'],
    ['a number that became text', '<v>900</v>', '<is><t>900</t></is>', 'ở dòng 1.'],
    ['a changed text', '>c<', '>d<', 'ở dòng 2.'],
    ['a formula', '<v>900</v>', '<f>1+899</f><v>900</v>', 'có công thức'],
    ['broken markup', '</sheetData>', '', 'không đúng cấu trúc'],
  ])('finds %s', (_, from, to, words) => {
    const answer = xlsxCarriesSheets(changed(from, to), sheets)
    expect(answer).toMatchObject({ ok: false, error: expect.stringContaining(words) })
  })

  it('finds a missing row, a missing sheet and a damaged file', () => {
    const bytes = writeXlsx(sheets)
    expect(xlsxCarriesSheets(bytes, [sheetOf([[text('a')]])]).ok).toBe(false)
    expect(xlsxCarriesSheets(bytes, [...sheets, ...sheets]).ok).toBe(false)
    expect(xlsxCarriesSheets(bytes.slice(0, -30), sheets).ok).toBe(false)
    expect(xlsxCarriesSheets(new Uint8Array(), sheets).ok).toBe(false)
  })
})
