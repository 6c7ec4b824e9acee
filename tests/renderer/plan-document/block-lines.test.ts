// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { readBlockLines, type SectionNames, toBlockLines } from '#renderer/plan-document/block-lines.ts'
import type { Block } from '#shared/records/narrative.ts'
import { bound, plain } from '#shared/records/rich-text.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

const sectionNames = (): SectionNames => ({ figures: new Map(), generated: new Map() })

const nameOf = () => ''

describe('the lines of a section', () => {
  test.each(sampleSnapshot().narratives.map((each) => [each.id, each.blocks] as const))(
    'section %s of the sample comes back as it was',
    (_id, blocks) => {
      const names = sectionNames()
      expect(readBlockLines(toBlockLines(blocks, names, nameOf), names)).toEqual({ ok: true, value: blocks })
    },
  )

  test('each kind of block has its beginning of line; letters follow the Vietnamese alphabet', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', content: [plain('Có '), bound('inventory.printers'), plain(' máy in.')] },
      { kind: 'item', level: 1, content: [plain('Mục')] },
      { kind: 'item', level: 2, content: [plain('Con')] },
      ...['một', 'hai', 'ba', 'bốn', 'năm'].map((word): Block => ({ kind: 'lettered', content: [plain(word)] })),
    ]
    const lines = toBlockLines(blocks, sectionNames(), nameOf)
    expect(lines.split('\n')).toEqual([
      'Có {{Số máy in}} máy in.',
      '- Mục',
      '+ Con',
      'a) một',
      'b) hai',
      'c) ba',
      'd) bốn',
      'đ) năm',
    ])
  })

  test.each([
    ...[
      '- không phải mục',
      '+ cộng',
      'a) chữ',
      '[[ngoặc]]',
      '\\gạch',
      'hai\ndòng',
      'dấu ⏎ và \\⏎',
      '**x**',
      '-',
      'aa) b',
    ],
  ])('a paragraph that reads “%s” stays a paragraph', (text) => {
    const names = sectionNames()
    const blocks: Block[] = [{ kind: 'paragraph', content: [plain(text)] }]
    expect(readBlockLines(toBlockLines(blocks, names, nameOf), names)).toEqual({ ok: true, value: blocks })
  })

  test('items past y and empty items come back as items', () => {
    const names = sectionNames()
    const blocks: Block[] = [
      ...Array.from({ length: 25 }, (_, index): Block => ({ kind: 'lettered', content: [plain(`mục ${index}`)] })),
      { kind: 'item', level: 1, content: [] },
      { kind: 'item', level: 2, content: [plain('con')] },
    ]
    expect(readBlockLines(toBlockLines(blocks, names, nameOf), names)).toEqual({ ok: true, value: blocks })
  })

  test('parts of groups with one name keep their own groups when they change places', () => {
    const names = sectionNames()
    const part = (id: string): Block => ({
      kind: 'generated',
      from: 'tasks',
      layout: 'sections',
      groupIds: [id],
    })
    const lines = toBlockLines([part('group-1'), part('group-2')], names, () => 'Hạ tầng')
    const turned = lines.split('\n').toReversed().join('\n')
    expect(readBlockLines(turned, names)).toEqual({ ok: true, value: [part('group-2'), part('group-1')] })
  })

  test('a changed [[…]] is refused with its line rather than lost', () => {
    const names = sectionNames()
    const blocks: Block[] = [{ kind: 'generated', from: 'targets', layout: 'sections', groupIds: null }]
    const lines = `Mở đầu\n${toBlockLines(blocks, names, nameOf).replace('chỉ tiêu', 'chỉ số')}`
    const read = readBlockLines(lines, names)
    expect(read.ok ? '' : read.error).toBe(
      'Dòng 2: không có phần tự viết tên “Các mục tiêu, chỉ số”. Hãy giữ nguyên chữ trong [[ ]].',
    )
  })
})
