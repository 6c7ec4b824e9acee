import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cleanText } from '#shared/basics/text.ts'
import { readTableFile } from '#shared/tables/read-table-file.ts'
import { readXlsx } from '#shared/tables/read-xlsx.ts'
import type { SheetCell } from '#shared/tables/sheet.ts'
import type { SourceCell } from '#shared/tables/source-sheet.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { makeXlsx } from './make-xlsx.ts'

function only(bytes: Uint8Array) {
  const read = readXlsx('kiểm kê.xlsx', bytes)
  if (!read.ok || read.value[0] === undefined) throw new Error(JSON.stringify(read))
  return read.value[0]
}

const cells = (xml: string, more: Parameters<typeof makeXlsx>[1] = {}) =>
  only(makeXlsx([{ name: 'S', xml: `<sheetData><row r="1">${xml}</row></sheetData>` }], more)).rows[0]?.cells

describe('cells as Excel writes them', () => {
  test('shared strings join their runs and leave out how they are read aloud', () => {
    const strings =
      '<si><r><t>Máy </t></r><r><t>in</t></r><rPh sb="0" eb="1"><t>xx</t></rPh></si><si><t>a &lt;b&gt; &#x1F600;</t></si>'
    expect(cells('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>', { strings })).toEqual([
      'Máy in',
      'a <b> 😀',
    ])
  })

  test('inline text, what a formula gave, truth, errors, and a formula that gave nothing', () => {
    const xml =
      '<c t="inlineStr"><is><t>PC</t></is></c><c t="str"><f>A1</f><v>0045</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>SUM(A1)</f></c><c><f>1+1</f><v>2</v></c>'
    expect(cells(xml)).toEqual(['PC', '0045', true, { kind: 'error', text: '#REF!' }, { kind: 'formula' }, 2])
  })

  test('a day is a day by its format, a percentage stays a number, zeros in front belong to a code', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0000"/><numFmt numFmtId="166" formatCode="&quot;TS-&quot;000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="166"/></cellXfs>'
    const xml =
      '<c s="1"><v>46048</v></c><c s="2"><v>46048.75</v></c><c s="3"><v>45</v></c><c s="4"><v>0.364</v></c><c s="5"><v>7</v></c>'
    const day = { kind: 'date', date: '2026-01-26' }
    expect(cells(xml, { styles })).toEqual([day, day, '0045', 0.364, 'TS-007'])
  })

  test('a workbook that counts days from 1904 gives the same days', () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    expect(cells('<c s="0"><v>44586</v></c>', { styles, workbookPr: '<workbookPr date1904="1"/>' })).toEqual([
      { kind: 'date', date: '2026-01-26' },
    ])
  })

  test('gaps, missing addresses, rows out of order, prefixed names and merged blocks keep their places', () => {
    const sheet = only(
      makeXlsx([
        {
          name: 'S',
          xml: '<x:sheetData><x:row r="20"><x:c r="C20"><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="3"><x:c r="A3"><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A3:B5"/></x:mergeCells>',
        },
      ]),
    )
    expect(sheet.rows).toEqual([
      { number: 3, cells: [3] },
      { number: 20, cells: [null, null, 1, 2] },
    ])
    expect(sheet.merges).toEqual([{ fromRow: 3, toRow: 5, fromColumn: 0, toColumn: 1 }])
  })

  test('sheets keep their order, names and whether they are hidden', () => {
    const read = readXlsx(
      'f',
      makeXlsx([
        { name: 'Khoa A &amp; B', xml: '<sheetData/>' },
        { name: 'Ẩn', xml: '<drawing/>', state: 'hidden' },
      ]),
    )
    expect(read.ok && read.value.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
      ['Khoa A & B', false, 0],
      ['Ẩn', true, 0],
    ])
  })

  test('rows that Excel hides are read and told, those without content not', () => {
    const row = (number: number, hidden: string) => `<row r="${number}"${hidden}><c><v>1</v></c></row>`
    const xml = `<sheetData>${row(1, '')}${row(2, ' hidden="1"')}<row r="3" hidden="1"/>${row(4, ' hidden="0"')}</sheetData>`
    const sheet = only(makeXlsx([{ name: 'S', xml }]))
    expect([sheet.rows.length, [...(sheet.hiddenRows ?? [])]]).toEqual([3, [2]])
    expect(only(makeXlsx([{ name: 'S', xml: `<sheetData>${row(1, '')}</sheetData>` }])).hiddenRows).toBeUndefined()
  })

  test('a million empty rows are no rows', () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}"/>`).join('')
    const xml = `<sheetData><row r="1"><c><v>1</v></c></row>${empty}</sheetData>`
    expect(only(makeXlsx([{ name: 'S', xml }])).rows).toHaveLength(1)
  })
})

test('blocks that reach beyond the sheet, thousands of them, cost nothing', () => {
  const blocks = '<mergeCell ref="A2:XFD1048576"/>'.repeat(20_000)
  const xml = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row></sheetData><mergeCells>${blocks}</mergeCells>`
  expect(only(makeXlsx([{ name: 'S', xml }])).merges).toEqual([{ fromRow: 2, toRow: 3, fromColumn: 0, toColumn: 499 }])
})

test('a part called like something every object has is no part', () => {
  const links = '<Relationships><Relationship Id="rId1" Type="w" Target="/__proto__"/></Relationships>'
  const book = '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
  const encode = (text: string) => new TextEncoder().encode(text)
  const bytes = zipSync({ 'xl/workbook.xml': encode(book), 'xl/_rels/workbook.xml.rels': encode(links) })
  expect(readTableFile('tệp', bytes)).toMatchObject({ ok: false, error: { kind: 'no-sheet' } })
})

describe('files that cannot be read are refused with their reason', () => {
  const good = makeXlsx([{ name: 'S', xml: '<sheetData/>' }])
  const ole = (text: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])])
  const bomb = () => {
    const part = new Uint8Array(270 * 1024 * 1024)
    return zipSync({ 'xl/workbook.xml': new Uint8Array(3), 'xl/worksheets/s.xml': part }, { level: 1 })
  }
  test.each([
    ['an empty file', 'empty', () => new Uint8Array()],
    ['a file with a password', 'encrypted', () => ole('EncryptedPackage')],
    ['an .xls', 'old-excel', () => ole('Workbook')],
    ['a file cut off', 'damaged', () => good.slice(0, good.length - 30)],
    ['a ZIP that is no workbook', 'not-a-table', () => zipSync({ 'a.txt': new Uint8Array(3) })],
    ['an .xlsb', 'binary-excel', () => zipSync({ 'xl/workbook.bin': new Uint8Array(3) })],
    ['an .ods', 'open-document', () => zipSync({ 'content.xml': new Uint8Array(3) })],
    ['a part that unpacks to too much', 'too-large', bomb],
    ['broken XML', 'damaged', () => makeXlsx([{ name: 'S', xml: '<sheetData><row></sheetData>' }])],
    ['no sheet', 'no-sheet', () => makeXlsx([])],
    ['a sheet of pictures', 'no-cells', () => makeXlsx([{ name: 'S', xml: '<sheetData/><drawing r:id="rId1"/>' }])],
    ['a picture', 'not-a-table', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['a web page named .xls', 'web-page', () => new TextEncoder().encode('<html><table></table></html>')],
    [
      '501 columns',
      'too-many-columns',
      () => makeXlsx([{ name: 'S', xml: '<sheetData><row><c r="SG1"><v>1</v></c></row></sheetData>' }]),
    ],
  ] as const)('%s: %s', (_, kind, make) => {
    expect(readTableFile('tệp', make())).toMatchObject({ ok: false, error: { kind } })
  })

  test('pictures lying on a sheet take nothing from its cells; a sheet of nothing else is empty', () => {
    const workbook = readFileSync(new URL('../../fixtures/workbooks/with-pictures.xlsx', import.meta.url))
    const read = readTableFile('ảnh.xlsx', new Uint8Array(workbook))
    expect(read.ok && read.value.map(({ name, rows }) => [name, rows.map(({ cells }) => cells)])).toEqual([
      ['Ảnh hiện trường', []],
      [
        'Thiết bị',
        [
          ['STT', 'Ảnh', 'Tên thiết bị', 'Mã tài sản', 'Số lượng'],
          [1, null, 'Máy in Canon 2900', '0045', 1],
          [2, null, 'Máy quét', '0046', 2],
        ],
      ],
    ])
  })
})

const cell: fc.Arbitrary<{ written: SheetCell; read: SourceCell }> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => ({
    written: { kind: 'text' as const, text },
    read: cleanText(text) || null,
  })),
  fc.integer({ min: 0, max: 1e12 }).map((value) => ({ written: { kind: 'number' as const, value }, read: value })),
  fc
    .date({ min: new Date('1901-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
    .map((date) => ({ written: { kind: 'date' as const, date }, read: { kind: 'date' as const, date } })),
)

test('what our own writer writes reads back cell by cell', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (grid) => {
      const bytes = writeXlsx([
        {
          name: 'S',
          columnWidths: [],
          rows: grid.map((row) => ({ cells: row.map(({ written }) => written) })),
          headRows: 0,
          orientation: 'portrait',
        },
      ])
      const sheet = only(bytes)
      for (const [at, row] of grid.entries()) {
        const found = sheet.rows.find(({ number }) => number === at + 1)?.cells ?? []
        expect(row.map((_, column) => found[column] ?? null)).toEqual(row.map(({ read }) => read))
      }
    }),
    { numRuns: 100 },
  )
})
