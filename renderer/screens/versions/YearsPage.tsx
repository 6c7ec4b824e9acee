import { Checkbox, Group } from '@mantine/core'
import { Fragment, useMemo, useState } from 'react'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { planName, plansByYear } from '#shared/versions/plan-summary.ts'
import { yearsTable } from '#shared/versions/years-table.ts'
import classes from './Versions.module.css'
import { VersionTabs } from './VersionTabs.tsx'

/** So many columns are read without losing the line. */
const FIRST_SHOWN = 4

/** Các năm cạnh nhau: plans in columns, the oldest year on the left. */
export function YearsPage() {
  const snapshot = useSnapshot()
  const plans = useMemo(() => plansByYear(snapshot.plans).toReversed(), [snapshot.plans])
  const [chosen, setChosen] = useState<readonly string[]>(() => plans.slice(-FIRST_SHOWN).map(({ id }) => id))
  const shown = useMemo(() => plans.filter(({ id }) => chosen.includes(id)), [plans, chosen])
  const table = useMemo(() => yearsTable(snapshot, shown), [snapshot, shown])
  return (
    <div className={classes.page}>
      <PageHeader title="Phiên bản" note="Kế hoạch các năm và bản đã ban hành" />
      <VersionTabs here="/versions/years" />
      {plans.length < 2 ? (
        <p className={classes.quiet}>Chỉ có {plans.length} kế hoạch. Lập kế hoạch năm sau để so các năm cạnh nhau.</p>
      ) : (
        <Checkbox.Group value={[...chosen]} onChange={setChosen} aria-label="Kế hoạch được so">
          <Group gap="md">
            {plans.map((plan) => (
              <Checkbox key={plan.id} size="xs" value={plan.id} label={planName(plan)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and holds nothing to click must be reached by the keyboard */}
      <section className={classes.body} aria-label="Các năm cạnh nhau" tabIndex={0}>
        <table className={`${classes.table} ${classes.years}`}>
          <thead>
            <tr>
              <th scope="col">Nội dung</th>
              {shown.map((plan, at) => (
                <th key={plan.id} scope="col" data-right>
                  {table.heads[at]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.parts.map(({ title, lines }) => (
              <Fragment key={title}>
                <tr data-part>
                  <th scope="colgroup" colSpan={shown.length + 1}>
                    {title}
                  </th>
                </tr>
                {lines.map(({ key, name, cells, isNumber }) => (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    {shown.map((plan, at) => (
                      <td key={plan.id} data-right data-numeric={isNumber || undefined}>
                        {cells[at]}
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
