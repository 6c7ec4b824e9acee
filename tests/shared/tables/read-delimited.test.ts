import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { cleanText } from '#shared/basics/text.ts'
import { readClipboardTable } from '#shared/tables/read-delimited.ts'
import { readTableFile } from '#shared/tables/read-table-file.ts'

const encodings = {
  'UTF-8': (text: string) => new TextEncoder().encode(text),
  'UTF-8 with a mark': (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
  'UTF-16LE with a mark': (text: string) => utf16(`\uFEFF${text}`, true),
  'UTF-16BE with a mark': (text: string) => utf16(`\uFEFF${text}`, false),
  'UTF-16LE': (text: string) => utf16(text, true),
}

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little)
  return new Uint8Array(view.buffer)
}

const table = 'Tên thiết bị;Mã;Đơn giá\r\nMáy tính “A”;0045;1.275,5\r\n"hai\ndòng; một ô";none;-'
const rows = [
  { number: 1, cells: ['Tên thiết bị', 'Mã', 'Đơn giá'] },
  { number: 2, cells: ['Máy tính “A”', '0045', '1.275,5'] },
  { number: 3, cells: ['hai\ndòng; một ô', 'none', '-'] },
]

describe('one table in every encoding', () => {
  test.each(Object.entries(encodings))('%s', (_, encode) => {
    expect(readTableFile('a.csv', encode(table))).toMatchObject({ ok: true, value: [{ rows }] })
  })
})

test('Excel’s own word on the separator is taken, and the line numbers count it', () => {
  const read = readTableFile('a.csv', new TextEncoder().encode('sep=;\r\na,b;c'))
  expect(read).toMatchObject({ ok: true, value: [{ rows: [{ number: 2, cells: ['a,b', 'c'] }] }] })
})

test.each([',', ';', '\t'])('blank lines do not hide the separator %j', (separator) => {
  const text = `\n\nTên${separator}Mã\nMáy A${separator}0001\n\n\n`
  const read = readTableFile('a.csv', new TextEncoder().encode(text))
  expect(read.ok && read.value[0]?.rows).toEqual([
    { number: 3, cells: ['Tên', 'Mã'] },
    { number: 4, cells: ['Máy A', '0001'] },
  ])
})

test('the guard against formulas comes off, a quote of one’s own stays', () => {
  const read = readTableFile('a.csv', new TextEncoder().encode("'=1+1;''x;'tên\r\n'-5;'+84;'@a"))
  expect(read).toMatchObject({
    ok: true,
    value: [{ rows: [{ cells: ['=1+1', "'x", "'tên"] }, { cells: ['-5', '+84', '@a'] }] }],
  })
})

test('a quote that never ends is told with its line', () => {
  const read = readTableFile('a.csv', new TextEncoder().encode('a;b\r\n1;"mở\r\n2;3'))
  expect(read).toMatchObject({ ok: false, error: { kind: 'open-quote', line: 2 } })
})

test('text in an old Vietnamese code page is refused, not shown as nonsense', () => {
  expect(readTableFile('a.csv', new Uint8Array([66, 214, 110, 104, 59, 184, 97]))).toMatchObject({
    ok: false,
    error: { kind: 'unknown-encoding' },
  })
})

test('what Excel puts on the clipboard keeps line breaks inside a cell', () => {
  expect(readClipboardTable('A\t"hai\ndòng"\r\n1\t2\r\n')).toMatchObject({
    ok: true,
    value: {
      rows: [
        { number: 1, cells: ['A', 'hai\ndòng'] },
        { number: 2, cells: ['1', '2'] },
      ],
    },
  })
})

test('a quote of one’s own in a copied cell is no quoted cell, and never an error', () => {
  const read = readClipboardTable('Tên\tGhi chú\r\n"A" cũ\t24" màn hình\r\n"mở\t1')
  expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual([
    ['Tên', 'Ghi chú'],
    ['"A" cũ', '24" màn hình'],
    ['"mở', '1'],
  ])
})

test('any grid written as CSV reads back, whatever the separator', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((cell) => !/^'/.test(cell))
  const grid = fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(grid, fc.constantFrom(',', ';', '\t'), (written, delimiter) => {
      const line = `sep=${delimiter}\r\n`
      const read = readTableFile('a.csv', new TextEncoder().encode(line + Papa.unparse(written, { delimiter })))
      const wanted = written
        .map((cells, at) => ({ number: at + 2, cells: cells.map((cell) => cleanText(cell) || null) }))
        .filter(({ cells }) => cells.some((cell) => cell !== null))
      if (wanted.length === 0 || written.some((cells) => cells.join('').includes('\0'))) return
      expect(read).toMatchObject({ ok: true, value: [{ rows: wanted }] })
    }),
    { numRuns: 200 },
  )
})
