import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import { useLocation } from 'wouter'
import { formatMoney } from '#shared/basics/money.ts'
import type { BudgetChart } from './chart-data.ts'
import classes from './MoneyChart.module.css'

const colors = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)', 'var(--chart-5)']
const LABEL_SIZE = 12

/** Loaded after the first screen, because the drawing library is as big as the rest of it. */
export function MoneyChart({ budget }: { readonly budget: BudgetChart }) {
  const [, navigate] = useLocation()
  return (
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
