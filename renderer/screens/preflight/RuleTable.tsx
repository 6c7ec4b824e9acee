import { formatInteger } from '#shared/basics/money.ts'
import { familyOf, ruleFamilies, ruleFamilyLabels } from '#shared/preflight/families.ts'
import { type Finding, severityLabels } from '#shared/preflight/finding.ts'
import { rules } from '#shared/preflight/run-preflight.ts'
import classes from './PreflightScreen.module.css'

interface RuleTableProps {
  readonly findings: readonly Finding[]
  readonly dismissed: readonly Finding[]
}

/** Every rule by family: what it asks, how grave it is, where it comes from, and whether the plan keeps it. */
export function RuleTable({ findings, dismissed }: RuleTableProps) {
  const countOf = (of: readonly Finding[], rule: string) => of.filter((finding) => finding.rule === rule).length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in the table takes the focus, and arrow keys must scroll it
    <section className={classes.scroll} tabIndex={0} aria-label="Các quy tắc">
      <table className={classes.rules}>
        <colgroup>
          <col />
          <col className={classes.severityColumn} />
          <col className={classes.sourceColumn} />
          <col className={classes.resultColumn} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Quy tắc</th>
            <th scope="col">Mức độ</th>
            <th scope="col">Nguồn</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        {ruleFamilies.map((family) => (
          <tbody key={family}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={classes.family}>
                {ruleFamilyLabels[family]}
              </th>
            </tr>
            {rules
              .filter(({ id }) => familyOf(id) === family)
              .map(({ id, title, severity, source }) => {
                const open = countOf(findings, id)
                const left = countOf(dismissed, id)
                return (
                  <tr key={id}>
                    <td title={id}>{title}</td>
                    <td>{severityLabels[severity]}</td>
                    <td>{source}</td>
                    <td className={classes.result} data-open={open > 0}>
                      {open === 0 ? 'Đạt' : `${formatInteger(open)} điểm`}
                      {left === 0 ? '' : `, bỏ qua ${formatInteger(left)}`}
                    </td>
                  </tr>
                )
              })}
          </tbody>
        ))}
      </table>
    </section>
  )
}
