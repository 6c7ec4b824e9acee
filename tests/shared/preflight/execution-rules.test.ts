import { describe, expect, test } from 'vitest'
import { likelySources, tableRecords } from '#shared/import/execution-records.ts'
import { readExecutionTable } from '#shared/import/execution-table.ts'
import { runPreflight } from '#shared/preflight/run-preflight.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { planRecord } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { clipboardRows } from '#shared/tables/clipboard-text.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'
import { SEED_001_APPENDIX_1 } from '#tests/fixtures/seed-001-appendix-1.ts'

/** The sample's plan moved to 2025, with Phụ lục 1 of seed 001 entered as it stands. */
function vinhLong(): Snapshot {
  const sample = sampleSnapshot()
  const read = readExecutionTable(clipboardRows(SEED_001_APPENDIX_1), 'million')
  if (!read.ok) throw new Error(read.error)
  let count = 0
  const newId = () => {
    count += 1
    return `exe-${count}`
  }
  const { sources, executions } = tableRecords(read.value, likelySources(read.value, sample), 2024, sample, newId)
  return {
    ...sample,
    fundingSources: [...sample.fundingSources, ...sources],
    executions,
    plans: sample.plans.map((plan) => ({
      ...plan,
      year: 2025,
      statedLastYearApproved: read.value.total?.approved ?? null,
      statedLastYearSpent: read.value.total?.spent ?? null,
    })),
  }
}

describe('Phụ lục 1 of seed 001, entered as it stands', () => {
  const findings = runPreflight(vinhLong(), SAMPLE_PLAN, TODAY)
  const said = (rule: string) => findings.filter((finding) => finding.rule === rule).map(({ message }) => message)

  test('the sum of 42.932,644 that its rows do not add up to is found', () => {
    expect(said('money.execution-total')).toEqual([
      expect.stringContaining(
        'ghi tổng được duyệt 42.932.644.000 đồng nhưng các dòng cộng lại là 42.149.314.000 đồng, lệch 783.330.000 đồng',
      ),
      expect.stringContaining('ghi tổng đã chi 7.475.064.000 đồng'),
    ])
  })

  test('the row 125,4 = 13,2 + 112 is found, and no other row is blamed for its sum', () => {
    const wrong = said('money.execution-parts').filter((message) => message.includes('các nguồn cộng lại'))
    expect(wrong).toEqual([
      'Kết quả thực hiện “Hệ thống thông tin xét nghiệm (LIS)”: tổng được duyệt ghi 125.400.000 đồng nhưng các nguồn cộng lại là 125.200.000 đồng.',
    ])
  })

  test('money spent beyond what was approved, and on what was not begun, is pointed out', () => {
    const beyond = said('money.execution-parts').filter((message) => message.includes('vượt số được duyệt'))
    expect(beyond.map((message) => /“(.*?)”/.exec(message)?.[1])).toEqual([
      'Hệ thống thông tin xét nghiệm (LIS)',
      'Thanh toán không dùng tiền mặt',
      'Hóa đơn điện tử',
    ])
    expect(said('execution.state').map((message) => /“(.*?)”/.exec(message)?.[1])).toEqual([
      'Hồ sơ Bệnh án điện tử (EMR)',
      'Thanh toán không dùng tiền mặt',
    ])
  })
})

describe('years', () => {
  const found = (snapshot: Snapshot, rule: string, plan = SAMPLE_PLAN) =>
    runPreflight(snapshot, plan, TODAY).filter((finding) => finding.rule === rule)
  const loose = (values: object): Snapshot => ({
    ...sampleSnapshot(),
    initiatives: [initiativeRecord.create('x', { planId: SAMPLE_PLAN, name: 'X', ...values })],
  })

  test('a project of no phase is held against the years of the plan; one carried over may have begun before', () => {
    const rule = 'period.outside-horizon'
    expect(found(loose({ period: { kind: 'year', year: 2031 } }), rule)).toMatchObject([{ field: 'period' }])
    expect(found(loose({ period: { kind: 'years', from: 2025, to: 2026 } }), rule)).toHaveLength(1)
    const carried = { carriedFromId: 'old', period: { kind: 'years', from: 2025, to: 2026 } }
    expect(found(loose(carried), rule)).toEqual([])
    expect(found(loose({ ...carried, period: { kind: 'year', year: 2024 } }), rule)).toHaveLength(1)
    expect(found(loose({ period: { kind: 'ongoing' } }), rule)).toEqual([])
  })

  test('results of a plan’s own year wait for the next plan, and are no fault of this one', () => {
    const sample = vinhLong()
    const late = { ...sample, executions: sample.executions.map((each) => ({ ...each, year: 2025 })) }
    expect(found(late, 'period.execution-year')).toHaveLength(22)
    const next = { ...late, plans: [...late.plans, planRecord.create('next', { year: 2026 })] }
    expect(found(next, 'period.execution-year')).toEqual([])
    expect(found(next, 'period.execution-year', 'next')).toEqual([])
  })

  test('nothing spent is told with a nought', () => {
    const carried = loose({ carriedFromId: 'old', spentBefore: 0 })
    expect(found(carried, 'carried.spent-before')).toEqual([])
  })
})
