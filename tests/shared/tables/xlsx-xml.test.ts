import * as fc from 'fast-check'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { walkPart } from '#shared/tables/xlsx-xml.ts'

/** Everything a walk tells of, in its order. */
function walked(part: Uint8Array, piece?: number): { readonly sound: boolean; readonly told: readonly string[] } {
  const told: string[] = []
  const sound = walkPart(
    part,
    {
      open: (name, attributes) => told.push(`<${name} ${JSON.stringify(attributes())}`),
      close: (name) => told.push(`>${name}`),
      text: (text) => told.push(text),
    },
    piece,
  )
  return { sound, told }
}

const text = fc.string({ unit: 'grapheme', maxLength: 8 }).map((raw) => raw.replace(/[<>&"'\p{C}]/gu, 'ợ'))
const { xml } = fc.letrec<{ xml: string }>((tie) => ({
  xml: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.constantFrom('&amp;', '&#x1F600;', '<![CDATA[a<b]]>', '<!-- ghi chú -->'),
    fc
      .tuple(text, fc.array(tie('xml'), { maxLength: 3 }))
      .map(([value, inner]) => `<x:c r="${value}">${inner.join('')}</x:c>`),
  ),
}))

test('however a part is cut into pieces, the same is told of it', () => {
  fc.assert(
    fc.property(xml, fc.integer({ min: 1, max: 40 }), (inner, piece) => {
      const part = strToU8(`<?xml version="1.0"?><root>${inner}</root>`)
      expect(walked(part, piece)).toEqual(walked(part))
    }),
  )
})

test('a part that is cut off is not sound, wherever the pieces end', () => {
  const whole = '<root><row r="1"><c><v>Máy tính</v></c></row></root>'
  for (let end = 0; end < whole.length; end += 1) {
    for (const piece of [1, 7, 1000]) expect(walked(strToU8(whole.slice(0, end)), piece).sound).toBe(false)
  }
})

test.each([
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf], (letter: number) => [letter]],
  ['UTF-16, little end first', [0xff, 0xfe], (letter: number) => [letter, 0]],
  ['UTF-16, big end first', [0xfe, 0xff], (letter: number) => [0, letter]],
])('%s is read', (_, mark, encode) => {
  const part = new Uint8Array([...mark, ...[...'<v>PC</v>'].flatMap((letter) => encode(letter.charCodeAt(0)))])
  expect(walked(part, 3)).toEqual({ sound: true, told: ['<v {}', 'PC', '>v'] })
})
