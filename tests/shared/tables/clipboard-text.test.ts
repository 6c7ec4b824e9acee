import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipboardHtml, clipboardRows, clipboardText } from '#shared/tables/clipboard-text.ts'
import { arbitraryText } from '#tests/shared/records/arbitrary-snapshot.ts'

describe('clipboardRows', () => {
  it.each<[string, string, string[][]]>([
    [
      'cells and rows',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one cell', 'a', [['a']]],
    ['an empty cell at the end', 'a\t', [['a', '']]],
    ['an empty row between', 'a\r\n\r\nb', [['a'], [''], ['b']]],
    ['rows of different length', 'a\nb\tc', [['a'], ['b', 'c']]],
    ['a cell of two lines', '"một\nhai"\tb', [['một\nhai', 'b']]],
    ['a quote inside', '24" màn hình\tb', [['24" màn hình', 'b']]],
    ['a cell in quotes that Excel did not put there', '"A" cũ\tb', [['"A" cũ', 'b']]],
    ['a cell all in quotes of its own', '"A"\tb', [['"A"', 'b']]],
    ['doubled quotes', '"nói ""có"""\tb', [['nói "có"', 'b']]],
    ['a quote that never closes', '"a\tb\nc', [['"a', 'b'], ['c']]],
    ['nothing', '', [['']]],
  ])('%s', (_, text, rows) => {
    expect(clipboardRows(text)).toEqual(rows)
  })

  it('reads any text without failing', () => {
    fc.assert(fc.property(fc.string(), (text) => clipboardRows(text).length > 0))
  })
})

it('a block that was copied is the same block when pasted', () => {
  const block = fc
    .array(fc.array(arbitraryText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    // Excel too leaves out what follows the last line break: an empty last row of one cell cannot be told from none.
    .filter((rows) => rows.length === 1 || rows.at(-1)?.join('') !== '' || (rows.at(-1)?.length ?? 0) > 1)
  fc.assert(
    fc.property(block, (rows) => {
      expect(clipboardRows(clipboardText(rows))).toEqual(rows)
    }),
  )
})

it('the HTML of a block holds its texts, not its markup', () => {
  const html = clipboardHtml([['Tên'], ['<b>&"\n0045']], true)
  expect(html).toContain('<th')
  expect(html).toContain('&lt;b&gt;&amp;&quot;<br')
  expect(html).not.toContain('<b>')
})
