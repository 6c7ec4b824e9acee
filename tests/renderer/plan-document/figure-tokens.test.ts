// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FigureNames,
  insertableFigures,
  readTokenText,
  toTokenText,
} from '#renderer/plan-document/figure-tokens.ts'
import { bound, type FigureStyle, figureStyles, type Inline, plain, type RichText } from '#shared/records/rich-text.ts'

const nameOf = (id: string) => (id === 'link-1' ? 'Đường chính' : '')

function readBack(content: RichText) {
  const names: FigureNames = new Map()
  return readTokenText(toTokenText(content, names, nameOf), names)
}

describe('a text with bound figures', () => {
  test('shows a figure by its Vietnamese name, with style and record where they matter', () => {
    const content = [
      plain('có '),
      bound('inventory.computers'),
      plain(' máy, '),
      bound('inventory.computersPerStaff', 'over'),
      plain(', '),
      bound('link.bandwidth', 'plain', 'link-1'),
    ]
    expect(toTokenText(content, new Map(), nameOf)).toBe(
      'có {{Số máy tính}} máy, {{Tỷ lệ máy tính so với tổng số lao động · làm tròn xuống}}, {{Băng thông của một đường truyền · Đường chính}}',
    )
  })

  test('keeps figure, style and record of every token while the words around it change', () => {
    const names: FigureNames = new Map()
    const figure = bound('link.bandwidth', 'number', 'link-1')
    const text = toTokenText([plain('Băng thông '), figure], names, nameOf)
    expect(readTokenText(`${text.replace('Băng thông ', 'Tốc độ: ')} Mb/s`, names)).toEqual({
      ok: true,
      value: [plain('Tốc độ: '), figure, plain(' Mb/s')],
    })
  })

  test('binds a figure of the catalogue that was typed by name, whatever its marks and capitals', () => {
    expect(readTokenText('{{so may in}} máy', new Map())).toEqual({
      ok: true,
      value: [bound('inventory.printers'), plain(' máy')],
    })
  })

  test.each([
    ['{{Số máy bay}}', 'Không có số liệu tên “Số máy bay”'],
    ['{{Băng thông của một đường truyền}}', 'Không có số liệu tên'],
    ['có {{Số máy in máy', 'chưa đủ cặp'],
    ['có Số máy in}} máy', 'chưa đủ cặp'],
  ])('says what is wrong with %s instead of printing it', (text, reason) => {
    const read = readTokenText(text, new Map())
    expect(read.ok ? '' : read.error).toContain(reason)
  })

  test('every figure offered for insertion can be read', () => {
    expect(insertableFigures.length).toBeGreaterThan(20)
    for (const { token } of insertableFigures) expect(readTokenText(token, new Map()).ok).toBe(true)
  })

  test('comes back as it was, bold and italic too', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'Ứ', ' ', '.', '\n', '5', '(', '·'),
      minLength: 1,
      maxLength: 12,
    })
    const emphasis = fc.constantFrom('plain' as const, 'bold' as const, 'italic' as const, 'boldItalic' as const)
    const text = fc.record({ kind: fc.constant('text' as const), text: words, emphasis })
    const figure = fc
      .record({
        figure: fc.constantFrom('inventory.computers', 'budget.total', 'link.bandwidth', 'of.a.newer.program'),
        style: fc.constantFrom<FigureStyle>(...figureStyles),
        of: fc.constantFrom(null, 'link-1', 'gone'),
      })
      .map(({ figure, style, of }) => bound(figure, style, of))
    fc.assert(
      fc.property(fc.array(fc.oneof<fc.Arbitrary<Inline>[]>(text, figure), { maxLength: 8 }), (content) => {
        expect(readBack(content)).toEqual({ ok: true, value: joined(content) })
      }),
    )
  })
})

/** Neighbouring words in one face are one run: nobody can see the seam. */
function joined(content: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of content) {
    const last = out.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text' && last.emphasis === inline.emphasis) {
      out.splice(-1, 1, { ...last, text: last.text + inline.text })
    } else out.push(inline)
  }
  return out
}
