import { expect, test } from 'vitest'
import { tableXml } from '#shared/document/docx-table.ts'
import type { TableBlock } from '#shared/document/outline.ts'
import { elements } from './docx-parts.ts'
import { row } from './sample-outline.ts'

const table: TableBlock = {
  kind: 'table',
  columns: [
    { title: 'STT', share: 20, align: 'center' },
    { title: 'Tên', share: 50, align: 'left' },
    { title: 'Kinh phí', share: 30, align: 'right' },
  ],
  rows: [
    { kind: 'section', cells: [{ runs: [{ text: 'I. Hạ tầng' }], span: 3, align: 'left' }] },
    row('row', '1', 'Máy chủ', '900'),
    { kind: 'row', cells: [] },
    row('row', '2', 'dài '.repeat(4000), '100'),
    row('row', '3', 'Máy in', '50'),
    row('total', '', 'Tổng cộng', '1.050'),
  ],
}
const xml = tableXml(table, 'portrait', false)
const [head = '', section = '', plain = '', tall = '', beforeTotal = '', total = ''] = elements(xml, 'w:tr')
const cells = (rowXml: string): string[] => elements(rowXml, 'w:tc')
const values = (rowXml: string, name: string): (string | undefined)[] =>
  cells(rowXml).map((cell) => new RegExp(`<w:${name} (?:w:type="dxa" )?w:\\w+="([^"]+)"/>`).exec(cell)?.[1])

test('a cell has the size, spacing and alignment of its column', () => {
  expect(cells(plain)[2]).toBe(
    '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2636"/><w:vAlign w:val="center"/></w:tcPr>' +
      '<w:p><w:pPr><w:spacing w:after="40" w:before="40" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/></w:pPr>' +
      '<w:r><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr><w:t xml:space="preserve">900</w:t></w:r></w:p></w:tc>',
  )
  expect(values(plain, 'jc')).toEqual(['center', 'left', 'right'])
})

test('heads are bold and centred; section and total rows are bold', () => {
  expect(values(head, 'jc')).toEqual(['center', 'center', 'center'])
  for (const bold of [head, section, total]) expect(bold).toContain('<w:b/>')
  for (const light of [plain, tall]) expect(light).not.toContain('<w:b/>')
})

test('a merged cell is as wide as its columns together', () => {
  const width = values(plain, 'tcW').reduce((sum, one) => sum + Number(one), 0)
  expect(values(section, 'tcW')).toEqual([String(width)])
  expect(values(section, 'gridSpan')).toEqual(['3'])
  expect(plain).not.toContain('gridSpan')
})

test('a row stays whole unless it is tall; a section stays with its first row, a total with the row above it', () => {
  for (const whole of [head, section, plain, beforeTotal, total]) expect(whole).toContain('<w:cantSplit/>')
  expect(tall).not.toContain('<w:cantSplit/>')
  expect(values(tall, 'vAlign')).toEqual(['top', 'top', 'top'])
  for (const joined of [head, section, beforeTotal]) {
    expect(joined.match(/<w:keepNext\/>/g)).toHaveLength(cells(joined).length)
  }
  for (const free of [plain, tall, total]) expect(free).not.toContain('<w:keepNext/>')
  expect(elements(tableXml(table, 'portrait', true), 'w:tr').at(-1)).toContain('<w:keepNext/>')
})

test('a row without cells, which Word refuses, is left out', () => {
  expect(elements(xml, 'w:tr')).toHaveLength(table.rows.length)
})
