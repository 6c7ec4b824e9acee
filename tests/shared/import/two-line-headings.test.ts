import { describe, expect, test } from 'vitest'
import { recallLayout, rememberLayouts } from '#shared/import/layout-memory.ts'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { readClipboardTable, readDelimited } from '#shared/tables/read-delimited.ts'
import type { SourceCell } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf } from './import-cases.ts'

const TEXT = `STT;Tên thiết bị;Số lượng;;Nguồn hình thành;;Khoa phòng
;;Sổ sách;Thực tế;Ngân sách;Viện phí;
A;B;1;2;3;4;C
1;Máy tính để bàn;5;4;1000000;2000000;
`

describe('headings in two lines that no merged cell holds together', () => {
  const csv = readDelimited('kiểm kê.csv', TEXT)
  const pasted = readClipboardTable(TEXT.replaceAll(';', '\t'))
  const sheets = [...(csv.ok ? csv.value : []), ...(pasted.ok ? [pasted.value] : [])]

  test('are one heading, in a text file and from the clipboard', () => {
    expect(sheets).toHaveLength(2)
    for (const sheet of sheets) {
      const layout = proposeSheet(sheet)
      expect(layout?.collection).toBe('assets')
      expect(layout?.header).toEqual({
        fromRow: 1,
        toRow: 3,
        headings: [
          'STT',
          'Tên thiết bị',
          'Số lượng: Sổ sách',
          'Số lượng: Thực tế',
          'Nguồn hình thành: Ngân sách',
          'Nguồn hình thành: Viện phí',
          'Khoa phòng',
        ],
      })
      const answers = { 'fundingSources:ngan sach': 'new', 'fundingSources:vien phi': 'new' }
      const { judgement } = judge(emptySnapshot(), [sheet], answers)
      expect(judgement.counts).toEqual({ add: 1, update: 0, skip: 3, error: 0 })
      expect(judgement.changes.at(-1)?.after).toMatchObject({ quantity: 4, bookQuantity: 5 })
    }
  })

  test('are found again by what is remembered of them', () => {
    const [sheet] = sheets
    if (sheet === undefined) throw new Error('unread')
    const layout = proposeSheet(sheet, { columns: { 6: { kind: 'field', key: 'room' } } })
    if (layout === null) throw new Error('no headings found')
    const [made] = rememberLayouts([], [{ sheet, layout }], { answers: {}, today: '2026-01-01', newId: () => 'l' })
    const known = made?.after === undefined ? [] : [made.after as Parameters<typeof recallLayout>[0][number]]
    expect(recallLayout(known, sheet)?.choice.columns?.[6]).toEqual({ kind: 'field', key: 'room' })
  })

  test('may have a unit in brackets below', () => {
    const layout = proposeSheet(
      sheetOf([
        ['Tên thiết bị', 'Số lượng', null, 'Đơn giá'],
        [null, 'Sổ sách', 'Thực tế', '(nghìn đồng)'],
        ['Máy A', 1, 1, 12_000],
      ]),
    )
    expect(layout?.header.headings[3]).toBe('Đơn giá (nghìn đồng)')
    expect(layout?.columns[3]).toEqual({ kind: 'field', key: 'unitPrice' })
  })
})

describe('one line of headings stays one', () => {
  const headings = (grid: readonly (readonly SourceCell[])[]) => proposeSheet(sheetOf(grid))?.header

  test('over a first row of data, whatever cells it leaves blank', () => {
    const head = ['Tên thiết bị', 'Mã tài sản', null, 'Ghi chú', null]
    for (const row of [
      ['Máy in', 'Ngân sách', 'x', null, null],
      [null, 'Viện phí', 'Thực tế', null, null],
      [null, null, null, 'hỏng nguồn', 'xem lại'],
      ['Máy in', null, null, null, 'model'],
    ]) {
      expect(headings([head, row, ['Máy B', 'B', null, null, null]])).toMatchObject({ fromRow: 1, toRow: 1 })
    }
  })

  test('under a title right above it', () => {
    const header = headings([
      [null, null, 'BẢNG KIỂM KÊ', null, null],
      ['STT', 'Tên thiết bị', 'Mã tài sản', 'Số sê-ri', 'Ghi chú'],
      [1, 'Máy A', 'A1', 'S1', null],
    ])
    expect(header).toMatchObject({ fromRow: 2, headings: ['STT', 'Tên thiết bị', 'Mã tài sản', 'Số sê-ri', 'Ghi chú'] })
  })
})
