import { describe, expect, test } from 'vitest'
import { assetList } from '#renderer/screens/assets/asset-list.ts'
import { departmentList } from '#renderer/screens/hospital/department-list.ts'
import { informationSystemList } from '#renderer/screens/inventory/information-system-list.ts'
import { trainingList } from '#renderer/screens/inventory/people-lists.ts'
import { listColumns } from '#renderer/workspace/list-columns.tsx'
import type { ListSpec } from '#renderer/workspace/list-spec.ts'
import { planPaste } from '#renderer/workspace/paste-plan.ts'
import { repeatedRows } from '#renderer/workspace/paste-repeats.ts'
import { cellReader } from '#renderer/workspace/read-cells.ts'
import { referencesIn } from '#renderer/workspace/references.ts'
import { type CollectionName, collections, fieldOf, type RecordIn } from '#shared/records/collections.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { clipboardRows } from '#shared/tables/clipboard-text.ts'

/** Pastes on the empty line of a list, or on the row and column said. */
function paste<C extends CollectionName>(
  spec: ListSpec<C>,
  text: string,
  { snapshot = emptySnapshot(), row, column = 0 }: { snapshot?: Snapshot; row?: number; column?: number } = {},
) {
  const rows = snapshot[spec.collection] as readonly unknown[] as readonly RecordIn<C>[]
  const columns = listColumns(spec, referencesIn(snapshot)).filter(({ hidden }) => hidden !== true)
  const at = { fromRow: row ?? rows.length, toRow: row ?? rows.length, fromColumn: column, toColumn: column }
  return planPaste({
    collection: spec.collection,
    block: clipboardRows(text),
    at,
    rows,
    columns,
    reader: cellReader(snapshot, spec.collection),
    make: (fields) =>
      (collections[spec.collection].create as (id: string, values: object) => RecordIn<C>)('new', fields),
  })
}

const trainingName = fieldOf('trainings', 'name').label

describe('the first row of a pasted block', () => {
  test('is headings when some of its cells are, and a column that counts the rows goes nowhere without a word', () => {
    const plan = paste(departmentList, 'STT\tTên khoa, phòng\tSố người\n1\tKhoa Nội\t12\n2\tKhoa Ngoại\t9\n')
    expect(plan).toMatchObject({ headed: true, refused: [], left: [] })
    expect(plan.added).toEqual([
      { name: 'Khoa Nội', staffCount: 12 },
      { name: 'Khoa Ngoại', staffCount: 9 },
    ])
  })

  test('is headings in the words of other sheets, too', () => {
    const plan = paste(departmentList, 'TT\tĐơn vị\tViết tắt\tSố cán bộ\n1\tKhoa Nội\tNOI\t12\n')
    expect(plan.added).toEqual([{ name: 'Khoa Nội', code: 'NOI', staffCount: 12 }])
  })

  test('tells of each column that goes nowhere: unknown, hidden, named twice, without a heading', () => {
    const plan = paste(
      departmentList,
      'Tên khoa, phòng\tTòa nhà\tCách viết khác\tTên khoa\tSố người\n' +
        'Khoa Nội\tNhà A\tNội\tKhoa Nội\t12\t?\nKhoa Ngoại\t\tNgoại\tKhoa Ngoại\t9',
    )
    expect(plan.added).toEqual([
      { name: 'Khoa Nội', staffCount: 12 },
      { name: 'Khoa Ngoại', staffCount: 9 },
    ])
    expect(plan.refused).toEqual([])
    expect(plan.left).toEqual([
      { place: 2, name: 'Tòa nhà', cells: 1, reason: 'Bảng không có cột này.' },
      {
        place: 3,
        name: 'Cách viết khác',
        cells: 2,
        reason: 'Cột này không hiện trong bảng. Hãy hiện cột rồi dán lại.',
      },
      { place: 4, name: 'Tên khoa', cells: 2, reason: 'Cột “Tên khoa, phòng” đã lấy từ cột trước của khối.' },
      { place: 6, name: 'Cột thứ 6 của khối', cells: 1, reason: 'Cột này của khối không có tiêu đề.' },
    ])
  })

  test('is a record when it holds values, though a word of it may be a heading', () => {
    const systems = {
      ...emptySnapshot(),
      operatingSystems: [collections.operatingSystems.create('w', { name: 'Windows' })],
    }
    const system = listColumns(assetList, referencesIn(systems))
      .filter(({ hidden }) => hidden !== true)
      .findIndex(({ id }) => id === 'operatingSystemId')
    const assets = [collections.assets.create('a'), collections.assets.create('b')]
    const plan = paste(assetList, 'Windows\nWindows', { snapshot: { ...systems, assets }, row: 0, column: system })
    expect(plan).toMatchObject({ headed: false })
    expect(paste(departmentList, '1\tĐơn vị\tDV\n2\tKhoa Nội\tN').added).toHaveLength(2)
    // One cell is what is pasted, whatever it says.
    expect(paste(departmentList, 'Ghi chú', { column: 1 }).added).toEqual([{ name: 'Ghi chú' }])
  })

  test('is headings alone when nothing stands below it', () => {
    expect(paste(departmentList, 'STT\tTên khoa, phòng\tSố người\n')).toMatchObject({ headed: true, added: [] })
  })
})

describe('a cell of a pasted block that is no choice of its column', () => {
  test('is taken for the one choice that holds all its words, and told', () => {
    const plan = paste(
      informationSystemList,
      'Tên hệ thống\tHồ sơ đề xuất cấp độ\nHIS\tGửi thẩm định\nLIS\tGửi thẩm định',
    )
    expect(plan.added).toEqual([
      { name: 'HIS', dossier: 'submitted' },
      { name: 'LIS', dossier: 'submitted' },
    ])
    expect(plan.refused).toEqual([])
    expect(plan.taken).toEqual([
      { column: 'Hồ sơ đề xuất cấp độ', text: 'Gửi thẩm định', meant: 'Đã gửi thẩm định', cells: 2 },
    ])
  })

  test('and says nothing of the kind is refused, with what a new row gets in its place', () => {
    const plan = paste(trainingList, 'Tên\tNội dung\nTập huấn\tQuản lý bệnh viện'.replace('Tên', trainingName))
    expect(plan.added).toEqual([{ name: 'Tập huấn' }])
    expect(plan.refused).toMatchObject([{ text: 'Quản lý bệnh viện', instead: 'Công nghệ thông tin' }])
    // A choice with a comma in it does not read as two.
    const systems = paste(informationSystemList, 'Tên hệ thống\tDữ liệu lưu giữ\nHIS\tMật')
    expect(systems.refused[0]?.reason).toContain('Dữ liệu cá nhân; Dữ liệu sức khỏe, người bệnh;')
  })

  test('leaves open what may be left open, and a record that is there as it is', () => {
    const plan = paste(informationSystemList, 'Tên hệ thống\tCấp độ\nHIS\tcao')
    expect(plan.added).toEqual([{ name: 'HIS', level: null }])
    expect(plan.refused).toMatchObject([{ text: 'cao', instead: null }])
    const snapshot = { ...emptySnapshot(), departments: [collections.departments.create('a', { name: 'A' })] }
    const changed = paste(departmentList, 'Tên khoa, phòng\tLoại\nB\tgì đó', { snapshot, row: 0 })
    expect(changed.changed).toEqual([{ id: 'a', key: 'name', value: 'B' }])
    expect(changed.refused).toMatchObject([{ text: 'gì đó', instead: null }])
  })
})

describe('rows to be added that are there already', () => {
  const his = collections.informationSystems.create('his', { name: 'Phần mềm HIS', level: 2 })
  const lines = collections.links.create('l', { provider: 'Viettel', kind: 'internet' })
  const pc = collections.assets.create('pc', { name: 'Máy tính', code: 'PC-01' })

  test('are known by their names, written with marks or without, or by their codes', () => {
    expect(
      repeatedRows('informationSystems', [his], [{ name: 'LIS' }, { name: 'phan mem his' }, { name: 'Phần mềm HIS' }]),
    ).toEqual([1, 2])
    expect(repeatedRows('assets', [pc], [{ name: 'Máy tính' }, { name: 'Máy khác', code: 'pc-01' }])).toEqual([1])
  })

  test('are known in a list without names when all that is pasted is alike, one row for each record', () => {
    const row = { provider: 'Viettel', kind: 'internet' }
    expect(repeatedRows('links', [lines], [{ provider: 'VNPT', kind: 'internet' }, row, row])).toEqual([1])
  })
})
