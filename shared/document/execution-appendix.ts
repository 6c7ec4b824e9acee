import { formatInteger, formatMoney, moneyUnitLabel } from '#shared/basics/money.ts'
import { toRoman } from '#shared/basics/numbering.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import {
  type ExecutionSums,
  type ExecutionYear,
  executionSums,
  executionYear,
  reportedYear,
} from '#shared/figures/execution.ts'
import type { Execution, FundingSource } from '#shared/records/initiative.ts'
import { progressStateLabels } from '#shared/records/task.ts'
import type { OutlineBlock, TableCell, TableColumn, TableRow } from './outline.ts'
import type { DocumentContext } from './runs.ts'
import { textCell } from './table-cells.ts'
import { fitColumns } from './table-columns.ts'

/** Beyond so many sources a column for each leaves no room for the names; each amount then stands under its total. */
const SOURCES_IN_COLUMNS = 2

/**
 * Last year's results as seed 001 prints them (Phụ lục 1): approved and spent, in all and by source, with the state; sections
 * with their sums, the sum of all, and under the table the rate and the number of items in each state.
 */
export function executionBlocks(context: DocumentContext): readonly OutlineBlock[] {
  const { snapshot, plan } = context
  const results = executionYear(snapshot, reportedYear(plan))
  const table = tableOf(results, context)
  const rows = [...table.rows(results), table.total(results.sums)]
  return [{ kind: 'table', columns: fitColumns(table.columns, rows, 'landscape'), rows }, ...remarks(results)]
}

/** The appendix's title, with the year it reports on. */
export function executionTitle({ plan }: DocumentContext): readonly string[] {
  return ['TỔNG HỢP KẾT QUẢ THỰC HIỆN HẠNG MỤC, DỰ ÁN CÔNG NGHỆ THÔNG TIN', `NĂM ${reportedYear(plan)}`]
}

/** The same columns for every row: the sums of one row, one section or all. */
function tableOf({ sources, year }: ExecutionYear, { plan }: DocumentContext) {
  const unit = moneyUnitLabel(plan.moneyUnit)
  const inColumns = sources.length > 1 && sources.length <= SOURCES_IN_COLUMNS ? sources : []
  const money = (amount: number): TableCell => ({ runs: [{ text: formatMoney(amount, plan.moneyUnit) }], amount })
  const inLines = (sums: ExecutionSums, of: 'approved' | 'spent'): TableCell => {
    const paying = sums.bySource.filter((part) => part[of] > 0)
    if (paying.length < 2) return money(sums[of])
    const parts = paying.map((part) => `${nameOf(part.source)}: ${formatMoney(part[of], plan.moneyUnit)}`)
    return { runs: [{ text: [formatMoney(sums[of], plan.moneyUnit), ...parts].join('\n') }] }
  }
  const amounts = (sums: ExecutionSums): readonly TableCell[] =>
    (['approved', 'spent'] as const).flatMap((of) =>
      inColumns.length === 0 ? [inLines(sums, of)] : [money(sums[of]), ...sums.bySource.map((part) => money(part[of]))],
    )
  const bare = inColumns.length === 0
  const moneyColumns = (title: string): readonly TableColumn[] => [
    { title: `${title} (${unit})`, share: bare ? 15 : 9, align: 'right' },
    ...inColumns.map((source): TableColumn => ({ title: `${title}: ${nameOf(source)}`, share: 9, align: 'right' })),
  ]
  const columns: readonly TableColumn[] = [
    { title: 'STT', share: bare ? 5 : 4, align: 'center' },
    { title: 'Tên dự án, nhiệm vụ', share: bare ? 22 : 15, align: 'left' },
    { title: 'Mục tiêu, nội dung', share: bare ? 20 : 13, align: 'left' },
    ...moneyColumns('Được duyệt'),
    ...moneyColumns(`Đã chi năm ${year}`),
    { title: 'Hiện trạng', share: bare ? 12 : 8, align: 'center' },
    { title: 'Ghi chú', share: bare ? 11 : 6, align: 'left' },
  ]
  const row = (execution: Execution, number: string): TableRow => ({
    kind: 'row',
    cells: [
      textCell(number),
      textCell(execution.name),
      textCell(execution.objective),
      ...amounts(executionSums([execution], sources)),
      textCell(progressStateLabels[execution.state]),
      textCell(execution.note),
    ],
    origin: { collection: 'executions', id: execution.id },
  })
  const rows = ({ sections }: ExecutionYear): readonly TableRow[] => {
    const named = sections.filter(({ section }) => section !== '')
    return sections.flatMap((part): readonly TableRow[] => {
      const own = part.rows.map((execution, index) => row(execution, `${index + 1}.`))
      if (part.section === '') return own
      const number = toRoman(named.indexOf(part) + 1)
      const title: TableCell = { runs: [{ text: part.section }], span: 2, align: 'left' }
      return [
        { kind: 'section', cells: [textCell(number), title, ...amounts(part.sums), textCell(''), textCell('')] },
        ...own,
      ]
    })
  }
  const total = (sums: ExecutionSums): TableRow => ({
    kind: 'total',
    cells: [{ runs: [{ text: 'Tổng cộng:' }], span: 3, align: 'center' }, ...amounts(sums), textCell(''), textCell('')],
  })
  return { columns, rows, total }
}

function remarks({ sums, states, count, year }: ExecutionYear): readonly OutlineBlock[] {
  if (count === 0) return []
  const rate = sums.approved === 0 ? '' : `Tỷ lệ giải ngân năm ${year}: ${formatPercent(sums.spent / sums.approved)}. `
  const parts = (['done', 'inProgress', 'notStarted'] as const)
    .filter((state) => states[state] > 0)
    .map((state) => `${formatInteger(states[state])} ${progressStateLabels[state].toLocaleLowerCase('vi')}`)
  const text = `${rate}Trong ${formatInteger(count)} hạng mục, dự án: ${parts.join(', ')}.`
  return [{ kind: 'remark', align: 'left', runs: [{ text, italic: true }] }]
}

const nameOf = (source: FundingSource): string => source.shortName || source.name
