import fc from 'fast-check'
import { describe, expect, it, test, vi } from 'vitest'
import { cleanLine, cleanText, quote, traditionalTone } from '#shared/basics/text.ts'

// Every kind of character that the cleaning has an opinion on, next to ordinary ones, so that they meet often.
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'a',
          'e',
          'Đ',
          'ệ',
          '\u0301',
          '\u0323',
          ' ',
          '\n',
          '\r',
          '\t',
          '\v',
          '\u0000',
          '\u0007',
          '\u0085',
          '\u00a0',
        ],
        ...[
          '\u00ad',
          '\u200b',
          '\u200c',
          '\u200d',
          '\u200e',
          '\u2028',
          '\u202e',
          '\u2066',
          '\ufeff',
          '\ufffe',
          '\uffff',
        ],
        ...['\ud83d', '\ude00', '👩', '⚕', '\ufe0f', '🏽', 'ب', 'م', 'ش'],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe('cleaning what was typed or pasted', () => {
  test.each([
    ['NFD from a Mac', 'Kế hoạch'.normalize('NFD'), 'Kế hoạch'],
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['soft breaks of Word', 'a\vb\u2028c', 'a\nb\nc'],
    ['controls', 'a\u0000b\u0008c\u001bd\u007fe', 'abcde'],
    ['half a surrogate pair', 'a\ud83db\ude00c', 'abc'],
    ['characters XML forbids', 'a\ufffeb\uffffc', 'abc'],
    ['zero-width characters and the byte-order mark', '\ufeffBệnh\u200b viện\u2060', 'Bệnh viện'],
    ['no-break spaces', '50\u00a0588\u202f967', '50 588 967'],
    ['direction overrides', 'a\u202egpj.exe\u202c\u2066b\u2069', 'agpj.exeb'],
    ['a joiner with nothing to join', 'Sở\u200d Y\u200c tế', 'Sở Y tế'],
  ])('%s', (_name, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean)
  })
  test.each([
    ['a tab and a line break', 'a\tb\nc'],
    ['emoji joined and coloured', '👩🏽‍⚕️ 👨‍👩‍👧 🏳️‍🌈 😀'],
    ['letters written from right to left', 'مستشفى שלום'],
    ['the Persian joiner', 'می\u200cخواهم'],
    ['official punctuation', '“Bệnh viện” – Số: 05/KH-BVĐK; 36,4% …'],
  ])('keeps %s', (_name, text) => {
    expect(cleanText(text)).toBe(text)
  })
  it('takes no short cut past a character that needs cleaning', () => {
    // A NUL is dropped, and with it in front no text takes the short cut for clean ones.
    const theLongWay = (text: string) => cleanText(`\u0000${text}`)
    for (let code = 1; code <= 0xffff; code++) {
      const letter = String.fromCharCode(code)
      if (cleanText(letter) !== theLongWay(letter)) expect.fail(`U+${code.toString(16)}`)
    }
    fc.assert(
      fc.property(nasty, (text) => {
        expect(cleanText(text)).toBe(theLongWay(text))
      }),
    )
  })
  it('does not go through a clean text again and again', () => {
    const normalize = vi.spyOn(String.prototype, 'normalize')
    try {
      cleanText('“Bệnh viện” – Số: 05/KH-BVĐK; 36,4% …\n')
      expect(normalize).not.toHaveBeenCalled()
    } finally {
      normalize.mockRestore()
    }
  })
  it('leaves nothing that XML 1.0 forbids, and nothing to clean a second time', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const once = cleanText(text)
        expect(cleanText(once)).toBe(once)
        expect(once).toBe(once.normalize('NFC'))
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
        expect(once).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a single line', () => {
  it('has no line breaks, and single spaces', () => {
    expect(cleanLine('  Khoa \r\n Khám\tbệnh \u00a0 ')).toBe('Khoa Khám bệnh')
  })
  it('is the same when cleaned again', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const once = cleanLine(text)
        expect(cleanLine(once)).toBe(once)
        expect(once).not.toMatch(/\s\s|^\s|\s$|\n/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a quote inside a sentence', () => {
  it('is short, and cuts no character in half', () => {
    expect(quote(' 1.27\n ')).toBe('“1.27”')
    expect(quote('😀'.repeat(61))).toBe(`“${'😀'.repeat(60)}…”`)
  })
})

describe('tone marks of official documents', () => {
  test.each([
    ['hoá', 'hóa'],
    ['khoá', 'khóa'],
    ['huỷ', 'hủy'],
    ['xoá', 'xóa'],
    ['thuý', 'thúy'],
    ['toà', 'tòa'],
    ['Y tế, khoẻ mạnh', 'Y tế, khỏe mạnh'],
    ['XÃ HỘI CHỦ NGHĨA – VĂN HOÁ', 'XÃ HỘI CHỦ NGHĨA – VĂN HÓA'],
    ['Uỷ ban, uỷ quyền, luỹ kế, tuỳ', 'Ủy ban, ủy quyền, lũy kế, tùy'],
    ['số hoá (mã hoá) đe doạ, nghoẹ', 'số hóa (mã hóa) đe dọa, nghọe'],
    ['hoà'.normalize('NFD'), 'hòa'],
  ])('%s → %s', (modern, traditional) => {
    expect(traditionalTone(modern)).toBe(traditional)
  })
  test.each([
    'quý',
    'Quý I/2026',
    'quỹ',
    'quỷ',
    'toán',
    'hoàng',
    'hoạt động',
    'khoảng',
    'ngoài',
    'huỳnh',
    'khuỷu',
    'loại',
    'thuyền',
    'hóa',
    'hủy',
    'QUÝ',
    'Canoé',
    'toàn',
  ])('%s stays', (word) => {
    expect(traditionalTone(word)).toBe(word)
  })
  it('move once and then stay', () => {
    const syllable = fc.constantFrom('hoá', 'quý', 'tuỳ', 'oà', 'Uỷ', 'khoẻ', 'toán', 'gioạ', ' ', 'x', '́', ', ')
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 12 }), (parts) => {
        const once = traditionalTone(parts.join(''))
        expect(traditionalTone(once)).toBe(once)
      }),
    )
  })
})
