import { IconClipboardCheck } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useAskedField } from '#renderer/components/asked-field.ts'
import { ChoiceField } from '#renderer/components/ChoiceField.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { focusField } from '#renderer/components/focus-field.ts'
import { MoneyField } from '#renderer/components/MoneyField.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { rowsAddress } from '#renderer/workspace/rows-address.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { addMoney, formatInteger } from '#shared/basics/money.ts'
import { toRoman } from '#shared/basics/numbering.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import { type ExecutionSums, type ExecutionYear, executionYear, reportedYear } from '#shared/figures/execution.ts'
import { type Plan, planRecord } from '#shared/records/plan.ts'
import { progressStateLabels, progressStates } from '#shared/records/task.ts'
import classes from './Execution.module.css'

interface ExecutionSummaryProps {
  readonly plan: Plan
  readonly tabs: ReactNode
}

/** One year's results by section and source, with the sums that an existing table claims beside those that its rows give. */
export function ExecutionSummary({ plan, tabs }: ExecutionSummaryProps) {
  const snapshot = useSnapshot()
  const own = reportedYear(plan)
  const [year, setYear] = useState(own)
  const years = [...new Set([own, ...snapshot.executions.map((each) => each.year)])].sort((a, b) => b - a)
  const results = executionYear(snapshot, years.includes(year) ? year : own)
  const claimed = plan.statedLastYearApproved !== null || plan.statedLastYearSpent !== null
  const page = useRef<HTMLDivElement>(null)
  const asked = useAskedField()
  useEffect(() => {
    if (asked !== null && page.current !== null) focusField(page.current, plan.id, asked)
  }, [asked, plan.id])
  return (
    <div className={classes.page} ref={page}>
      <PageHeader title="Kết quả thực hiện" note={stateWords(results)} />
      {tabs}
      {years.length < 2 ? null : (
        <div className={classes.choice}>
          <ChoiceField
            label="Năm"
            field="year"
            draftKey="execution-summary/year"
            value={String(results.year)}
            options={years.map((each) => ({ value: String(each), label: String(each) }))}
            clearable={false}
            onStore={(value) => setYear(Number(value))}
          />
        </div>
      )}
      {results.count === 0 ? (
        <EmptyState
          icon={IconClipboardCheck}
          title={`Chưa có kết quả năm ${results.year}`}
          text="Tổng theo nhóm và nguồn vốn hiện ở đây khi danh sách có dòng của năm này."
        />
      ) : (
        <SumsTable results={results} />
      )}
      {results.year === own && (results.count > 0 || claimed) ? <Claims plan={plan} results={results} /> : null}
    </div>
  )
}

function stateWords({ states, count }: ExecutionYear): string {
  if (count === 0) return ''
  const parts = progressStates.map(
    (state) => `${formatInteger(states[state])} ${progressStateLabels[state].toLocaleLowerCase('vi')}`,
  )
  return `${formatInteger(count)} hạng mục, dự án: ${parts.join(', ')}`
}

function SumsTable({ results }: { readonly results: ExecutionYear }) {
  const { sources, sections, year } = results
  const named = sections.filter(({ section }) => section !== '')
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Nhóm
            </th>
            <th scope="col" rowSpan={2} data-align="right">
              Số dòng
            </th>
            <th scope="colgroup" colSpan={sources.length + 1} data-align="center">
              Được duyệt (đồng)
            </th>
            <th scope="colgroup" colSpan={sources.length + 1} data-align="center">
              Đã chi năm {year} (đồng)
            </th>
            <th scope="col" rowSpan={2} data-align="right">
              Tỷ lệ chi
            </th>
          </tr>
          <tr>
            {(['approved', 'spent'] as const).flatMap((of) => [
              <th key={of} scope="col" data-align="right">
                Tổng cộng
              </th>,
              ...sources.map((source) => (
                <th key={`${of}/${source.id}`} scope="col" data-align="right">
                  {source.shortName || source.name}
                </th>
              )),
            ])}
          </tr>
        </thead>
        <tbody>
          {sections.map(({ section, rows, sums }) => (
            <tr key={section}>
              <th scope="row">
                <Link
                  href={rowsAddress({
                    collection: 'executions',
                    where: { year: [String(year)], section: [section || null] },
                  })}
                >
                  {section === ''
                    ? 'Không thuộc nhóm nào'
                    : `${toRoman(named.findIndex((each) => each.section === section) + 1)}. ${section}`}
                </Link>
              </th>
              <td data-align="right">{formatInteger(rows.length)}</td>
              <Amounts sums={sums} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Tổng cộng</th>
            <td data-align="right">{formatInteger(results.count)}</td>
            <Amounts sums={results.sums} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Amounts({ sums }: { readonly sums: ExecutionSums }) {
  return (
    <>
      {(['approved', 'spent'] as const).flatMap((of) => [
        <td key={of} data-align="right" className={classes.whole}>
          {formatInteger(sums[of])}
        </td>,
        ...sums.bySource.map((part) => (
          <td key={`${of}/${part.source.id}`} data-align="right">
            {formatInteger(part[of])}
          </td>
        )),
      ])}
      <td data-align="right">{sums.approved === 0 ? '' : formatPercent(sums.spent / sums.approved)}</td>
    </>
  )
}

/** The sums that the table on paper claims; a difference is said at once, and preflight finds it. */
function Claims({ plan, results }: { readonly plan: Plan; readonly results: ExecutionYear }) {
  const changes = useChanges()
  const rows = results.sections.flatMap((part) => part.rows)
  const claims = [
    {
      key: 'statedLastYearApproved',
      sum: addMoney(rows.map((row) => row.statedApproved ?? addMoney(row.approved.map(({ amount }) => amount)))),
    },
    {
      key: 'statedLastYearSpent',
      sum: addMoney(rows.map((row) => row.statedSpent ?? addMoney(row.spent.map(({ amount }) => amount)))),
    },
  ] as const
  return (
    <section className={classes.claims} aria-label="Đối chiếu với bảng đã có">
      <h2>Đối chiếu với bảng đã có</h2>
      <p>
        Không bắt buộc. Ghi tổng của bảng giấy hoặc bảng Excel để ứng dụng báo khi các dòng không cộng lại bằng tổng ấy.
      </p>
      <div className={classes.claimFields}>
        {claims.map(({ key, sum }) => {
          const claimed = plan[key]
          const apart = claimed === null ? 0 : claimed - sum
          return (
            <div key={key}>
              <MoneyField
                label={planRecord.fields[key].label}
                field={key}
                draftKey={`plans/${plan.id}/${key}`}
                value={claimed}
                onStore={(value) => void changes.set('plans', plan.id, key, value)}
              />
              {apart === 0 ? null : (
                <p className={classes.apart} role="status">
                  Các dòng cộng lại là {formatInteger(sum)} đồng, lệch {formatInteger(Math.abs(apart))} đồng.
                </p>
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}
