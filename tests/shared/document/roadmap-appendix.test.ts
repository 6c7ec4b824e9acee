import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { writeHtml } from '#shared/document/html-writer.ts'
import type { TableBlock, TableRow } from '#shared/document/outline.ts'
import { outlineText, runsText } from '#shared/document/outline-text.ts'
import { docxCarriesOutline } from '#shared/document/read-docx-text.ts'
import { runPreflight } from '#shared/preflight/run-preflight.ts'
import { executionRecord } from '#shared/records/initiative.ts'
import type { PlanAppendixName } from '#shared/records/plan-appendix.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { appendixSheets } from '#shared/tables/appendix-sheets.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { SAMPLE_PLAN, sampleContext, sampleOutline, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'
import { partsOf } from '#tests/shared/document/docx-parts.ts'

const asking =
  (...appendices: readonly PlanAppendixName[]) =>
  (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    plans: snapshot.plans.map((plan) => (plan.id === SAMPLE_PLAN ? { ...plan, appendices: [...appendices] } : plan)),
  })

const results = [
  executionRecord.create('exe-1', {
    year: 2025,
    order: 1,
    section: 'Chuyển đổi số',
    name: 'Hệ thống xét nghiệm (LIS)',
    approved: [
      { fundingSourceId: 'src-ns', year: null, amount: 112_000_000 },
      { fundingSourceId: 'src-qpt', year: null, amount: 13_200_000 },
    ],
    spent: [{ fundingSourceId: 'src-ns', year: null, amount: 78_650_000 }],
    state: 'inProgress',
    note: 'Thí điểm',
  }),
  executionRecord.create('exe-2', {
    year: 2025,
    order: 2,
    section: 'An toàn thông tin',
    name: 'Tường lửa',
    approved: [{ fundingSourceId: 'src-qpt', year: null, amount: 310_000_000 }],
    state: 'notStarted',
  }),
  executionRecord.create('exe-old', { year: 2024, name: 'Năm trước nữa', state: 'done' }),
]
const withResults = (snapshot: Snapshot): Snapshot => ({
  ...asking('execution')(snapshot),
  executions: results,
})

function tableOf(change: (snapshot: Snapshot) => Snapshot): TableBlock {
  const block = sampleOutline(change).appendices[0]?.blocks[0]
  if (block?.kind !== 'table') throw new Error('no table')
  return block
}
const texts = (row: TableRow | undefined) => row?.cells.map((cell) => runsText(cell.runs))
const rowAbout = (table: TableBlock, id: string) => table.rows.find(({ origin }) => origin?.id === id)

describe('the roadmap on paper', () => {
  test('is an appendix with a column per year, numbered before those of the phases', () => {
    const { appendices } = sampleOutline(asking('roadmap'))
    expect(appendices.map(({ label, title }) => [label, title.at(-1)])).toEqual([
      ['Phụ lục I', 'GIAI ĐOẠN 2026-2030'],
      ['Phụ lục II', 'GIAI ĐOẠN I (NĂM 2026)'],
      ['Phụ lục III', 'GIAI ĐOẠN II (2027-2030)'],
    ])
    const table = tableOf(asking('roadmap'))
    expect(table.columns.map(({ title }) => title)).toEqual([
      ...['STT', 'Tên nhiệm vụ, dự án'],
      ...['Năm 2026', 'Năm 2027', 'Năm 2028', 'Năm 2029', 'Năm 2030'],
    ])
    expect(table.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 6)
  })

  test('shades the years of each project as one cell with an arrow, or with what the years do not say', () => {
    const table = tableOf(asking('roadmap'))
    const replaced = rowAbout(table, 'ini-thaythe')
    expect(texts(replaced)).toEqual(['1.', 'Mua sắm trang thiết bị CNTT', '', '→', '', ''])
    expect(replaced?.cells.map(({ shade = false, span = 1 }) => [shade, span])).toEqual([
      [false, 1],
      [false, 1],
      [false, 1],
      [true, 2],
      [false, 1],
      [false, 1],
    ])
    expect(texts(rowAbout(table, 'ini-mang'))?.slice(2)).toEqual(['Quý I', '', '', '', ''])
    for (const row of table.rows) {
      expect(row.cells.reduce((sum, { span = 1 }) => sum + span, 0)).toBe(table.columns.length)
    }
  })

  test('has a column per quarter when the plan looks no further than two years', () => {
    const short = (snapshot: Snapshot): Snapshot => {
      const asked = asking('roadmap')(snapshot)
      return {
        ...asked,
        plans: asked.plans.map((plan) => ({ ...plan, horizonFrom: null, horizonTo: null })),
        phases: asked.phases.filter(({ id }) => id === 'ph-1'),
        initiatives: asked.initiatives.filter(({ phaseId }) => phaseId === 'ph-1'),
        tasks: [],
      }
    }
    const table = tableOf(short)
    expect(table.columns.slice(2).map(({ title }) => title)).toEqual([
      'Quý I/2026',
      'Quý II/2026',
      'Quý III/2026',
      'Quý IV/2026',
    ])
    expect(texts(rowAbout(table, 'ini-mang'))?.slice(2)).toEqual(['→', '', '', ''])
  })

  test('leaves room for the names however many years there are', () => {
    const table = tableOf((snapshot) => ({
      ...asking('roadmap')(snapshot),
      phases: snapshot.phases.map((phase) => ({ ...phase, toYear: phase.id === 'ph-2' ? 2046 : phase.toYear })),
    }))
    expect(table.columns).toHaveLength(23)
    expect(table.columns.every(({ share }) => share > 2)).toBe(true)
    expect(table.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 6)
  })

  test('keeps a project without time as a row without a bar', () => {
    const table = tableOf((snapshot) => ({
      ...asking('roadmap')(snapshot),
      initiatives: snapshot.initiatives.map((each) => ({ ...each, period: null })),
    }))
    expect(texts(rowAbout(table, 'ini-mang'))).toEqual(['1.', 'Đầu tư, nâng cấp hạ tầng mạng', '', '', '', '', ''])
  })

  test('stands with its grey ground in DOCX and HTML, and the DOCX is read back as its outline', async () => {
    const outline = sampleOutline(asking('roadmap'))
    const docx = await writeDocx(outline)
    expect(docxCarriesOutline(docx, outline)).toEqual({ ok: true, value: true })
    expect(partsOf(docx).get('word/document.xml')).toMatch(
      /<w:gridSpan w:val="2"\/><w:shd w:val="clear" w:color="auto" w:fill="D0D0D0"\/><w:vAlign/,
    )
    expect(writeHtml(outline)).toContain('<td class="center shade" colspan="2">→</td>')
  })

  test('is a sheet with merged, filled cells', async () => {
    const sheet = appendixSheets(sampleContext(asking('roadmap')))[0]
    expect(sheet?.rows.flatMap(({ cells }) => cells)).toContainEqual(
      expect.objectContaining({ text: '→', shade: true, span: 2 }),
    )
    const [read] = await readXlsx(Buffer.from(writeXlsx(sheet ? [sheet] : [])))
    expect(read?.data.flat()).toContain('→')
  })

  test('is named where the text refers to its appendices, so that nothing is printed without being spoken of', () => {
    const snapshot = asking('execution', 'roadmap')(withResults(sampleSnapshot()))
    const text = outlineText(sampleOutline(() => snapshot)).join('\n')
    expect(text).toContain('Lộ trình thực hiện kèm theo Phụ lục I; kết quả thực hiện năm trước kèm theo Phụ lục II;')
    const findings = runPreflight(snapshot, SAMPLE_PLAN, TODAY).map(({ rule }) => rule)
    expect(findings).not.toContain('reference.appendix')
  })
})

describe('last year’s results on paper', () => {
  test('stand in sections with approved and spent by source, their sums, states and remarks', () => {
    const table = tableOf(withResults)
    expect(table.columns.map(({ title }) => title)).toEqual([
      'STT',
      'Tên dự án, nhiệm vụ',
      'Mục tiêu, nội dung',
      'Được duyệt (triệu đồng)',
      'Được duyệt: Ngân sách cấp',
      'Được duyệt: Quỹ phát triển sự nghiệp',
      'Đã chi năm 2025 (triệu đồng)',
      'Đã chi năm 2025: Ngân sách cấp',
      'Đã chi năm 2025: Quỹ phát triển sự nghiệp',
      'Hiện trạng',
      'Ghi chú',
    ])
    expect(table.rows.map(texts)).toEqual([
      ['I', 'Chuyển đổi số', '125,2', '112', '13,2', '78,65', '78,65', '0', '', ''],
      ...[
        [
          '1.',
          'Hệ thống xét nghiệm (LIS)',
          '',
          '125,2',
          '112',
          '13,2',
          '78,65',
          '78,65',
          '0',
          'Đang thực hiện',
          'Thí điểm',
        ],
      ],
      ['II', 'An toàn thông tin', '310', '0', '310', '0', '0', '0', '', ''],
      ['1.', 'Tường lửa', '', '310', '0', '310', '0', '0', '0', 'Chưa thực hiện', ''],
      ['Tổng cộng:', '435,2', '112', '323,2', '78,65', '78,65', '0', '', ''],
    ])
  })

  test('end with the rate and the number of items in each state', () => {
    const [, remark] = sampleOutline(withResults).appendices[0]?.blocks ?? []
    expect(remark).toMatchObject({
      kind: 'remark',
      runs: [
        {
          text: 'Tỷ lệ giải ngân năm 2025: 18,1%. Trong 2 hạng mục, dự án: 1 đang thực hiện, 1 chưa thực hiện.',
        },
      ],
    })
  })

  test('are numbers in the sheet', () => {
    const cells = appendixSheets(sampleContext(withResults))[0]?.rows.flatMap((row) => row.cells)
    expect(cells).toContainEqual(expect.objectContaining({ kind: 'money', amount: 435_200_000 }))
  })

  test('are no appendix when the year has none', () => {
    const { appendices } = sampleOutline((snapshot) => ({
      ...withResults(snapshot),
      executions: results.filter(({ year }) => year === 2024),
    }))
    expect(appendices.map(({ label }) => label)).toEqual(['Phụ lục I', 'Phụ lục II'])
  })
})
