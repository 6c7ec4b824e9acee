import { Document, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { fillPlaces, Place } from '#shared/document/docx-place.ts'
import { readDocxText } from '#shared/document/read-docx-text.ts'
import { partsOf } from './docx-parts.ts'

const block = (text: string): Place => new Place(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)

async function packed(children: readonly (Paragraph | Place)[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })))
}

test('each block stands in its place, and a text that looks like a place stays a text', async () => {
  const [first, second] = [block('một'), block("$1 $' $$")]
  const docx = await packed([first, new Paragraph('<kh:place/>'), second])
  const filled = fillPlaces(docx, [first, second])
  expect(readDocxText(filled)).toEqual({ ok: true, value: ['một', '<kh:place/>', "$1 $' $$"] })
  expect(partsOf(filled).get('word/document.xml')).not.toContain('<kh:place')
})

test('every other part stays as docx packed it, in its order', async () => {
  const place = block('một')
  const docx = await packed([place])
  const [before, after] = [partsOf(docx), partsOf(fillPlaces(docx, [place]))]
  expect([...after.keys()]).toEqual([...before.keys()])
  for (const [path, text] of before) if (path !== 'word/document.xml') expect(after.get(path)).toBe(text)
})

test('a lost or an unknown place is a bug, not a shorter document', async () => {
  const [first, second] = [block('một'), block('hai')]
  const docx = await packed([first, second])
  expect(() => fillPlaces(docx, [first])).toThrow('2 places for 1 blocks')
  expect(() => fillPlaces(docx, [first, second, first])).toThrow('2 places for 3 blocks')
})
