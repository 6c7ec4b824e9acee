import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { legacyTextCells } from '#shared/tables/legacy-text.ts'
import { readXlsx } from '#shared/tables/read-xlsx.ts'
import { sheetOf } from '#tests/shared/import/import-cases.ts'
import { makeXlsx } from './make-xlsx.ts'

const parts = unzipSync(
  makeXlsx([{ name: 'A', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }]),
)
const MEGABYTE = 1024 * 1024

/** A workbook with parts besides its own that say they unpack to so many bytes; their own bytes are few. */
function withParts(count: number, size: number): Uint8Array {
  const more = Array.from({ length: count }, (_, at) => [`xl/worksheets/more${at}.xml`, strToU8('<a/>')] as const)
  const bytes = zipSync({ ...parts, ...Object.fromEntries(more) })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = new TextDecoder('latin1').decode(bytes)
  for (let at = text.indexOf('PK\u0001\u0002'); at !== -1; at = text.indexOf('PK\u0001\u0002', at + 1)) {
    const name = text.slice(at + 46, at + 46 + view.getUint16(at + 28, true))
    // Where a central directory says how large a part is once unpacked.
    if (name.includes('/more')) view.setUint32(at + 24, size, true)
  }
  return bytes
}

test('a workbook whose parts unpack to too much together is too large, though none of them is', () => {
  expect(readXlsx('a.xlsx', withParts(4, 150 * MEGABYTE))).toMatchObject({ ok: false, error: { kind: 'too-large' } })
})

test('a file of more parts than any workbook has is too large, whatever they are', () => {
  const media = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`xl/media/${at}.png`, new Uint8Array()]))
  const read = (count: number) => readXlsx('a.xlsx', zipSync({ ...parts, ...media(count) }, { level: 0 }))
  expect(read(10_001)).toMatchObject({ ok: false, error: { kind: 'too-large' } })
  expect(read(5_000)).toMatchObject({ ok: true })
})

test('three names in letters of other languages do not make a long list one in an old font', () => {
  const foreign = ['Señor Muñoz', 'Ñandú', 'Españá']
  const rows = (count: number) => Array.from({ length: count }, (_, at) => [`Máy tính số ${at}`])
  const cellsOf = (count: number) => legacyTextCells(sheetOf([...foreign.map((name) => [name]), ...rows(count)]))
  expect(cellsOf(100)).toEqual([])
  expect(cellsOf(10)).toHaveLength(3)
})
