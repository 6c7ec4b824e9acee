import type { GridBand, GridLine } from '#renderer/components/grid-line.ts'
import { moneyInWords } from '#shared/basics/amount-in-words.ts'
import { addMoney, formatInteger, type MoneyUnit } from '#shared/basics/money.ts'
import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import type { FundingSource } from '#shared/records/initiative.ts'
import type { Phase } from '#shared/records/plan.ts'
import { amountText, sourceColumn } from './initiative-cells.ts'
import type { MoneyView } from './money-view.ts'
import { viewWords } from './plan-columns.tsx'
import type { GroupPart, PhasePart, PlanRow, PlanTable, Sums } from './plan-table.ts'

interface LinesInput {
  readonly table: PlanTable
  readonly view: MoneyView
  readonly unit: MoneyUnit
  /** The empty line at the end of a group (null: what stands in none) of a phase. */
  readonly blankOf: (phase: Phase | null, groupId: string | null) => PlanRow
}

/** The plan as its appendices print it, line by line: phases, Roman groups, rows, an empty line in each group, all sums. */
export function planLines(input: LinesInput): readonly GridLine<PlanRow>[] {
  const { table } = input
  return [
    ...table.phases.flatMap((part) => phaseLines(part, input)),
    band('grand', { look: 'grand', label: 'Tổng cộng kế hoạch', cells: sumCells(table.sums, input) }),
    ...noteLines('grand', table.sums, input),
  ]
}

function phaseLines(part: PhasePart, input: LinesInput): readonly GridLine<PlanRow>[] {
  const { phase, groups, sums } = part
  const id = phase?.id ?? 'none'
  const title =
    phase === null
      ? input.table.phases.length === 1
        ? 'Kế hoạch chưa có giai đoạn'
        : 'Chưa xếp giai đoạn (không in vào phụ lục nào)'
      : `${phase.name || 'Giai đoạn chưa đặt tên'} (${phaseYears(phase)})`
  return [
    band(`phase/${id}`, { look: 'section', label: title, cells: {} }),
    ...groups.flatMap((group) => groupLines(group, phase, input)),
    band(`sum/${id}`, {
      look: 'sum',
      label: phase === null ? 'Cộng' : `Cộng ${phase.name}`,
      cells: sumCells(sums, input),
    }),
    ...noteLines(id, sums, input),
  ]
}

function groupLines({ group, roman, rows, sums }: GroupPart, phase: Phase | null, input: LinesInput) {
  const blank = input.blankOf(phase, group?.id ?? null)
  const head = {
    look: 'group',
    label: group?.title || 'Nhóm chưa đặt tên',
    cells: { number: roman, ...sumCells(sums, input) },
  } as const
  return [
    ...(group === null ? [] : [band(`group/${phase?.id ?? 'none'}/${group.id}`, head)]),
    ...rows.map((row): GridLine<PlanRow> => ({ kind: 'row', id: row.id, row })),
    { kind: 'blank', id: blank.id, row: blank } satisfies GridLine<PlanRow>,
  ]
}

function band(id: string, it: GridBand): GridLine<PlanRow> {
  return { kind: 'band', id: `band/${id}`, band: it }
}

/** The sums under the columns of money. */
function sumCells({ total, shown }: Sums, { table, view, unit }: LinesInput): Readonly<Record<string, string>> {
  const bySource = table.sources.map(({ id }, at) => [sourceColumn(id), amountText(shown[at] ?? 0, unit)])
  const ofYear = view === 'all' ? {} : { ofYear: amountText(addMoney(shown), unit) }
  return { ...Object.fromEntries(bySource), ...ofYear, total: amountText(total, unit) }
}

/** What the appendix prints below the table, and before it the money of the year looked at. */
function noteLines(id: string, sums: Sums, { table, view }: LinesInput): readonly GridLine<PlanRow>[] {
  const note = (key: string, label: string) => band(`note/${id}/${key}`, { look: 'note', label, cells: {} })
  const parts = saySources(table.sources, sums.bySource, table.sums.bySource)
  const year = saySources(table.sources, sums.shown, table.sums.bySource)
  return [
    ...(view === 'all' || addMoney(sums.shown) === 0
      ? []
      : [
          note(
            'year',
            `${viewWords(view)}: ${formatInteger(addMoney(sums.shown))} đồng${year === '' ? '' : ` (${year})`}.`,
          ),
        ]),
    ...(parts === '' ? [] : [note('parts', `Trong đó: ${parts}.`)]),
    note('words', `Bằng chữ: ${moneyInWords(sums.total)}.`),
  ]
}

/** "Ngân sách cấp: 975.000.000 đồng; Quỹ …": the sources that pay for anything in the plan. */
function saySources(sources: readonly FundingSource[], amounts: readonly number[], ofPlan: readonly number[]): string {
  return sources
    .flatMap(({ name }, at) => ((ofPlan[at] ?? 0) === 0 ? [] : [`${name}: ${formatInteger(amounts[at] ?? 0)} đồng`]))
    .join('; ')
}
