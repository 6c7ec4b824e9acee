// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinRuns, readTokenText, toTokenText } from '#renderer/plan-document/figure-tokens.ts'
import { type FigureNames, insertableFigures } from '#renderer/plan-document/token-names.ts'
import { bound, type FigureStyle, figureStyles, type Inline, plain } from '#shared/records/rich-text.ts'

const nameOf = (id: string) => (id === 'link-1' ? 'Đường chính' : '')

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

  test.each([
    '____',
    'Họ tên: ______ Ngày: ______',
    'a__b__c',
    '__**__**',
    '** **',
    '5 ** 2',
    '5 ** 2 ** 3',
    'xem (**) và (**)',
    '\\\\máy-chủ\\thư-mục',
    'C:\\',
    'a { b } c',
  ])('“%s” is kept and shown as it was typed', (text) => {
    const read = readTokenText(text, new Map())
    expect(read).toEqual({ ok: true, value: [plain(text)] })
    expect(toTokenText([plain(text)], new Map(), nameOf)).toBe(text)
  })

  test.each([
    ['{{x}}', '\\{{x\\}}'],
    ['**x**', '\\**x\\**'],
    ['xem __tên__', 'xem \\__tên\\__'],
  ])('a stored “%s” can be edited around: it is shown as %s', (stored, shown) => {
    const names: FigureNames = new Map()
    expect(toTokenText([plain(stored)], names, nameOf)).toBe(shown)
    expect(readTokenText(`Mới: ${shown}`, names)).toEqual({ ok: true, value: [plain(`Mới: ${stored}`)] })
  })

  test('bold and italic are typed as pairs of ** and __', () => {
    const emphasized = (text: string, emphasis: 'bold' | 'italic' | 'boldItalic'): Inline => ({
      kind: 'text',
      text,
      emphasis,
    })
    expect(readTokenText('**Lưu ý:** xem __phụ lục__, **__gấp__**.', new Map())).toEqual({
      ok: true,
      value: [
        emphasized('Lưu ý:', 'bold'),
        plain(' xem '),
        emphasized('phụ lục', 'italic'),
        plain(', '),
        emphasized('gấp', 'boldItalic'),
        plain('.'),
      ],
    })
  })

  test('two records of one name have two tokens, and each keeps its record wherever it is moved', () => {
    const names: FigureNames = new Map()
    const first = bound('link.bandwidth', 'plain', 'link-1')
    const second = bound('link.bandwidth', 'plain', 'link-2')
    const internet = () => 'Internet'
    const text = toTokenText([first, plain(' và '), second], names, internet)
    expect(text).toBe(
      '{{Băng thông của một đường truyền · Internet}} và {{Băng thông của một đường truyền · Internet · 2}}',
    )
    const turned = text.split(' và ').toReversed().join(' và ')
    expect(readTokenText(turned, names)).toEqual({ ok: true, value: [second, plain(' và '), first] })
    // Shown again, in the new order, each still has its own name.
    expect(toTokenText([second, plain(' và '), first], names, internet)).toBe(turned)
  })

  test('a name with braces or a broken line still makes a token', () => {
    const names: FigureNames = new Map()
    const figure = bound('link.bandwidth', 'plain', 'link-1')
    const text = toTokenText([figure], names, () => 'Đường {{chính}}\nmới')
    expect(readTokenText(text, names)).toEqual({ ok: true, value: [figure] })
  })

  test('comes back as it was, whatever the words, faces and records are called', () => {
    const words = fc.string({
      unit: fc.constantFrom(
        ...['a', 'Ứ', ' ', '.', '\n', '5', '(', '·', '*', '**', '_', '__', '{', '{{', '}', '}}', '\\', '\\\\', '⏎'],
        ...['{{Số máy tính}}', '{{**}}', '****'],
      ),
      maxLength: 8,
    })
    const emphasis = fc.constantFrom('plain' as const, 'bold' as const, 'italic' as const, 'boldItalic' as const)
    const text = fc.record({ kind: fc.constant('text' as const), text: words, emphasis })
    const figure = fc
      .record({
        figure: fc.constantFrom(
          ...['inventory.computers', 'budget.total', 'link.bandwidth', 'of.a.newer.program'],
          ...['**', '__', '{}', 'Số máy tính', 'a\\'],
        ),
        style: fc.constantFrom<FigureStyle>(...figureStyles),
        of: fc.constantFrom(null, 'link-1', 'link-2', 'link-3', 'gone'),
      })
      .map(({ figure, style, of }) => bound(figure, style, of))
    const called = fc.dictionary(
      fc.constantFrom('link-1', 'link-2', 'link-3'),
      fc.oneof(words, fc.constant('Internet')),
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof<fc.Arbitrary<Inline>[]>(text, figure), { maxLength: 8 }),
        called,
        (content, records) => {
          const names: FigureNames = new Map()
          const shown = toTokenText(content, names, (id) => records[id] ?? '')
          expect(readTokenText(shown, names)).toEqual({ ok: true, value: joinRuns(content) })
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('no letter that was typed is lost, and what is shown again means the same', () => {
    const typed = fc
      .array(fc.constantFrom('a', 'b', ' ', '.', '*', '**', '_', '__', '(', ')', '\n', '\\'), { maxLength: 14 })
      .map((parts) => parts.join(''))
    const lettersOf = (text: string) => text.replace(/[*_\\]/g, '')
    fc.assert(
      fc.property(typed, (text) => {
        const read = readTokenText(text, new Map())
        if (!read.ok) throw new Error(read.error)
        const words = read.value.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
        expect(lettersOf(words)).toBe(lettersOf(text))
        if (
          read.value.every((inline) => inline.kind === 'text' && inline.emphasis === 'plain') &&
          !text.includes('\\')
        ) {
          expect(words).toBe(text)
        }
        expect(readTokenText(toTokenText(read.value, new Map(), nameOf), new Map())).toEqual(read)
      }),
      { numRuns: 5000 },
    )
  })
})
