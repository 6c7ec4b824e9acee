import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTarget, targetText } from '#shared/import/column-target.ts'
import { judgeImport } from '#shared/import/judge-import.ts'
import { kindByName } from '#shared/import/kind-by-name.ts'
import { looserText } from '#shared/import/looser-text.ts'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { isTotal } from '#shared/import/row-kind.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import type { Asset } from '#shared/records/asset.ts'
import { collectionNames, collections } from '#shared/records/collections.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { fundingSourceRecord } from '#shared/records/initiative.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { assetsOf, judge, ownExport, sheetOf, TODAY } from './import-cases.ts'

const assetsAfter = (snapshot: Snapshot, grid: Parameters<typeof sheetOf>[0], answers = {}) =>
  applyRecords(snapshot, judge(snapshot, [sheetOf(grid)], answers).judgement.changes).assets

describe('parts under a device', () => {
  const grid = [
    ['STT', 'Tên thiết bị', 'Mã tài sản', 'Phòng, vị trí', 'Số lượng'],
    [1, 'Máy tính để bàn Dell', 'A-1', 'P101', 1],
    [null, '+ CPU: Core i5-10400', null, null, null],
    [null, '+ RAM 8GB DDR4', null, null, null],
    [null, '- Ổ cứng SSD 256GB', null, null, null],
    [null, '+ Màn hình Dell 22 inch', null, null, 1],
    [null, '+ Bàn phím', null, null, 1],
    [2, 'Máy in', 'A-2', 'P102', 1],
  ] as const

  test('processor, memory and disk fill the device; a screen is a device of its own under it, in its room', () => {
    const [pc, screen, keyboard, printer] = assetsAfter(emptySnapshot(), grid)
    expect(pc).toMatchObject({ name: 'Máy tính để bàn Dell', cpu: 'Core i5-10400', memoryGb: 8, storageGb: 256 })
    expect(screen).toMatchObject({ name: 'Màn hình Dell 22 inch', kind: 'display', parentId: pc?.id, room: 'P101' })
    expect(keyboard).toMatchObject({ kind: 'component', parentId: pc?.id })
    expect(printer).toMatchObject({ kind: 'printer', parentId: null })
  })

  test('every row says what became of it, and the same sheet again changes nothing', () => {
    const first = judge(emptySnapshot(), [sheetOf(grid)]).judgement
    expect(first.rows.map(({ verdict }) => verdict).join(' ')).toBe('skip add skip skip skip add add add')
    expect(first.rows[2]?.notes[0]?.message).toBe('Ghi vào “Bộ xử lý” của thiết bị ở dòng 2.')
    const after = applyRecords(emptySnapshot(), first.changes)
    const again = judge(after, [sheetOf(grid)]).judgement
    expect(again.changes).toEqual([])
  })

  test('sizes of several parts add up, each times its number; a part with a price of its own is a device, too', () => {
    const [pc, stick, ...others] = assetsAfter(emptySnapshot(), [
      ['Tên thiết bị', 'Mã tài sản', 'Số lượng', 'Đơn giá'],
      ['Máy chủ Dell', 'A-1', 1, 250_000_000],
      ['+ CPU Xeon Silver', null, 2, null],
      ['+ RAM 16GB', null, 2, null],
      ['+ RAM 8GB', null, 1, 900_000],
      ['+ Ổ cứng SSD 256GB', null, null, null],
      ['+ Ổ cứng HDD 1TB', null, null, null],
    ])
    expect(pc).toMatchObject({ cpu: '2 × Xeon Silver', memoryGb: 40, storageGb: 1280 })
    expect(stick).toMatchObject({ name: 'RAM 8GB', kind: 'component', unitPrice: 900_000, parentId: pc?.id })
    expect(others).toEqual([])
  })

  test('under a device without any key, the same sheet again changes nothing', () => {
    const keyless = [
      ['Tên thiết bị', 'Khoa phòng'],
      ['I. Phòng máy', null],
      ['Máy tính', null],
      ['- Màn hình', null],
    ]
    const sheet = sheetOf(keyless)
    const after = applyRecords(emptySnapshot(), judge(emptySnapshot(), [sheet]).judgement.changes)
    expect(after.assets).toHaveLength(2)
    const again = judge(after, [sheet]).judgement
    expect([again.changes, again.counts.error]).toEqual([[], 0])
  })

  test('parts of a device that could not be imported wait for it', () => {
    const wrong = [grid[0], [1, 'Máy tính', 'A-1', 'P101', -1], grid[5]] as const
    const { judgement } = judge(emptySnapshot(), [sheetOf(wrong)])
    expect(judgement.rows.map(({ verdict }) => verdict)).toEqual(['skip', 'error', 'error'])
    expect(judgement.rows[2]?.notes[0]?.message).toContain('dòng 2')
  })
})

describe('totals that a sheet writes itself', () => {
  const head = ['Tên thiết bị', 'Số lượng', 'Thành tiền']
  const totalsOf = (grid: Parameters<typeof sheetOf>[0]) => judge(emptySnapshot(), [sheetOf(grid)]).judgement.totals

  test('a difference is told with its cell, a column that nothing is imported from included', () => {
    const sheet = sheetOf([head, ['Máy A', 2, 10], ['Máy B', 3, 20.5], ['Tổng cộng', 6, 31]])
    const { judgement } = judge(emptySnapshot(), [sheet])
    expect(judgement.totals).toMatchObject([
      { row: 4, cell: 'B4', written: 6, counted: 5 },
      { row: 4, cell: 'C4', written: 31, counted: 30.5 },
    ])
    expect(judgement.rows[3]).toMatchObject({
      verdict: 'skip',
      notes: [{ cell: 'B4' }, { cell: 'C4' }, { cell: null }],
    })
  })

  test('totals of groups and of the whole are both right, each in its place', () => {
    const right = [
      head,
      ['I. Khoa Nội', null, null],
      ['Máy A', 2, null],
      ['Cộng', 2, null],
      ['II. Khoa Ngoại', null, null],
      ['Máy B', 3, null],
      ['Cộng', 3, null],
      ['Tổng cộng', 5, null],
    ]
    expect(totalsOf(right)).toEqual([])
    expect(totalsOf([...right.slice(0, 6), ['Cộng', 4, null]])).toMatchObject([{ row: 7, written: 4, counted: 3 }])
  })

  test.each([
    'Tổng cộng',
    'TỔNG SỐ: 45',
    'Tổng',
    'Cộng:',
    'Cộng khoa Nội',
    'Tổng mục II',
    'tong cong',
    'Tổng cộng'.normalize('NFD'),
  ])('%s is a total', (label) => {
    expect(isTotal([null, label, 3])).toBe(true)
  })

  test.each([
    'Tổng đài điện thoại IP',
    'Cổng thông tin điện tử',
    'Công tắc mạng',
    'Cộng hưởng từ MRI',
    'Tống Thị Hoa',
    'Công Văn Tú',
    'Tổng Công ty VNPT cấp',
  ])('%s is none, and its row is kept', (name) => {
    expect(isTotal([name, 3])).toBe(false)
    expect(
      assetsAfter(emptySnapshot(), [
        ['Tên thiết bị', 'Mã tài sản'],
        [name, 'A-1'],
      ]),
    ).toHaveLength(1)
  })

  test('under unit prices the money of all pieces is right, and so is the sum of the prices', () => {
    const priced = ['Tên thiết bị', 'Số lượng', 'Đơn giá']
    const rows = [priced, ['Máy A', 2, 10], ['Máy B', '3 bộ', 20]]
    expect(totalsOf([...rows, ['Tổng cộng', 5, 80]])).toEqual([])
    expect(totalsOf([...rows, ['Tổng cộng', 5, 30]])).toEqual([])
    expect(totalsOf([...rows, ['Tổng cộng', 5, 50]])).toMatchObject([{ cell: 'C4', written: 50, counted: 30 }])
  })

  test.each([
    ['Tổng cộng: 3 máy', []],
    ['Tổng số 5 thiết bị các loại', []],
    ['Tổng cộng: 4 máy', [{ cell: 'A5', written: 4, counted: 5 }]],
    ['Tổng cộng: 6', [{ cell: 'A5', written: 6, counted: 5 }]],
    ['Cộng khoa Nội 2', []],
    ['Tổng cộng: 12.000.000 đồng', []],
  ])('%s: the number in the words is held against the rows and the pieces', (words, wrong) => {
    const rows = [head, ['Máy A', 2, null], ['+ Màn hình A', null, null], ['Máy B', 3, null]]
    expect(totalsOf([...rows, [words, null, null]])).toMatchObject(wrong)
    expect(totalsOf([...rows, [words, null, null]])).toHaveLength(wrong.length)
  })

  test('a column that holds words is not added up', () => {
    expect(totalsOf([head, ['Máy A', 'vài bộ', 10], ['Tổng', 5, 10]])).toEqual([])
    expect(totalsOf([head, ['Máy A', '2 bộ', 10], ['Tổng', 5, 10]])).toMatchObject([{ written: 5, counted: 2 }])
  })
})

describe('cells as hospitals write them', () => {
  test.each([
    ['quantity', '2 bộ', '2'],
    ['quantity', '01 cái', '01'],
    ['quantity', 'hai bộ', null],
    ['memoryGb', '8GB', '8'],
    ['memoryGb', '8 GB DDR4', '8'],
    ['memoryGb', '2x8GB', '16'],
    ['memoryGb', '8GB x 2', '16'],
    ['memoryGb', '8GB (2x4GB)', '8'],
    ['storageGb', '1.024GB', '1024'],
    ['storageGb', '1,5TB', '1536'],
    ['storageGb', '256GB SSD + 1TB HDD', '1280'],
    ['storageGb', '500 MB', null],
    ['storageGb', 'SSD', null],
    ['yearInUse', '06/2022', '2022'],
    ['yearInUse', '15/06/2022', '2022'],
    ['yearInUse', 'Quý II/2022', '2022'],
    ['yearInUse', 'Tháng 6 năm 2022', '2022'],
    ['yearInUse', 'T6/2022', '2022'],
    ['yearInUse', 'năm 2022', '2022'],
    ['yearInUse', '20222', null],
    ['yearInUse', '12/20222', null],
  ])('%s: %s', (key, text, read) => {
    expect(looserText(key, text)).toBe(read)
  })

  test('they reach the record, and what means nothing is told', () => {
    const grid = [
      ['Tên thiết bị', 'Số lượng', 'RAM', 'Năm sử dụng'],
      ['Máy A', '2 bộ', '8GB', { kind: 'date', date: '2022-06-15' } as const],
      ['Máy B', '1', 'nhiều', '20222'],
    ]
    expect(assetsAfter(emptySnapshot(), grid)).toMatchObject([
      { quantity: 2, memoryGb: 8, yearInUse: 2022 },
      { quantity: 1, memoryGb: null, yearInUse: null },
    ])
    const unread = judge(emptySnapshot(), [sheetOf(grid)]).judgement.rows[2]
    expect(unread?.notes.slice(0, 2).map(({ cell }) => cell)).toEqual(['C3', 'D3'])
  })

  test.each([
    ['Máy in Canon LBP 2900', 'printer'],
    ['Máy tính xách tay Asus', 'laptop'],
    ['MÁY TÍNH ĐỂ BÀN HP', 'desktop'],
    ['Switch Cisco 24 port', 'network'],
    ['Bộ lưu điện Santak 1KVA', 'ups'],
    ['Máy innox', null],
    ['Ghế xoay', null],
    ['Máy tính tiền Casio', null],
    ['Máy chủ ảo HIS', null],
    ['', null],
  ])('the name %j tells the kind %s', (name, kind) => {
    expect(kindByName(name)).toBe(kind)
  })

  test('a sheet without kinds makes no computer of what is none', () => {
    const made = assetsAfter(emptySnapshot(), [
      ['Tên thiết bị', 'Mã tài sản'],
      ['Máy in HP', '1'],
      ['Ghế xoay', '2'],
    ])
    expect(made.map(({ kind }) => kind)).toEqual(['printer', 'other'])
  })

  test('a word of a choice that is not known is asked about, with the choices', () => {
    const grid = [
      ['Tên thiết bị', 'Diệt virus'],
      ['Máy A', 'BKAV'],
      ['Máy B', 'BKAV'],
    ]
    const [question, ...others] = judge(emptySnapshot(), [sheetOf(grid)]).judgement.questions
    expect(others).toEqual([])
    expect(question).toMatchObject({ id: 'choice:assets.antivirus:bkav', rows: 2, proposed: null })
    expect(question?.options.map(({ value }) => value)).toContain('outdated')
    const answered = assetsAfter(emptySnapshot(), grid, { 'choice:assets.antivirus:bkav': 'upToDate' })
    expect(answered.map(({ antivirus }) => antivirus)).toEqual(['upToDate', 'upToDate'])
    const nonsense = judge(emptySnapshot(), [sheetOf(grid)], { 'choice:assets.antivirus:bkav': 'đúng' }).judgement
    expect(nonsense.questions).toHaveLength(1)
  })
})

describe('rows that look like titles of groups', () => {
  const titles = (grid: Parameters<typeof sheetOf>[0]) =>
    judge(emptySnapshot(), [sheetOf(grid)]).judgement.rows.map(({ verdict }) => verdict)

  test('a device called by one letter is no group', () => {
    expect(
      titles([
        ['Tên thiết bị', 'Mã tài sản'],
        ['A', '0045'],
        ['B', 'none'],
        ['C', '-'],
      ]),
    ).toEqual(['skip', 'add', 'add', 'add'])
  })

  const named = (grid: Parameters<typeof sheetOf>[0], snapshot = emptySnapshot()) =>
    assetsAfter(snapshot, [['STT', 'Tên thiết bị', 'Mã tài sản', 'Số lượng'], ...grid])

  test('a title with the sum of its group is none of the devices', () => {
    const grid = [
      ['I', 'Phòng A', null, 3],
      [1, 'Máy A', 'A-1', 3],
      ['II', 'Phòng B', null, 5],
      [2, 'Máy B', 'A-2', 5],
      [null, 'Tổng cộng', null, 8],
    ]
    expect(named(grid).map(({ room, quantity }) => [room, quantity])).toEqual([
      ['Phòng A', 3],
      ['Phòng B', 5],
    ])
  })

  test('devices that are themselves counted I, II, III stay devices', () => {
    expect(
      named([
        ['I', 'Máy A', null, 1],
        ['II', 'Máy B', null, 1],
      ]),
    ).toHaveLength(2)
  })

  test('a title that names a kind tells the kind, with a number or without', () => {
    const grid = [
      ['A', 'Máy vi tính', null, null],
      [1, 'Dell 3080', 'A-1', 1],
      ['B', 'Máy in', null, null],
      [2, 'Canon 2900', 'A-2', 1],
      [null, 'Máy chủ', null, null],
      [3, 'IBM x3650', 'A-3', 1],
    ]
    expect(named(grid).map(({ kind, room }) => [kind, room])).toEqual([
      ['desktop', ''],
      ['printer', ''],
      ['server', ''],
    ])
  })

  test('a department alone in its row is the department of those below', () => {
    const snapshot = { ...emptySnapshot(), departments: [departmentRecord.create('mat', { name: 'Khoa Mắt' })] }
    const grid = [
      [null, 'Khoa Mắt', null, null],
      [1, 'Máy A', 'A-1', 1],
    ]
    expect(named(grid, snapshot).map(({ departmentId }) => departmentId)).toEqual(['mat'])
  })

  test('a part right under a title is a device of its own', () => {
    const { judgement } = judge(emptySnapshot(), [
      sheetOf([
        ['STT', 'Tên thiết bị', 'Mã tài sản'],
        ['I', 'Phòng A', null],
        [1, '- Màn hình', null],
      ]),
    ])
    expect(judgement.counts).toMatchObject({ add: 1, error: 0 })
  })

  test('in the app’s own export every row is its record, whatever it is called', () => {
    const snapshot = assetsOf(
      ['Tổng đài', '- Màn hình', '+ RAM 8GB', 'Cộng', 'I. Phòng máy', 'Máy in'].map((name, at) => ({
        id: `a-${at}`,
        name,
      })),
    )
    const { judgement } = judge(snapshot, [ownExport(snapshot, 'assets')])
    expect(judgement.changes).toEqual([])
    expect(judgement.rows.filter(({ recordId }) => recordId !== null)).toHaveLength(6)
  })

  test('a number in a column of its own is one', () => {
    expect(
      titles([
        ['STT', 'Tên thiết bị', 'Mã tài sản'],
        ['I', 'Phòng A', null],
        [1, 'Máy A', '0045'],
      ]),
    ).toEqual(['skip', 'skip', 'add'])
  })
})

describe('departments as sheets name them', () => {
  const clinic = departmentRecord.create('kham', { name: 'Khoa Khám bệnh' })
  const planning = departmentRecord.create('khth', { name: 'Phòng Kế hoạch - Tổng hợp' })
  const snapshot = { ...emptySnapshot(), departments: [clinic, planning] }
  const head = ['Tên thiết bị', 'Mã tài sản']
  const named = (name: string) => ({ ...sheetOf([head, ['Máy in', 'A-1'], ['Máy quét', 'A-2']]), name })

  test('the word in front may be shortened', () => {
    const grid = [
      [...head, 'Khoa phòng'],
      ...['K. Khám bệnh', 'K Khám bệnh', 'k.khám bệnh'].map((name, at) => ['Máy in', `A-${at}`, name]),
    ]
    const assets = assetsAfter(snapshot, grid)
    expect(assets.map(({ departmentId }) => departmentId)).toEqual(['kham', 'kham', 'kham'])
  })

  test('one question for both ways of writing it, and the department that is made bears its name in full', () => {
    const grid = [
      [...head, 'Khoa phòng'],
      ['Máy in', 'A-1', 'K. Nội'],
      ['Máy in', 'A-2', 'Khoa Nội'],
    ]
    const { questions } = judge(snapshot, [sheetOf(grid)]).judgement
    expect(questions).toMatchObject([{ id: 'departments:khoa noi', rows: 2 }])
    const { changes } = judge(snapshot, [sheetOf(grid)], { 'departments:khoa noi': 'new' }).judgement
    expect(changes[0]?.after).toMatchObject({ name: 'Khoa Nội', kind: 'clinical' })
    expect(changes).toHaveLength(3)
  })

  test.each(['Phòng KHTH', 'P. KHTH', 'P.KHTH'])('%s is proposed to be the one with these first letters', (name) => {
    const { questions } = judge(snapshot, [
      sheetOf([
        [...head, 'Khoa phòng'],
        ['Máy in', 'A-1', name],
      ]),
    ]).judgement
    expect(questions[0]?.proposed).toBe('khth')
  })

  test('new ones stand after those that are there, in the order they were met', () => {
    const listed = sheetOf([
      ['Tên khoa, phòng', 'Số người'],
      ['Khoa Sản', 12],
      ['Khoa Nhi', 9],
    ])
    const added = judge(snapshot, [listed]).judgement.changes.map(({ after }) => after)
    expect(added).toMatchObject([
      { name: 'Khoa Sản', order: 1 },
      { name: 'Khoa Nhi', order: 2 },
    ])
    const grid = [
      [...head, 'Khoa phòng'],
      ['Máy in', 'A-1', 'Khoa X'],
      ['Máy in', 'A-2', 'Khoa Y'],
    ]
    const answers = { 'departments:khoa x': 'new', 'departments:khoa y': 'new' }
    const made = judge(snapshot, [sheetOf(grid)], answers).judgement.changes.slice(0, 2)
    expect(made.map(({ after }) => (after as { order: number }).order)).toEqual([1, 2])
  })

  test('a sheet named after a department says it of its rows, unless a title or a column does', () => {
    const of = (sheet: SourceSheet) =>
      applyRecords(snapshot, judge(snapshot, [sheet]).judgement.changes).assets.map(({ departmentId }) => departmentId)
    expect(of(named('Khoa Khám bệnh'))).toEqual(['kham', 'kham'])
    expect(of(named('Sheet1'))).toEqual([null, null])
    const titled = sheetOf([head, ['Máy in', 'A-1'], ['I. Phòng Kế hoạch Tổng hợp', null], ['Máy quét', 'A-2']])
    expect(of({ ...titled, name: 'K. Khám bệnh' })).toEqual(['kham', 'khth'])
  })

  test('an unknown one is asked about once, and may be left out', () => {
    const { judgement } = judge(snapshot, [named('Khoa Sản')])
    expect([judgement.counts.error, judgement.questions.map(({ rows }) => rows)]).toEqual([2, [2]])
    const blank = judge(snapshot, [named('Khoa Sản')], { 'departments:khoa san': 'blank' }).judgement
    expect(blank.changes.map(({ after }) => (after as Asset).departmentId)).toEqual([null, null])
  })
})

describe('devices that belong to others of the same sheet', () => {
  const head = ['Mã tài sản', 'Tên thiết bị', 'Thuộc thiết bị', 'Số lượng']

  test('above or below, by code or by name, a grandchild too', () => {
    const sheet = sheetOf([
      head,
      ['TB-3', 'Ổ cứng', 'TB-2', 1],
      ['TB-2', 'Thùng máy', 'Máy chủ HIS', 1],
      ['TB-1', 'Máy chủ HIS', null, 1],
    ])
    const { judgement } = judge(emptySnapshot(), [sheet])
    const ids = new Map(judgement.rows.map(({ name, recordId }) => [name, recordId]))
    const parents = judgement.changes.map(({ after }) => (after as Asset).parentId)
    expect(parents).toEqual([ids.get('Thùng máy'), ids.get('Máy chủ HIS'), null])
    expect(judgement.questions).toEqual([])
    const after = applyRecords(emptySnapshot(), judgement.changes)
    expect(judge(after, [sheet]).judgement.counts).toMatchObject({ add: 0, update: 0, error: 0 })
  })

  test('where the other one turns out to be there already, it is meant', () => {
    const known = assetsOf([{ id: 'server', name: 'Máy chủ', serial: 'SN-0001' }])
    const sheet = sheetOf([
      ['Mã tài sản', 'Số sê-ri', 'Tên thiết bị', 'Thuộc thiết bị'],
      ['TB-1', 'SN-0001', 'Máy chủ', null],
      ['TB-2', null, 'Ổ cứng', 'TB-1'],
    ])
    const { judgement } = judge(known, [sheet])
    expect(judgement.changes.map(({ id, after }) => [id, (after as Asset).parentId])).toEqual([
      ['server', null],
      ['new-2', 'server'],
    ])
  })

  test('where the other one is refused, so are its own, down to the last', () => {
    const { judgement } = judge(emptySnapshot(), [
      sheetOf([
        head,
        ['TB-3', 'Ổ cứng', 'TB-2', 1],
        ['TB-2', 'Thùng máy', 'TB-1', 1],
        ['TB-1', 'Máy chủ', null, -5],
        ['TB-4', 'Tự thuộc mình', 'TB-4', 1],
      ]),
    ])
    expect(judgement.changes).toEqual([])
    expect(judgement.counts.error).toBe(4)
    expect(judgement.rows.map(({ notes }) => notes.at(-1)?.message.slice(0, 20))).toContain('Dòng ghi thuộc chính')
  })
})

test('“không” in a column of operating systems is none, and is not asked about', () => {
  const { judgement } = judge(emptySnapshot(), [
    sheetOf([
      ['Tên thiết bị', 'Mã tài sản', 'Hệ điều hành'],
      ['Máy in', 'TB-1', 'Không'],
    ]),
  ])
  expect(judgement.questions).toEqual([])
  expect(judgement.counts.add).toBe(1)
})

test('a day that has lost its format is still a day; a bare year is none', () => {
  const grid = [
    ['Tên thiết bị', 'Hết bảo hành'],
    ['Máy A', 45000],
    ['Máy B', 2025],
  ]
  expect(assetsAfter(emptySnapshot(), grid).map(({ warrantyEnd }) => warrantyEnd)).toEqual(['2023-03-15', null])
  expect(judge(emptySnapshot(), [sheetOf(grid)]).judgement.rows[2]?.notes[0]?.cell).toBe('B3')
})

describe('a column for each funding source', () => {
  const merges = [
    { fromRow: 1, toRow: 1, fromColumn: 1, toColumn: 2 },
    { fromRow: 1, toRow: 2, fromColumn: 0, toColumn: 0 },
  ]
  const sheet = sheetOf(
    [
      ['Tên thiết bị', 'Nguồn vốn', null, 'Mã tài sản'],
      [null, 'Ngân sách tỉnh', 'Viện trợ', null],
      ['Máy A', '12.000.000', null, 'A-1'],
      ['Máy B', null, '5.000.000', 'A-2'],
    ],
    merges,
  )
  const answers = { 'fundingSources:ngan sach tinh': 'new', 'fundingSources:vien tro': 'new' }

  test('fills the amounts by source; an unknown source is asked about once', () => {
    const snapshot = emptySnapshot()
    expect(judge(snapshot, [sheet]).judgement.questions.map(({ id }) => id)).toEqual(Object.keys(answers))
    const { judgement } = judge(snapshot, [sheet], answers)
    const after = applyRecords(snapshot, judgement.changes)
    const idOf = (name: string) => after.fundingSources.find((source) => source.name === name)?.id
    expect(after.assets.map(({ funding }) => funding)).toEqual([
      [{ fundingSourceId: idOf('Ngân sách tỉnh'), year: null, amount: 12_000_000 }],
      [{ fundingSourceId: idOf('Viện trợ'), year: null, amount: 5_000_000 }],
    ])
    expect(judge(after, [sheet]).judgement.changes).toEqual([])
  })

  test.each([
    'Ngân sách nhà nước',
    'NSNN (triệu đồng)',
    'Quỹ phát triển sự nghiệp',
    'Nguồn thu sự nghiệp',
    'Nguồn khác',
  ])('%s needs no heading above it', (heading) => {
    const layout = proposeSheet(sheetOf([['Tên thiết bị', 'Số lượng', heading]]))
    expect(layout?.columns[2]?.kind).toBe('funding')
  })

  test.each(['Nguồn gốc', 'Nguồn điện', 'Nguồn nhập', 'Ngân hàng', 'Quỹ đạo'])('%s is none', (heading) => {
    expect(proposeSheet(sheetOf([['Tên thiết bị', 'Số lượng', heading]]))?.columns[2]?.kind).toBe('ignore')
  })

  test.each([
    ['NSNN', 'ns'],
    ['Ngân sách tỉnh', 'ns'],
    ['Quỹ PTHĐSN', 'quy'],
    ['Viện phí', 'thu'],
    ['Viện trợ', null],
  ])('%s is proposed to be %s', (heading, proposed) => {
    const names = { ns: 'Ngân sách cấp', quy: 'Quỹ phát triển hoạt động sự nghiệp', thu: 'Nguồn thu sự nghiệp' }
    const fundingSources = Object.entries(names).map(([id, name]) => fundingSourceRecord.create(id, { name }))
    const sheet = sheetOf([
      ['Tên thiết bị', 'Mã tài sản', `Nguồn: ${heading}`],
      ['Máy in', 'A-1', 5_000_000],
    ])
    const { questions } = judge({ ...emptySnapshot(), fundingSources }, [{ ...sheet, merges: [] }]).judgement
    expect(questions.map((question) => question.proposed)).toEqual([proposed])
  })

  test('keeps what a record has from other sources and years', () => {
    const snapshot = applyRecords(emptySnapshot(), judge(emptySnapshot(), [sheet], answers).judgement.changes)
    const [first] = snapshot.assets
    const other = { fundingSourceId: 'khac', year: 2024, amount: 7 }
    const before = { ...snapshot, assets: [{ ...first, funding: [other, ...(first?.funding ?? [])] }] } as Snapshot
    const dearer = {
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((c) => (c === '12.000.000' ? '13.000.000' : c)) })),
    }
    const after = applyRecords(before, judge(before, [dearer]).judgement.changes)
    expect(after.assets[0]?.funding).toEqual([other, { ...first?.funding[0], amount: 13_000_000 }])
  })
})

describe('blank cells', () => {
  const snapshot = assetsOf([{ id: 'a', name: 'Máy A', code: '0045', note: 'giữ', yearInUse: 2020 }])
  const sheet = sheetOf([
    ['Mã tài sản', 'Ghi chú', 'Năm sử dụng'],
    ['0045', null, null],
  ])

  test.each([
    [false, 'giữ', 2020],
    [true, '', null],
  ])('empty a field only when the user says so (%s)', (clearBlank, note, yearInUse) => {
    const layout = proposeSheet(sheet, { clearBlank })
    if (layout === null) throw new Error('no headings')
    const judgement = judgeImport({
      snapshot,
      sheets: [{ sheet, layout }],
      answers: {},
      newId: () => 'new',
      today: TODAY,
    })
    expect(applyRecords(snapshot, judgement.changes).assets[0]).toMatchObject({ note, yearInUse, name: 'Máy A' })
  })
})

test('a target reads back from its word, and a strange word is no target', () => {
  const lists = collectionNames.filter((name) => name !== 'importLayouts')
  fc.assert(
    fc.property(fc.constantFrom(...lists), fc.nat(), fc.string(), (list, at, strange) => {
      const keys = Object.keys(collections[list].fields).filter((key) => key !== 'id')
      const target = { kind: 'field', key: keys[at % keys.length] ?? '' } as const
      expect(readTarget(list, targetText(target))).toEqual(target)
      const read = readTarget(list, strange)
      if (read !== null) expect(targetText(read)).toBe(strange)
    }),
  )
  expect(readTarget('assets', 'field:constructor')).toBeNull()
  expect(readTarget('links', 'funding:x')).toBeNull()
})

test('of blocks that lie on one another the first stands', () => {
  const block = (fromRow: number, toRow: number) => ({ fromRow, toRow, fromColumn: 0, toColumn: 0 })
  const grid = [
    ['Khoa phòng', 'Tên thiết bị'],
    ['Khoa Mắt', 'A'],
    [null, 'B'],
    ['Khoa Tai', 'C'],
    [null, 'D'],
  ]
  const { judgement } = judge(emptySnapshot(), [sheetOf(grid, [block(2, 3), block(3, 5), block(4, 5)])], {
    'departments:khoa mat': 'new',
    'departments:khoa tai': 'new',
  })
  const after = applyRecords(emptySnapshot(), judgement.changes)
  const nameOf = (id: string | null) => after.departments.find((each) => each.id === id)?.name
  expect(after.assets.map(({ departmentId }) => nameOf(departmentId))).toEqual([
    'Khoa Mắt',
    'Khoa Mắt',
    'Khoa Tai',
    'Khoa Tai',
  ])
})

describe('sheets of one import', () => {
  test('the same device in two of them is one, made of both', () => {
    const first = sheetOf([
      ['Tên thiết bị', 'Mã tài sản'],
      ['Máy A', 'PC1'],
    ])
    const second = {
      ...sheetOf([
        ['Mã tài sản', 'Số sê-ri'],
        ['PC1', 'SN0001'],
      ]),
      name: 'Sheet2',
    }
    const { judgement } = judge(emptySnapshot(), [first, second])
    expect(judgement.counts).toMatchObject({ add: 1, update: 1 })
    const after = applyRecords(emptySnapshot(), judgement.changes)
    expect(after.assets).toMatchObject([{ name: 'Máy A', code: 'PC1', serial: 'SN0001' }])
    expect(judge(after, [first, second]).judgement.changes).toEqual([])
  })

  test('equal devices without a key in two of them are two', () => {
    const sheet = sheetOf([
      ['Tên thiết bị', 'Số lượng'],
      ['Máy in', 1],
    ])
    const { judgement } = judge(emptySnapshot(), [sheet, { ...sheet, name: 'Sheet2' }])
    expect(judgement.counts.add).toBe(2)
  })

  test('devices find the departments that another sheet adds, in whichever order they stand', () => {
    const assets = sheetOf([
      ['Tên thiết bị', 'Mã tài sản', 'Khoa, phòng'],
      ['Máy A', 'PC1', 'Khoa Mắt'],
    ])
    const departments = {
      ...sheetOf([
        ['Tên khoa, phòng', 'Số người'],
        ['Khoa Mắt', 12],
      ]),
      name: 'Khoa',
    }
    const { judgement } = judge(emptySnapshot(), [assets, departments])
    expect(judgement.questions).toEqual([])
    expect(judgement.rows.map(({ sheet }) => sheet)).toEqual(['Sheet1', 'Sheet1', 'Khoa', 'Khoa'])
    const after = applyRecords(emptySnapshot(), judgement.changes)
    expect(after.assets[0]?.departmentId).toBe(after.departments[0]?.id)
  })
})

describe('names that differ by a mark', () => {
  const people = (names: readonly string[], snapshot = emptySnapshot()) => {
    const grid = [['Họ và tên', 'Chức vụ, vị trí'], ...names.map((name) => name.split('|'))]
    const { judgement } = judge(snapshot, [sheetOf(grid)])
    return { judgement, after: applyRecords(snapshot, judgement.changes) }
  }

  test('are two people; namesakes are too, and the same list again changes nothing', () => {
    const list = ['Lê Thị Hà|Kỹ sư', 'Lê Thị Hạ|Kỹ sư', 'Nguyễn Văn An|Trưởng phòng', 'Nguyễn Văn An|Kỹ sư']
    const first = people(list)
    expect(first.judgement.counts).toMatchObject({ add: 4, error: 0 })
    expect(people(list, first.after).judgement).toMatchObject({ changes: [], counts: { error: 0 } })
    expect(people(['Lê Thị Hạ|Trưởng phòng'], first.after).after.staffMembers.map(({ position }) => position)).toEqual([
      'Kỹ sư',
      'Trưởng phòng',
      'Trưởng phòng',
      'Kỹ sư',
    ])
  })

  test('a row of the same words twice is one too many', () => {
    expect(people(['Lê Thị Hà|Kỹ sư', 'Lê Thị Hà|Kỹ sư']).judgement.counts).toMatchObject({ add: 1, error: 1 })
  })

  test('a department written without marks is the one with them', () => {
    const grid = (name: string) => [
      ['Tên khoa, phòng', 'Số người'],
      [name, 12],
    ]
    const before = applyRecords(emptySnapshot(), judge(emptySnapshot(), [sheetOf(grid('Khoa Mắt'))]).judgement.changes)
    const again = judge(before, [
      sheetOf([
        ['Tên khoa, phòng', 'Số người'],
        ['KHOA MAT', 15],
      ]),
    ]).judgement
    expect(applyRecords(before, again.changes).departments).toMatchObject([{ name: 'Khoa Mắt', staffCount: 15 }])
    expect(judge(before, [sheetOf(grid('Khoa Mật'))]).judgement.counts).toMatchObject({ add: 1 })
  })

  test('codes that differ by a mark are two', () => {
    const grid = [
      ['Tên thiết bị', 'Mã tài sản'],
      ['A', 'PC-Đ1'],
      ['B', 'PC-D1'],
    ]
    expect(judge(emptySnapshot(), [sheetOf(grid)]).judgement.counts.add).toBe(2)
  })
})

test('a code that Excel has cut to 15 digits is refused', () => {
  const grid = [
    ['Tên thiết bị', 'Số sê-ri'],
    ['A', 123_456_789_012_345_680],
    ['B', 123456789012345],
  ]
  const { judgement } = judge(emptySnapshot(), [sheetOf(grid)])
  expect(judgement.rows[1]).toMatchObject({ verdict: 'error', notes: [{ cell: 'B2' }] })
  expect(judgement.counts.add).toBe(1)
})

test('two sheets that change one record lose nothing of each other', () => {
  const snapshot = assetsOf([{ id: 'a', name: 'Máy A', code: 'PC1' }])
  const first = sheetOf([
    ['Mã tài sản', 'Ghi chú'],
    ['PC1', 'giữ lại'],
  ])
  const second = {
    ...sheetOf([
      ['Mã tài sản', 'Số sê-ri'],
      ['PC1', 'SN0001'],
    ]),
    file: 'khác.xlsx',
  }
  const { judgement } = judge(snapshot, [first, second])
  expect(applyRecords(snapshot, judgement.changes).assets).toMatchObject([{ note: 'giữ lại', serial: 'SN0001' }])
})

describe('cells that could mean several things', () => {
  const block = { fromRow: 2, toRow: 4, fromColumn: 1, toColumn: 1 }

  test('a number of pieces merged over several rows is refused, since nobody can say whose it is', () => {
    const grid = [
      ['Tên thiết bị', 'Số lượng', 'Mã tài sản'],
      ['A', 5, '1'],
      ['B', null, '2'],
      ['C', null, '3'],
    ]
    const { judgement } = judge(emptySnapshot(), [sheetOf(grid, [block])])
    expect(judgement.rows.slice(1).map(({ verdict, notes }) => [verdict, notes[0]?.cell])).toEqual([
      ['error', 'B2'],
      ['error', 'B3'],
      ['error', 'B4'],
    ])
  })

  test('one serial for two devices that are there is refused', () => {
    const snapshot = assetsOf([
      { id: 'a', name: 'A', code: '1' },
      { id: 'b', name: 'B', code: '2' },
    ])
    const grid = [
      ['Mã tài sản', 'Số sê-ri'],
      ['1', 'SN0001'],
      ['2', 'SN0001'],
    ]
    const { judgement } = judge(snapshot, [sheetOf(grid)])
    expect(judgement.counts).toMatchObject({ update: 1, error: 1 })
  })

  test('devices that share a host name already are both kept, and no third may take it', () => {
    const snapshot = assetsOf([
      { id: 'a', name: 'A', hostName: 'PC-1' },
      { id: 'b', name: 'B', hostName: 'PC-1' },
      { id: 'c', name: 'C', hostName: 'PC-2' },
    ])
    const rows = [
      ['Tên thiết bị', 'Tên máy tính', 'Mã nội bộ'],
      ['A', 'PC-1', 'a'],
      ['B', 'PC-1', 'b'],
      ['C', 'PC-2', 'c'],
    ]
    expect(judge(snapshot, [sheetOf(rows)]).judgement.counts).toMatchObject({ skip: 4, error: 0 })
    const taken = rows.with(3, ['C', 'PC-1', 'c'])
    expect(judge(snapshot, [sheetOf(taken)]).judgement.rows.map(({ verdict }) => verdict)).toEqual([
      'skip',
      'skip',
      'skip',
      'error',
    ])
    const first = [taken[0] ?? [], taken[3] ?? [], taken[1] ?? []]
    expect(judge(snapshot, [sheetOf(first)]).judgement.counts).toMatchObject({ error: 1 })
  })

  test('đồng under a heading of millions is asked about, not multiplied', () => {
    const grid = [
      ['Tên thiết bị', 'Đơn giá (triệu đồng)'],
      ['A', '12.500.000'],
      ['B', 12.5],
    ]
    const { judgement } = judge(emptySnapshot(), [sheetOf(grid)])
    expect(judgement.rows.map(({ verdict }) => verdict)).toEqual(['skip', 'error', 'add'])
  })

  test('the noise of a formula’s last digits is no fraction', () => {
    const grid = [
      ['Tên thiết bị', 'Số lượng'],
      ['A', 2.9999999999999996],
    ]
    expect(assetsAfter(emptySnapshot(), grid)).toMatchObject([{ quantity: 3 }])
  })

  test('a month where a day is asked says what is missing; a dash is nothing, in a column of choices too', () => {
    const grid = [
      ['Tên thiết bị', 'Hết bảo hành', 'Diệt virus'],
      ['A', '06/2022', '-'],
      ['B', '30/06/2022', '-'],
    ]
    const { judgement } = judge(emptySnapshot(), [sheetOf(grid)])
    expect(judgement.questions).toEqual([])
    expect(judgement.rows[1]?.notes[0]).toMatchObject({ cell: 'B2', message: expect.stringContaining('chưa có ngày') })
    expect(assetsAfter(emptySnapshot(), grid).map(({ warrantyEnd, note }) => [warrantyEnd, note])).toEqual([
      [null, 'Hết bảo hành: 06/2022'],
      ['2022-06-30', ''],
    ])
  })

  test('a row of short codes under the headings is data', () => {
    const grid = [
      ['Tên thiết bị', 'Mã tài sản', 'Số lượng'],
      ['A', '7', 3],
    ]
    expect(assetsAfter(emptySnapshot(), grid)).toMatchObject([{ name: 'A', code: '7', quantity: 3 }])
  })

  test('what cannot be empty is not emptied', () => {
    const snapshot = assetsOf([{ id: 'p', name: 'Máy in', code: '1', kind: 'printer', quantity: 7 }])
    const sheet = sheetOf([
      ['Mã tài sản', 'Loại thiết bị', 'Số lượng'],
      ['1', null, null],
    ])
    const layout = proposeSheet(sheet, { clearBlank: true })
    if (layout === null) throw new Error('no headings')
    const judgement = judgeImport({
      snapshot,
      sheets: [{ sheet, layout }],
      answers: {},
      newId: () => 'new',
      today: TODAY,
    })
    expect(judgement.changes).toEqual([])
  })
})
