import { expect, test } from 'vitest'
import { verdictRows } from '#renderer/screens/import/verdict-rows.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import type { SourceCell } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf } from '#tests/shared/import/import-cases.ts'

const judged = (grid: readonly (readonly SourceCell[])[]) => judge(emptySnapshot(), [sheetOf(grid)]).judgement

test('devices of one name are told apart on the screen by their host names, which no name holds', () => {
  const judgement = judged([
    ['Loại thiết bị', 'Tên máy tính', 'Mã tài sản'],
    ['Máy tính để bàn', 'TCKT-01', '0001'],
    ['Máy tính để bàn', 'TCKT-02', '0002'],
  ])
  const names = verdictRows(judgement).map(({ name }) => name)
  expect(names.filter((name) => name.includes('TCKT-0'))).toHaveLength(2)
  const { assets } = applyRecords(emptySnapshot(), judgement.changes)
  expect(JSON.stringify(assets.map(({ name }) => name))).not.toContain('TCKT')
})

test('lines of one provider are told apart by their kind, speed and purpose', () => {
  const judgement = judged([
    ['Nhà cung cấp', 'Loại đường truyền', 'Băng thông', 'Mục đích'],
    ['Viettel', 'FTTH', 300, 'Internet chung'],
    ['Viettel', 'TSLCD', null, null],
  ])
  expect(verdictRows(judgement).map(({ name }) => name)).toEqual([
    '',
    'Viettel (Internet, 300 Mb/s, Internet chung)',
    'Viettel (Mạng truyền số liệu chuyên dùng)',
  ])
})
