import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { letterheadColumns, textWidthOf } from '#shared/document/page-layout.ts'
import { docxCarriesOutline } from '#shared/document/read-docx-text.ts'
import { walkXml } from '#shared/document/xml-walk.ts'
import { docxParts, elements, partsOf } from './docx-parts.ts'
import { longOutline } from './long-outline.ts'
import { anyOutline } from './outline-arbitrary.ts'
import { sampleOutline } from './sample-outline.ts'

const silent = { open() {}, close() {}, text() {} }
const parts = await docxParts(sampleOutline)
const longParts = await docxParts(longOutline)
const main = parts.get('word/document.xml') ?? ''
const longMain = longParts.get('word/document.xml') ?? ''

test('any text a user can type gives a DOCX that is well-formed and reads back as the outline', async () => {
  await fc.assert(
    fc.asyncProperty(anyOutline, async (outline) => {
      const docx = await writeDocx(outline)
      for (const [path, xml] of partsOf(docx)) {
        if (/\.(xml|rels)$/.test(path)) expect([path, walkXml(xml, silent)]).toEqual([path, { ok: true, value: true }])
      }
      expect(docxCarriesOutline(docx, outline)).toEqual({ ok: true, value: true })
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('pages have the official margins, and landscape appendices theirs', () => {
  const sections = elements(main, 'w:sectPr')
  expect(sections).toHaveLength(3)
  expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(sections[0]).toMatch(/<w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1985" w:header="567"/)
  for (const landscape of sections.slice(1)) {
    expect(landscape).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect(landscape).toMatch(/<w:pgMar w:top="1134" w:right="851" w:bottom="851" w:left="1701" w:header="567"/)
  }
})

test('every section counts its own pages from 1 and hides the number on its first page', () => {
  for (const section of elements(main, 'w:sectPr')) {
    expect(section).toContain('<w:titlePg/>')
    expect(section).toContain('<w:pgNumType w:start="1" w:fmt="decimal"/>')
    const header = (type: string): string => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"/>`).exec(section)?.[1]
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
        parts.get('word/_rels/document.xml.rels') ?? '',
      )
      return parts.get(`word/${target?.[1] ?? target?.[2]}`) ?? ''
    }
    expect(header('default')).toMatch(/<w:jc w:val="center"\/>[\s\S]*<w:sz w:val="28"\/>[\s\S]*>PAGE</)
    expect(header('first')).toMatch(/<w:hdr[\s\S]*<w:p/)
    expect(header('first')).not.toContain('PAGE')
  }
})

test('lines are drawn, never underlined or typed', () => {
  expect(main).not.toContain('<w:u ')
  expect(main).not.toContain('__')
  const drawn = main.match(/<w:pBdr><w:top w:val="single"/g)
  // Under the hospital, the motto and the subject.
  expect(drawn).toHaveLength(3)
})

test('the letterhead is two borderless columns of 55 and 100 mm, from margin to margin', () => {
  const letterhead = elements(main, 'w:tbl')[0] ?? ''
  expect(letterhead).toContain('<w:gridCol w:w="3119"/><w:gridCol w:w="5670"/>')
  expect(letterhead).toMatch(/<w:tcW w:type="dxa" w:w="3119"\/>/)
  expect(letterhead).not.toContain('<w:tblInd')
  expect(letterheadColumns.left + letterheadColumns.right).toBe(textWidthOf('portrait'))
  expect(letterhead).not.toContain('w:val="single" w:color="000000" w:sz="4"')
  expect(letterhead).toContain('<w:left w:val="none"')
})

test('type is Times New Roman 14 in Vietnamese, and the sizes of the parts are official', () => {
  const styles = parts.get('word/styles.xml') ?? ''
  expect(styles).toMatch(/<w:docDefaults>[\s\S]*w:ascii="Times New Roman"[\s\S]*<w:sz w:val="28"\/>/)
  expect(styles).toContain('<w:lang w:val="vi-VN"')
  const runOf = (text: string): string =>
    elements(main, 'w:r').find((run) => run.includes(`>${text}<`)) ?? `no run with ${text}`
  expect(runOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\u00A0NAM')).toMatch(/<w:b\/>[\s\S]*<w:sz w:val="24"\/>/)
  expect(runOf('SỞ Y TẾ TP. HỒ CHÍ\u00A0MINH')).not.toContain('<w:b/>')
  expect(runOf('Nơi nhận:')).toMatch(/<w:b\/>[\s\S]*<w:i\/>[\s\S]*<w:sz w:val="24"\/>/)
  expect(runOf('- Ban Giám đốc;')).toContain('<w:sz w:val="22"/>')
  expect(runOf('GIÁM ĐỐC')).toMatch(/<w:b\/>[\s\S]*<w:sz w:val="28"\/>/)
  expect(runOf('Ngân sách cấp')).toContain('<w:sz w:val="24"/>')
})

test('body paragraphs are justified with the first line 1,27 cm in and at least 6 pt before', () => {
  const paragraph = elements(main, 'w:p').find((one) => one.includes('Theo đó có 03')) ?? ''
  expect(paragraph).toContain('<w:jc w:val="both"/>')
  expect(paragraph).toContain('w:firstLine="720"')
  expect(paragraph).toContain('w:before="120"')
  expect(paragraph).toContain('w:line="264" w:lineRule="auto"')
})

test('table heads repeat, rows stay whole, and a row taller than a page may break', () => {
  const table = elements(longMain, 'w:tbl').find((one) => one.includes('Khoa Nội tổng hợp 60')) ?? ''
  const rows = elements(table, 'w:tr')
  expect(rows).toHaveLength(63)
  expect(rows[0]).toContain('<w:tblHeader/>')
  expect(rows[0]).toContain('<w:cantSplit/>')
  expect(rows[1]).toContain('<w:cantSplit/>')
  expect(rows[61]).toContain('Hệ thống tường lửa')
  expect(rows[61]).not.toContain('<w:cantSplit/>')
  expect(rows[62]).toContain('<w:b/>')
})

test('a table is exactly as wide as the text, in its grid and in its cells', () => {
  const table = elements(main, 'w:tbl').find((one) => one.includes('Cơ sở hạ tầng')) ?? ''
  const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1]))
  expect(grid.reduce((sum, one) => sum + one, 0)).toBe(16838 - 1701 - 851)
  for (const row of elements(table, 'w:tr')) {
    const cells = [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)].map((match) => Number(match[1]))
    expect(cells.reduce((sum, one) => sum + one, 0)).toBe(16838 - 1701 - 851)
  }
  expect(table).toContain('<w:gridSpan w:val="6"/>')
})

test('the signature stands on one page with the closing paragraphs', () => {
  for (const closing of ['Trên đây là Kế hoạch', 'Trân trọng./.']) {
    expect(elements(longMain, 'w:p').find((one) => one.includes(closing))).toContain('<w:keepNext/>')
  }
  const signature = elements(longMain, 'w:tbl').find((one) => one.includes('Nơi nhận:')) ?? ''
  expect(elements(signature, 'w:tr')).toHaveLength(1)
  expect(signature).toContain('<w:cantSplit/>')
  expect(signature.indexOf('KT. GIÁM ĐỐC')).toBeLessThan(signature.indexOf('PHÓ GIÁM ĐỐC'))
})

test('the properties carry the title and no person', () => {
  const core = parts.get('docProps/core.xml') ?? ''
  expect(core).toContain(sampleOutline.title)
  expect(core).toContain('<dc:creator>Kế hoạch số</dc:creator>')
  expect(core).toContain('<cp:lastModifiedBy>Kế hoạch số</cp:lastModifiedBy>')
})

test('headings are real headings, so that Word can list them', () => {
  const heading = (text: string): string | undefined => elements(main, 'w:p').find((one) => one.includes(text))
  expect(heading('A. BÁO CÁO')).toContain('<w:pStyle w:val="Heading1"/>')
  expect(heading('a) Mô hình 4 lớp')).toContain('<w:pStyle w:val="Heading5"/>')
})

test('two writings of one outline differ at most in the time of writing', async () => {
  const again = await docxParts(sampleOutline)
  expect([...again.keys()]).toEqual([...parts.keys()])
  for (const [path, xml] of again) if (path !== 'docProps/core.xml') expect(xml).toBe(parts.get(path))
})
