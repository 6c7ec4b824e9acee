import { expect, test } from 'vitest'
import type { OutlineBlock, TableBlock } from '#shared/document/outline.ts'
import { isTallHead, isTallRow, keepsWithNext } from '#shared/document/page-breaks.ts'
import { heading, paragraph, row } from './sample-outline.ts'

const table = (title: string, ...texts: string[]): TableBlock => ({
  kind: 'table',
  columns: [
    { title: 'STT', share: 10, align: 'center' },
    { title, share: 90, align: 'left' },
  ],
  rows: texts.map((text) => row('row', '1', text)),
})
const remark: OutlineBlock = { kind: 'remark', align: 'left', runs: [{ text: 'Trong đó' }] }
const kept = (blocks: OutlineBlock[], beforeSignature = false): boolean[] =>
  blocks.map((_, index) => keepsWithNext(blocks, index, beforeSignature))

test('headings, lead-ins, captions and remarks stay with what they belong to', () => {
  expect(kept([heading(1, 'A.', 'X'), paragraph('Gồm có:'), paragraph('Một.', '-'), paragraph('Hai.', '-')])).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(kept([remark, table('Tên', 'x'), remark, paragraph('Hết.')])).toEqual([true, true, false, false])
  expect(kept([table('Tên', 'x'), remark, remark])).toEqual([true, true, false])
})

test('the last two blocks stay with the signature', () => {
  const blocks = [paragraph('Một.'), paragraph('Trên đây là Kế hoạch.'), paragraph('Trân trọng./.')]
  expect(kept(blocks, true)).toEqual([false, true, true])
  expect(kept(blocks, false)).toEqual([false, false, false])
})

test('a row may break only when its text needs more than half a page', () => {
  const words = (count: number): string => 'bệnh viện '.repeat(count)
  const long = table('Tên', words(20), words(1500), Array.from({ length: 60 }, () => 'dòng').join('\n'))
  expect(long.rows.map((one) => isTallRow(long, one, 'portrait'))).toEqual([false, true, true])
})

test('the same text is taller in a narrow column, in a span it is measured over all its columns', () => {
  const text = 'bệnh viện '.repeat(150)
  const narrow = table('Tên')
  const inNarrow = { kind: 'row', cells: [{ runs: [{ text }] }, { runs: [] }] } as const
  const inSpan = { kind: 'row', cells: [{ runs: [{ text }], span: 2 }] } as const
  expect(isTallRow(narrow, inNarrow, 'portrait')).toBe(true)
  expect(isTallRow(narrow, inSpan, 'portrait')).toBe(false)
})

test('a head taller than half a page is not repeated', () => {
  expect(isTallHead(table('Tên nhiệm vụ'), 'landscape')).toBe(false)
  expect(isTallHead(table('Tên nhiệm vụ '.repeat(800)), 'landscape')).toBe(true)
})
