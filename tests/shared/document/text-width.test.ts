import { expect, test } from 'vitest'
import { lineCount, longestLine, textWidth } from '#shared/document/text-width.ts'

// Measured with the advance widths in the font file of Tinos Bold, which has the metrics of Times New Roman.
test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 88.32],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 95.67],
  ['Độc lập - Tự do - Hạnh phúc', 13, 56.14],
  ['BỆNH VIỆN Y HỌC CỔ TRUYỀN', 12, 64.8],
  ['PHƯƠNG', 12, 18.89],
])('%s at %d pt is %d mm wide', (text, size, millimetres) => {
  expect(textWidth(text, size)).toBeCloseTo(millimetres, 1)
})

test('composed and decomposed letters are equally wide', () => {
  expect(textWidth('ƯỚC'.normalize('NFD'), 14)).toBe(textWidth('ƯỚC'.normalize('NFC'), 14))
})

test('the longest line of a text never exceeds its box', () => {
  expect(longestLine('BỆNH VIỆN\nY', 12, 65)).toBeCloseTo(textWidth('BỆNH VIỆN', 12))
  expect(longestLine('BỆNH VIỆN '.repeat(9), 12, 65)).toBe(65)
  expect(longestLine('', 12, 65)).toBe(0)
})

test('every line break makes a line, and so does every full box', () => {
  expect(lineCount('', 12, 50)).toBe(1)
  expect(lineCount('một\nhai\n', 12, 50)).toBe(3)
  expect(lineCount('x'.repeat(1000), 12, 50)).toBeGreaterThanOrEqual(1000 / (50 / 2.1167))
})

test('marks take no room, wherever they stand', () => {
  expect(textWidth('Kế hoạch', 14)).toBeCloseTo(textWidth('Ke hoach', 14))
  expect(textWidth('e\u0301\u0323', 14)).toBe(textWidth('e', 14))
  expect(textWidth('\u0301', 14)).toBe(0)
})
