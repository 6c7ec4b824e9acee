import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { crc32 } from '#shared/tables/crc32.ts'
import { readTableFile } from '#shared/tables/read-table-file.ts'
import { describeTableFileProblem } from '#shared/tables/table-file-problem.ts'
import { unpackPart, zipParts } from '#shared/tables/zip-parts.ts'

const encode = (text: string) => new TextEncoder().encode(text)

const bookOf = (sheet: Uint8Array, level: 0 | 6) =>
  zipSync(
    {
      'xl/workbook.xml': encode('<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': encode('<R><Relationship Id="a" Target="worksheets/s.xml"/></R>'),
      'xl/worksheets/s.xml': sheet,
    },
    { level },
  )

const rows = (xml: string) => encode(`<worksheet><sheetData>${xml}</sheetData></worksheet>`)

/** Writes a number into what the directory says of the last part, or of the last few. */
function told(zip: Uint8Array, offset: number, value: number, parts = 1): Uint8Array {
  const changed = zip.slice()
  const view = new DataView(changed.buffer)
  let entry = changed.length - 4
  for (let left = parts; left > 0; left -= 1) {
    entry -= 1
    while (view.getUint32(entry, true) !== 0x02014b50) entry -= 1
    view.setUint32(entry + offset, value, true)
  }
  return changed
}
const [CRC, SIZE] = [16, 24]

const kindOf = (bytes: Uint8Array) => {
  const read = readTableFile('tệp', bytes)
  return read.ok ? 'read' : read.error.kind
}

test('what was packed comes out, stored or deflated, byte by byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.constantFrom(0 as const, 6 as const), (bytes, level) => {
      const zip = zipSync({ 'a/b.xml': bytes, 'c.xml': bytes }, { level })
      const parts = zipParts(zip) ?? []
      expect(parts.map(({ name }) => name)).toEqual(['a/b.xml', 'c.xml'])
      for (const part of parts) expect(unpackPart(zip, part)).toEqual(bytes)
    }),
  )
})

test('bytes without an order are never a fault of the program', () => {
  const zip = zipSync({ 'a.xml': encode('<a/>'.repeat(50)) })
  fc.assert(
    fc.property(fc.nat(zip.length - 1), fc.nat(255), fc.nat(zip.length), (at, byte, length) => {
      const changed = zip.slice(0, length)
      if (at < length) changed[at] = byte
      for (const part of zipParts(changed) ?? []) if (part.size < 1e6) unpackPart(changed, part)
    }),
    { numRuns: 500 },
  )
})

test('the checksum is the one of ZIP', () => {
  expect(crc32(encode('123456789'))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array())).toBe(0)
})

describe('a damaged workbook is refused', () => {
  const sheet = rows('<row r="1"><c r="A1"><v>10000000</v></c></row>')

  test('one changed digit of a part that is stored', () => {
    const zip = bookOf(sheet, 0)
    expect(kindOf(zip)).toBe('read')
    const at = zip.findIndex((_, from) => '10000000'.split('').every((c, i) => zip[from + i] === c.charCodeAt(0)))
    zip[at] = '9'.charCodeAt(0)
    const read = readTableFile('tệp', zip)
    expect(read.ok ? '' : describeTableFileProblem(read.error)).toMatch(/^Tệp bị hỏng/)
  })

  test('a deflated part that is another one than was packed', () => {
    const zip = bookOf(sheet, 6)
    expect(kindOf(zip)).toBe('read')
    expect(kindOf(told(zip, CRC, 1))).toBe('damaged')
  })

  test('a part longer or shorter than the directory says', () => {
    const zip = bookOf(sheet, 6)
    for (const difference of [-1, 1]) expect(kindOf(told(zip, SIZE, sheet.length + difference))).toBe('damaged')
  })
})

describe('a workbook that is small only while it is packed', () => {
  test('is refused before it is unpacked, below the limit of a part, too', () => {
    const text = 'A'.repeat(20 * 1024 * 1024)
    const zip = bookOf(rows(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`), 6)
    expect(kindOf(zip)).toBe('too-large')
  })

  test('is read where its rows are honest, however equal they are', () => {
    const row = (at: number) =>
      `<row r="${at}">${[...'ABCDEFGHIJ'].map((column) => `<c r="${column}${at}" t="inlineStr"><is><t>Máy tính để bàn Dell OptiPlex</t></is></c>`).join('')}</row>`
    const sheet = rows(Array.from({ length: 30_000 }, (_, at) => row(at + 1)).join(''))
    expect(sheet.length).toBeGreaterThan(16 * 1024 * 1024)
    expect(kindOf(bookOf(sheet, 6))).toBe('read')
  })

  test('is refused for all its parts together, each of them below the limit', () => {
    const part = new Uint8Array(200_000).map((_, at) => (at * 7919) >> 3)
    const parts = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`xl/worksheets/s${at}.xml`, part]))
    const zip = zipSync({ 'xl/workbook.xml': encode('<workbook/>'), ...parts }, { level: 0 })
    expect(kindOf(told(zip, SIZE, 56 * 1024 * 1024, 9))).toBe('no-sheet')
    expect(kindOf(told(zip, SIZE, 58 * 1024 * 1024, 9))).toBe('too-large')
  })

  test('is refused for its number of parts', () => {
    const none = new Uint8Array()
    const ofParts = (count: number) =>
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, at) => [`xl/media/${at}.png`, none])), { level: 0 })
    expect(kindOf(ofParts(10_000))).toBe('not-a-table')
    expect(kindOf(ofParts(10_001))).toBe('too-large')
  })

  test('keeps of one cell no more than shows that it is too long', () => {
    const text = 'A'.repeat(5 * 1024 * 1024)
    const read = readTableFile(
      'tệp',
      bookOf(rows(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`), 6),
    )
    expect(read.ok && String(read.value[0]?.rows[0]?.cells[0]).length).toBe(32_768)
  })
})
