import { describe, expect, test } from 'vitest'
import { applyRecords } from '#shared/records/apply-records.ts'
import type { Asset } from '#shared/records/asset.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

type Grid = Parameters<typeof sheetOf>[0]

const clinic = departmentRecord.create('noi', { name: 'Khoa Nội' })
const known: Snapshot = { ...emptySnapshot(), departments: [clinic] }

function imported(grid: Grid, { name = 'Sheet1', snapshot = known, answers = {} } = {}) {
  const { judgement } = judge(snapshot, [{ ...sheetOf(grid), name }], answers)
  const { assets, departments } = applyRecords(snapshot, judgement.changes)
  const departmentOf = ({ departmentId }: Asset) => departments.find(({ id }) => id === departmentId)?.name ?? null
  return { assets, judgement, places: assets.map((asset) => [asset.name, departmentOf(asset), asset.room]) }
}

const head = ['STT', 'Mã tài sản', 'Tên thiết bị', 'Số lượng']

describe('a title of a group', () => {
  test('may stand in the column of names, beside its number', () => {
    const { places, judgement } = imported([
      head,
      ['I', null, 'Khoa Nội', null],
      [1, 'A-1', 'Máy in Canon', 1],
      ['II', null, 'Phòng 201', 4],
      [2, 'A-2', 'Máy quét', 1],
    ])
    expect(places).toEqual([
      ['Máy in Canon', 'Khoa Nội', ''],
      ['Máy quét', null, 'Phòng 201'],
    ])
    expect(judgement.rows[1]?.notes[0]?.message).toContain('Dòng nhóm “Khoa Nội”')
  })

  const unknown: Grid = [head, ['I', null, 'P. KHTH', null], [1, 'A-1', 'Máy in', 1], [2, 'A-2', 'Máy in', 1]]

  test('that names a department nobody knows is asked about, for all its rows at once', () => {
    const { judgement } = imported(unknown)
    expect(judgement.questions.map(({ id, rows }) => [id, rows])).toEqual([['departments:phong khth', 2]])
    expect(judgement.counts).toMatchObject({ add: 0, error: 2 })
  })

  test.each<[string, (string | null)[]]>([
    ['new', ['Phòng KHTH', '']],
    ['noi', ['Khoa Nội', '']],
    ['blank', [null, 'P. KHTH']],
  ])('answered “%s”', (answer, place) => {
    const { places } = imported(unknown, { answers: { 'departments:phong khth': answer } })
    expect(places.map(([, ...each]) => each)).toEqual([place, place])
  })

  test('without a number it is one where only it stands in the row', () => {
    const { judgement } = imported([head, [null, null, 'Khoa Ngoại', null], [1, 'A-1', 'Máy in', 1]])
    expect(judgement.questions.map(({ id }) => id)).toEqual(['departments:khoa ngoai'])
  })
})

test('a row asks everything at once, and a row without content is no device of its sheet', () => {
  const { judgement } = imported(
    [
      ['STT', 'Tên thiết bị', 'Loại thiết bị'],
      [1, 'Máy A', 'Máy lạ'],
      [2, null, null],
    ],
    { name: 'Khoa Nhi' },
  )
  expect(judgement.questions.map(({ id }) => id)).toEqual(['choice:assets.kind:may la', 'departments:khoa nhi'])
  expect(judgement.rows.map(({ verdict }) => verdict)).toEqual(['skip', 'error', 'skip'])
})

test('a title of several kinds is no room, and ends the kind above it', () => {
  const { assets } = imported([
    head,
    ['I', null, 'Máy chủ', null],
    [1, 'A-1', 'Dell R740', 1],
    ['II', null, 'Máy in, máy quét', null],
    [2, 'A-2', 'Canon 2900', 1],
    ['III', null, 'Thiết bị khác', null],
    [3, 'A-3', 'Bộ lưu điện Santak', 1],
  ])
  expect(assets.map(({ kind, room }) => [kind, room])).toEqual([
    ['server', ''],
    ['other', ''],
    ['ups', ''],
  ])
})

test('a sheet whose title ends with its own name may be a department’s', () => {
  const { judgement } = imported([['DANH SÁCH MÁY TÍNH HSCC'], head, [1, 'A-1', 'Máy tính', 1]], { name: 'HSCC' })
  expect(judgement.questions.map(({ text }) => text)).toEqual(['Bảng tính tên “HSCC” là của khoa, phòng nào?'])
})

describe('the kind of a device without a column of kinds', () => {
  const kinds = (grid: Grid, name?: string) =>
    imported(grid, name === undefined ? {} : { name }).assets.map(({ kind }) => kind)
  const rows: Grid = [
    head,
    ['I', null, 'Máy vi tính', null],
    [1, 'A-1', 'Dell Vostro 3681', 1],
    [2, 'A-2', 'Máy tính xách tay Dell Latitude', 1],
    [3, 'A-3', 'Máy vi tính xách tay HP', 1],
    ['II', null, 'Máy tính xách tay', null],
    [4, 'A-4', 'Máy vi tính HP 240 G8', 1],
  ]

  test('is told by the name before the group, unless the name only says that it is a computer', () => {
    expect(kinds(rows)).toEqual(['desktop', 'laptop', 'laptop', 'laptop'])
    const { judgement } = imported(rows)
    expect(judgement.rows[3]?.notes.map(({ message }) => message)).toEqual([
      'Loại thiết bị theo tên: Máy tính xách tay.',
    ])
  })

  const bare: Grid = [head, [1, 'A-1', 'Canon 2900', 1]]
  test.each<[string, string]>([
    ['Máy in', 'printer'],
    ['MÁY TÍNH', 'desktop'],
    ['Máy in, máy quét', 'other'],
    ['Sheet1', 'other'],
  ])('is told by the name of the sheet: %s', (name, kind) => expect(kinds(bare, name)).toEqual([kind]))

  test.each<[string, string, string | null]>([
    ['DANH SÁCH MÁY IN KHOA NỘI', 'printer', 'Khoa Nội'],
    ['BẢNG KÊ MÁY CHỦ', 'server', null],
    ['DANH SÁCH MÁY TÍNH VÀ MÁY IN', 'other', null],
    ['THỐNG KÊ MÁY QUÉT CÁC KHOA, PHÒNG', 'scanner', null],
    ['Khoa/phòng: Khoa Nội', 'other', 'Khoa Nội'],
    ['DANH SÁCH THIẾT BỊ KHOA NỘI NĂM 2026', 'other', 'Khoa Nội'],
    ['PHÒNG CÔNG NGHỆ THÔNG TIN', 'other', null],
  ])('and so are kind and department by the title over the table: %s', (title, kind, department) => {
    const { assets, places, judgement } = imported([[title], ...bare])
    expect([assets.map((asset) => asset.kind), places.map(([, where]) => where)]).toEqual([[kind], [department]])
    expect(judgement.questions).toEqual([])
  })

  test('is a computer where the row has what only computers have', () => {
    const grid: Grid = [
      ['Tên thiết bị', 'Mã tài sản', 'Hệ điều hành', 'RAM'],
      ['ThinkCentre M70', 'A-1', null, 8],
      ['Canon 2900', 'A-2', null, null],
    ]
    expect(kinds(grid)).toEqual(['desktop', 'other'])
  })
})

test('a sheet named in capitals asks for the department as it is officially written', () => {
  const { judgement } = imported([head, [1, 'A-1', 'Máy in', 1]], { name: 'KHOA KHÁM BỆNH' })
  expect(judgement.questions[0]?.text).toContain('“Khoa Khám bệnh”')
})

describe('a sheet without a column of names', () => {
  test('names devices by what tells them apart', () => {
    const { assets } = imported([
      ['Mã tài sản', 'Loại thiết bị', 'Hãng sản xuất', 'Kiểu máy'],
      ['A-1', 'Máy in', 'HP', 'LaserJet 107a'],
      ['A-2', 'Máy in', null, null],
    ])
    expect(assets.map(({ name }) => name)).toEqual(['Máy in HP LaserJet 107a', 'Máy in A-2'])
  })

  test('is refused where nothing tells a device, with what to do', () => {
    const { judgement } = imported([
      ['Loại thiết bị', 'Số lượng'],
      ['Máy in', 2],
    ])
    expect(judgement.rows[1]).toMatchObject({ verdict: 'error' })
    expect(judgement.rows[1]?.notes[0]?.message).toContain('bảng chưa có cột nào được chọn là “Tên thiết bị”')
  })

  test('never takes a nameless department for another of the same headcount', () => {
    const departments = [departmentRecord.create('to-chuc', { name: 'Phòng Tổ chức', staffCount: 10 })]
    const { judgement } = imported(
      [
        ['Loại', 'Số người'],
        ['Phòng chức năng', 10],
        ['Phòng chức năng', 12],
      ],
      { snapshot: { ...emptySnapshot(), departments } },
    )
    expect(judgement.rows.slice(1).map(({ verdict }) => verdict)).toEqual(['error', 'error'])
    expect(judgement.changes).toEqual([])
  })
})
