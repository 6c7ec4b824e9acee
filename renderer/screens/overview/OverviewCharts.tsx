import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import { useLocation } from 'wouter'
import { formatInteger, formatMoney } from '#shared/basics/money.ts'
import { computerKinds } from '#shared/figures/inventory.ts'
import type { AntivirusBar, BudgetChart } from './chart-data.ts'
import classes from './OverviewCharts.module.css'

const colors = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)', 'var(--chart-5)']
const LABEL_SIZE = 12

interface OverviewChartsProps {
  readonly budget: BudgetChart
  readonly antivirus: readonly AntivirusBar[]
}

/** Loaded after the first screen, because the drawing library is as big as the rest of it. */
export function OverviewCharts({ budget, antivirus }: OverviewChartsProps) {
  const [, navigate] = useLocation()
  const rows = antivirus.map((bar) => ({ label: bar.label, count: bar.count, state: bar.state }))
  const openState = (bar: { payload?: { state?: string } }) => {
    const parameters = new URLSearchParams(computerKinds.map((kind) => ['kind', kind]))
    if (bar.payload?.state !== undefined) parameters.append('antivirus', bar.payload.state)
    navigate(`/assets?${parameters}`)
  }
  return (
    <>
      <figure className={classes.chart} aria-label={inWords(budget)}>
        <figcaption>Kinh phí theo nguồn (triệu đồng)</figcaption>
        <ul className={classes.legend} aria-hidden>
          {budget.series.map((series, index) => (
            <li key={series.key}>
              <span style={{ background: colors[index % colors.length] }} />
              {series.label}
            </li>
          ))}
        </ul>
        {budget.series.length === 0 ? (
          <p className={classes.none}>Chưa có dự án nào có kinh phí.</p>
        ) : (
          <BarChart
            h={180}
            data={budget.rows.map((row) => ({ ...row }))}
            dataKey="phase"
            series={budget.series.map((series, index) => ({
              name: series.key,
              label: series.label,
              color: colors[index % colors.length] ?? '',
            }))}
            withYAxis={false}
            gridAxis="none"
            withBarValueLabel
            valueFormatter={(amount) => formatMoney(amount, 'million')}
            valueLabelProps={{ position: 'top', fontSize: LABEL_SIZE, fill: 'var(--mantine-color-text)' }}
            barChartProps={{ margin: { top: 20 } }}
            barProps={{ maxBarSize: 56, radius: [3, 3, 0, 0], cursor: 'pointer', onClick: () => navigate('/plan') }}
          />
        )}
      </figure>
      <figure className={classes.chart} aria-label={antivirusInWords(antivirus)}>
        <figcaption>Máy tính theo tình trạng diệt virus (máy)</figcaption>
        {rows.length === 0 ? (
          <p className={classes.none}>Chưa có máy tính nào.</p>
        ) : (
          <BarChart
            h={Math.max(80, 24 + rows.length * 44)}
            data={rows}
            dataKey="label"
            orientation="vertical"
            series={[{ name: 'count', label: 'Số máy', color: 'var(--chart-1)' }]}
            withXAxis={false}
            gridAxis="none"
            withBarValueLabel
            valueFormatter={formatInteger}
            valueLabelProps={{ position: 'right', fontSize: LABEL_SIZE, fill: 'var(--mantine-color-text)' }}
            yAxisProps={{ width: 150, tickLine: false, axisLine: false }}
            barChartProps={{ margin: { right: 40 } }}
            barProps={{ maxBarSize: 24, radius: [0, 3, 3, 0], cursor: 'pointer', onClick: openState }}
          />
        )}
      </figure>
    </>
  )
}

/** The same for those who hear the page. */
function inWords({ series, rows }: BudgetChart): string {
  const phases = rows.map(
    (row) =>
      `${row.phase}: ${series.map(({ key, label }) => `${label} ${formatMoney(Number(row[key] ?? 0), 'million')}`).join(', ')}`,
  )
  return `Kinh phí theo nguồn, triệu đồng. ${phases.join('. ')}`
}

function antivirusInWords(bars: readonly AntivirusBar[]): string {
  return `Máy tính theo tình trạng diệt virus. ${bars.map((bar) => `${bar.label}: ${formatInteger(bar.count)}`).join('; ')}`
}
