// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { itemsThere, likelyPhase, tableChanges } from '#renderer/screens/plan/table-changes.ts'
import { readTableHead } from '#renderer/screens/plan/table-headings.ts'
import { amountOf, likelyAnswers, readTableItems, type TableAnswers } from '#renderer/screens/plan/table-items.ts'
import { cellReader } from '#renderer/workspace/read-cells.ts'
import { withChanges } from '#renderer/workspace/several-changes.ts'
import { printPeriod } from '#shared/basics/period.ts'
import { planBudget } from '#shared/figures/budget.ts'
import { fundingSourceRecord } from '#shared/records/initiative.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { clipboardRows } from '#shared/tables/clipboard-text.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

/** The sample without its initiatives and their groups. */
const empty = (): Snapshot => ({ ...sampleSnapshot(), initiatives: [], groups: [] })

function understood(text: string, given: Partial<TableAnswers> = {}, snapshot: Snapshot = empty()) {
  const block = clipboardRows(text)
  const head = readTableHead(block, snapshot.fundingSources)
  if (head === null) throw new Error('no headings were found')
  const answers = { ...likelyAnswers(block, head, snapshot.fundingSources), ...given }
  const reader = cellReader(snapshot, 'initiatives')
  return { answers, table: readTableItems(block, head, answers, { sources: snapshot.fundingSources, reader }) }
}

function added(text: string, given: Partial<TableAnswers> = {}, snapshot: Snapshot = empty()) {
  const { table } = understood(text, given, snapshot)
  let made = 0
  const place = { planId: SAMPLE_PLAN, phaseId: 'ph-1', groupId: null }
  const changes = tableChanges(snapshot, table, new Set(), place, () => `new-${++made}`)
  return { table, after: withChanges(snapshot, changes) }
}

/** Lines of a seed as its table stands in it, from the heading on. */
const seed = readFileSync(new URL('../../../fixtures/seed-000.txt', import.meta.url), 'utf8').split('\n')
const appendix = (first: RegExp) => {
  const from = seed.findIndex((line) => first.test(line))
  const to = seed.findIndex((line, at) => at > from && /^Trong đó/.test(line))
  return seed.slice(from, to + 1).join('\n')
}

describe('the appendices of seed 000', () => {
  test('PL 01: Roman lines are groups, each amount in millions comes from the source its line names', () => {
    const { table, after } = added(appendix(/^STT\tTên nhiệm vụ/))
    expect(table.groups).toEqual(['Cơ sở hạ tầng', 'Đầu tư mua sắm hoặc thuê các ứng dụng, dịch vụ CNTT'])
    expect(table.items.map((item) => [item.values.name, amountOf(item)])).toEqual([
      ['Đầu tư, nâng cấp hạ tầng mạng', 900_000_000],
      ['Mua sắm trang thiết bị phục vụ CNTT phục vụ tiếp nhận bệnh', 300_000_000],
      ['Thanh toán không dùng tiền mặt', 75_000_000],
    ])
    expect(table.items.map(({ values }) => values.period && printPeriod(values.period))).toEqual([
      'Quý I/2026',
      'Quý I/2026',
      'Quý II/2026',
    ])
    expect(table).toMatchObject({ statedTotal: 1_275_000_000, total: 1_275_000_000 })
    expect(table.left.join()).toContain('Trong đó')
    const budget = planBudget(after, SAMPLE_PLAN)
    expect(budget.bySource.map(({ source, amount }) => [source.id, amount])).toEqual([
      ['src-ns', 975_000_000],
      ['src-qpt', 300_000_000],
    ])
    expect(after.groups.map(({ title }) => title)).toEqual(table.groups)
  })

  test('PL 02: without groups, and the periods tell the phase', () => {
    const { table } = understood(appendix(/^TT\tTên nhiệm vụ/))
    expect(table.items).toHaveLength(4)
    expect(table.total).toBe(2_400_000_000)
    expect(likelyPhase(table.items, empty().phases)?.id).toBe('ph-2')
  })

  test('pasted again, the rows are known to be there', () => {
    const { table, after } = added(appendix(/^STT\tTên nhiệm vụ/))
    const place = { planId: SAMPLE_PLAN, phaseId: 'ph-1', groupId: null }
    expect(itemsThere(after, table.items, place).size).toBe(3)
    expect(itemsThere(after, table.items, { ...place, phaseId: 'ph-2' }).size).toBe(0)
  })
})

describe('a table with a column for each source, as seed 001 PL 2 has', () => {
  const text = [
    'STT\tDanh mục nhiệm vụ, dự án\tKinh phí vốn năm 2025\t\t\t',
    '\t\tVốn sự nghiệp từ ngân sách tỉnh\tNguồn thu sự nghiệp\tQuỹ phát triển hoạt động sự nghiệp\tTổng cộng',
    'I\tTập huấn\t75.000.000\t0\t0\t75.000.000',
    '1\tTập huấn\t75.000.000\t-\t-\t75.000.000',
    'III\tChi phí thuê phần mềm, hệ thống\t2.156.961.800\t15.360.000\t2.640.000.000\t4.812.321.800',
    '2\tRIS/PACS\t2.156.961.800\t15.360.000\t2.640.000.000\t4.812.321.800',
    '23\tHạ tầng máy chủ\t0\t1.200.000\t4.355.336.000\t4.356.536.001',
    '\tTổng cộng\t2.231.961.800\t16.560.000\t6.995.336.000\t9.243.857.801',
  ].join('\n')
  const snapshot = (): Snapshot => ({
    ...empty(),
    fundingSources: [
      fundingSourceRecord.create('ns', { name: 'Ngân sách tỉnh', aliases: ['sự nghiệp từ ngân sách tỉnh'], order: 1 }),
      fundingSourceRecord.create('thu', { name: 'Nguồn thu sự nghiệp', order: 2 }),
      fundingSourceRecord.create('quy', { name: 'Quỹ phát triển hoạt động sự nghiệp', order: 3 }),
    ],
  })

  test('each amount goes to its source and year; a total that differs from its parts is kept beside them', () => {
    const { table } = understood(text, {}, snapshot())
    expect(table.items[1]?.values.funding).toEqual([
      { fundingSourceId: 'ns', year: 2025, amount: 2_156_961_800 },
      { fundingSourceId: 'thu', year: 2025, amount: 15_360_000 },
      { fundingSourceId: 'quy', year: 2025, amount: 2_640_000_000 },
    ])
    expect(table.items[2]?.values.statedTotal).toBe(4_356_536_001)
    expect(table.items[2]?.remarks.join()).toContain('các phần cộng lại khác')
    expect(table.groups).toEqual(['Tập huấn', 'Chi phí thuê phần mềm, hệ thống'])
    expect(table.total).toBe(9_243_857_800)
    expect(table.statedTotal).toBe(9_243_857_801)
  })
})

describe('a table numbered in decimals, as seed 004 PL 02 is', () => {
  const text = [
    'STT\tTên dự án, nhiệm vụ\tThời gian thực hiện\tDự kiến kinh phí (triệu đồng)',
    '1\tCơ sở hạ tầng\t\t',
    '1.1\tNâng cấp hạ tầng\t2027-2030\t20.000',
    '1.2\tKho dữ liệu tập trung\t2027-2030\t30.000',
    '\tCSDL hoạt động quản lý\t2027-2030\t10.000',
    '\tCSDL khám, chữa bệnh\t2027-2030\t10.000',
    '\tTổng\t\t50.000',
    '2\tỨng dụng chuyên ngành\t\t62 1.770',
    '2.1\tKhám, chữa bệnh từ xa\t2027-2030\tTheo hướng dẫn cụ thể của Bộ Y tế',
    '2.2\tHội nghị truyền hình\tmai kia\t500',
    '\tTổng cộng\t\t50.500',
  ].join('\n')

  test('"1.1" is a part of "1", an unnumbered line a part of the one above; words stand for money; nothing is lost', () => {
    const { table, after } = added(text, { sourceId: 'src-ns' })
    expect(table.items.map(({ depth }) => depth)).toEqual([0, 1, 1, 2, 2, 0, 1, 1])
    const called = (name: string) => after.initiatives.find((each) => each.name === name)
    expect(called('CSDL khám, chữa bệnh')?.parentId).toBe(called('Kho dữ liệu tập trung')?.id)
    expect(called('Kho dữ liệu tập trung')?.parentId).toBe(called('Cơ sở hạ tầng')?.id)
    // It has parts: what was written for it is kept to be compared with them.
    expect(called('Kho dữ liệu tập trung')).toMatchObject({ funding: [], statedTotal: 30_000_000_000 })
    expect(called('Khám, chữa bệnh từ xa')?.amountWords).toBe('Theo hướng dẫn cụ thể của Bộ Y tế')
    expect(called('Ứng dụng chuyên ngành')?.note).toBe('Kinh phí: 62 1.770')
    expect(called('Hội nghị truyền hình')).toMatchObject({ period: null, note: 'Thời gian: mai kia' })
    expect(table.total).toBe(40_500_000_000)
    expect(table.statedTotal).toBe(50_500_000_000)
    expect(planBudget(after, SAMPLE_PLAN).total).toBe(40_500_000_000)
  })

  test('amounts that no source is named for are asked about', () => {
    const unplaced = (given: Partial<TableAnswers>) => understood(text, given).table.items.map((item) => item.unplaced)
    expect(unplaced({})[1]).toBe(20_000_000_000)
    expect(Math.max(...unplaced({ sourceId: 'src-ns' }))).toBe(0)
  })
})

test('English amounts are seen by themselves; a source the plan does not know is told, and becomes a new one', () => {
  const text = [
    'STT\tHoạt động ứng dụng công nghệ thông tin\tKinh phí\tNguồn vốn\tChủ trương\tĐã bố trí kinh phí\tGhi chú',
    '1\tHệ thống quản lý dữ liệu\t5,000,000,000\tVốn ODA\tQuyết định số 603/QĐ-UBND\t0\t',
    '2\tHạ tầng và phần mềm\t14,900,000,000\tNgân sách cấp\t\t8,600,000,000\tPhân kỳ 2025-2026',
  ].join('\n')
  const { answers, table } = understood(text)
  expect(answers).toMatchObject({ notation: 'english', unit: 'dong' })
  expect(table.unknownSources).toEqual(['Vốn ODA'])
  expect(table.items[1]?.values).toMatchObject({ allotted: 8_600_000_000, note: 'Phân kỳ 2025-2026' })
  const { after } = added(text)
  expect(after.fundingSources.at(-1)?.name).toBe('Vốn ODA')
  expect(planBudget(after, SAMPLE_PLAN).total).toBe(19_900_000_000)
  expect(understood(text, { named: { 'Vốn ODA': 'src-qpt' } }).table.unknownSources).toEqual([])
})

test('columns of years split the money of one source; millions are guessed where no unit is said', () => {
  const text = [
    'TT\tNội dung\tNguồn vốn\t2027\t2028\tTổng cộng',
    '1\tBệnh án điện tử\tNgân sách cấp\t1.000\t500\t1.500',
  ].join('\n')
  const { answers, table } = understood(text)
  expect(answers.unit).toBe('million')
  expect(table.items[0]?.values.funding).toEqual([
    { fundingSourceId: 'src-ns', year: 2027, amount: 1_000_000_000 },
    { fundingSourceId: 'src-ns', year: 2028, amount: 500_000_000 },
  ])
  expect(table.items[0]?.values.statedTotal).toBeUndefined()
})

test('a column of a source the plan does not know is money of a new one, and a Roman line is no heading', () => {
  const text = [
    'TT\tNội dung\tNguồn vốn\t',
    '\t\tNgân sách cấp\tViện trợ',
    'I\tTập huấn năm 2026\t\t',
    '1\tTập huấn\t10 triệu\t5 triệu',
  ].join('\n')
  const { table } = understood(text)
  expect(table.groups).toEqual(['Tập huấn năm 2026'])
  expect(table.unknownSources).toEqual(['Viện trợ'])
  expect(table.total).toBe(15_000_000)
})

test('what is copied from the table itself with its headings is read back, sections and sums left aside', () => {
  const text = [
    'STT\tNhiệm vụ, dự án, nội dung chi\tThời gian\tNgân sách cấp, 2027 (triệu đồng)\tTổng (triệu đồng)\tTrạng thái',
    'Giai đoạn II (2027-2030)',
    'I\tCơ sở hạ tầng\t\t500\t500',
    '1.\tTường lửa\t2027-2028\t500\t500\tĐang thực hiện',
    'Cộng Giai đoạn II\t\t\t500\t500',
  ].join('\n')
  const { table } = understood(text)
  expect(table.groups).toEqual(['Cơ sở hạ tầng'])
  expect(table.items).toHaveLength(1)
  expect(table.items[0]?.values).toMatchObject({
    name: 'Tường lửa',
    state: 'inProgress',
    funding: [{ fundingSourceId: 'src-ns', year: 2027, amount: 500_000_000 }],
  })
  expect(table.items[0]?.values.statedTotal).toBeUndefined()
})

test('a block without headings is none', () => {
  const none = ['Tường lửa\t150.000.000\tQuý I/2026', 'Mua máy chủ\t300.000.000\t']
  expect(readTableHead(clipboardRows(none.join('\n')), empty().fundingSources)).toBeNull()
  expect(readTableHead(clipboardRows('Theo hướng dẫn của Bộ Y tế'), empty().fundingSources)).toBeNull()
})
