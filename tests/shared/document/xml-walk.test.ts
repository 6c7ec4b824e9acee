import { expect, test } from 'vitest'
import { walkXml } from '#shared/document/xml-walk.ts'

function walk(xml: string): string {
  let seen = ''
  const result = walkXml(xml, {
    open: (name) => {
      seen += `<${name}>`
    },
    close: (name) => {
      seen += `</${name}>`
    },
    text: (text) => {
      seen += text
    },
  })
  return result.ok ? seen : `error: ${result.error}`
}

test('elements and text are told in order, with references resolved', () => {
  expect(
    walk('<?xml version="1.0"?>\n<a x="1>2" y=\'"\'><!-- note --><b/>A &amp; &#272;&#x1F3E5;<![CDATA[<c>]]></a>\n'),
  ).toBe('<a><b></b>A & Đ🏥<c></a>')
})

test.each([
  ['unclosed', '<a><b></b>'],
  ['crossed', '<a><b></a></b>'],
  ['two roots', '<a/><b/>'],
  ['text outside', '<a/>x'],
  ['no root', '  '],
  ['bare ampersand', '<a>x & y</a>'],
  ['unknown entity', '<a>&nbsp;</a>'],
  ['reference to a forbidden character', '<a>&#0;</a>'],
  ['surrogate by reference', '<a>&#xD800;</a>'],
  ['forbidden character', '<a>\u0001</a>'],
  ['half surrogate pair', '<a>\uD800</a>'],
  ['attribute twice', '<a x="1" x="2"/>'],
  ['attribute without quotes', '<a x=1/>'],
  ['ampersand in an attribute', '<a x="&"/>'],
  ['less-than in an attribute', '<a x="<"/>'],
  ['document type', '<!DOCTYPE a><a/>'],
  ['end of CDATA in text', '<a>]]></a>'],
  ['closing tag with attributes', '<a></a x="1">'],
])('%s is an error', (_name, xml) => {
  expect(walk(xml)).toMatch(/^error/)
})
