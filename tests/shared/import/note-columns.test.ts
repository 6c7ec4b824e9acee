import { expect, test } from 'vitest'
import { judgeImport } from '#shared/import/judge-import.ts'
import { type LayoutChoice, proposeSheet } from '#shared/import/propose-sheet.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { sheetOf, TODAY } from './import-cases.ts'

const note = { kind: 'field', key: 'note' } as const
const head = ['Tên thiết bị', 'Mã tài sản', 'Kết nối', 'Mực in', 'Ghi chú']
const printers = (connection: string | null, remark: string | null) =>
  sheetOf([head, ['Máy in A', 'A-1', connection, '303; 304', remark]])

function imported(snapshot: Snapshot, sheet: SourceSheet, choice: LayoutChoice = { columns: { 2: note, 3: note } }) {
  const layout = proposeSheet(sheet, choice)
  if (layout === null) throw new Error('no headings')
  const judgement = judgeImport({ snapshot, sheets: [{ sheet, layout }], answers: {}, newId: () => 'a', today: TODAY })
  return { counts: judgement.counts, after: applyRecords(snapshot, judgement.changes) }
}

test('columns put into the note besides the real one stand behind it under their headings', () => {
  const { after } = imported(emptySnapshot(), printers('LAN', 'kéo giấy kém 02 lần'))
  expect(after.assets[0]?.note).toBe('kéo giấy kém 02 lần; Kết nối: LAN; Mực in: 303, 304')
  expect(imported(after, printers('LAN', 'kéo giấy kém 02 lần')).counts).toMatchObject({ add: 0, update: 0 })
})

test('what such a column says anew takes the place of what it said, and nothing else', () => {
  const { after } = imported(emptySnapshot(), printers('USB', 'chờ sửa'))
  expect(imported(after, printers('LAN', null)).after.assets[0]?.note).toBe('chờ sửa; Kết nối: LAN; Mực in: 303, 304')
  const cleared = { columns: { 2: note, 3: note }, clearBlank: true } as const
  expect(imported(after, printers(null, 'chờ sửa'), cleared).after.assets[0]?.note).toBe('chờ sửa; Mực in: 303, 304')
})

test('one column alone fills the note as it is written', () => {
  const sheet = sheetOf([head.slice(0, 3), ['Máy in A', 'A-1', 'USB']])
  expect(imported(emptySnapshot(), sheet, { columns: { 2: note } }).after.assets[0]?.note).toBe('USB')
})
