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

describe('a merged title right above the headings', () => {
  const sheetOn = (day: string) =>
    sheetOf(
      [
        [`DANH SÁCH TÀI SẢN CNTT (đến ${day})`, null, null, null, null],
        ['STT', 'Tên thiết bị', 'Mã tài sản', 'Phòng, vị trí', 'Đặc điểm lạ'],
        [1, 'Máy A', 'A1', 'P1', 'u'],
        ['STT', 'Tên thiết bị', 'Mã tài sản', 'Phòng, vị trí', 'Đặc điểm lạ'],
        [2, 'Máy B', 'A2', 'P2', 'v'],
      ],
      [{ fromRow: 1, toRow: 1, fromColumn: 0, toColumn: 4 }],
    )
  const sheet = sheetOn('30/11/2026')

  test('is no line of them, nor is a letterhead', () => {
    expect(proposeSheet(sheet)?.header).toMatchObject({ fromRow: 2, toRow: 2 })
    expect(proposeSheet(sheet)?.header.headings[1]).toBe('Tên thiết bị')
    const letterhead = sheetOf(
      [['BỆNH VIỆN', null, 'CỘNG HÒA', null, null], ...sheet.rows.slice(1).map(({ cells }) => cells)],
      [
        { fromRow: 1, toRow: 1, fromColumn: 0, toColumn: 1 },
        { fromRow: 1, toRow: 1, fromColumn: 2, toColumn: 4 },
      ],
    )
    expect(proposeSheet(letterhead)?.header.fromRow).toBe(2)
  })

  test('leaves the headings to be recognised where they are repeated', () => {
    const { judgement } = judge(emptySnapshot(), [sheet])
    expect(judgement.rows.map(({ verdict }) => verdict)).toEqual(['skip', 'skip', 'add', 'skip', 'add'])
  })

  test('may change without what is remembered of the table being lost', () => {
    const layout = proposeSheet(sheet, { columns: { 4: { kind: 'field', key: 'purpose' } } })
    if (layout === null) throw new Error('no headings found')
    const [made] = rememberLayouts([], [{ sheet, layout }], { answers: {}, today: '2026-01-01', newId: () => 'l' })
    const known = [made?.after as Parameters<typeof recallLayout>[0][number]]
    expect(recallLayout(known, sheetOn('31/12/2026'))?.choice.columns?.[4]).toEqual({ kind: 'field', key: 'purpose' })
  })
})

test('of two rows of headings that say as much, the upper one stands', () => {
  const header = proposeSheet(
    sheetOf([
      ['Tên thiết bị', 'Mã tài sản'],
      ['Số sê-ri', 'Ghi chú'],
    ]),
  )?.header
  expect(header?.fromRow).toBe(1)
})

describe('the form of a stock-taking', () => {
  const grid: readonly (readonly SourceCell[])[] = [
    ['STT', 'Tên tài sản', 'Theo sổ kế toán', null, null, 'Theo kiểm kê', null, null, 'Chênh lệch', null],
    [
      null,
      null,
      'Số lượng',
      'Nguyên giá',
      'Giá trị còn lại',
      'Số lượng',
      'Nguyên giá',
      'Giá trị còn lại',
      'Số lượng',
      'Giá trị',
    ],
    ['A', 'B', 1, 2, 3, 4, 5, 6, 7, 8],
    [1, 'Máy tính bàn', 5, 50_000_000, 10_000_000, 4, 40_000_000, 8_000_000, -1, -10_000_000],
  ]
  const merges = [
    { fromRow: 1, toRow: 1, fromColumn: 2, toColumn: 4 },
    { fromRow: 1, toRow: 1, fromColumn: 5, toColumn: 7 },
    { fromRow: 1, toRow: 1, fromColumn: 8, toColumn: 9 },
  ]

  test.each([
    ['merged', merges],
    ['without merged cells', []],
  ])('tells what the books say from what was counted, %s', (_, blocks) => {
    const { judgement } = judge(emptySnapshot(), [sheetOf(grid, blocks)])
    expect(judgement.changes[0]?.after).toMatchObject({ quantity: 4, bookQuantity: 5, unitPrice: 10_000_000 })
  })

  test('takes no difference for a number of pieces', () => {
    const only = grid.map((row) => [row[0] ?? null, row[1] ?? null, row[8] ?? null, row[9] ?? null])
    const sheet = sheetOf(only, [{ fromRow: 1, toRow: 1, fromColumn: 2, toColumn: 3 }])
    expect(proposeSheet(sheet, { collection: 'assets', headerRow: 1 })?.columns[2]).toEqual({ kind: 'ignore' })
  })
})

test('a second line of headings is one although some of it is not known', () => {
  const sheet = sheetOf([
    ['TT', 'Tên thiết bị', 'Mã số', 'Vị trí', 'Số lượng', null, 'Tình trạng sử dụng', null],
    [null, null, null, null, 'Sổ sách', 'Thực tế', 'Đang dùng', 'Chờ thanh lý'],
    [1, 'Máy tính HP', 'M1', 'P.101', 2, 1, 'x', null],
  ])
  expect(proposeSheet(sheet)?.header).toMatchObject({ fromRow: 1, toRow: 2 })
  expect(judge(emptySnapshot(), [sheet]).judgement.changes[0]?.after).toMatchObject({ bookQuantity: 2, quantity: 1 })
})
