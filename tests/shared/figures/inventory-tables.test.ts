import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageBands } from '#shared/figures/asset-age.ts'
import { computeFigure } from '#shared/figures/catalogue.ts'
import { cellText, type FigureCell, type FigureTable } from '#shared/figures/figure-table.ts'
import { inventoryTables } from '#shared/figures/inventory-tables.ts'
import { bandwidthNote } from '#shared/figures/link-table.ts'
import { supportState } from '#shared/figures/support-state.ts'
import { type Asset, antivirusStates, assetKinds, assetRecord, assetStates } from '#shared/records/asset.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import { type InventoryTableName, inventoryTableNames } from '#shared/records/inventory-table.ts'
import { type Link, linkRecord } from '#shared/records/link.ts'
import { operatingSystemRecord } from '#shared/records/operating-system.ts'
import { headcountRecord, staffMemberRecord, trainingRecord } from '#shared/records/people.ts'
import { planRecord } from '#shared/records/plan.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { recordsBehind } from '#tests/shared/figures/records-behind.ts'

const TODAY = '2026-06-30'
let next = 0
const asset = (values: Partial<Asset>): Asset => {
  next += 1
  return assetRecord.create(`a${next}`, values)
}
const line = (values: Partial<Link>): Link => {
  next += 1
  return linkRecord.create(`l${next}`, values)
}

const departments = [
  departmentRecord.create('khth', { name: 'Phòng KHTH', order: 1, staffCount: 8 }),
  departmentRecord.create('noi', { name: 'Khoa Nội', order: 2, staffCount: null }),
  departmentRecord.create('duoc', { name: 'Khoa Dược', order: 3, staffCount: 4 }),
]
const operatingSystems = [
  operatingSystemRecord.create('win7', { name: 'Windows 7', supportEnd: '2020-01-14' }),
  operatingSystemRecord.create('win10', { name: 'Windows 10', supportEnd: '2027-06-30' }),
  operatingSystemRecord.create('win11', { name: 'Windows 11', source: 'Microsoft Lifecycle' }),
  operatingSystemRecord.create('other', { name: 'Hệ khác' }),
]
const small: Snapshot = {
  ...emptySnapshot(),
  hospital: hospitalRecord.create('hospital', { name: 'Bệnh viện Ví dụ' }),
  departments,
  operatingSystems,
  assets: [
    asset({ kind: 'server', departmentId: 'khth', quantity: 3, yearInUse: 2019 }),
    asset({ kind: 'server', departmentId: 'khth', state: 'broken' }),
    asset({ kind: 'server', departmentId: 'noi', state: 'stored', quantity: 2 }),
    asset({ kind: 'server', departmentId: 'noi', state: 'disposed', quantity: 9 }),
    asset({ departmentId: 'khth', quantity: 4, antivirus: 'upToDate', operatingSystemId: 'win10', yearInUse: 2024 }),
    asset({ departmentId: 'khth', antivirus: 'outdated', operatingSystemId: 'win7', yearInUse: 2018 }),
    asset({ kind: 'laptop', departmentId: 'noi', antivirus: 'firewallOnly', operatingSystemId: 'win11' }),
    asset({ kind: 'tablet', departmentId: null, antivirus: 'none', quantity: 2, yearInUse: 2021 }),
    asset({ departmentId: 'gone', antivirus: 'unknown', yearInUse: 2031 }),
    asset({ departmentId: 'noi', state: 'disposed', antivirus: 'none', quantity: 50 }),
    asset({ kind: 'component', departmentId: 'noi', quantity: 50 }),
    asset({ kind: 'printer', departmentId: 'noi', quantity: 5, yearInUse: 2023 }),
  ],
  links: [
    line({ bandwidthMbps: 300 }),
    line({ bandwidthMbps: 100 }),
    line({ bandwidthMbps: 300 }),
    line({ kind: 'tslcd', bandwidthMbps: 2 }),
    line({ bandwidthMbps: 500, state: 'planned' }),
  ],
  headcounts: [headcountRecord.create('h', { date: '2025-12-31', total: 20 })],
  staffMembers: [
    staffMemberRecord.create('s1', { degree: 'university', security: true }),
    staffMemberRecord.create('s2', { degree: 'college', dedicated: false }),
    staffMemberRecord.create('s3', { active: false }),
  ],
  trainings: [
    trainingRecord.create('t1', { kind: 'security', held: true, participants: 30 }),
    trainingRecord.create('t2', { kind: 'security', held: true, participants: null }),
    trainingRecord.create('t3', { kind: 'digital', held: true, participants: null }),
    trainingRecord.create('t4', { kind: 'digital' }),
  ],
}

/** The table as people read it; the total last. */
function read(snapshot: Snapshot, name: InventoryTableName): readonly (readonly string[])[] {
  const [table] = inventoryTables(snapshot, TODAY, [name])
  if (table === undefined) throw new Error('no table')
  return [...table.rows, ...(table.total === null ? [] : [table.total])].map(({ cells }) => cells.map(cellText))
}

describe('the tables of figures, counted by hand', () => {
  it('counts servers running and not, with why not, and no disposed one (Bảng 1)', () => {
    expect(read(small, 'servers')).toEqual([
      ['1', 'Phòng KHTH', '3', '1', 'Hỏng: 1'],
      ['2', 'Khoa Nội', '0', '2', 'Lưu kho: 2'],
      ['', 'Tổng cộng', '3', '3', 'Hỏng: 1; Lưu kho: 2'],
    ])
  })

  it('counts computers by antivirus, the unknown as unknown, those of no department or a lost one last (Bảng 2)', () => {
    expect(read(small, 'antivirus')).toEqual([
      ['1', 'Phòng KHTH', '5', '5', '0', '0', '0', '5/5 (100%)'],
      ['2', 'Khoa Nội', '1', '0', '1', '0', '0', '0/1 (0%)'],
      ['3', 'Chưa rõ khoa, phòng', '3', '0', '0', '2', '1', '0/3 (0%)'],
      ['', 'Tổng cộng', '9', '5', '1', '2', '1', '5/9 (55,6%)'],
    ])
  })

  it('counts lines in use, their bandwidths in the note, as the row of seed 001 has them (Bảng 3)', () => {
    expect(read(small, 'links')).toEqual([
      ['1', 'Bệnh viện Ví dụ', '1', '3', 'TSLCD: 2 Mb/s (1); Internet: 100 Mb/s (1), 300 Mb/s (2)'],
    ])
    const more = { ...small, links: [...small.links, line({ kind: 'wan', bandwidthMbps: null })] }
    expect(read(more, 'links')[0]?.slice(2)).toEqual([
      '1',
      '3',
      '1',
      'TSLCD: 2 Mb/s (1); Internet: 100 Mb/s (1), 300 Mb/s (2); Kênh riêng: chưa rõ băng thông (1)',
    ])
    expect(bandwidthNote([line({ bandwidthMbps: 1000 })])).toBe('1.000 Mb/s (1)')
  })

  it('counts years in use by band; a year to come is not known', () => {
    expect(read(small, 'ages')).toEqual([
      ['1', 'Máy chủ', '6', '0', '0', '3', '0', '3'],
      ['2', 'Máy tính để bàn', '6', '4', '0', '0', '1', '1'],
      ['3', 'Máy tính xách tay', '1', '0', '0', '0', '0', '1'],
      ['4', 'Máy tính bảng', '2', '0', '0', '2', '0', '0'],
      ['5', 'Máy in', '5', '0', '5', '0', '0', '0'],
      ['', 'Tổng cộng', '20', '4', '5', '5', '1', '5'],
    ])
  })

  it('counts support by kind, and leaves out printers nobody knows anything of', () => {
    expect(read(small, 'support')).toEqual([
      ['1', 'Máy chủ', '6', '0', '0', '0', '6'],
      ['2', 'Máy tính để bàn', '6', '0', '4', '1', '1'],
      ['3', 'Máy tính xách tay', '1', '1', '0', '0', '0'],
      ['4', 'Máy tính bảng', '2', '0', '0', '0', '2'],
      ['', 'Tổng cộng', '15', '1', '4', '1', '9'],
    ])
  })

  it('counts operating systems, the most used first, the unknown last', () => {
    expect(read(small, 'operatingSystems')).toEqual([
      ['1', 'Windows 10', '4', '30/06/2027', 'Sắp hết hỗ trợ'],
      ['2', 'Windows 11', '1', '', 'Còn hỗ trợ'],
      ['3', 'Windows 7', '1', '14/01/2020', 'Đã hết hỗ trợ'],
      ['4', 'Chưa rõ hệ điều hành', '9', '', 'Không rõ'],
      ['', 'Tổng cộng', '15', '', ''],
    ])
  })

  it('divides computers by staff where staff is known, and by the headcount in all', () => {
    expect(read(small, 'staffRatio')).toEqual([
      ['1', 'Phòng KHTH', '8', '5', '5/8 (62,5%)'],
      ['2', 'Khoa Nội', 'Không rõ', '1', 'Không rõ'],
      ['3', 'Khoa Dược', '4', '0', '0/4 (0%)'],
      ['4', 'Chưa rõ khoa, phòng', 'Không rõ', '3', 'Không rõ'],
      ['', 'Tổng cộng', '20', '9', '9/20 (45%)'],
    ])
  })

  it('counts people at work and courses, and says where nobody counted the people', () => {
    expect(read(small, 'itStaff')).toEqual([
      ['1', 'Đại học', '1', '1', '1'],
      ['2', 'Cao đẳng', '1', '0', '0'],
      ['', 'Tổng cộng', '2', '1', '1'],
    ])
    expect(read(small, 'trainings')).toEqual([
      ['1', 'Chuyển đổi số', '1', 'Không rõ', '1', '1 lớp chưa rõ số người'],
      ['2', 'An toàn thông tin', '2', '30', '0', '1 lớp chưa rõ số người'],
      ['', 'Tổng cộng', '3', '30', '1', '2 lớp chưa rõ số người'],
    ])
  })

  it('gives the chosen tables once each, in their own order', () => {
    const names = inventoryTables(small, TODAY, ['ages', 'servers', 'ages']).map((table) => table.name)
    expect(names).toEqual(['servers', 'ages'])
  })
})

describe('the figures text is bound to', () => {
  const count = (name: string) =>
    computeFigure(name, { snapshot: small, plan: planRecord.create('p'), today: TODAY, of: null })

  it.each([
    ['inventory.servers.total', 6],
    ['inventory.antivirus.firewallOnly', 1],
    ['inventory.antivirus.none', 2],
    ['inventory.antivirus.unknown', 1],
    ['inventory.computers.supportEnded', 1],
    ['inventory.computers.supportEndingSoon', 4],
    ['inventory.computers.from5', 3],
    ['inventory.computers.from8', 1],
    ['inventory.computers.ageUnknown', 2],
    ['trainings.held', 3],
  ])('%s is %i', (name, value) => {
    expect(count(name)).toEqual({ kind: 'count', count: value })
  })

  it('name the appendix of the inventory, and say what to do when there is none', () => {
    expect(count('plan.inventoryAppendix')).toMatchObject({ kind: 'missing' })
    const plan = planRecord.create('p', { inventoryTables: ['links'] })
    const named = (snapshot: Snapshot) =>
      computeFigure('plan.inventoryAppendix', { snapshot, plan, today: TODAY, of: null })
    expect(named(small)).toEqual({ kind: 'text', text: 'Phụ lục' })
  })
})

describe('supportState', () => {
  it.each([
    ['the day itself is still supported', { supportEnd: TODAY }, 'endingSoon'],
    ['the day after it is over', { supportEnd: '2026-06-29' }, 'ended'],
    ['a year ahead is soon', { supportEnd: '2027-06-30' }, 'endingSoon'],
    ['more than a year ahead is not', { supportEnd: '2027-07-01' }, 'supported'],
    ['the first of two ends counts', { supportEnd: '2030-01-01', operatingSystemId: 'win7' }, 'ended'],
    ['a system looked up without an end is supported', { operatingSystemId: 'win11' }, 'supported'],
    ['a system nobody looked up is not known', { operatingSystemId: 'other' }, 'unknown'],
    ['nor is one that is gone from the list', { operatingSystemId: 'gone' }, 'unknown'],
    ['nor is a device without anything', {}, 'unknown'],
  ])('%s', (_, values, state) => {
    expect(supportState(asset(values), small, TODAY)).toBe(state)
  })
})

describe('any inventory', () => {
  const someAsset = fc.record({
    kind: fc.constantFrom(...assetKinds),
    state: fc.constantFrom(...assetStates),
    antivirus: fc.constantFrom(...antivirusStates),
    departmentId: fc.constantFrom(null, 'khth', 'noi', 'duoc', 'gone'),
    operatingSystemId: fc.constantFrom(null, 'win7', 'win10', 'win11', 'other', 'gone'),
    supportEnd: fc.constantFrom(null, '2020-01-01', '2027-01-01', '2030-01-01'),
    yearInUse: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: null }),
    quantity: fc.nat(20),
  })
  const someHospital = fc
    .array(someAsset, { maxLength: 30 })
    .map((list): Snapshot => ({ ...small, assets: list.map((values) => asset(values)) }))
  const withCounts = (cells: readonly FigureCell[]) =>
    cells.flatMap((cell) => (cell.kind === 'count' && cell.rows !== undefined ? [{ ...cell, rows: cell.rows }] : []))
  const sumsOf = (table: FigureTable) =>
    table.columns.map((_, at) =>
      table.rows.reduce((sum, { cells }) => {
        const cell = cells[at]
        return sum + (cell?.kind === 'count' ? (cell.count ?? 0) : 0)
      }, 0),
    )

  it('has rows that add up to the total, in every column counted from devices, links, people', () => {
    fc.assert(
      fc.property(someHospital, (snapshot) => {
        for (const table of inventoryTables(snapshot, TODAY)) {
          const sums = sumsOf(table)
          table.total?.cells.forEach((cell, at) => {
            if (cell.kind !== 'count' || cell.rows === undefined) return
            expect(cell.count, `${table.name}, column ${at + 1}`).toBe(sums[at])
          })
        }
      }),
    )
  })

  it('leads from every count to exactly the records it was counted from', () => {
    fc.assert(
      fc.property(someHospital, (snapshot) => {
        for (const table of inventoryTables(snapshot, TODAY)) {
          const rows = table.total === null ? table.rows : [...table.rows, table.total]
          for (const { count, rows: behind } of rows.flatMap(({ cells }) => withCounts(cells))) {
            const records = recordsBehind(behind, snapshot, TODAY)
            const found = records.reduce((sum, each) => sum + ('quantity' in each ? each.quantity : 1), 0)
            expect(found, table.name).toBe(count)
          }
        }
      }),
    )
  })

  it('has states and bands that share every device out once', () => {
    fc.assert(
      fc.property(someHospital, (snapshot) => {
        for (const table of inventoryTables(snapshot, TODAY, ['antivirus', 'ages', 'support'])) {
          for (const { cells } of [...table.rows, ...(table.total === null ? [] : [table.total])]) {
            const [whole, ...parts] = withCounts(cells).map((cell) => cell.count ?? 0)
            expect(
              parts.reduce((sum, part) => sum + part, 0),
              table.name,
            ).toBe(whole)
          }
        }
      }),
    )
  })

  it('has one cell per column in every row', () => {
    fc.assert(
      fc.property(someHospital, (snapshot) => {
        for (const table of inventoryTables(snapshot, TODAY)) {
          for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length)
          if (table.total !== null) expect(table.total.cells).toHaveLength(table.columns.length)
        }
      }),
    )
  })
})

it('age bands follow on one another without a gap', () => {
  expect(ageBands.slice(1).map(({ from }) => from)).toEqual(ageBands.slice(0, -1).map(({ below }) => below))
  expect(inventoryTables(small, TODAY).map((table) => table.name)).toEqual(inventoryTableNames)
})
