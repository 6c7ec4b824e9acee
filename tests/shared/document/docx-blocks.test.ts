import { expect, test } from 'vitest'
import { basisPlace, blocksPlace } from '#shared/document/docx-blocks.ts'
import type { OutlineBlock, TableBlock } from '#shared/document/outline.ts'
import { elements } from './docx-parts.ts'
import { heading, paragraph, row } from './sample-outline.ts'

const table: TableBlock = {
  kind: 'table',
  columns: [{ title: 'Tên', share: 100, align: 'left' }],
  rows: [row('row', 'Máy chủ')],
}
const remark: OutlineBlock = { kind: 'remark', align: 'right', runs: [{ text: 'Đơn vị tính: bộ', italic: true }] }
const xmlOf = (blocks: readonly OutlineBlock[]): string => blocksPlace(blocks, 'portrait', false).xml
const paragraphs = (blocks: readonly OutlineBlock[]): string[] => elements(xmlOf(blocks), 'w:p')

test('a text has its marker in its justified, indented first line', () => {
  expect(paragraphs([paragraph('Duy trì phần mềm.', '-'), paragraph('Hết.')])[0]).toBe(
    '<w:p><w:pPr><w:spacing w:after="0" w:before="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>' +
      '<w:r><w:t xml:space="preserve">- </w:t></w:r><w:r><w:t xml:space="preserve">Duy trì phần mềm.</w:t></w:r></w:p>',
  )
})

test('a heading and a remark have their own formats, căn cứ are italic', () => {
  expect(paragraphs([heading(3, '1.', 'Hạ tầng')])[0]).toContain('<w:pPr><w:pStyle w:val="Heading3"/></w:pPr>')
  expect(paragraphs([remark])[0]).toMatch(/<w:jc w:val="right"\/>.*<w:i\/>/)
  expect(basisPlace([paragraph('Căn cứ Luật;')]).xml).toMatch(/<w:jc w:val="both"\/>.*<w:i\/>/)
})

test('a paragraph stands between two tables, and none without columns is printed', () => {
  const xml = xmlOf([table, { ...table, columns: [] }, table, paragraph('Hết.')])
  expect(elements(xml, 'w:tbl')).toHaveLength(2)
  expect(xml).not.toContain('</w:tbl><w:tbl>')
})

test('the last block is tied to what ends the section, the ones before only where they must', () => {
  const kept = (blocks: readonly OutlineBlock[]): boolean[] =>
    paragraphs(blocks).map((one) => one.includes('<w:keepNext/>'))
  expect(kept([paragraph('Một.'), paragraph('Danh sách:'), paragraph('Hai.'), remark])).toEqual([
    false,
    true,
    false,
    true,
  ])
  expect(elements(xmlOf([table]), 'w:tr').at(-1)).toContain('<w:keepNext/>')
  expect(xmlOf([table]).endsWith('</w:tbl>')).toBe(true)
})
