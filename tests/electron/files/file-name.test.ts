import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName } from '#electron/files/file-name.ts'

describe('cleanFileName', () => {
  it.each([
    ['Kế hoạch CNTT 2026', 'Kế hoạch CNTT 2026.docx'],
    ['Kế hoạch CNTT 2026.docx', 'Kế hoạch CNTT 2026.docx'],
    ['Kế hoạch CNTT 2026.DOCX', 'Kế hoạch CNTT 2026.docx'],
    ['10/KH-BV', '10-KH-BV.docx'],
    ['..\\..\\Windows\\win.ini', '-..-Windows-win.ini.docx'],
    ['C:\\a', 'C--a.docx'],
    ['con', '_con.docx'],
    ['NUL.txt', '_NUL.txt.docx'],
    ['com1 .x', '_com1 .x.docx'],
    ['console', 'console.docx'],
    ['  a  b . ', 'a b.docx'],
    ['', 'Tệp.docx'],
    ['...', 'Tệp.docx'],
    ['.docx', 'Tệp.docx'],
    ['phiếu\u202Excod.exe', 'phiếuxcod.exe.docx'],
    ['a \u200B b', 'a b.docx'],
    ['e\u200B\u0323', 'ẹ.docx'],
    ['Ke\u0302\u0301 hoa\u0323ch', 'Kế hoạch.docx'],
  ])('turns %j into %j', (suggested, clean) => {
    expect(cleanFileName(suggested, '.docx')).toBe(clean)
  })

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('.', ' ', '/', '\\', ':', 'ệ', '🏥', 'CON', 'nul', '.docx', '\u0000', '\ud800'),
    }),
  )

  it('always gives a name that Windows accepts, and gives the same again', () => {
    fc.assert(
      fc.property(anything, (suggested) => {
        const name = cleanFileName(suggested, '.docx')
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+\.docx$/u)
        expect(name).not.toMatch(/^[\s.]|[\s.]\.docx$/)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*\./i)
        expect(name.length).toBeLessThanOrEqual(150)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
        expect(cleanFileName(name, '.docx')).toBe(name)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps whole letters when it shortens', () => {
    expect(cleanFileName('🏥'.repeat(200), '.pdf')).toMatch(/^(🏥)+\.pdf$/u)
    expect(cleanFileName('ệ'.repeat(200), '.pdf')).toBe(`${'ệ'.repeat(78)}.pdf`)
    expect(cleanFileName(`${'a'.repeat(142)}.pdfx`, '.pdf')).toBe(`${'a'.repeat(142)}.pdf`)
  })
})
