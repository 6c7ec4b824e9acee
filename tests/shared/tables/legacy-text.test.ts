import { describe, expect, test } from 'vitest'
import { isLegacyText, legacyTextCells } from '#shared/tables/legacy-text.ts'
import { readTableFile } from '#shared/tables/read-table-file.ts'
import { describeTableFileProblem } from '#shared/tables/table-file-problem.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { sheetOf } from '#tests/shared/import/import-cases.ts'

// Letters of the two old fonts as Unicode shows their bytes (TCVN 5712:1993, VN3; VNI for Windows).
const tcvn3: Readonly<Record<string, string>> = {
  ệ: 'Ö',
  ế: 'Õ',
  á: '¸',
  à: 'µ',
  ạ: '¹',
  đ: '®',
  Đ: '§',
  ư: '­',
  ơ: '¬',
  ị: 'Þ',
  í: 'Ý',
  ố: 'è',
  ậ: 'Ë',
  ô: '«',
  ê: 'ª',
  ả: '¶',
  ã: '·',
  ớ: 'í',
  ọ: 'ä',
  ò: 'ß',
  ủ: 'ñ',
  ụ: 'ô',
}
const vni: Readonly<Record<string, string>> = {
  ệ: 'eä',
  ế: 'eá',
  á: 'aù',
  à: 'aø',
  ạ: 'aï',
  đ: 'ñ',
  Đ: 'Ñ',
  ư: 'ö',
  ơ: 'ô',
  ị: 'ò',
  í: 'í',
  ố: 'oá',
  ậ: 'aä',
  ô: 'oâ',
  ê: 'eâ',
  ả: 'aû',
  ã: 'aõ',
  ớ: 'ôù',
  ọ: 'oï',
  ò: 'oø',
  ủ: 'uû',
  ụ: 'uï',
}
const written = (text: string, font: Readonly<Record<string, string>>) => [...text].map((c) => font[c] ?? c).join('')

const rows = [
  ['Tên thiết bị', 'Đơn vị sử dụng', 'Ghi chú'],
  ['Máy tính để bàn', 'Phòng Điều dưỡng', 'Hoạt động tốt'],
  ['Máy in', 'Khoa Cấp cứu', 'Đã hỏng, chờ thanh lý'],
  ['Máy quét mã vạch', 'Khoa Khám bệnh', ''],
]

describe('an old font is recognised', () => {
  test.each([
    ['TCVN3', tcvn3],
    ['VNI', vni],
  ])('%s', (_, font) => {
    expect(legacyTextCells(sheetOf(rows.map((row) => row.map((cell) => written(cell, font)))))).toHaveLength(3)
  })
})

test('a table of a few cells is recognised, too', () => {
  expect(
    legacyTextCells(
      sheetOf([
        ['Teân thieát bò', 'Maõ taøi saûn', 'Soá löôïng'],
        ['Maùy tính', 'A-1', 1],
      ]),
    ),
  ).not.toEqual([])
})

test('one column in an old font among many in Unicode is recognised', () => {
  const rows = Array.from({ length: 20 }, (_, at) => [
    'Khoa Nội',
    'Đang dùng',
    'Tốt',
    'Tầng 1',
    'Dell',
    `A-${at}`,
    'M¸y tÝnh',
  ])
  expect(legacyTextCells(sheetOf([['a', 'b', 'c', 'd', 'e', 'f', 'g'], ...rows]))).toEqual(['G2', 'G3', 'G4'])
})

test('one foreign word alone in its column is no old font', () => {
  expect(
    legacyTextCells(
      sheetOf([
        ['Tên', 'Ghi chú'],
        ['Máy A', 'Größe'],
        ['Máy B', null],
        ['Máy C', null],
      ]),
    ),
  ).toEqual([])
})

describe('Unicode is not taken for one', () => {
  test('Vietnamese, composed or not', () => {
    expect(legacyTextCells(sheetOf(rows))).toEqual([])
    expect(legacyTextCells(sheetOf(rows.map((row) => row.map((cell) => cell.normalize('NFC')))))).toEqual([])
  })

  test('every text of the sample hospital', () => {
    const texts = JSON.stringify(sampleSnapshot()).match(/"[^"]+"/g) ?? []
    expect(texts.length).toBeGreaterThan(500)
    expect(legacyTextCells(sheetOf(texts.map((text) => [text])))).toEqual([])
  })

  test('a few foreign names among Vietnamese ones', () => {
    expect(legacyTextCells(sheetOf([...rows, ...rows, ...rows, ['Siemens Größe', 'Citroën', '25 µm']]))).toEqual([])
  })
})

test.each([
  ['Maùy tính ñeå baøn', true],
  ['Maùy in', true],
  ['M¸y in', true],
  ['hÖ thèng m¹ng', true],
  ['Máy in Köhler', false],
  ['Intel® Core™ i5, nhiệt độ 25°C, 5µm, Máy in¹', false],
  ['Máy tính để bàn Citroën', false],
])('a text alone may be in an old font: %s', (text, isLegacy) => {
  expect(isLegacyText(text)).toBe(isLegacy)
})

test('a text file in the bytes of TCVN3 is told as that, and what to do; another one is not', () => {
  const bytes = (text: string) => Uint8Array.from([...text], (letter) => letter.charCodeAt(0))
  const old = bytes('STT;Tªn thiÕt bÞ;Khoa phßng\r\n1;M¸y vi tÝnh;Khoa Néi\r\n2;M¸y in;Khoa D­îc\r\n')
  const read = readTableFile('cũ.csv', old)
  expect(read).toEqual({ ok: false, error: { kind: 'legacy-text' } })
  if (!read.ok) expect(describeTableFileProblem(read.error)).toContain('TCVN3')
  expect(readTableFile('khác.csv', bytes('Name;Ort\r\nM\xfcller;K\xf6ln\r\n'))).toEqual({
    ok: false,
    error: { kind: 'unknown-encoding' },
  })
})
