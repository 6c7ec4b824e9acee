import { printPeriod } from '#shared/basics/period.ts'
import { type DocumentContext, toWords } from '#shared/document/runs.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import type { Target } from '#shared/records/target.ts'
import type { Task } from '#shared/records/task.ts'
import { type TreeNode, toTree } from '#shared/records/tree.ts'
import { type Coming, chooseComing, dong } from './carry-choice.ts'
import { type KnownSpent, knownSpent, type ToldYears, toldDoneIn, toldYears } from './carry-spent.ts'
import type { NextYearChoices } from './next-year-choices.ts'
import { isPast } from './next-years.ts'

/** What becomes of an initiative, task or target. */
export interface CarriedItem extends Coming {
  readonly collection: 'initiatives' | 'tasks' | 'targets'
  /** Of the old record. */
  readonly id: string
  readonly parentId: string | null
  /** From 0: how deep it stands under others. */
  readonly level: number
  readonly name: string
  /** What to look at when it comes along. */
  readonly remarks: readonly string[]
  /** Of an initiative with money of its own that comes along: spent by the end of the old year; null when nobody knows. */
  readonly spent: { readonly amount: number | null; readonly isAsked: boolean } | null
}

/** Initiatives, tasks and targets of a plan in the order they are printed, with what becomes of each in the plan of `year`. */
export function comingItems(context: DocumentContext, year: number, choices: NextYearChoices): readonly CarriedItem[] {
  const { snapshot, plan } = context
  const own = <R extends { readonly planId: string }>(rows: readonly R[]) =>
    rows.filter((row) => row.planId === plan.id)
  const [initiatives, tasks, targets] = [own(snapshot.initiatives), own(snapshot.tasks), own(snapshot.targets)]
  const told = toldYears(snapshot.executions, plan.year, year)
  const comingInitiatives = chooseComing(initiatives, (item) => ruleForInitiative(item, told), choices.comes, true)
  const comingTasks = chooseComing(tasks, ruleForTask, choices.comes, false)
  const comingTargets = chooseComing(
    targets,
    () => ({ comes: true, reason: 'chỉ tiêu tiếp tục' }),
    choices.comes,
    false,
  )
  const line = (collection: CarriedItem['collection'], node: TreeNode<Initiative | Task | Target>, level: number) => ({
    collection,
    id: node.record.id,
    parentId: node.record.parentId,
    level,
  })
  return [
    ...flat(toTree(initiatives)).map(({ node, level }): CarriedItem => {
      const coming = comingOf(comingInitiatives, node.record.id)
      const known = coming.comes && node.children.length === 0 ? knownSpent(node.record, told) : null
      const spent = known === null ? null : spentOn(node.record.id, known, choices)
      const remarks = coming.comes ? initiativeRemarks(node.record, year, spent, known) : []
      return { ...line('initiatives', node, level), name: node.record.name, ...coming, remarks, spent }
    }),
    ...flat(toTree(tasks)).map(({ node, level }): CarriedItem => {
      const coming = comingOf(comingTasks, node.record.id)
      const remarks = coming.comes ? pastRemark(node.record.deadline, year, 'thời hạn') : []
      const name = toWords(node.record.statement, context)
      return { ...line('tasks', node, level), name, ...coming, remarks, spent: null }
    }),
    ...flat(toTree(targets)).map(({ node, level }): CarriedItem => {
      const coming = comingOf(comingTargets, node.record.id)
      const remarks = coming.comes ? targetRemarks(node.record, year) : []
      const name = toWords(node.record.statement, context)
      return { ...line('targets', node, level), name, ...coming, remarks, spent: null }
    }),
  ]
}

function ruleForInitiative({ id, state }: Initiative, told: ToldYears): Coming {
  if (state === 'done') return { comes: false, reason: 'đã thực hiện xong' }
  const doneIn = toldDoneIn(told, id)
  if (doneIn !== null) return { comes: false, reason: `kết quả thực hiện năm ${doneIn} ghi đã xong` }
  return { comes: true, reason: state === 'inProgress' ? 'đang thực hiện' : 'chưa thực hiện' }
}

function ruleForTask({ state, deadline }: Task): Coming {
  if (deadline?.kind === 'ongoing' || deadline?.kind === 'recurring') {
    return { comes: true, reason: deadline.kind === 'ongoing' ? 'làm thường xuyên' : 'làm định kỳ' }
  }
  if (state === 'done') return { comes: false, reason: 'đã thực hiện xong' }
  return { comes: true, reason: state === 'inProgress' ? 'đang thực hiện' : 'chưa thực hiện' }
}

/** What the user says counts; it is asked wherever something is not known. */
function spentOn(id: string, known: KnownSpent, { spent }: NextYearChoices): NonNullable<CarriedItem['spent']> {
  const isAsked = known.total === null
  const chosen = isAsked ? spent.get(id) : undefined
  return { amount: chosen === undefined ? known.total : chosen, isAsked }
}

function initiativeRemarks(
  record: Initiative,
  year: number,
  spent: CarriedItem['spent'],
  known: KnownSpent | null,
): readonly string[] {
  const total = fundingTotal(record.funding)
  return [
    ...pastRemark(record.period, year, 'thời gian thực hiện'),
    ...(spent !== null && spent.amount === null && known !== null ? [unknownRemark(known, year)] : []),
    ...(spent !== null && spent.amount !== null && spent.amount > 0 && total > 0
      ? [`đã chi ${dong(spent.amount)}, kinh phí chuyển sang vẫn ghi đủ ${dong(total)}: xem lại phần còn phải chi`]
      : []),
    ...(record.funding.some((part) => part.year !== null && part.year < year)
      ? [`kinh phí ghi cho năm trước chuyển thành kinh phí năm ${year}`]
      : []),
  ]
}

/** "chưa rõ đã chi bao nhiêu đến hết năm 2027 (thiếu số chi năm 2027; trước năm 2026: 5 đồng)". */
function unknownRemark({ known, unknown }: KnownSpent, year: number): string {
  const missing = unknown.length === 0 ? ['tổng vượt số lớn nhất ghi được'] : [`thiếu số chi ${unknown.join(', ')}`]
  return `chưa rõ đã chi bao nhiêu đến hết năm ${year - 1} (${[...missing, ...known].join('; ')})`
}

function targetRemarks({ values }: Target, year: number): readonly string[] {
  if (values.length === 0 || values.some((each) => each.year === year)) return []
  const hasPast = values.some((each) => each.year < year)
  return hasPast ? [`chưa có giá trị năm ${year}: bắt đầu từ giá trị năm trước, cần xem lại`] : []
}

function pastRemark(period: Initiative['period'], year: number, what: string): readonly string[] {
  return period !== null && isPast(period, year) ? [`${what} ${printPeriod(period)} đã qua`] : []
}

function comingOf(coming: ReadonlyMap<string, Coming>, id: string): Coming {
  return coming.get(id) ?? { comes: true, reason: '' }
}

function flat<R extends { readonly id: string; readonly parentId: string | null; readonly order: number }>(
  nodes: readonly TreeNode<R>[],
  level = 0,
): readonly { readonly node: TreeNode<R>; readonly level: number }[] {
  return nodes.flatMap((node) => [{ node, level }, ...flat(node.children, level + 1)])
}
