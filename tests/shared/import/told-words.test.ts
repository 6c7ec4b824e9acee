import { describe, expect, test } from 'vitest'
import { hiddenRowsWords } from '#shared/import/hidden-rows.ts'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { fundingSourceRecord } from '#shared/records/initiative.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import type { SourceCell, SourceSheet } from '#shared/tables/source-sheet.ts'
import { judge, sheetOf } from './import-cases.ts'

const noted = (sheet: SourceSheet, row: number, answers = {}, snapshot = emptySnapshot()) =>
  judge(snapshot, [sheet], answers)
    .judgement.rows.find((each) => each.row === row)
    ?.notes.map(({ message }) => message) ?? []
const recordsAfter = (sheet: SourceSheet, answers = {}, snapshot = emptySnapshot()) =>
  applyRecords(snapshot, judge(snapshot, [sheet], answers).judgement.changes)

describe('what a training is about, where no column says it', () => {
  const sheet = sheetOf([
    ['STT', 'Nội dung đào tạo', 'Thời gian', 'Số người tham gia'],
    [1, 'Đào tạo an toàn thông tin cơ bản', 'Quý II/2027', 350],
    [2, 'Tập huấn chuyển đổi số', 'Quý II/2027', 20],
    [3, 'Tập huấn sử dụng bệnh án điện tử', 'Quý II/2027', 220],
  ])

  test('is told by its name, with a remark', () => {
    expect(recordsAfter(sheet).trainings.map(({ kind }) => kind)).toEqual(['security', 'digital', 'it'])
    expect(noted(sheet, 2)).toEqual(['Nội dung theo tên lớp: An toàn thông tin.'])
    expect(noted(sheet, 4)[0]).toContain('Tên lớp không cho biết nội dung')
  })
})

describe('an antivirus that is said to be there, and no more', () => {
  test.each(['Có', 'x', 'Đã cài', 'Running'])('(%s) is asked about once, up to date the likeliest', (word) => {
    const grid = ['Diệt virus', 'Phần mềm diệt virus'].map((heading) =>
      sheetOf([
        ['Tên thiết bị', 'Mã tài sản', heading],
        ['Máy A', 'A-1', word],
        ['Máy B', 'A-2', word],
      ]),
    )
    for (const sheet of grid) {
      const { questions } = judge(emptySnapshot(), [sheet]).judgement
      expect(questions).toMatchObject([{ proposed: 'upToDate', rows: 2 }])
      const [one] = recordsAfter(sheet, { [questions[0]?.id ?? '']: 'outdated' }).assets
      expect(one).toMatchObject({ antivirus: 'outdated', antivirusName: '', note: '' })
    }
  })

  test('is not asked about where more is said', () => {
    const sheet = sheetOf([
      ['Tên thiết bị', 'Mã tài sản', 'Diệt virus'],
      ['Máy A', 'A-1', 'Có, chưa cập nhật'],
      ['Máy B', 'A-2', 'không'],
      ['Máy C', 'A-3', 'Đã cài, cập nhật'],
    ])
    expect(recordsAfter(sheet).assets.map(({ antivirus }) => antivirus)).toEqual(['outdated', 'none', 'upToDate'])
  })
})

describe('a device of a sheet that is named after a kind', () => {
  const sheet = {
    ...sheetOf([
      ['STT', 'Tên camera', 'Mã tài sản', 'IP'],
      [1, 'CAM-01', 'C-1', '192.168.10.1'],
      [2, 'Đầu ghi NVR 32 kênh', 'C-2', '192.168.10.1'],
      [3, 'Camera cổng', 'C-3', 'DHCP'],
    ]),
    name: 'Camera',
  }

  test('is of that kind with a remark, and of none where its name is another thing', () => {
    expect(recordsAfter(sheet).assets.map(({ kind }) => kind)).toEqual(['camera', 'other', 'camera'])
    expect(noted(sheet, 2)).toEqual(['Loại thiết bị theo tên bảng: Camera.'])
    expect(noted(sheet, 3)).toContain('Loại thiết bị theo tên: Khác.')
  })

  test('with the address of one above is remarked on, and “DHCP” is no address', () => {
    expect(noted(sheet, 3)).toContain('Trùng địa chỉ IP “192.168.10.1” với dòng 2; hãy kiểm tra lại.')
    expect(recordsAfter(sheet).assets[2]?.ipAddress).toBe('')
    expect(noted(sheet, 4).join()).toContain('“DHCP” không phải là một địa chỉ cố định')
  })
})

test.each([
  ['Máy in Z (đã thanh lý)', null, 'disposed', 'Tình trạng theo tên: Đã thanh lý.'],
  ['Máy in Z - hỏng', null, 'broken', 'Tình trạng theo tên: Hỏng.'],
  ['Máy in Z', 'đã trả kho', 'stored', 'Tình trạng theo ghi chú: Lưu kho.'],
  ['Máy in Z (kho)', null, 'inUse', null],
  ['Máy in Z (kho Dược)', 'khó khởi động', 'inUse', null],
])(
  'how a device is, is told by what stands behind its name, or by its remark: %s, %s',
  (name, note, state, message) => {
    const sheet = sheetOf([
      ['Tên thiết bị', 'Mã tài sản', 'Ghi chú'],
      [name, 'A-1', note],
    ])
    expect(recordsAfter(sheet).assets[0]?.state).toBe(state)
    expect(noted(sheet, 2).some((each) => each.startsWith('Tình trạng theo'))).toBe(message !== null)
    if (message !== null) expect(noted(sheet, 2)).toContain(message)
  },
)

describe('columns of sources under “Trong đó”', () => {
  const sources = {
    ...emptySnapshot(),
    fundingSources: [
      fundingSourceRecord.create('ns', { name: 'NSNN' }),
      fundingSourceRecord.create('vp', { name: 'Viện phí' }),
      fundingSourceRecord.create('khac', { name: 'Khác' }),
    ],
  }
  const grid = (amounts: readonly SourceCell[]) =>
    sheetOf(
      [
        ['Mã TS', 'Tên tài sản', 'Số lượng', 'Nguyên giá', 'Trong đó', null, null],
        [null, null, null, null, 'NSNN', 'Viện phí', 'Khác'],
        ['A-1', 'Máy in C', 2, 6_000_000, ...amounts],
      ],
      [
        { fromRow: 1, toRow: 1, fromColumn: 4, toColumn: 6 },
        ...[0, 1, 2, 3].map((at) => ({ fromRow: 1, toRow: 2, fromColumn: at, toColumn: at })),
      ],
    )

  test('one of them may be headed “Khác” alone', () => {
    const [device] = recordsAfter(grid([1_000_000, 2_000_000, 3_000_000]), {}, sources).assets
    expect(device?.funding.map(({ fundingSourceId, amount }) => [fundingSourceId, amount])).toEqual([
      ['ns', 1_000_000],
      ['vp', 2_000_000],
      ['khac', 3_000_000],
    ])
    expect(noted(grid([1_000_000, 2_000_000, 3_000_000]), 3, {}, sources).join()).not.toContain('Các nguồn')
  })

  test('“Khác” under a heading without sources is no money', () => {
    const sheet = sheetOf([
      ['Tên thiết bị', 'Số lượng', 'Trong đó: Hỏng', 'Trong đó: Khác'],
      ['Máy in', 3, 1, 1],
    ])
    expect(proposeSheet(sheet)?.columns[3]).toEqual({ kind: 'ignore' })
  })

  test('that do not add up to the price are remarked on', () => {
    expect(noted(grid([1_000_000, 2_000_000, null]), 3, {}, sources)).toContain(
      'Các nguồn cộng lại được 3.000.000 đồng, khác giá 6.000.000 đồng của 2 cái. Hãy kiểm tra lại.',
    )
  })
})

test('a row pasted in an old font into a sheet in Unicode is an error in words', () => {
  const sheet = sheetOf([
    ['Tên thiết bị', 'Mã tài sản', 'Ghi chú'],
    ...Array.from({ length: 40 }, (_, at) => ['Máy tính để bàn', `A-${at}`, null]),
    ['Maùy tính ñeå baøn', 'B-1', null],
    ['M¸y in', 'B-2', null],
    ['Máy in', 'B-3', 'anh Köhler, Intel® Core™, nhiệt độ 25°C'],
  ])
  const { counts } = judge(emptySnapshot(), [sheet]).judgement
  expect(counts).toMatchObject({ add: 41, error: 2 })
  expect(noted(sheet, 42)[0]).toContain('viết bằng phông cũ')
})

test('a column of passwords goes nowhere, whatever is chosen', () => {
  const sheet = sheetOf([
    ['Tên thiết bị', 'Mã tài sản', 'Mật khẩu', 'Password BIOS'],
    ['Máy A', 'A-1', 'abc', 'xyz'],
  ])
  const note = { kind: 'field', key: 'note' } as const
  expect(proposeSheet(sheet, { columns: { 2: note, 3: note } })?.columns.slice(2)).toEqual([
    { kind: 'ignore' },
    { kind: 'ignore' },
  ])
})

test('rows hidden in the file are imported, and it is told how many', () => {
  const grid = sheetOf([
    ['Tên thiết bị', 'Mã tài sản'],
    ['Máy A', 'A-1'],
    ['Máy B', 'A-2'],
  ])
  const sheet = { ...grid, hiddenRows: new Set([1, 3]) }
  const layout = proposeSheet(sheet)
  expect(recordsAfter(sheet).assets).toHaveLength(2)
  expect(layout === null ? null : hiddenRowsWords(sheet, layout)).toBe('1 dòng đang ẩn trong tệp cũng được nhập')
  expect(layout === null ? null : hiddenRowsWords(grid, layout)).toBeNull()
})

test('a sheet named after what its title sorts by is no department’s', () => {
  const grid = [
    ['Mã TS', 'Tên tài sản'],
    ['A-1', 'Máy in'],
  ]
  const titled = (name: string, title: string) => ({ ...sheetOf([[title], ...grid]), name })
  const asked = (sheet: SourceSheet) => judge(emptySnapshot(), [sheet]).judgement.questions.length
  expect(asked(titled('HSCC', 'DANH SÁCH TÀI SẢN HSCC'))).toBe(1)
  expect(asked(titled('Nguồn', 'BẢNG KÊ TÀI SẢN THEO NGUỒN'))).toBe(0)
})

test.each([
  [
    'assets',
    'Computer name|IP address|OS version|Security application|Protection status',
    'hostName ipAddress operatingSystemId antivirusName antivirus',
  ],
  [
    'applications',
    'Tên phần mềm|Nhà cung cấp|Hình thức (mua/thuê/miễn phí)|Máy chủ cài đặt',
    'name vendor licence hosting',
  ],
  ['informationSystems', 'Tên hệ thống thông tin|Cấp độ đề xuất|Tình trạng hồ sơ', 'name level dossier'],
  ['headcounts', 'Thời điểm|Tổng số lao động|Nam', 'date total -'],
  ['staffMembers', 'Họ tên|Đơn vị|Trình độ CM|Phụ trách ATTT', 'name departmentId degree security'],
])('hospitals head the columns of %s like this: %s', (collection, headings, keys) => {
  const layout = proposeSheet(sheetOf([headings.split('|'), headings.split('|').map(() => 'x')]))
  expect(layout?.collection).toBe(collection)
  expect(layout?.columns.map((target) => (target.kind === 'field' ? target.key : '-')).join(' ')).toBe(keys)
})

test.each([
  ['Cloud VNPT', 'vendor'],
  ['Máy chủ R740', 'onPremise'],
  ['Máy ảo của Sở', 'authority'],
  ['khác', null],
])('where software runs is proposed by its words: %s', (text, proposed) => {
  const sheet = sheetOf([
    ['Tên phần mềm', 'Nhà cung cấp', 'Máy chủ cài đặt'],
    ['HIS', 'VNPT', text],
  ])
  const [question] = judge(emptySnapshot(), [sheet]).judgement.questions
  expect(question?.proposed ?? null).toBe(proposed)
})
