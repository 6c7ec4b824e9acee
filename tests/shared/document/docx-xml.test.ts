import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '#shared/basics/text.ts'
import { runsXml } from '#shared/document/docx-xml.ts'
import { walkXml } from '#shared/document/xml-walk.ts'

test('any printable text is one text again when the XML is read', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }).map(cleanText), { maxLength: 4 }), (texts) => {
      const xml = runsXml(
        texts.map((text) => ({ text })),
        {},
      )
      let read = ''
      const walked = walkXml(`<w:p>${xml}</w:p>`, {
        open(name) {
          if (name === 'w:br') read += '\n'
          if (name === 'w:tab') read += '\t'
        },
        close() {},
        text(text) {
          read += text
        },
      })
      expect(walked).toEqual({ ok: true, value: true })
      expect(read).toBe(texts.join(''))
    }),
  )
})

test('markup in a text stays text', () => {
  expect(runsXml([{ text: '</w:t>&amp; ]]>' }], {})).toBe(
    '<w:r><w:t xml:space="preserve">&lt;/w:t&gt;&amp;amp; ]]&gt;</w:t></w:r>',
  )
})

test("a run's emphasis adds to the face of its text", () => {
  const properties = (xml: string): string | undefined => /<w:rPr>(.*)<\/w:rPr>/.exec(xml)?.[1]
  expect(properties(runsXml([{ text: 'a' }], {}))).toBeUndefined()
  expect(properties(runsXml([{ text: 'a', italic: true }], { size: 12, bold: true }))).toBe(
    '<w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val="24"/><w:szCs w:val="24"/>',
  )
})
