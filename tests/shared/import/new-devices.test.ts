import { describe, expect, test } from 'vitest'
import { readConfiguration } from '#shared/import/configuration.ts'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { startingSystems } from '#shared/records/starting-systems.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = Parameters<typeof sheetOf>[0]

function imported(grid: Grid, answers = {}, snapshot = emptySnapshot()) {
  const { judgement } = judge(snapshot, [sheetOf(grid)], answers)
  return { judgement, after: applyRecords(snapshot, judgement.changes) }
}

describe('the column “Tên máy”', () => {
  test('holds names on the network where its cells look like them', () => {
    const { after } = imported([
      ['STT', 'Tên máy', 'Cấu hình', 'Địa chỉ IP'],
      [1, 'PK1-PC01', 'i3-10100/8GB/SSD 256GB', '192.168.1.11'],
      [2, 'KETOAN3', 'Core i5 8400, RAM 16GB, HDD 1TB + SSD 128GB', '192.168.1.12'],
    ])
    expect(after.assets).toMatchObject([
      {
        name: 'Máy tính để bàn',
        hostName: 'PK1-PC01',
        kind: 'desktop',
        cpu: 'i3-10100',
        memoryGb: 8,
        storageGb: 256,
      },
      { hostName: 'KETOAN3', cpu: 'Core i5 8400', memoryGb: 16, storageGb: 1152 },
    ])
  })

  test('and the machines are known again by them: the same sheet changes nothing', () => {
    const grid: Grid = [
      ['STT', 'Tên máy', 'Cấu hình'],
      [1, 'PK1-PC01', 'i3-10100/8GB/SSD 256GB'],
      [2, 'PK1-IN01', 'A4, in hai mặt'],
    ]
    const { after } = imported(grid)
    expect(after.assets[1]).toMatchObject({ cpu: '', note: 'A4, in hai mặt' })
    expect(imported(grid, {}, after).judgement.changes).toEqual([])
  })

  test('holds names of devices otherwise', () => {
    const { after } = imported([
      ['STT', 'Tên máy', 'Mã tài sản'],
      [1, 'Máy in Canon 2900', 'A-1'],
      [2, 'Máy tính HP', 'A-2'],
    ])
    expect(after.assets.map(({ name, hostName }) => [name, hostName])).toEqual([
      ['Máy in Canon 2900', ''],
      ['Máy tính HP', ''],
    ])
  })
})

describe('the make of a computer in one cell', () => {
  test.each<[string, string, number | null, number | null]>([
    ['i3-10100/8GB/SSD 256GB', 'i3-10100', 8, 256],
    ['CPU: Core i5-10400; RAM: 8GB DDR4; Ổ cứng: SSD 256GB', 'Core i5-10400', 8, 256],
    ['Core i7 16G 512G', 'Core i7', 16, 512],
    ['Pentium G5400, 4GB, 500GB HDD', 'Pentium G5400', 4, 500],
    ['Intel Core i5', 'Intel Core i5', null, null],
    ['2x8GB RAM, 1TB', '', 16, 1024],
  ])('%s', (text, cpu, memoryGb, storageGb) => expect(readConfiguration(text)).toEqual({ cpu, memoryGb, storageGb }))
  test.each(['A4, in hai mặt', '24 cổng', ''])('“%s” is none', (text) => expect(readConfiguration(text)).toBeNull())
})

describe('a column of antivirus products', () => {
  const grid: Grid = [
    ['Tên thiết bị', 'Mã tài sản', 'PM diệt virus'],
    ['Máy tính A', 'A-1', 'Kaspersky'],
    ['Máy tính B', 'A-2', 'BKAV hết hạn'],
    ['Máy tính C', 'A-3', 'Không'],
    ['Máy tính D', 'A-4', 'Kaspersky'],
  ]

  test('asks once what a product says, and reads the rest by itself', () => {
    const { judgement } = imported(grid)
    expect(judgement.questions.map(({ id, rows }) => [id, rows])).toEqual([['choice:assets.antivirus:kaspersky', 2]])
    const { after } = imported(grid, { 'choice:assets.antivirus:kaspersky': 'upToDate' })
    expect(after.assets.map(({ antivirus, antivirusName }) => [antivirus, antivirusName])).toEqual([
      ['upToDate', 'Kaspersky'],
      ['outdated', 'BKAV'],
      ['none', ''],
      ['upToDate', 'Kaspersky'],
    ])
    expect(imported(grid, {}, after).judgement.questions).toEqual([])
  })
})

describe('that there is no antivirus', () => {
  const words = [
    'không có',
    'Không',
    'chưa có',
    'Chưa',
    'chưa cài',
    'chưa cài đặt',
    'không cài đặt',
    'ko',
    'K',
    'No',
    '0',
    0,
  ]

  test.each(['Phần mềm diệt virus', 'PM diệt virus', 'Diệt virus'])(
    'is said in whatever words under “%s”',
    (heading) => {
      const rows = words.map((word, at) => [`Máy tính ${at}`, `A-${at}`, word])
      const { judgement, after } = imported([['Tên thiết bị', 'Mã tài sản', heading], ...rows])
      expect(judgement.questions).toEqual([])
      expect(after.assets.map(({ antivirus, antivirusName }) => `${antivirus}${antivirusName}`)).toEqual(
        words.map(() => 'none'),
      )
      expect(imported([['Tên thiết bị', 'Mã tài sản', heading], ...rows], {}, after).judgement.changes).toEqual([])
    },
  )

  test('is no name of one beside a column of states, and a dash says nothing', () => {
    const { after } = imported([
      ['Tên thiết bị', 'Mã tài sản', 'Diệt virus', 'Tên phần mềm diệt virus'],
      ['Máy tính A', 'A-1', 'Không', 'không'],
      ['Máy tính B', 'A-2', '-', '-'],
    ])
    expect(after.assets.map(({ antivirus, antivirusName }) => [antivirus, antivirusName])).toEqual([
      ['none', ''],
      ['unknown', ''],
    ])
  })
})

test('a word that is no date is asked about once, and then left out', () => {
  const grid: Grid = [
    ['Tên thiết bị', 'Mã tài sản', 'Hạn BH'],
    ['Máy in', 'A-1', '12 tháng'],
    ['Máy quét', 'A-2', '12 tháng'],
    ['Máy chủ', 'A-3', '30/06/2027'],
  ]
  const { judgement } = imported(grid)
  const [question] = judgement.questions
  expect(question).toMatchObject({ rows: 2, options: [{ value: 'blank' }] })
  const { after } = imported(grid, { [question?.id ?? '']: 'blank' })
  expect(after.assets.map(({ warrantyEnd }) => warrantyEnd)).toEqual([null, null, '2027-06-30'])
})

test('“Win 10 Pro”, “Win7” and a kind that says more are proposed', () => {
  const snapshot = { ...emptySnapshot(), operatingSystems: startingSystems(() => crypto.randomUUID()) }
  const { judgement } = imported(
    [
      ['Tên thiết bị', 'Mã tài sản', 'Loại thiết bị', 'Hệ điều hành'],
      ['Máy A', 'A-1', 'Máy in nhiệt', 'Win 10 Pro'],
    ],
    {},
    snapshot,
  )
  const proposed = judgement.questions.map(
    ({ options, proposed: value }) => options.find((each) => each.value === value)?.label,
  )
  expect(proposed).toEqual(['Máy in', 'Windows 10'])
})

test('names under the signatures are no devices', () => {
  const { judgement } = imported([
    ['STT', 'Tên thiết bị', 'Mã tài sản', 'Số sê-ri'],
    [1, 'Máy in', 'A-1', 'S1'],
    [null, 'NGƯỜI LẬP BIỂU', null, 'GIÁM ĐỐC'],
    [null, '(Ký, họ tên)', null, null],
    [null, 'Lê Thành Trung', null, 'Trần Văn B'],
  ])
  expect(judgement.rows.map(({ verdict }) => verdict)).toEqual(['skip', 'add', 'skip', 'skip', 'skip'])
})

describe('headings of the usual forms', () => {
  test('counts on paper and in fact, and the money of each source under “Nguyên giá”', () => {
    const merges = [
      { fromRow: 1, toRow: 2, fromColumn: 0, toColumn: 0 },
      { fromRow: 1, toRow: 1, fromColumn: 1, toColumn: 2 },
      { fromRow: 1, toRow: 1, fromColumn: 3, toColumn: 4 },
    ]
    const grid: Grid = [
      ['Tên, nhãn hiệu, quy cách', 'Số lượng', null, 'Nguyên giá', null],
      [null, 'Sổ sách', 'Kiểm kê', 'Ngân sách', 'Nguồn khác'],
      ['Máy in Canon', 3, 2, 4_000_000, 1_000_000],
    ]
    const { judgement } = judge(emptySnapshot(), [sheetOf(grid, merges)])
    expect(judgement.questions.map(({ id }) => id)).toEqual(['fundingSources:ngan sach', 'fundingSources:nguon khac'])
    const answers = { 'fundingSources:ngan sach': 'new', 'fundingSources:nguon khac': 'new' }
    const { assets } = applyRecords(
      emptySnapshot(),
      judge(emptySnapshot(), [sheetOf(grid, merges)], answers).judgement.changes,
    )
    expect(assets).toMatchObject([{ name: 'Máy in Canon', quantity: 2, bookQuantity: 3 }])
    expect(assets[0]?.funding.map(({ amount }) => amount)).toEqual([4_000_000, 1_000_000])
  })

  test('a table of counts by department is no list of devices', () => {
    const sheet = sheetOf([
      ['Khoa/phòng', 'Số máy tính', 'Có diệt virus'],
      ['Khoa Nội', 12, 3],
    ])
    expect(proposeSheet(sheet)).toBeNull()
  })

  test('“300Mbps” and “Kiêm nhiệm” are read in lists of lines and of people', () => {
    const lines = imported([
      ['STT', 'Loại đường truyền', 'Nhà mạng', 'Tốc độ', 'Cước tháng'],
      [1, 'FTTH', 'VNPT', '300Mbps', 550_000],
      [2, 'TSLCD', 'Viettel', '10/10 Mbps', null],
    ]).after.links
    expect(lines.map(({ kind, provider, bandwidthMbps }) => [kind, provider, bandwidthMbps])).toEqual([
      ['internet', 'VNPT', 300],
      ['tslcd', 'Viettel', 10],
    ])
    const people = imported([
      ['STT', 'Họ và tên', 'Trình độ CM', 'Chuyên trách/Kiêm nhiệm'],
      [1, 'Nguyễn Văn An', 'Kỹ sư', 'Chuyên trách'],
      [2, 'Trần Thị Bình', 'Thạc sỹ', 'Kiêm nhiệm'],
    ]).after.staffMembers
    expect(people.map(({ degree, dedicated }) => [degree, dedicated])).toEqual([
      ['university', true],
      ['postgraduate', false],
    ])
  })

  test('a department called khoa is a clinic', () => {
    const { departments } = imported([
      ['Tên khoa, phòng', 'Số người'],
      ['Khoa Nội', 20],
      ['Phòng Tài chính', 5],
    ]).after
    expect(departments.map(({ kind }) => kind)).toEqual(['clinical', 'office'])
  })
})

describe('who of the IT staff does nothing else', () => {
  const dedicated = (grid: Grid) => imported(grid).after.staffMembers.map((person) => person.dedicated)

  test('a blank cell beside ticked ones says no', () => {
    const grid: Grid = [
      ['Họ và tên', 'Chức vụ', 'Chuyên trách CNTT'],
      ['Trần Quốc Huy', 'Tổ trưởng', 'x'],
      ['Võ Minh Tâm', 'Phó phòng', null],
    ]
    expect(dedicated(grid)).toEqual([true, false])
  })

  test('without such a column nobody is counted by default, and that is told', () => {
    const grid: Grid = [
      ['Họ và tên', 'Chức vụ', 'Ghi chú'],
      ['Trần Quốc Huy', 'Tổ trưởng', 'chuyên trách'],
      ['Phạm Đức Anh', 'Điều dưỡng', 'kiêm nhiệm'],
      ['Lê Văn Ba', 'Nhân viên', null],
    ]
    expect(dedicated(grid)).toEqual([true, false, false])
    expect(imported(grid).judgement.rows[3]?.notes[0]?.message).toContain('ghi là kiêm nhiệm')
  })
})

describe('what the books and the remarks of a row say', () => {
  test('a count on paper is taken where none in fact is written; the price of all is shared among them', () => {
    const { after, judgement } = imported([
      ['Tên tài sản', 'Mã tài sản', 'SL sổ sách', 'SL kiểm kê', 'Nguyên giá'],
      ['Bộ máy tính HP', 'A-1', 12, null, 174_000_000],
      ['Máy in Canon', 'A-2', 2, 1, 7_000_000],
    ])
    expect(after.assets.map(({ quantity, bookQuantity, unitPrice }) => [quantity, bookQuantity, unitPrice])).toEqual([
      [12, 12, 14_500_000],
      [1, 2, 3_500_000],
    ])
    expect(judgement.rows[1]?.notes.map(({ message }) => message)).toEqual([
      'Chưa có số lượng thực tế nên lấy theo sổ sách: 12.',
      'Đơn giá 14.500.000 đồng là nguyên giá 174.000.000 đồng chia cho 12.',
      'Loại thiết bị theo tên: Máy tính để bàn.',
    ])
    expect(
      judge(after, [
        sheetOf([
          ['Tên tài sản', 'Mã tài sản', 'SL sổ sách', 'SL kiểm kê', 'Nguyên giá'],
          ['Bộ máy tính HP', 'A-1', 12, null, 174_000_000],
        ]),
      ]).judgement.changes,
    ).toEqual([])
  })

  test('a server by its system, a printer and a broken machine by the remark', () => {
    const snapshot = { ...emptySnapshot(), operatingSystems: startingSystems(() => crypto.randomUUID()) }
    const { after } = imported(
      [
        ['TT', 'Tên máy', 'HĐH', 'Cấu hình', 'Ghi chú'],
        [1, 'XN-LIS', null, 'Xeon E3/16GB/2x1TB', null],
        [2, 'KB-IN01', null, 'Canon 2900', 'máy in'],
        [3, 'HSCC-02', 'Windows 7', 'G2030/2GB/250GB', 'hỏng, chờ thanh lý'],
      ],
      {},
      snapshot,
    )
    expect(after.assets.map(({ kind, state, note, model }) => [kind, state, note, model])).toEqual([
      ['server', 'inUse', '', ''],
      ['printer', 'inUse', 'máy in', 'Canon 2900'],
      ['desktop', 'broken', 'hỏng, chờ thanh lý', ''],
    ])
  })

  test('names that may not leave the hospital are in no name', () => {
    const { after } = imported([
      ['TT', 'Tên máy', 'Số sê-ri', 'HĐH'],
      [1, 'KB-PC01', 'SN123', null],
    ])
    expect(after.assets[0]).toMatchObject({ name: 'Máy tính để bàn', hostName: 'KB-PC01', serial: 'SN123' })
  })
})

test('a department of refused rows only is not added', () => {
  const grid: Grid = [
    ['Tên thiết bị', 'Mã tài sản', 'Khoa phòng', 'Số lượng'],
    ['Máy in', 'A-1', 'Khoa Nội', -1],
    ['Máy in', 'A-2', 'Khoa Nhi', 1],
  ]
  const { after } = imported(grid, { 'departments:khoa noi': 'new', 'departments:khoa nhi': 'new' })
  expect(after.departments.map(({ name, order }) => [name, order])).toEqual([['Khoa Nhi', 1]])
})

test('a sheet named by a department’s code or short name is asked about, any other is not', () => {
  const departments = [
    departmentRecord.create('hscc', { name: 'Khoa Hồi sức cấp cứu', code: 'HSCC' }),
    departmentRecord.create('noi', { name: 'Khoa Nội tổng hợp' }),
  ]
  const snapshot = { ...emptySnapshot(), departments }
  const asked = (name: string) =>
    judge(snapshot, [
      {
        ...sheetOf([
          ['Tên thiết bị', 'Mã tài sản'],
          ['Máy in', 'A-1'],
        ]),
        name,
      },
    ]).judgement.questions
  expect(asked('HSCC').map(({ text, proposed }) => [text, proposed])).toEqual([
    ['Bảng tính tên “HSCC” là của khoa, phòng nào?', 'hscc'],
  ])
  expect(asked('Noi TH').map(({ proposed }) => proposed)).toEqual(['noi'])
  expect([...asked('Sheet1'), ...asked('D'), ...asked('')]).toEqual([])
})

test('the names of those who signed after the total are no devices', () => {
  const { judgement } = imported([
    ['STT', 'Tên thiết bị', 'ĐVT', 'SL sổ sách', 'SL kiểm kê'],
    ['I', 'Phòng 201', null, null, null],
    [1, 'Máy in', 'Cái', 2, 2],
    [null, 'Tổng cộng', null, 2, 2],
    ['Ý kiến giải quyết: không.', null, null, null, null],
    [null, 'TRƯỞNG BAN', null, 'THỦ KHO', 'KẾ TOÁN'],
    [null, 'Trần Văn Nam', null, null, null],
  ])
  expect(judgement.rows.map(({ verdict }) => verdict)).toEqual(['skip', 'skip', 'add', 'skip', 'skip', 'skip', 'skip'])
})

test('a date and the names of a committee above the table end nothing', () => {
  const { judgement, after } = imported([
    ['BIÊN BẢN KIỂM KÊ THIẾT BỊ CNTT', null, null],
    ['Hôm nay, ngày 31 tháng 10 năm 2026, Ban kiểm kê gồm:', null, null],
    ['1. Ông Trần Văn Nam - Trưởng ban', null, null],
    ['STT', 'Tên thiết bị', 'SL kiểm kê', 'Ghi chú'],
    ['I', 'Phòng 201', null, null],
    [1, 'Máy in', 2, null],
    [null, 'Cộng I', 2, null],
    ['II', 'Phòng 202', null, null],
    [2, 'Máy quét', 1, null],
    [null, 'Tổng cộng', 3, null],
    [null, 'Trần Văn Nam', null, null],
  ])
  expect(after.assets.map(({ name, room }) => [name, room])).toEqual([
    ['Máy in', 'Phòng 201'],
    ['Máy quét', 'Phòng 202'],
  ])
  expect(judgement.counts).toMatchObject({ add: 2, error: 0 })
})

test('letters go on after numbers in the row that names columns', () => {
  const { judgement } = imported([
    ['STT', 'Tên thiết bị', 'Mã tài sản', 'Số lượng', 'Ghi chú'],
    ['A', 'B', 'C', '1', 'D'],
    [1, 'Máy in', 'A-1', 2, null],
    [null, 'Tổng cộng', null, 2, null],
  ])
  expect(judgement.rows.map(({ verdict }) => verdict)).toEqual(['skip', 'skip', 'add', 'skip'])
  expect(judgement.totals).toEqual([])
})
