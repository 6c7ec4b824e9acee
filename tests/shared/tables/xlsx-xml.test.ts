import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { walkPart } from '#shared/tables/xlsx-xml.ts'

/** Everything a walk tells of, in its order. */
function walked(part: Uint8Array): { readonly sound: boolean; readonly told: readonly string[] } {
  const told: string[] = []
  const sound = walkPart(part, {
    open: (name, attributes) => told.push(`<${name} ${JSON.stringify(attributes())}`),
    close: (name) => told.push(`>${name}`),
    text: (text) => told.push(text),
  })
  return { sound, told }
}

test('a part that is cut off anywhere is not sound', () => {
  const whole = '<root><row r="1"><c><v>Máy tính</v></c></row></root>'
  for (let end = 0; end < whole.length; end += 1) expect(walked(strToU8(whole.slice(0, end))).sound).toBe(false)
  expect(walked(strToU8(whole)).sound).toBe(true)
})

test.each([
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf], (letter: number) => [letter]],
  ['UTF-16, little end first', [0xff, 0xfe], (letter: number) => [letter, 0]],
  ['UTF-16, big end first', [0xfe, 0xff], (letter: number) => [0, letter]],
])('%s is read', (_, mark, encode) => {
  const part = new Uint8Array([...mark, ...[...'<v>PC</v>'].flatMap((letter) => encode(letter.charCodeAt(0)))])
  expect(walked(part)).toEqual({ sound: true, told: ['<v {}', 'PC', '>v'] })
})
