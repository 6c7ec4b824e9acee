import { NumberInput, Select } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import form from '#renderer/components/Form.module.css'
import { planName, planStateWords, plansByYear } from '#shared/versions/plan-summary.ts'
import type { NextYearWork } from './use-next-year.ts'
import classes from './Versions.module.css'

/** Step 1: from which plan, for which year. A year that has a plan already is asked about. */
export function OriginStep({ work }: { readonly work: NextYearWork }) {
  const options = plansByYear(work.snapshot.plans).map((plan) => ({
    value: plan.id,
    label: `${planName(plan)} (${planStateWords(plan).toLocaleLowerCase('vi')})`,
  }))
  return (
    <div className={form.form}>
      <Select
        label="Lập từ kế hoạch"
        data={options}
        value={work.planId}
        allowDeselect={false}
        onChange={(id) => (id === null ? undefined : work.begin(id))}
      />
      <NumberInput
        label="Cho năm"
        w={160}
        min={1991}
        max={2100}
        allowDecimal={false}
        thousandSeparator=""
        value={work.year}
        onChange={(year) => (typeof year === 'number' ? work.setYear(year) : undefined)}
      />
      {work.taken.length === 0 ? null : (
        <p className={classes.note} role="status">
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden /> Năm {work.year} đã có{' '}
          {work.taken.map((plan) => planStateWords(plan).toLocaleLowerCase('vi')).join(', ')}. Lập tiếp thì năm này có{' '}
          {work.taken.length + 1} kế hoạch; kế hoạch đang có không bị thay.
        </p>
      )}
    </div>
  )
}
