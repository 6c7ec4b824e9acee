import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Sheet, SheetCell } from '#shared/tables/sheet.ts'
import { csvCarriesSheet, writeCsv } from '#shared/tables/write-csv.ts'
import { arbitraryText } from '#tests/shared/records/arbitrary-snapshot.ts'

const text = (value: string): SheetCell => ({ kind: 'text', text: value })
const sheetOf = (...rows: readonly (readonly SheetCell[])[]): Sheet => ({
  name: 'Bảng',
  columnWidths: [],
  rows: rows.map((cells) => ({ cells })),
  headRows: 1,
  orientation: 'landscape',
})
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

describe('writeCsv', () => {
  it('writes what Excel with Vietnamese settings opens in columns', () => {
    const sheet = sheetOf(
      [text('Tên; mã'), text('Giá'), text('Ngày'), text('Tỷ lệ')],
      [
        text('Máy "mới"\nhai dòng'),
        { kind: 'money', amount: 15_500_000, unit: 'dong' },
        { kind: 'date', date: '2026-01-05' },
        { kind: 'number', value: 2.5 },
      ],
    )
    expect(textOf(writeCsv(sheet))).toBe(
      '\uFEFF"Tên; mã";Giá;Ngày;Tỷ lệ\r\n"Máy ""mới""\nhai dòng";15500000;05/01/2026;2,5\r\n',
    )
  })

  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '\t=1', "'quoted", '=cmd|"/c calc"!A1'])('guards %j', (value) => {
    const sheet = sheetOf([text(value), text('x')])
    const [[cell] = []] = Papa.parse<string[]>(textOf(writeCsv(sheet)).slice(1), { delimiter: ';' }).data
    expect(cell).toBe(`'${value}`)
    expect(csvCarriesSheet(writeCsv(sheet), sheet)).toEqual({ ok: true, value: true })
  })

  it('does not guard numbers, which are no text', () => {
    expect(textOf(writeCsv(sheetOf([{ kind: 'number', value: -12 }, text('x')])))).toBe('\uFEFF-12;x\r\n')
  })

  it('carries any text there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(arbitraryText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const sheet = sheetOf(...rows.map((row) => row.map(text)))
          expect(csvCarriesSheet(writeCsv(sheet), sheet)).toEqual({ ok: true, value: true })
        },
      ),
    )
  })
})

describe('csvCarriesSheet', () => {
  const sheet = sheetOf([text('Tên'), text('Mã')], [text('Máy in'), text('0045')])
  const damaged = (change: (csv: string) => string) => new TextEncoder().encode(change(textOf(writeCsv(sheet))))

  it.each<[string, (csv: string) => string, string]>([
    ['a row that is missing', (csv) => csv.slice(0, csv.indexOf('\r\n') + 2), 'có 1 dòng, cần 2 dòng'],
    ['a code that lost its zeros', (csv) => csv.replace('0045', '45'), 'sai ở dòng 2'],
    ['a cell too many', (csv) => csv.replace('0045', '0045;'), 'sai ở dòng 2'],
    ['no byte-order mark', (csv) => csv.slice(1), 'thiếu dấu nhận biết UTF-8'],
  ])('tells %s', (_, change, words) => {
    const answer = csvCarriesSheet(damaged(change), sheet)
    expect(answer.ok ? '' : answer.error).toContain(words)
  })

  it('tells bytes that are no UTF-8', () => {
    expect(csvCarriesSheet(new Uint8Array([0xef, 0xbb, 0xbf, 0xff]), sheet).ok).toBe(false)
  })
})
