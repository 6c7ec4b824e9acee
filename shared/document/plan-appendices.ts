import { moneyInWords } from '#shared/basics/amount-in-words.ts'
import { blankOfficialDate } from '#shared/basics/calendar-date.ts'
import { addMoney, formatInteger, formatMoney, type MoneyUnit, moneyUnitLabel } from '#shared/basics/money.ts'
import { printPeriod } from '#shared/basics/period.ts'
import { appendixLabels } from '#shared/figures/appendix-labels.ts'
import {
  type Budget,
  budgetOf,
  fundingOf,
  initiativesOfPhase,
  initiativeTotal,
  phasesOf,
} from '#shared/figures/budget.ts'
import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import type { PlanAppendixName } from '#shared/records/plan-appendix.ts'
import type { TreeNode } from '#shared/records/tree.ts'
import { executionBlocks, executionTitle } from './execution-appendix.ts'
import { inventoryAppendix } from './inventory-appendix.ts'
import type { Appendix, OutlineBlock, TableCell, TableColumn, TableRow } from './outline.ts'
import { planDate } from './plan-head.ts'
import { groupsOf, planSymbol } from './plan-records.ts'
import { roadmapBlocks, roadmapTitle } from './roadmap-appendix.ts'
import type { DocumentContext } from './runs.ts'
import { groupedRows, textCell } from './table-cells.ts'
import { fitColumns } from './table-columns.ts'
import { targetBlocks, targetTitle } from './target-appendix.ts'
import { taskBlocks, taskTitle } from './task-appendix.ts'

function columns(context: DocumentContext): readonly TableColumn[] {
  return [
    { title: 'STT', share: 6, align: 'center' },
    { title: 'Tên nhiệm vụ, dự án hoặc nội dung chi', share: 21, align: 'left' },
    { title: 'Mục tiêu', share: 20, align: 'left' },
    { title: `Tổng kinh phí thực hiện (${moneyUnitLabel(context.plan.moneyUnit)})`, share: 12, align: 'right' },
    { title: 'Nguồn vốn (Ngân sách cấp và nguồn thu hợp pháp khác của đơn vị)', share: 15, align: 'left' },
    { title: 'Thời gian thực hiện', share: 11, align: 'center' },
    { title: 'Ghi chú', share: 15, align: 'left' },
  ]
}

/** The names of an item's sources; with more than one, each with its amount, so that they can be added up on paper. */
function sourceNames(node: TreeNode<Initiative>, context: DocumentContext): string {
  const { snapshot, plan } = context
  const amounts = new Map<string, number>()
  for (const part of fundingOf(node)) {
    amounts.set(part.fundingSourceId, addMoney([amounts.get(part.fundingSourceId) ?? 0, part.amount]))
  }
  const paying = amounts.size > 1 ? [...amounts].filter(([, amount]) => amount > 0) : [...amounts]
  const named = paying.map(([id, amount]) => {
    const source = snapshot.fundingSources.find((each) => each.id === id)
    return { name: source === undefined ? '' : source.shortName || source.name, amount }
  })
  return named.length === 1
    ? (named[0]?.name ?? '')
    : named.map(({ name, amount }) => `${name}: ${formatMoney(amount, plan.moneyUnit)}`).join('\n')
}

function itemRows(node: TreeNode<Initiative>, number: string, context: DocumentContext): readonly TableRow[] {
  const { record } = node
  const total = initiativeTotal(node)
  const amount: TableCell =
    record.amountWords !== '' && total === 0
      ? textCell(record.amountWords)
      : { ...textCell(formatMoney(total, context.plan.moneyUnit)), amount: total }
  return [
    {
      kind: 'row',
      cells: [
        textCell(number),
        textCell(record.name),
        textCell(record.objective),
        amount,
        textCell(sourceNames(node, context)),
        textCell(record.period === null ? '' : printPeriod(record.period)),
        textCell(record.note),
      ],
      origin: { collection: 'initiatives', id: record.id },
    },
    ...node.children.flatMap((child, index) => itemRows(child, `${number}${index + 1}.`, context)),
  ]
}

function totalRow(budget: Budget, context: DocumentContext): TableRow {
  const label: TableCell = { runs: [{ text: 'Tổng cộng:', bold: true }], span: 3, align: 'center' }
  const total: TableCell = {
    runs: [{ text: formatMoney(budget.total, context.plan.moneyUnit), bold: true, figure: 'budget.phase' }],
    amount: budget.total,
  }
  return { kind: 'total', cells: [label, total, textCell(''), textCell(''), textCell('')] }
}

/** Rows by group under Roman section rows; items of no group come first, without a section row. */
function tableRows(nodes: readonly TreeNode<Initiative>[], context: DocumentContext): readonly TableRow[] {
  const groups = groupsOf(context.snapshot, context.plan.id, 'initiative')
  return groupedRows(groups, nodes, columns(context).length, (node, number) => itemRows(node, number, context))
}

function remarks(budget: Budget): readonly OutlineBlock[] {
  const parts = budget.bySource.map(({ source, amount }) => `${source.name}: ${formatInteger(amount)} đồng`)
  return [
    ...(parts.length === 0
      ? []
      : [{ kind: 'remark', align: 'left', runs: [{ text: `Trong đó: ${parts.join('; ')}.`, italic: true }] } as const]),
    { kind: 'remark', align: 'left', runs: [{ text: `Bằng chữ: ${moneyInWords(budget.total)}.`, italic: true }] },
  ]
}

/** An electronic document leaves number and date of the reference blank; on paper they are those of the letterhead (NĐ 30). */
function attachedTo(context: DocumentContext): string {
  const { snapshot, plan } = context
  const blank = plan.appendixForm === 'electronic'
  const symbol = planSymbol(snapshot, blank ? { ...plan, number: null } : plan)
  const date = blank ? blankOfficialDate() : planDate(context)
  return `(Kèm theo Kế hoạch số ${symbol} ${date} của ${snapshot.hospital.name})`
}

/** An appendix with what it is of: that of a phase, one that the plan asks for beside them, or the inventory's tables. */
export interface NamedAppendix {
  readonly of: 'phase' | PlanAppendixName | 'inventory'
  readonly appendix: Appendix
  /** In which its amounts are printed. */
  readonly unit: MoneyUnit
}

/** The same plan with its money in another unit, for one table of it; null leaves the plan's own. */
function inUnit(context: DocumentContext, moneyUnit: MoneyUnit | null): DocumentContext {
  return moneyUnit === null ? context : { ...context, plan: { ...context.plan, moneyUnit } }
}

/** How each appendix that a plan may ask for is made; it is as wide as a landscape page. */
const makers: Readonly<
  Record<
    PlanAppendixName,
    {
      readonly title: (context: DocumentContext) => readonly string[]
      readonly blocks: (context: DocumentContext) => readonly OutlineBlock[]
    }
  >
> = {
  targets: { title: targetTitle, blocks: targetBlocks },
  tasks: { title: taskTitle, blocks: taskBlocks },
  roadmap: { title: roadmapTitle, blocks: roadmapBlocks },
  execution: { title: executionTitle, blocks: executionBlocks },
}

/**
 * The plan's appendices in the order of appendixLabels: those the plan asks for, then one landscape appendix per phase, the
 * table of its initiatives with section rows, total, split by source and words, and the tables of the inventory as one.
 */
export function namedAppendices(context: DocumentContext): readonly NamedAppendix[] {
  const { snapshot, plan } = context
  const labels = appendixLabels(snapshot, plan)
  const phases = phasesOf(snapshot, plan.id).map((phase, index): NamedAppendix => {
    const nodes = initiativesOfPhase(snapshot, plan.id, phase.id)
    const budget = budgetOf(snapshot, plan.id, nodes)
    const own = inUnit(context, phase.moneyUnit)
    const rows = [...tableRows(nodes, own), totalRow(budget, own)]
    const appendix: Appendix = {
      label: labels.phases[index] ?? '',
      title: ['DANH MỤC NHIỆM VỤ, DỰ ÁN', `${phase.name} (${phaseYears(phase)})`.toLocaleUpperCase('vi')],
      attachedTo: attachedTo(context),
      orientation: 'landscape',
      blocks: [{ kind: 'table', columns: fitColumns(columns(own), rows, 'landscape'), rows }, ...remarks(budget)],
    }
    return { of: 'phase', appendix, unit: own.plan.moneyUnit }
  })
  const more = labels.more.map(({ name, label }): NamedAppendix => {
    const maker = makers[name]
    const own = inUnit(context, name === 'execution' ? plan.executionUnit : null)
    const [title, blocks] = [maker.title(own), maker.blocks(own)]
    const appendix: Appendix = { label, title, attachedTo: attachedTo(context), orientation: 'landscape', blocks }
    return { of: name, appendix, unit: own.plan.moneyUnit }
  })
  const inventory: readonly NamedAppendix[] =
    labels.inventory === null
      ? []
      : [
          {
            of: 'inventory',
            appendix: inventoryAppendix(context, labels.inventory, attachedTo(context)),
            unit: plan.moneyUnit,
          },
        ]
  return [...more, ...phases, ...inventory]
}

/** The plan's appendices as the document prints them. */
export function planAppendices(context: DocumentContext): readonly Appendix[] {
  return namedAppendices(context).map(({ appendix }) => appendix)
}
