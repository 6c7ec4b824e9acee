import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOfLines, linesOfText, pasteRemark } from '#renderer/plan-document/paste/pasted-lines.ts'
import { pastedOutline, pastedSections } from '#renderer/plan-document/paste/pasted-sections.ts'
import { readPastedHtml } from '#renderer/plan-document/paste/word-html.ts'
import { type Block, block } from '#shared/records/narrative.ts'
import { plain, type RichText } from '#shared/records/rich-text.ts'
import { toTree } from '#shared/records/tree.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const page = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures/word', `${name}.html`), 'utf8')
const words = (content: RichText) =>
  content
    .map((run) => {
      if (run.kind !== 'text') return '{}'
      const marks = { plain: '', bold: '**', italic: '_', boldItalic: '**_' }[run.emphasis]
      return `${marks}${run.text}${marks}`
    })
    .join('')
const signs: Readonly<Record<string, string>> = { paragraph: '', item1: '- ', item2: '+ ', lettered: 'a) ' }
const signOf = (each: Block) => signs[each.kind === 'item' ? `item${each.level}` : each.kind] ?? ''
const linesOf = (html: string) =>
  blocksOfLines(readPastedHtml(html).lines).map((each) =>
    each.kind === 'generated' ? '' : `${signOf(each)}${words(each.content)}`,
  )

describe('what Word puts on the clipboard', () => {
  test('its made-up lists become lists of the plan; bold and italic stay, the rest goes', () => {
    expect(linesOf(page('fake-lists'))).toEqual([
      'Bệnh viện hiện có **55** bộ máy vi tính, trong đó _20 máy_ đã cài phần mềm diệt virus.',
      '- Đường truyền Internet 300 Mb/s.',
      '+ **Nhà cung cấp: VNPT**',
      '- Máy in: 35 máy',
      'a) Phòng máy chủ đặt tại tầng 2',
    ])
  })

  test('real lists keep their levels and their letters; a number of a list stays in words', () => {
    expect(linesOf(page('real-lists'))).toEqual([
      'Phần mềm đang dùng:',
      '- Hệ thống khám bệnh VNPT-HIS',
      '+ Xét nghiệm _VNPT-LIS_',
      '- **Kế toán**',
      'a) Sao lưu hằng ngày',
      'a) Sao lưu ngoại tuyến',
      '3. Khôi phục trong 24 giờ; kiểm tra bản sao lưu mỗi quý.',
    ])
  })

  test('a table becomes lines and a picture goes, and both are told; nothing of the page is run', () => {
    const pasted = readPastedHtml(page('table-and-picture'))
    expect(linesOf(page('table-and-picture'))).toEqual([
      '**Bảng 1. Máy chủ**',
      'STT; Tên máy chủ; Tình trạng',
      '1; Dell PowerEdge R740; Đang hoạt động',
      'Sơ đồ mạng nội bộ.',
    ])
    expect(pasteRemark(pasted)).toBe(
      'Bảng được ghi thành từng dòng, các ô cách nhau bằng dấu “;”. Đã bỏ 1 hình: lời văn chỉ giữ chữ.',
    )
    expect('pasted' in window).toBe(false)
    expect(pasteRemark(readPastedHtml(page('fake-lists')))).toBeNull()
  })

  test('a page saved without its own marks is told by the signs before the words', () => {
    expect(linesOf(page('filtered'))).toEqual([
      '- Đào tạo, tập huấn cho 40 người',
      '+ **Lớp cơ bản**',
      'Dòng một\ndòng hai',
    ])
  })

  test('whatever is pasted gives blocks the validators accept', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</i>',
      '<ul><li>',
      '<table><tr><td>',
      'chữ',
      '&nbsp;',
      '1. A',
      '<br>',
      '<!--',
      '-->',
      '\u0000',
      '<img>',
      '- x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const each of blocksOfLines(readPastedHtml(pieces.join('')).lines)) {
          expect(block.safeParse(each).success).toBe(true)
        }
      }),
    )
  })
})

test('plain text is read by its signs', () => {
  const lines = linesOfText('Mở đầu\n- một\n\t+ hai\na) ba\n• bốn\r\n2026 là năm\n12.5 Mb/s')
  expect(
    blocksOfLines(lines).map((each) => (each.kind === 'generated' ? '' : `${signOf(each)}${words(each.content)}`)),
  ).toEqual(['Mở đầu', '- một', '+ hai', 'a) ba', '- bốn', '2026 là năm', '12.5 Mb/s'])
})

describe('headings in what is pasted', () => {
  const { lines } = readPastedHtml(page('headings'))
  const outline = pastedOutline(lines)

  test('A., I., 1. and 1.1 make nested sections; a sentence with a number and an amount make none', () => {
    expect(outline.sections.map(({ depth, title }) => `${depth} ${words(title)}`)).toEqual([
      '0 BÁO CÁO TÌNH HÌNH',
      '1 TÌNH HÌNH THỰC HIỆN',
      '2 Hạ tầng kỹ thuật',
      '3 Máy chủ',
      '2 Nguồn nhân lực',
      '1 CƠ SỞ PHÁP LÝ',
      '0 KẾ HOẠCH NĂM 2026',
      '1 MỤC TIÊU',
      '0 TỔ CHỨC THỰC HIỆN',
    ])
    expect(outline.lead).toHaveLength(1)
    expect(outline.sections[2]?.blocks.map(signOf)).toEqual(['- ', '+ '])
    expect(outline.sections[3]?.blocks.map((each) => (each.kind === 'generated' ? '' : words(each.content)))).toEqual([
      '1.275 triệu đồng đã được bố trí.',
    ])
  })

  test('the sections stand where they were asked for, and nothing that was there is touched but its place', () => {
    const sample = sampleSnapshot()
    let made = 0
    const newId = () => `new-${made++}`
    const place = { parentId: 'sec-a1', afterId: 'sec-a11' }
    const changes = pastedSections(sample, SAMPLE_PLAN, place, outline, newId)
    const rows = new Map(sample.narratives.map((each) => [each.id, each]))
    for (const { id, after } of changes) rows.set(id, after as (typeof sample.narratives)[number])
    const a1 = toTree([...rows.values()])
      .flatMap(({ children }) => children)
      .find(({ record }) => record.id === 'sec-a1')
    expect(a1?.children.map(({ record }) => record.id).slice(0, 5)).toEqual([
      'sec-a11',
      'new-0',
      'new-6',
      'new-8',
      'sec-a12',
    ])
    expect(rows.get('new-0')?.blocks[0]).toEqual({
      kind: 'paragraph',
      content: [plain('Thực hiện Kế hoạch số 875/KH-UBND, đơn vị báo cáo như sau:')],
    })
    // A, I and then level three are left: what would be deeper stands on the fifth.
    expect(rows.get('new-3')?.parentId).toBe('new-1')
  })
})
