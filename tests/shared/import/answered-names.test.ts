import { describe, expect, test } from 'vitest'
import { proposeSheet } from '#shared/import/propose-sheet.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { judge, sheetOf } from './import-cases.ts'

describe('a name that is added', () => {
  const add = (...names: readonly string[]) => {
    const rows = names.map((name, at) => ['Máy in', `P${at}`, name])
    const sheet = sheetOf([['Tên thiết bị', 'Mã tài sản', 'Khoa phòng'], ...rows])
    const { judgement } = judge(emptySnapshot(), [sheet], { 'departments:khoa noi tiet': 'new' })
    return applyRecords(emptySnapshot(), judgement.changes).departments.map(({ name }) => name)
  }

  test('is written as most of its rows write it', () => {
    expect(add('KHOA NỘI TIẾT', 'Khoa Nội tiết', 'Khoa Nội tiết', 'khoa noi tiet')).toEqual(['Khoa Nội tiết'])
  })

  test('is written as the first of them where none is written more often', () => {
    expect(add('Khoa Nội tiết', 'KHOA NỘI TIẾT')).toEqual(['Khoa Nội tiết'])
  })
})

describe('the whole hospital', () => {
  const departments = [departmentRecord.create('tv', { name: 'Khoa Thận và Viêm' })]
  const snapshot = { ...emptySnapshot(), departments }

  test('is no department that a sheet might be called after', () => {
    const sheet = {
      ...sheetOf([['DANH SÁCH THIẾT BỊ TOÀN VIỆN'], ['Tên thiết bị', 'Mã tài sản', 'Số lượng'], ['Máy in', 'P1', 1]]),
      name: 'Toàn viện',
    }
    const { judgement } = judge(snapshot, [sheet])
    expect([judgement.questions, judgement.counts.add]).toEqual([[], 1])
  })

  test('is proposed to be left out where a cell names it', () => {
    const sheet = sheetOf([
      ['Tên thiết bị', 'Mã tài sản', 'Khoa phòng'],
      ['Máy in', 'P1', 'Toàn viện'],
    ])
    expect(judge(snapshot, [sheet]).judgement.questions.map(({ proposed }) => proposed)).toEqual(['blank'])
  })
})

describe('information systems', () => {
  const head = ['Tên hệ thống', 'Cấp độ', 'Hồ sơ đề xuất cấp độ', 'Số quyết định phê duyệt']
  const added = (...rows: readonly (readonly (string | null)[])[]) => {
    const { judgement } = judge(emptySnapshot(), [sheetOf([head, ...rows])], {
      'choice:informationSystems.dossier:chua ro lam': 'blank',
    })
    expect(judgement.questions).toEqual([])
    return applyRecords(emptySnapshot(), judgement.changes).informationSystems
  }

  test('have their level in Roman numbers, and dossiers in the words of officers', () => {
    const systems = added(['HIS', 'III', 'Đã phê duyệt', '12/QĐ'], ['LIS', 'Cấp độ II', 'Đang thẩm định', null])
    expect(systems).toMatchObject([
      { level: 3, dossier: 'approved' },
      { level: 2, dossier: 'submitted' },
    ])
  })

  test('have an approved dossier where nothing is said of it beside the number of the decision', () => {
    expect(added(['HIS', '3', 'chưa rõ lắm', '12/QĐ-SYT'], ['LIS', '2', null, null])).toMatchObject([
      { dossier: 'approved' },
      { dossier: 'none' },
    ])
  })
})

describe('software without a column of kinds', () => {
  test('is told by its name, and where the name does not tell it that is remarked on', () => {
    const kinds = {
      'Phần mềm HIS VNPT': 'his',
      'Quản lý xét nghiệm (LIS)': 'lis',
      'PACS Minerva': 'risPacs',
      'Kaspersky Endpoint': 'security',
      'Windows 10 Pro': 'other',
      'Microsoft Office 2019': 'other',
      'Kế toán Misa': 'accounting',
      'VNPT iOffice': 'documents',
      'Phần mềm Hoa Sen': 'other',
    }
    const rows = Object.keys(kinds).map((name) => [name, 'VNPT'])
    const { judgement } = judge(emptySnapshot(), [sheetOf([['Tên phần mềm', 'Nhà cung cấp'], ...rows])])
    const { applications } = applyRecords(emptySnapshot(), judgement.changes)
    expect(Object.fromEntries(applications.map(({ name, kind }) => [name, kind]))).toEqual(kinds)
    const notes = judgement.rows.slice(1).map((row) => row.notes.map(({ message }) => message).join(' '))
    expect(notes[4]).toBe('Nhóm theo tên: Khác.')
    expect(notes[8]).toContain('Tên không cho biết nhóm phần mềm')
  })
})

test('a count of the staff is called by its day', () => {
  const sheet = sheetOf([
    ['Tính đến ngày', 'Tổng số'],
    ['31/12/2025', 240],
    ['31/12/2024', 'không rõ'],
  ])
  const { rows } = judge(emptySnapshot(), [sheet]).judgement
  expect(rows.slice(1).map(({ name }) => name)).toEqual(['Tính đến ngày 31/12/2025', 'Tính đến ngày 31/12/2024'])
})

test('headings and words of officers: codes of departments, the end of a licence, “đang SD”, MegaWAN', () => {
  const columnsOf = (head: readonly string[]) =>
    proposeSheet(sheetOf([head, head.map(() => 'x')]))?.columns.map((target) =>
      target.kind === 'field' ? target.key : target.kind,
    )
  expect(columnsOf(['STT', 'Mã', 'Tên khoa, phòng', 'Số CBVC'])).toEqual(['ignore', 'code', 'name', 'staffCount'])
  expect(columnsOf(['Tên phần mềm', 'Nhà cung cấp', 'Ngày hết hạn'])).toEqual(['name', 'vendor', 'licenceEnd'])
  expect(columnsOf(['Hệ điều hành', 'Ngày hết hỗ trợ'])).toEqual(['name', 'supportEnd'])
  expect(columnsOf(['Nhà cung cấp', 'Loại hình', 'Cước phí hàng tháng (đồng)'])).toEqual([
    'provider',
    'kind',
    'monthlyCost',
  ])
  const devices = sheetOf([
    ['Tên thiết bị', 'Mã tài sản', 'Tình trạng'],
    ['Máy tính chủ IBM', 'S1', 'Đang SD'],
  ])
  expect(judge(emptySnapshot(), [devices]).judgement.changes[0]?.after).toMatchObject({
    kind: 'server',
    state: 'inUse',
  })
  const lines = sheetOf([
    ['Nhà cung cấp', 'Loại đường truyền', 'Băng thông'],
    ['Viettel', 'MegaWAN', 50],
  ])
  expect(judge(emptySnapshot(), [lines]).judgement.questions.map(({ proposed }) => proposed)).toEqual(['wan'])
})
