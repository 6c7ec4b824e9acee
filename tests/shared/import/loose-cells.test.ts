import { describe, expect, test } from 'vitest'
import { numberFromWords } from '#shared/basics/number-from-words.ts'
import { readConfiguration } from '#shared/import/configuration.ts'
import { makerAndModel } from '#shared/import/maker-and-model.ts'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = Parameters<typeof sheetOf>[0]

function imported(grid: Grid, answers = {}, snapshot = emptySnapshot()) {
  const { judgement } = judge(snapshot, [sheetOf(grid)], answers)
  return { judgement, after: applyRecords(snapshot, judgement.changes) }
}

describe('what a cell says beyond the value chosen for it', () => {
  const HEAD = ['Tên thiết bị', 'Mã tài sản', 'Tình trạng', 'Ghi chú']
  const answers = {
    'choice:assets.state:hong nguon': 'broken',
    'choice:assets.state:cu, cham': 'inUse',
    'choice:assets.state:hu man hinh': 'broken',
  }
  const grid: Grid = [
    HEAD,
    ['Máy A', 'A-1', 'Hỏng nguồn', 'chờ sửa'],
    ['Máy B', 'A-2', 'Cũ, chậm', null],
    ['Máy C', 'A-3', 'Hư màn hình', 'hư màn hình, chờ thay'],
    ['Máy D', 'A-4', 'Hỏng', null],
  ]

  test('is kept in the note, unless that says it already', () => {
    const { after } = imported(grid, answers)
    expect(after.assets.map(({ state, note }) => [state, note])).toEqual([
      ['broken', 'chờ sửa; Tình trạng: Hỏng nguồn'],
      ['inUse', 'Tình trạng: Cũ, chậm'],
      ['broken', 'hư màn hình, chờ thay'],
      ['broken', ''],
    ])
  })

  test('and is not added twice, nor to another’s note', () => {
    const { after } = imported(grid, answers)
    expect(imported(grid, answers, after).judgement.changes).toEqual([])
    const snapshot = {
      ...after,
      assets: after.assets.map((asset) => ({ ...asset, note: 'đã gọi thợ', state: 'inUse' as const })),
    }
    const short = grid.map((row) => row.slice(0, 3))
    expect(imported(short, answers, snapshot).after.assets[0]?.note).toBe('đã gọi thợ; Tình trạng: Hỏng nguồn')
  })

  test('devices without a key are known again with it', () => {
    const keyless: Grid = [
      ['Tên thiết bị', 'Tình trạng', 'Ghi chú'],
      ['Máy A', 'Hỏng nguồn', 'chờ sửa'],
    ]
    const { after } = imported(keyless, answers)
    expect(imported(keyless, answers, after).judgement.changes).toEqual([])
  })

  test('a word for the very kind says no more, a longer one does', () => {
    const said = { 'choice:assets.kind:may ban': 'desktop', 'choice:assets.kind:laser den trang': 'printer' }
    const { after } = imported(
      [
        ['Tên thiết bị', 'Mã tài sản', 'Loại thiết bị'],
        ['Máy A', 'A-1', 'Máy bàn'],
        ['Máy B', 'A-2', 'Laser đen trắng'],
      ],
      said,
    )
    expect(after.assets.map(({ note }) => note)).toEqual(['', 'Loại thiết bị: Laser đen trắng'])
  })

  test('is kept of a date that is left out, and of the speeds after the first', () => {
    const warranty = imported(
      [
        ['Tên thiết bị', 'Mã tài sản', 'Hạn BH'],
        ['Máy A', 'A-1', '12 tháng'],
      ],
      { 'choice:assets.warrantyEnd:12 thang': 'blank' },
    )
    expect(warranty.after.assets[0]?.note).toBe('Hết bảo hành: 12 tháng')
    const { after, judgement } = imported([
      ['Nhà cung cấp', 'Băng thông'],
      ['VNPT', '100 Mbps / 2 Mbps quốc tế'],
      ['Viettel', '200/200 Mbps'],
    ])
    expect(after.links.map(({ bandwidthMbps, note }) => [bandwidthMbps, note])).toEqual([
      [100, 'Băng thông (Mb/s): 100 Mbps / 2 Mbps quốc tế'],
      [200, ''],
    ])
    expect(judgement.rows[1]?.notes[0]).toMatchObject({ cell: 'B2' })
  })
})

describe('numbers that are not written as such', () => {
  const one = (heading: string, cell: string) =>
    imported([
      ['Tên thiết bị', 'Mã tài sản', heading],
      ['Máy A', 'A-1', cell],
    ])

  test.each([
    ['Năm sử dụng', '~2014', { yearInUse: 2014 }, 'Năm sử dụng: “~2014” được ghi là 2014.'],
    ['Năm sử dụng', 'khoảng 2014', { yearInUse: 2014 }, 'Năm sử dụng: “khoảng 2014” được ghi là 2014.'],
    ['Năm sử dụng', '2014?', { yearInUse: 2014 }, 'Năm sử dụng: “2014?” được ghi là 2014.'],
    ['Năm sử dụng', 'hai nghìn hai mươi', { yearInUse: 2020 }, 'Năm sử dụng: “hai nghìn hai mươi” được ghi là 2020.'],
    ['Năm sử dụng', '15/03/2021', { yearInUse: 2021 }, 'Năm sử dụng: chỉ lấy năm của ngày “15/03/2021”.'],
    ['RAM', 'tám', { memoryGb: 8 }, 'Bộ nhớ (GB): “tám” được ghi là 8.'],
    ['RAM', 'khoảng 8GB', { memoryGb: 8 }, 'Bộ nhớ (GB): “khoảng 8GB” được ghi là 8.'],
    ['Số lượng', 'ba', { quantity: 3 }, 'Số lượng thực tế: “ba” được ghi là 3.'],
  ])('under “%s”, “%s” is read and told', (heading, cell, read, told) => {
    const { after, judgement } = one(heading, cell)
    expect(after.assets[0]).toMatchObject(read)
    expect(judgement.rows[1]?.notes[0]).toEqual({ cell: 'C2', message: told })
  })

  test('what may be empty is left out and told, its text kept in the note', () => {
    const { after, judgement } = one('Năm sử dụng', '20177')
    expect(after.assets[0]).toMatchObject({ yearInUse: null, note: 'Năm sử dụng: 20177' })
    expect(judgement.rows[1]?.notes[0]?.message).toMatch(/^Năm sử dụng: chưa nhập được ô này\. “20177” nằm ngoài/)
  })

  test('a year that is there stays when a cell cannot be read', () => {
    const { after } = one('Năm sử dụng', '2020')
    const again = imported(
      [
        ['Mã tài sản', 'Năm sử dụng'],
        ['A-1', 'lâu rồi'],
      ],
      {},
      after,
    )
    expect(again.after.assets[0]).toMatchObject({ yearInUse: 2020, note: 'Năm sử dụng: lâu rồi' })
  })

  test.each([
    ['Số lượng', 'khoảng 8'],
    ['Số lượng', 'nhiều'],
    ['Số lượng sổ sách', '~8'],
    ['Đơn giá', 'Bốn mươi triệu đồng'],
    ['Đơn giá', 'khoảng 12 triệu'],
  ])('but what is counted or paid is refused: under “%s”, “%s”', (heading, cell) => {
    expect(one(heading, cell).judgement.rows[1]).toMatchObject({ verdict: 'error', notes: [{ cell: 'C2' }] })
  })

  test('each refusal names its column', () => {
    expect(one('Số lượng', 'nhiều').judgement.rows[1]?.notes[0]?.message).toMatch(/^Số lượng thực tế: “nhiều”/)
  })

  test.each([
    ['không', 0],
    ['Tám', 8],
    ['mười lăm', 15],
    ['hai mươi mốt', 21],
    ['hai ngàn lẻ tư', 2004],
    ['hai nghìn không trăm hai mươi', 2020],
    ['một nghìn chín trăm chín mươi chín', 1999],
    ['tám cái', null],
    ['', null],
  ])('“%s” in words is %s', (words, number) => expect(numberFromWords(words)).toBe(number))
})

test.each([
  ['i5 8GB SSD240', 'i5', 8, 240],
  ['i5 8GB SSD 512GB', 'i5', 8, 512],
  ['i5 16GB, 256GB SSD 1TB HDD', 'i5', 16, 1280],
  ['Core i3 / RAM8 / HDD500', 'Core i3', 8, 500],
  ['i5/8GB/SSD 256', 'i5', 8, 256],
])('a size without a unit is in gigabytes: %s', (text, cpu, memoryGb, storageGb) =>
  expect(readConfiguration(text)).toEqual({ cpu, memoryGb, storageGb }),
)

describe('headings that say it in other words', () => {
  const target = (heading: string) => proposeSheet(sheetOf([['Tên thiết bị', 'Số lượng', heading]]))?.columns[2]

  test.each([
    ['Khoa/phòng sử dụng', 'departmentId'],
    ['Khoa / phòng sử dụng', 'departmentId'],
    ['Mã TB', 'code'],
    ['Hãng SX / Model', 'model'],
  ])('%s', (heading, key) => expect(target(heading)).toEqual({ kind: 'field', key }))

  test('a maker and a model in one cell are parted, and known again', () => {
    const grid: Grid = [
      ['Tên thiết bị', 'Mã tài sản', 'Hãng SX / Model'],
      ['Máy A', 'A-1', 'Dell Optiplex 3080'],
      ['Máy B', 'A-2', 'Máy lắp ráp'],
    ]
    const { after } = imported(grid)
    expect(after.assets.map(({ manufacturer, model }) => [manufacturer, model])).toEqual([
      ['Dell', 'Optiplex 3080'],
      ['', 'Máy lắp ráp'],
    ])
    expect(imported(grid, {}, after).judgement.changes).toEqual([])
    expect(makerAndModel('HP ProDesk 400 G6')).toEqual({ manufacturer: 'HP', model: 'ProDesk 400 G6' })
    expect(makerAndModel('HP')).toBeNull()
  })
})

describe('a column of software that says whether it is in use', () => {
  const grid: Grid = [
    ['Tên phần mềm', 'Nhà cung cấp', 'Đang dùng'],
    ['HIS', 'VNPT', 'Có'],
    ['PACS', 'VNPT', 'Đang thí điểm'],
    ['EMR', null, 'Dự kiến'],
    ['LIS', null, null],
  ]

  test('is its state; a blank in it is asked about and is no use by itself', () => {
    const { judgement, after } = imported(grid)
    expect(after.applications.map(({ name, state }) => [name, state])).toEqual([
      ['HIS', 'inUse'],
      ['PACS', 'piloting'],
      ['EMR', 'planned'],
    ])
    expect(judgement.questions).toMatchObject([{ id: 'choice:applications.state:o trong', rows: 1 }])
    const answered = imported(grid, { 'choice:applications.state:o trong': 'planned' })
    expect(answered.after.applications[3]).toMatchObject({ name: 'LIS', state: 'planned', note: '' })
  })

  test.each(['Đã triển khai', 'Tình trạng sử dụng', 'Tình trạng triển khai'])('%s, too', (heading) => {
    expect(proposeSheet(sheetOf([['Tên phần mềm', 'Nhà cung cấp', heading]]))?.columns[2]).toEqual({
      kind: 'field',
      key: 'state',
    })
  })
})

describe('what is offered for a name or word that is not known', () => {
  test('departments stand in order of likeness, then in that of their list', () => {
    const names = ['Phòng Vật tư', 'Khoa Dược', 'Khoa Nội tổng hợp', 'Khoa Nội tim mạch', 'Ban Giám đốc']
    const departments = names.map((name, at) => departmentRecord.create(`d${at}`, { name, order: names.length - at }))
    const { judgement } = imported(
      [
        ['Tên thiết bị', 'Mã tài sản', 'Khoa, phòng'],
        ['Máy A', 'A-1', 'Khoa Nội thận'],
      ],
      {},
      { ...emptySnapshot(), departments },
    )
    expect(judgement.questions[0]?.options.slice(0, 5).map(({ label }) => label)).toEqual([
      'Khoa Nội tim mạch',
      'Khoa Nội tổng hợp',
      'Ban Giám đốc',
      'Khoa Dược',
      'Phòng Vật tư',
    ])
  })

  test.each([
    ['Tên phần mềm', 'Nhóm', 'PACS', 'risPacs'],
    ['Tên thiết bị', 'Loại thiết bị', 'Máy bàn', 'desktop'],
    ['Tên thiết bị', 'Loại thiết bị', 'AIO', 'desktop'],
    ['Tên thiết bị', 'Tình trạng', 'Hỏng nguồn', 'broken'],
    ['Tên thiết bị', 'Tình trạng', 'Tốt, hơi chậm', 'inUse'],
    ['Tên thiết bị', 'Tình trạng', 'Khó khởi động', null],
    ['Họ và tên', 'Trình độ', 'Kỹ sư CNTT', 'university'],
  ])('under %s, %s: “%s” is likely %s', (name, heading, word, likeliest) => {
    const { judgement } = imported([
      [name, heading],
      ['A', word],
    ])
    expect(judgement.questions[0]?.proposed ?? null).toBe(likeliest)
  })
})

test('a blank beside ticks of those who do nothing else is told', () => {
  const { judgement, after } = imported([
    ['Họ và tên', 'Chức vụ', 'Chuyên trách'],
    ['Lê Nam', 'Kỹ sư', 'x'],
    ['Trần Bình', 'Kế toán', null],
  ])
  expect(after.staffMembers.map(({ dedicated }) => dedicated)).toEqual([true, false])
  expect(judgement.rows[2]?.notes[0]?.message).toContain('“Chuyên trách” để trống')
})

test('a training whose time is past and whose people are counted has been held', () => {
  const head = ['Nội dung đào tạo', 'Thời gian', 'Số người tham gia']
  const rows: Grid = [
    ['Ký số', 'Tháng 3/2026', 40],
    ['An toàn thông tin', 'Quý IV/2026', 40],
    ['Mạng', 'Quý I/2026', null],
  ]
  const { judgement, after } = imported([head, ...rows])
  expect(after.trainings.map(({ held }) => held)).toEqual([true, false, false])
  expect(judgement.rows[1]?.notes[0]?.message).toContain('đã tổ chức')
  const told = imported([[...head, 'Đã tổ chức'], ...rows.map((row) => [...row, null])])
  expect(told.after.trainings.map(({ held }) => held)).toEqual([false, false, false])
})
