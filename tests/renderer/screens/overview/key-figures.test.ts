// @vitest-environment node
import { expect, test } from 'vitest'
import { budgetChart } from '#renderer/screens/overview/chart-data.ts'
import { budgetFigures, inventoryFigures, type KeyFigure } from '#renderer/screens/overview/key-figures.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { sampleContext, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

const named = (figures: readonly KeyFigure[], label: string) => figures.find((figure) => figure.label === label)

test('the sample: what the plan says of its machines, with the way to those without antivirus', () => {
  const figures = inventoryFigures(sampleSnapshot(), TODAY)
  expect(named(figures, 'Máy tính')).toMatchObject({ value: '55', note: '56,1% so với số lao động' })
  expect(named(figures, 'Máy tính có diệt virus')).toMatchObject({
    value: '20/55',
    note: '36,4%; bấm để xem 35 máy còn lại',
    low: true,
    path: '/assets?kind=desktop&kind=laptop&kind=tablet&state=inUse&state=stopped&state=broken&state=stored&antivirus=unknown&antivirus=firewallOnly&antivirus=none',
  })
  expect(named(figures, 'Máy in')?.value).toBe('35')
  expect(named(figures, 'Tổng số lao động')?.value).toBe('98')
})

test('the sample: money by phase and the share for information security with what it was made of', () => {
  const { snapshot, plan, today } = sampleContext()
  const figures = budgetFigures(snapshot, plan, today)
  expect(figures.map(({ label, value }) => [label, value])).toEqual([
    ['Giai đoạn I', '1.275'],
    ['Giai đoạn II', '2.400'],
    ['Tổng kinh phí', '3.675'],
    ['Tỷ lệ chi an toàn thông tin', '0%'],
  ])
  expect(figures.at(-1)).toMatchObject({ low: true, note: '0/3.675 triệu đồng, cần từ 10%; 2 mục chưa xác định' })
})

test('an empty hospital has zeros and dots, no percentages of nothing', () => {
  const { plan } = sampleContext()
  const figures = [...inventoryFigures(emptySnapshot(), TODAY), ...budgetFigures(emptySnapshot(), plan, TODAY)]
  expect(figures.map((figure) => figure.value)).toEqual(['0', '0/0', '0', '0', 'Chưa nhập', '0', '……'])
})

test('the chart shows the same money as the figures', () => {
  const { snapshot, plan } = sampleContext()
  expect(budgetChart(snapshot, plan)).toEqual({
    series: [
      { key: 's0', label: 'Ngân sách cấp' },
      { key: 's1', label: 'Quỹ phát triển sự nghiệp' },
    ],
    rows: [
      { phase: 'Giai đoạn I', s0: 975_000_000, s1: 300_000_000 },
      { phase: 'Giai đoạn II', s0: 2_400_000_000, s1: 0 },
    ],
  })
})
