import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { outlineText } from '#shared/document/outline-text.ts'
import { docxCarriesOutline, readDocxText } from '#shared/document/read-docx-text.ts'
import { longOutline } from './long-outline.ts'
import { sampleOutline } from './sample-outline.ts'

const bytes = await writeDocx(sampleOutline)

function withMainPart(change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  const xml = new TextDecoder().decode(files['word/document.xml'])
  return zipSync({ ...files, 'word/document.xml': strToU8(change(xml)) })
}
const reason = (result: { ok: boolean; error?: string }): string => (result.ok ? 'ok' : (result.error ?? ''))

test('a DOCX reads back as the lines of its outline', () => {
  const read = readDocxText(bytes)
  const lines = read.ok ? read.value.map((line) => line.replaceAll('\u00A0', ' ')) : []
  expect(lines).toEqual(outlineText(sampleOutline))
})

test('a DOCX carries its own outline and not another', async () => {
  expect(docxCarriesOutline(bytes, sampleOutline)).toEqual({ ok: true, value: true })
  expect(docxCarriesOutline(await writeDocx(longOutline), longOutline)).toEqual({ ok: true, value: true })
  expect(reason(docxCarriesOutline(bytes, longOutline))).toMatch(/^Tệp DOCX thiếu hoặc sai đoạn thứ 1: “ỦY BAN/)
})

test('a lost, a changed and an added paragraph are each named', () => {
  const lost = withMainPart((xml) => xml.replace('- Ban Giám đốc;', ''))
  expect(reason(docxCarriesOutline(lost, sampleOutline))).toContain('“- Ban Giám đốc;”')
  const changed = withMainPart((xml) => xml.replace('>1.275<', '>1.257<'))
  expect(reason(docxCarriesOutline(changed, sampleOutline))).toContain('“1.275”')
  const added = withMainPart((xml) => xml.replace('</w:body>', '<w:p><w:r><w:t>Thêm</w:t></w:r></w:p></w:body>'))
  expect(reason(docxCarriesOutline(added, sampleOutline))).toContain('thừa đoạn')
})

test('line breaks and tabs come back, tab stops do not', () => {
  const files = {
    'word/document.xml': strToU8(
      '<?xml version="1.0"?><w:document><w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a&lt;</w:t><w:br/><w:tab/><w:t>b &#x1F3E5;</w:t></w:r></w:p></w:document>',
    ),
  }
  expect(readDocxText(zipSync(files))).toEqual({ ok: true, value: ['a<\n\tb 🏥'] })
})

test('what is no DOCX is refused in words', () => {
  expect(reason(readDocxText(new Uint8Array([1, 2, 3])))).toContain('bị hỏng')
  expect(reason(readDocxText(bytes.slice(0, bytes.length / 2)))).toContain('bị hỏng')
  expect(reason(readDocxText(zipSync({ 'a.txt': strToU8('a') })))).toContain('không có phần nội dung')
  expect(reason(readDocxText(zipSync({ 'word/document.xml': new Uint8Array([60, 0xff, 0xfe]) })))).toContain('bị hỏng')
  expect(reason(readDocxText(withMainPart((xml) => xml.replace('</w:body>', ''))))).toContain('không đúng cấu trúc')
  expect(reason(readDocxText(new Uint8Array(64 * 1024 * 1024 + 1)))).toContain('lớn hơn 64 MB')
})
