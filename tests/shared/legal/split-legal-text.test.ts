import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '#shared/basics/text.ts'
import { citeLegalBasis } from '#shared/document/citation.ts'
import { catalogueDocuments } from '#shared/legal/catalogue.ts'
import { matchPasted } from '#shared/legal/match-pasted.ts'
import type { PastedDocument } from '#shared/legal/pasted-document.ts'
import { describePasteProblem, splitLegalText } from '#shared/legal/split-legal-text.ts'
import { type LegalBasis, legalBasisRecord } from '#shared/records/legal-basis.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

const seed = (number: string): string =>
  readFileSync(join(import.meta.dirname, `../../fixtures/legal/can-cu-${number}.txt`), 'utf8')

function documentsOf(text: string): readonly PastedDocument[] {
  const split = splitLegalText(text)
  if (!split.ok) throw new Error(split.error.kind)
  return split.value.pieces.filter((piece): piece is PastedDocument => piece.kind === 'document')
}
const brief = ({ type, symbol, date, issuer, abstract }: PastedDocument): string =>
  [type, symbol, date ?? '', issuer, abstract].join(' | ')
const kinds = (document: PastedDocument | undefined): readonly string[] =>
  document?.remarks.map(({ kind }) => kind) ?? []

describe('the căn cứ of real plans', () => {
  // Counted by hand in the four plans.
  test.each([
    ['000', '06 57 157 749 2955 3176 2656 875 908 3323 31 5168'],
    ['001', '73 82 04 5316 5969 2955 828 275 394 1104 618 742 1539 2808 569'],
    ['002', '20 57 71 214 102 766 2491 56 07 02 1013 22 84 66 11'],
    ['004', ' 64 63 42 80 1881 36a 445 961 898'],
  ])('plan %s names the documents a reader counts', (number, expected) => {
    const documents = documentsOf(seed(number))
    const laws = documents.filter(({ type }) => type === 'law').map(({ abstract }) => abstract)
    const numbers = documents.filter(({ type }) => type !== 'law').map(({ symbol }) => /^\d+[a-z]?/.exec(symbol)?.[0])
    expect(numbers).toEqual(expected.trim().split(' '))
    expect(laws).toEqual(number === '004' ? ['Giao dịch điện tử', 'Công nghệ thông tin'] : [])
    for (const document of documents) {
      if (document.type === 'law') continue
      expect(document.date, document.symbol).not.toBeNull()
      expect(document.abstract, document.symbol).not.toBe('')
    }
  })

  test('what was read is what the sample hospital entered by hand', () => {
    const bases = sampleSnapshot().legalBases
    for (const document of documentsOf(seed('000'))) {
      const own = bases.find(({ symbol, date }) => symbol === document.symbol && date === document.date)
      expect(own, document.symbol).toBeDefined()
      expect(document.type).toBe(own?.type)
      expect(document.abstract.toLowerCase()).toBe(own?.abstract.toLowerCase())
      // Left out in the plan itself, and no symbol says it.
      if (document.symbol !== '5168/QĐ-SYT') expect(document.issuer).toBe(own?.issuer)
    }
  })

  test('headings and sentences are kept and told', () => {
    const split = splitLegalText(seed('002'))
    const others = split.ok ? split.value.pieces.filter(({ kind }) => kind !== 'document') : []
    expect(others.map(({ kind, source }) => `${kind} ${source.slice(0, 22)}`)).toEqual([
      'heading I. CĂN CỨ LẬP KẾ HOẠCH',
      'unread Để cụ thể hóa và tổ ch',
    ])
  })

  test('a document named in the abstract of another is none of its own', () => {
    const [first] = documentsOf(seed('000')).filter(({ symbol }) => symbol === '3176/QĐ-BYT')
    expect(first?.abstract).toContain('Quyết định số 4750/QĐ-BYT ngày 29/12/2023')
    expect(first?.abstract).toContain('Quyết định số 130/QĐ-BYT')
  })

  test('a line that a PDF broke belongs to its bullet, and one without an end is parted and told', () => {
    const documents = documentsOf(seed('001'))
    const circular = documents.find(({ symbol }) => symbol === '04/2020/TT-BTTTT')
    expect(kinds(circular)).toEqual(['split'])
    expect(documents.find(({ symbol }) => symbol === '742/QĐ-UBND')?.abstract).toMatch(
      /^về ban hành Kế hoạch .*Nghị quyết số 07-NQ\/TU, ngày 16\/11\/2022 .* năm 2030$/,
    )
  })
})

describe('several documents in one bullet', () => {
  test.each<[string, readonly string[]]>([
    [
      '- Căn cứ Luật An ninh mạng ngày 10 tháng 12 năm 2025; Luật Chuyển đổi số ngày 11 tháng 12 năm 2025;',
      ['law |  | 2025-12-10 |  | An ninh mạng', 'law |  | 2025-12-11 |  | Chuyển đổi số'],
    ],
    [
      'Nghị định số 47/2020/NĐ-CP ngày 09/4/2020 của Chính phủ quản lý dữ liệu số và Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ quy định về cổng,',
      [
        'decree | 47/2020/NĐ-CP | 2020-04-09 | Chính phủ | quản lý dữ liệu số',
        'decree | 42/2022/NĐ-CP | 2022-06-24 | Chính phủ | quy định về cổng',
      ],
    ],
    [
      'Nghị định số 73/2019/NĐ-CP ngày 05/9/2019 của Chính phủ quy định quản lý đầu tư, được sửa đổi, bổ sung bởi Nghị định số 82/2024/NĐ-CP ngày 10/7/2024 của Chính phủ.',
      [
        'decree | 73/2019/NĐ-CP | 2019-09-05 | Chính phủ | quy định quản lý đầu tư',
        'decree | 82/2024/NĐ-CP | 2024-07-10 | Chính phủ | ',
      ],
    ],
    [
      'Triển khai thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ và Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025 của Ban Chỉ đạo Trung ương',
      [
        'resolution | 57-NQ/TW | 2024-12-22 | Bộ Chính trị | ',
        'resolution | 71/NQ-CP | 2025-04-01 | Chính phủ | ',
        'plan | 02-KH/BCĐTW | 2025-06-19 | Ban Chỉ đạo Trung ương | ',
      ],
    ],
    [
      'Nghị định số 82/2024/NĐ-CP ngày 10/7/2024 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 73/2019/NĐ-CP và Nghị định số 42/2022/NĐ-CP;',
      [
        'decree | 82/2024/NĐ-CP | 2024-07-10 | Chính phủ | sửa đổi, bổ sung một số điều của Nghị định số 73/2019/NĐ-CP và Nghị định số 42/2022/NĐ-CP',
      ],
    ],
    [
      'Quyết định số 1/QĐ-BYT ngày 05/01/2026 của Bộ Y tế phê duyệt Đề án “Thực hiện Luật A; Nghị định số 5/2020/NĐ-CP” năm 2026',
      [
        'decision | 1/QĐ-BYT | 2026-01-05 | Bộ Y tế | phê duyệt Đề án “Thực hiện Luật A; Nghị định số 5/2020/NĐ-CP” năm 2026',
      ],
    ],
    [
      'Quyết định số 1/QĐ-BYT ngày 05/01/2026 của Bộ Y tế phê duyệt Đề án “Bãi bỏ, Nghị định số 5/2020/NĐ-CP” năm 2026',
      ['decision | 1/QĐ-BYT | 2026-01-05 | Bộ Y tế | phê duyệt Đề án “Bãi bỏ, Nghị định số 5/2020/NĐ-CP” năm 2026'],
    ],
    [
      'Nghị định số 82/2024/NĐ-CP ngày 10/7/2024 của Chính phủ sửa đổi một số điều của\nNghị định số 73/2019/NĐ-CP ngày 05/9/2019;',
      [
        'decree | 82/2024/NĐ-CP | 2024-07-10 | Chính phủ | sửa đổi một số điều của Nghị định số 73/2019/NĐ-CP ngày 05/9/2019',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(documentsOf(text).map(brief)).toEqual(expected)
  })
})

describe('as people type', () => {
  test.each<[string, string, readonly string[]]>([
    [
      '749/QĐ-TTg ngày 03/06/2020 của Thủ tướng',
      'decision | 749/QĐ-TTg | 2020-06-03 | Thủ tướng Chính phủ | ',
      ['type-unnamed', 'no-abstract', 'issuer-expanded'],
    ],
    [
      'QĐ-TTg ngày 03/6/2020 của Thủ tướng phê duyệt Chương trình',
      'decision |  | 2020-06-03 | Thủ tướng Chính phủ | phê duyệt Chương trình',
      ['type-unnamed', 'no-number', 'issuer-expanded'],
    ],
    [
      'Quyết định số 1149/QĐ UBND ngày 24/4/2025 của UBND tỉnh',
      'decision | 1149/QĐ-UBND | 2025-04-24 | UBND tỉnh | ',
      ['symbol-mended', 'no-abstract'],
    ],
    [
      '+ Thực hiện Quyết định số: 06 / QĐ-TTg, 06.01.2022, Thủ tướng Chính phủ về Đề án 06,',
      'decision | 06/QĐ-TTg | 2022-01-06 | Thủ tướng Chính phủ | về Đề án 06',
      ['symbol-mended'],
    ],
    [
      'Luật Công nghệ thông tin số 67/2006/QH11 ngày 29/6/2006 của Quốc hội',
      'law | 67/2006/QH11 | 2006-06-29 | Quốc hội | Công nghệ thông tin',
      [],
    ],
    [
      'Luật số 67/2006/QH11 ngày 29-6-2006 về Công nghệ thông tin',
      'law | 67/2006/QH11 | 2006-06-29 | Quốc hội | Công nghệ thông tin',
      ['issuer-from-symbol'],
    ],
    ['Căn cứ Bộ luật Lao động ngày 20 tháng 11 năm 2019', 'law |  | 2019-11-20 |  | Bộ luật Lao động', []],
    ['Luật An toàn thông tin mạng năm 2015', 'law |  |  |  | An toàn thông tin mạng', ['year-only']],
    [
      'Thông tư 13/2025/TT-BYT của Bộ Y tế ngày 06-6-2025 hướng dẫn triển khai',
      'circular | 13/2025/TT-BYT | 2025-06-06 | Bộ Y tế | hướng dẫn triển khai',
      [],
    ],
    [
      'CT số 14/CT-TTg ngày 07.6.2019',
      'directive | 14/CT-TTg | 2019-06-07 | Thủ tướng Chính phủ | ',
      ['no-abstract', 'issuer-from-symbol'],
    ],
    [
      'Quyết định số 12/QĐ-SYT ngày 03/02/2021 của Giám đốc Sở Y tế Hà Nội vv Giao chỉ tiêu',
      'decision | 12/QĐ-SYT | 2021-02-03 | Giám đốc Sở Y tế Hà Nội | về việc Giao chỉ tiêu',
      ['words-expanded'],
    ],
    [
      'Văn bản số 71/TB-CATTT ngày 26/9/2019 của Cục An toàn thông tin - Bộ Thông tin và Truyền thông về việc công bố',
      'notice | 71/TB-CATTT | 2019-09-26 | Cục An toàn thông tin - Bộ Thông tin và Truyền thông | về việc công bố',
      ['type-from-symbol'],
    ],
    [
      'Quyết định số 05/QĐ-BYT ngày 31/02/2020 của Bộ Y tế về ABC',
      'decision | 05/QĐ-BYT |  | Bộ Y tế | về ABC',
      ['bad-date'],
    ],
    [
      'Quyết định số      /QĐ-UBND ngày    tháng    năm 2026 của UBND tỉnh về việc giao dự toán',
      'decision |  |  | UBND tỉnh | về việc giao dự toán',
      ['no-number', 'no-date'],
    ],
    [
      'Dự thảo Nghị định của Chính phủ quy định về đầu tư',
      'decree |  |  | Chính phủ | quy định về đầu tư',
      ['no-number', 'no-date', 'draft'],
    ],
    [
      'Quyết định số 30/KH-SYT ngày 05/01/2026 của Sở Y tế về ABC',
      'decision | 30/KH-SYT | 2026-01-05 | Sở Y tế | về ABC',
      ['type-differs'],
    ],
    [
      'Thông tư liên tịch số 01/2016/TTLT-BYT-BTC ngày 05 tháng 01 năm 2016 của Bộ Y tế, Bộ Tài chính quy định abc',
      'circular | 01/2016/TTLT-BYT-BTC | 2016-01-05 | Bộ Y tế, Bộ Tài chính | quy định abc',
      [],
    ],
  ])('%s', (text, expected, remarks) => {
    const [document, ...more] = documentsOf(text)
    expect(more).toEqual([])
    expect(document === undefined ? '' : brief(document)).toBe(expected)
    expect(kinds(document)).toEqual(remarks)
  })

  test('what Word and PDF files put around a text changes nothing', () => {
    const plain = 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;'
    const [expected] = documentsOf(plain).map(brief)
    for (const text of [
      plain.normalize('NFD'),
      plain.replaceAll(' ', '\u00A0'),
      `\uF0B7\t${plain}`,
      `§ ${plain}\r\n`,
      `  1. ${plain}`,
      `**Căn cứ** ${plain}`,
      plain.replace(/ (?=ngày|của|về)/g, '\n'),
      plain.replace('NĐ-CP', 'NĐ-\nCP'),
    ]) {
      expect(documentsOf(text).map(brief), JSON.stringify(text)).toEqual([expected])
    }
  })

  test('a short name given in brackets is left aside and told', () => {
    const [document] = documentsOf(
      'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị (sau đây gọi tắt là Nghị quyết 57) về đột phá',
    )
    expect(document).toMatchObject({ abstract: 'về đột phá', issuer: 'Bộ Chính trị' })
    expect(kinds(document)).toEqual(['aside'])
  })

  test('the issuers a hospital knows are told from the abstract', () => {
    const text = 'Công văn số 5/ABC ngày 05/01/2026 của Trung tâm Dữ liệu về sức khỏe số miền Nam nâng cấp máy chủ'
    const split = splitLegalText(text, ['Trung tâm Dữ liệu về sức khỏe số miền Nam'])
    const [piece] = split.ok ? split.value.pieces : []
    expect(piece).toMatchObject({ issuer: 'Trung tâm Dữ liệu về sức khỏe số miền Nam', abstract: 'nâng cấp máy chủ' })
  })
})

describe('what cannot be split', () => {
  test.each<[string, string, RegExp]>([
    ['', 'empty', /Chưa có gì để đọc/],
    [' \n\t\n', 'empty', /chép phần căn cứ/],
    ['😀😀 hôm nay trời đẹp 🎉', 'no-document', /Không nhận ra văn bản nào/],
    ['asdkjh 12 ;;; ---- \u0000 \uD800 ||| <script>', 'no-document', /Không nhận ra/],
    ['Căn cứ văn bản\n'.repeat(10_000), 'too-long', /10\.001 dòng.*2\.000/],
    ['a'.repeat(200_001), 'too-long', /200\.001 ký tự/],
    ['C¨n cø QuyÕt ®Þnh sè 749/Q§-TTg ngµy 03/6/2020 cña Thñ t­íng ChÝnh phñ', 'legacy-font', /TCVN3.*Unikey/],
  ])('%j', (text, kind, words) => {
    const split = splitLegalText(text)
    expect(split.ok ? 'ok' : split.error.kind).toBe(kind)
    expect(split.ok ? '' : describePasteProblem(split.error)).toMatch(words)
  })

  test('emoji beside a document leave it as it is', () => {
    expect(
      documentsOf('📌 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư 👍').map(brief),
    ).toEqual(['decree | 30/2020/NĐ-CP | 2020-03-05 | Chính phủ | về công tác văn thư 👍'])
  })

  test('the longest block that is read is read in no time', () => {
    const line = 'Căn cứ Quyết định số 742/QĐ-UBND ngày 06/4/2023 của UBND tỉnh về ban hành Kế hoạch;'
    const before = performance.now()
    expect(documentsOf(Array.from({ length: 2000 }, () => line).join('\n'))).toHaveLength(2000)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})

/** Every document of the catalogue as the hospital's own, some of which could not be printed and read again. */
const printable = catalogueDocuments.filter(({ abstract, type }) => abstract !== '' && type !== 'other')
const asBasis = (at: number): LegalBasis => {
  const entry = printable[at % printable.length]
  if (entry === undefined) throw new Error('empty catalogue')
  const { type, symbol, issuer, date, abstract } = entry
  return legalBasisRecord.create(`b-${entry.key}`, { type, symbol, issuer, date, abstract })
}

describe('holds for any text', () => {
  const marks = ['- ', '+ ', '', '• ', '* ', '1. ']
  const intros = ['Căn cứ ', '', 'Thực hiện ', 'Căn cứ vào ']
  const ends = [';\n', '.\n', ';\n\n', ',;\n']

  test('a cited list, printed and pasted again, gives the same documents', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(printable.length - 1), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...marks),
        fc.constantFrom(...intros),
        fc.constantFrom(...ends),
        (places, mark, intro, end) => {
          const bases = places.map(asBasis)
          const printed = bases.map((basis) => `${mark}${intro}${citeLegalBasis(basis)}${end}`).join('')
          const documents = documentsOf(printed)
          expect(documents.map(({ abstract }) => abstract)).toEqual(bases.map(({ abstract }) => abstract))
          expect(documents.map(({ date }) => date)).toEqual(bases.map(({ date }) => date))
          const matched = matchPasted(documents, bases).map(({ choice }) =>
            choice?.use === 'list' ? choice.id : choice,
          )
          // Two laws of one name without a date are asked about; everything else is known again.
          expect(matched.filter((id) => id !== null)).toEqual(
            bases.map(({ id }) => id).filter((_, at) => matched[at] !== null),
          )
        },
      ),
      { numRuns: 150 },
    )
  })

  test('every character that is no space lies in a piece, and no two pieces overlap', () => {
    const bits = fc.constantFrom(
      'Căn cứ ',
      'Nghị định số 30/2020/NĐ-CP ',
      'ngày 05/3/2020 ',
      'của Chính phủ ',
      'về công tác văn thư',
      '; ',
      '\n',
      '- ',
      'Luật An ninh mạng ',
      'và ',
      'abc “x; y” ',
      '. ',
      '2030 ',
      'II. CĂN CỨ\n',
      '😀',
      '**',
    )
    const anything = fc.oneof(
      { weight: 4, arbitrary: bits },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    )
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (parts) => {
        const split = splitLegalText(parts.join(''))
        if (!split.ok) return
        const { text, pieces } = split.value
        expect(text).toBe(cleanText(parts.join('')))
        let at = 0
        for (const { span } of pieces) {
          expect(text.slice(at, span.from).replace(/[*#`]/g, '').trim()).toBe('')
          expect(span.to).toBeGreaterThan(span.from)
          at = span.to
        }
        expect(text.slice(at).replace(/[*#`]/g, '').trim()).toBe('')
      }),
      { numRuns: 400 },
    )
  })
})

test('a blank number of many dots is read in no time, and its document is asked about', () => {
  const blank = `Căn cứ Quyết định số ${'.'.repeat(400)}/QĐ-UBND ngày 05/3/2025 của UBND tỉnh về việc giao dự toán;`
  const split = splitLegalText(blank)
  expect(split.ok && split.value.pieces.some((piece) => piece.kind === 'document')).toBe(true)
})
