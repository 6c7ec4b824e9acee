import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import type { SourceCell } from '#shared/tables/source-sheet.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { arbitrarySnapshot } from '#tests/shared/records/arbitrary-snapshot.ts'
import { assetsOf, judge, ownExport, sheetOf } from './import-cases.ts'

const HEAD = ['STT', 'Tên tài sản', 'Loại', 'Mã TS', 'Khoa, phòng', 'SL', 'Đơn giá (triệu đồng)', 'Năm sử dụng']
const verdicts = (rows: readonly { verdict: string }[]) => rows.map(({ verdict }) => verdict)

describe('a messy sheet', () => {
  const grid: SourceCell[][] = [
    ['SỞ Y TẾ'],
    ['BẢNG KIỂM KÊ THIẾT BỊ'],
    HEAD,
    ['A', 'B', 'C', 'D', 'E', '(1)', '(2)', '(3)'],
    ['I', 'Phòng máy chủ'],
    [1, 'Máy tính Dell', 'Máy vi tính', '0045', 'Khoa Không Có', 2, 12.5, 2021],
    [2, 'Máy in HP', 'máy in', 'none', null, null, null, 20222],
    [3, 'Máy quét', 'Scanner', '0046', null, { kind: 'formula' }, null, 2020],
    [4, 'UPS', 'tủ lạnh', '0047', null, 1, null, 2020],
    [5, 'Switch Cisco', 'switch', '0048', null, 1, null, 2020],
    [6, 'Switch khác', 'switch', '0048', null, 1, null, 2020],
    [null, 'Cộng', null, null, null, 6],
    [null, null, null, null, null, 'Người lập bảng'],
  ]

  test('every row has a verdict with its reason, and nothing is guessed', () => {
    const { judgement } = judge(sampleSnapshot(), [sheetOf(grid)])
    expect(verdicts(judgement.rows)).toEqual([
      'skip',
      'skip',
      'skip',
      'skip',
      'skip',
      'error',
      'add',
      'error',
      'error',
      'add',
      'error',
      'skip',
      'skip',
    ])
    expect(judgement.rows.every(({ verdict, notes }) => verdict === 'add' || notes.length > 0)).toBe(true)
    const cells = judgement.rows.flatMap(({ notes }) => notes.flatMap(({ cell }) => cell ?? []))
    expect(cells).toEqual(['E6', 'H7', 'F8', 'C9', 'D11'])
    expect(judgement.rows[10]?.notes[0]?.message).toContain('Trùng với dòng 10')
    expect(judgement.questions.map(({ id, rows }) => [id, rows])).toEqual([
      ['departments:khoa khong co', 1],
      ['choice:assets.kind:tu lanh', 1],
    ])
  })

  test('an answer makes the record, keeps zeros of codes, counts millions, and takes the room of the group', () => {
    const snapshot = sampleSnapshot()
    const answers = { 'departments:khoa khong co': 'new', 'choice:assets.kind:tu lanh': 'ups' }
    const { judgement } = judge(snapshot, [sheetOf(grid)], answers)
    expect(judgement.questions).toEqual([])
    const after = applyRecords(snapshot, judgement.changes)
    const made = after.assets.find(({ code }) => code === '0045')
    expect(made).toMatchObject({
      kind: 'desktop',
      quantity: 2,
      unitPrice: 12_500_000,
      yearInUse: 2021,
      room: 'Phòng máy chủ',
    })
    expect(after.departments.find(({ id }) => id === made?.departmentId)?.name).toBe('Khoa Không Có')
  })

  test('another spelling is remembered with the department it was said to be', () => {
    const snapshot = sampleSnapshot()
    const [first] = snapshot.departments
    const { judgement } = judge(snapshot, [sheetOf(grid)], { 'departments:khoa khong co': first?.id ?? '' })
    const after = applyRecords(snapshot, judgement.changes)
    expect(after.departments.find(({ id }) => id === first?.id)?.aliases).toContain('Khoa Không Có')
    expect(judge(after, [sheetOf(grid)]).judgement.questions.map(({ id }) => id)).toEqual([
      'choice:assets.kind:tu lanh',
    ])
  })
})

describe('rows that speak of records that are there', () => {
  const snapshot = assetsOf([
    { id: 'a', name: 'Máy A', code: '0045', serial: 'SN1' },
    { id: 'b', name: 'Máy B', serial: 'SN2', note: 'giữ' },
    { id: 'c', name: 'Máy C' },
  ])
  const head = ['Tên thiết bị', 'Mã tài sản', 'Số sê-ri', 'Ghi chú']

  test('code, then serial find them; blank cells keep what was there', () => {
    const { judgement } = judge(snapshot, [
      sheetOf([head, ['Máy A1', '0045', null, null], ['Máy B1', null, 'sn2', null]]),
    ])
    expect(verdicts(judgement.rows)).toEqual(['skip', 'update', 'update'])
    const after = applyRecords(snapshot, judgement.changes)
    expect(after.assets.map(({ name, note, serial }) => [name, note, serial])).toEqual([
      ['Máy A1', '', 'SN1'],
      ['Máy B1', 'giữ', 'sn2'],
      ['Máy C', '', ''],
    ])
  })

  test('a code of one and a serial of another is refused with both names', () => {
    const { judgement } = judge(snapshot, [sheetOf([head, ['X', '0045', 'SN2', null]])])
    expect(judgement.rows[1]?.notes[0]?.message).toMatch(/Máy A.*Máy B/)
    expect(judgement.changes).toEqual([])
  })

  test('what makers leave in place of a serial finds nobody', () => {
    const both = ['Máy D', null, 'To be filled by O.E.M.', null]
    const { judgement } = judge(snapshot, [sheetOf([head, both, ['Máy E', null, 'Default string', null]])])
    expect(verdicts(judgement.rows)).toEqual(['skip', 'add', 'add'])
  })

  test.each([
    'chưa có mã',
    'Chưa dán',
    'CHUA RO',
    'không rõ',
    'không',
    'ko có',
    'mất tem',
    'tem mờ',
    'đang cập nhật',
    'dang cap nhat',
    'x',
    'xxx',
    '0',
    '-',
    '?',
    'N/A',
  ])('“%s” is no code and no serial: it finds nobody, and takes none away', (word) => {
    const stored = assetsOf([
      { id: 'a', name: 'Máy A', code: word, serial: 'SN1' },
      { id: 'b', name: 'Máy B', code: '0046', serial: word },
    ])
    const rows = [
      ['Máy in X', word, null, null],
      ['Máy in Y', null, word, null],
      ['Máy in Z', word, word, null],
      ['Máy A', word, 'SN1', 'ghi chú'],
    ]
    const { judgement } = judge(stored, [sheetOf([head, ...rows])])
    expect(verdicts(judgement.rows)).toEqual(['skip', 'add', 'add', 'add', 'update'])
    expect(judgement.changes.at(-1)?.after).toMatchObject({ code: word, serial: 'SN1' })
  })

  test('a department may be called by one letter', () => {
    const rows = ['X', 'K'].map((code) => [`Khoa ${code}`, code])
    const { judgement } = judge(emptySnapshot(), [sheetOf([['Tên khoa', 'Mã khoa', 'Số nhân viên'], ...rows])])
    expect(judgement.changes.map(({ after }) => after)).toMatchObject([{ code: 'X' }, { code: 'K' }])
  })

  test('codes that only look like such words find their device', () => {
    const codes = ['MAT-1', 'KHONG-GIAN', 'KHO', 'CHUAN', '12345', '11', 'X1']
    const stored = assetsOf(codes.map((code, at) => ({ id: `a${at}`, name: `Máy ${at}`, code })))
    const rows = codes.map((code) => ['Máy', code, null, 'ghi chú'])
    const { judgement } = judge(stored, [sheetOf([head, ...rows])])
    expect(verdicts(judgement.rows)).toEqual(['skip', ...codes.map(() => 'update')])
  })

  test('three equal rows without a key beside one equal record add two', () => {
    const row = ['Máy C', null, null, null]
    const { judgement } = judge(snapshot, [sheetOf([head, row, row, row])])
    expect(verdicts(judgement.rows)).toEqual(['skip', 'skip', 'add', 'add'])
  })
})

test('a code that stands twice is told with its cell, itself and the other row; the row keeps its own name', () => {
  const sheet = sheetOf([
    ['Tên thiết bị', 'Mã tài sản', 'Số sê-ri'],
    ['Máy tính xách tay HP', '0047', 'S1'],
    ['Máy tính bàn lắp ráp', '0047', 'S2'],
  ])
  const twice = judge(assetsOf([]), [sheet]).judgement
  const again = judge(assetsOf([{ id: 'a', name: 'Máy tính xách tay HP', code: '0047', serial: 'S1' }]), [
    sheet,
  ]).judgement
  for (const { rows } of [twice, again]) {
    expect(rows[2]).toMatchObject({ verdict: 'error', recordId: null, name: 'Máy tính bàn lắp ráp' })
    expect(rows[2]?.notes).toMatchObject([{ cell: 'B3' }])
    expect(rows[2]?.notes[0]?.message).toMatch(
      /dòng 2 \(“Máy tính xách tay HP”\).*“Mã tài sản” “0047”.*hai mục khác nhau/,
    )
  }
})

describe('devices that belong to each other in a ring', () => {
  const head = ['Tên thiết bị', 'Mã tài sản', 'Thuộc thiết bị']
  const notesOf = ({ notes }: { notes: readonly { message: string }[] }) =>
    notes.map(({ message }) => message).join(' ')

  test('are refused where the ring closes, and what belongs to them with them', () => {
    const sheet = sheetOf([head, ['Máy A', 'A', 'B'], ['Máy B', 'B', 'A'], ['Máy C', 'C', null], ['Máy D', 'D', 'C']])
    const { judgement } = judge(assetsOf([]), [sheet])
    expect(verdicts(judgement.rows)).toEqual(['skip', 'error', 'error', 'add', 'add'])
    expect(judgement.rows.slice(1, 3).map(notesOf)).toEqual([
      expect.stringContaining('chưa nhập được'),
      expect.stringContaining('Khép vòng “thuộc thiết bị”: “Máy B” thuộc “Máy A” thuộc “Máy B”'),
    ])
  })

  test('are refused where the ring closes over a record that no row changes', () => {
    const known = assetsOf([
      { id: 'a', name: 'Máy A', code: 'A', parentId: 'b' },
      { id: 'b', name: 'Máy B', code: 'B' },
    ])
    const { judgement } = judge(known, [sheetOf([head, ['Máy B', 'B', 'A']])])
    expect([judgement.counts.error, judgement.changes]).toEqual([1, []])
  })

  test('are not where another row opens the ring', () => {
    const known = assetsOf([
      { id: 'a', name: 'Máy A', code: 'A', parentId: 'b' },
      { id: 'b', name: 'Máy B', code: 'B' },
      { id: 'c', name: 'Máy C', code: 'C' },
    ])
    const { judgement } = judge(known, [sheetOf([head, ['Máy B', 'B', 'A'], ['Máy A', 'A', 'C']])])
    expect(judgement.counts).toMatchObject({ update: 2, error: 0 })
  })
})

test('a column that may be read two ways is asked about, and the answer decides', () => {
  const sheet = sheetOf([
    ['Tên thiết bị', 'Mã tài sản', 'Đơn giá'],
    ['Máy A', 'x1', '1.275'],
  ])
  const asked = judge(assetsOf([]), [sheet]).judgement
  expect(verdicts(asked.rows)).toEqual(['skip', 'error'])
  const [question] = asked.questions
  const answered = judge(assetsOf([]), [sheet], { [question?.id ?? '']: 'vietnamese' }).judgement
  expect(answered.changes[0]?.after).toMatchObject({ unitPrice: 1275 })
})

test('a block merged over rows stands for each of them', () => {
  const sheet = sheetOf(
    [
      ['Phòng, vị trí', 'Tên thiết bị', 'Mã tài sản'],
      ['P.101', 'A', 'x1'],
      [null, 'B', 'x2'],
    ],
    [{ fromRow: 2, toRow: 1_000_000, fromColumn: 0, toColumn: 0 }],
  )
  expect(judge(assetsOf([]), [sheet]).judgement.changes.map(({ after }) => after)).toMatchObject([
    { room: 'P.101' },
    { room: 'P.101' },
  ])
})

test('the app’s own export imports to no change, whatever the inventory', () => {
  fc.assert(
    fc.property(arbitrarySnapshot(), (snapshot) => {
      const { judgement } = judge(snapshot, [ownExport(snapshot, 'assets')])
      expect(judgement.changes).toEqual([])
      expect(judgement.counts.error).toBe(0)
    }),
    { numRuns: 60 },
  )
})

test('importing twice adds nothing the second time', () => {
  const cell = fc.oneof(fc.constantFrom(null, 'Máy', 'X-1', 'X-2', '2', 3), fc.string({ maxLength: 5 }))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 8 }), (rows) => {
      const sheet = sheetOf([['Tên thiết bị', 'Mã tài sản', 'Số lượng', 'Ghi chú'], ...rows])
      const empty = assetsOf([])
      const after = applyRecords(empty, judge(empty, [sheet]).judgement.changes)
      expect(judge(after, [sheet]).judgement.counts.add).toBe(0)
    }),
    { numRuns: 200 },
  )
})

test('any grid of cells is judged, row by row, without losing one', () => {
  const cell: fc.Arbitrary<SourceCell> = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(null, 'Tên thiết bị', 'Số lượng', 'Mã nội bộ', 'Cộng', 'I. A', true, { kind: 'formula' as const }),
    fc.double(),
    fc.constant({ kind: 'date' as const, date: '2026-01-05' }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 10 }), (grid) => {
      const sheet = sheetOf([['Tên thiết bị', 'Số lượng', 'Mã tài sản'], ...grid])
      const { judgement } = judge(assetsOf([assetRecord.create('a', { name: 'A' })]), [sheet])
      expect(judgement.rows.map(({ row }) => row)).toEqual(sheet.rows.map(({ number }) => number))
    }),
    { numRuns: 300 },
  )
})
