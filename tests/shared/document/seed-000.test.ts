import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { outlineText } from '#shared/document/outline-text.ts'
import { sampleOutline } from '#tests/fixtures/sample.ts'

/**
 * The slips of seed 000 that the product puts right, each with its reason. Everything else of the seed must stand in the
 * document word for word.
 */
const corrections: readonly [string, string, string][] = [
  ['BỆNH VIỆN Y HỌC CỔ TRUYỀN\nBÌNH DƯƠNG', 'BỆNH VIỆN Y HỌC CỔ TRUYỀN BÌNH DƯƠNG', 'one name, wrapped on paper'],
  ['Số: 10 /KH-YHCTBD', 'Số: 10/KH-YHCTBD', 'no space in a symbol'],
  [
    'Tp. Hồ Chí Minh, ngày 28 tháng 1 năm 2026.',
    'Thành phố Hồ Chí Minh, ngày 28 tháng 01 năm 2026',
    'a place named after a person in full, month 1 with its zero, no full stop',
  ],
  ['đạt tỉ lệ', 'đạt tỷ lệ', 'one spelling'],
  ['98 viên chức, và hợp đồng', '98 viên chức và hợp đồng', 'comma'],
  ['khoảng 20 máy trạm', 'cho 20 máy trạm', 'the number is counted'],
  ['cho cán bộ viên chức và', 'cho cán bộ, viên chức và', 'comma'],
  ['có 3 mục tiêu chung', 'có 03 mục tiêu chung', 'one form of small numbers'],
  ['(300 mb/s)', '(300 Mb/s)', 'unit'],
  [
    'với tổng số người lao động tại các Khoa, Phòng.',
    'với tổng số người lao động tại các Khoa, Phòng (55/98, tương ứng 56,1%).',
    'the ratio shows what it is made of',
  ],
  ['hệ thống quản lý phòng xét VNPT-Lis', 'hệ thống quản lý phòng xét nghiệm VNPT-LIS', 'lost word'],
  ['Risk/Pasc', 'RIS/PACS', 'misspelt name'],
  ['Risk/Pacs', 'RIS/PACS', 'misspelt name'],
  ['(Xquang,', '(X-quang,', 'spelling'],
  ['điện tim, ...)', 'điện tim,...)', 'spacing'],
  ['chẩn đoán hình ảnh, ... vào', 'chẩn đoán hình ảnh,... vào', 'spacing'],
  ['2. Nguồn nhân lực', '3. Nguồn nhân lực', 'two sections numbered 2'],
  ['3. An toàn thông tin\n', '4. An toàn thông tin\n', 'follows from the one above'],
  ['ngày 03/02/2023 của Ban', 'ngày 03 tháng 02 năm 2023 của Ban', 'one date form in căn cứ'],
  ['định hướng năm 2030.\n- Quyết định 2955', 'định hướng năm 2030;\n- Quyết định 2955', 'each căn cứ ends with ;'],
  ['Quyết định 2955/QĐ-BYT', 'Quyết định số 2955/QĐ-BYT', 'lost "số"'],
  ['ngày 29/10/2024 về việc', 'ngày 29 tháng 10 năm 2024 của Bộ Y tế về việc', 'date form, lost issuer'],
  ['ngày 26/7/2021 của', 'ngày 26 tháng 7 năm 2021 của', 'date form'],
  ['Kế hoạch 875/KH-UBND ngày 14/3/2023', 'Kế hoạch số 875/KH-UBND ngày 14 tháng 3 năm 2023', 'lost "số", date form'],
  ['908/KH-UBND ngày 14/3/2023', '908/KH-UBND ngày 14 tháng 3 năm 2023', 'date form'],
  ['Kế hoạch 3323/KH-SYT ngày 05/5/2023', 'Kế hoạch số 3323/KH-SYT ngày 05 tháng 5 năm 2023', 'lost "số", date form'],
  ['ngày 6/01/2026 về việc', 'ngày 06 tháng 01 năm 2026 của Bộ Y tế về việc', 'date form, lost issuer'],
  [
    'Quyết định 5168/QĐ-SYT ngày 30/12/2025 về',
    'Quyết định số 5168/QĐ-SYT ngày 30 tháng 12 năm 2025 của Sở Y tế về',
    'same',
  ],
  ['là\n1. Xây dựng cơ sở', 'là:\na) Xây dựng cơ sở', 'a list inside a numbered section takes letters'],
  [
    '2. Thực hiện việc quản lý hồ sơ sức khỏe điện tử của người dân theo tiêu chuẩn.',
    'b) Thực hiện việc quản lý hồ sơ sức khỏe điện tử của người dân theo tiêu chuẩn;',
    'same',
  ],
  ['3. Xây dựng và hoàn thiện hồ sơ bệnh án', 'c) Xây dựng và hoàn thiện hồ sơ bệnh án', 'same'],
  ['2.1 Xây dựng', '2.1. Xây dựng', 'numbering'],
  ['2.1.2 Ứng dụng', '2.2. Ứng dụng', 'numbering'],
  ['2.1.3 Bảo đảm', '2.3. Bảo đảm', 'numbering'],
  ['4.1 Phát', '4.1. Phát', 'numbering'],
  ['4.2 Phát', '4.2. Phát', 'numbering'],
  ['4.3 Bảo', '4.3. Bảo', 'numbering'],
  ['Phân đấu', 'Phấn đấu', 'spelling'],
  ['Kiến toàn', 'Kiện toàn', 'spelling'],
  ['Chỉ tiêu: 100% hồ sơ', 'Chỉ tiêu:\n- 100% hồ sơ', 'laid out like the other targets'],
  ['Nâng cấp cơ sở hạ tầng để, mở rộng', 'Nâng cấp cơ sở hạ tầng để mở rộng', 'stray comma'],
  ['hoạt động liên tục của Trung tâm;', 'hoạt động liên tục của Bệnh viện;', 'copied from another unit'],
  [
    '(Chi tiết kèm theo phụ lục 01,02)',
    '(Chi tiết kèm theo Phụ lục I, Phụ lục II)',
    'appendices are numbered in Roman',
  ],
  ['Tài chính Kế toán', 'Tài chính - Kế toán', 'one name of a department'],
  ['Ban giám đốc', 'Ban Giám đốc', 'one spelling'],
  ['tủ kệ,..)', 'tủ kệ,...)', 'dots'],
  ['Khoa Cận Lâm sàng.', 'Khoa Cận lâm sàng', 'capital, full stop after a title'],
  ['Bệnh viện Y học Cổ truyền Bình Dương', 'Bệnh viện Y học cổ truyền Bình Dương', 'capital'],
  ['Phụ lục 01', 'Phụ lục I', 'Roman number'],
  ['Phụ lục 02', 'Phụ lục II', 'Roman number'],
  ['\nTT\tTên', '\nSTT\tTên', 'one heading in both tables'],
  ['(tr. đồng)', '(triệu đồng)', 'one heading in both tables'],
  [
    'Mua sắm trang thiết bị phục vụ CNTT phục vụ tiếp nhận bệnh',
    'Mua sắm trang thiết bị CNTT phục vụ tiếp nhận bệnh',
    'repeated words',
  ],
  ['Kios điện tử', 'Kiosk điện tử', 'spelling'],
  ['Quý II- 2026', 'Quý II/2026', 'one period form'],
  [
    'Trong đó (Ngân sách cấp : 975.000.000 đ và Quỹ phát triển sự nghiệp của đơn vị: 300.000.000 đồng)',
    'Trong đó: Ngân sách cấp: 975.000.000 đồng; Quỹ phát triển sự nghiệp của đơn vị: 300.000.000 đồng.',
    'one form of money',
  ],
  [
    'Trong đó (Ngân sách cấp : 2.400.000 000 đ và Quỹ phát triển sự nghiệp của đơn vị: 0 đ)',
    'Trong đó: Ngân sách cấp: 2.400.000.000 đồng; Quỹ phát triển sự nghiệp của đơn vị: 0 đồng.',
    'one form of money',
  ],
]

/** Letters a scanner read out of a stamp, one to a line. */
const isNoise = (line: string): boolean => /^[A-Z]$/.test(line)

/** Lower case, one space, no marker or number in front, no punctuation at the end: what is left are the words. */
function words(line: string): string {
  return line
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll('–', '-')
    .replace(/\s+/g, ' ')
    .replace(/\s*-\s*/g, '-')
    .replace(/ ([.,;:])/g, '$1')
    .replace(/^[\s\-+]+/, '')
    .replace(/[.;:\s]+$/, '')
    .trim()
}

const fixture = readFileSync(new URL('../../fixtures/seed-000.txt', import.meta.url), 'utf8')

describe('the plan of seed 000', () => {
  const seed = corrections.reduce((text, [slip, right]) => {
    if (!text.includes(slip)) throw new Error(`not in the seed: ${slip}`)
    return text.replaceAll(slip, right)
  }, fixture)
  const document = outlineText(sampleOutline())
  const running = words(document.map(words).join(' '))
  const lines = seed.split('\n').filter((line) => line.trim() !== '' && !isNoise(line.trim()))

  test.each(lines.filter((line) => !line.includes('\t')))('carries the line: %s', (line) => {
    expect(running).toContain(words(line))
  })

  test('keeps the order of the seed, from its place and date on', () => {
    const body = lines.filter((line) => !line.includes('\t')).map(words)
    const from = body.findIndex((line) => line.startsWith('thành phố hồ chí minh, ngày'))
    let at = 0
    for (const line of body.slice(from + 1)) {
      const found = running.indexOf(line, at)
      expect(found, `out of its place: ${line}`).toBeGreaterThanOrEqual(0)
      at = found + line.length
    }
  })

  test('has the tables of both appendices row by row, each cell in its column', () => {
    const rows = lines.filter((line) => line.includes('\t')).map((line) => line.split('\t').map(words))
    const own = sampleOutline().appendices.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table'
          ? [
              block.columns.map(({ title }) => words(title)),
              ...block.rows.map(({ cells }) => cells.map((cell) => words(cell.runs.map(({ text }) => text).join('')))),
            ]
          : [],
      ),
    )
    const told = (row: readonly string[]) => row.filter((cell) => cell !== '').join(' | ')
    expect(own.map(told)).toEqual(rows.map(told))
  })

  test('has each of the twelve legal bases', () => {
    expect(document.filter((line) => /^- (Quyết định|Nghị quyết|Kế hoạch) số /.test(line))).toHaveLength(12)
  })

  test('ends its text with ./.', () => {
    expect(document).toContain('Trân trọng./.')
  })
})
