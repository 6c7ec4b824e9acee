import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { citeLegalBasis } from '#shared/document/citation.ts'
import { buildPlanOutline, planContext } from '#shared/document/plan-outline.ts'
import { legalBasesOf } from '#shared/document/plan-records.ts'
import { type DocumentContext, toWords } from '#shared/document/runs.ts'
import { initiativesOf, initiativeTotal } from '#shared/figures/budget.ts'
import type { RecordIn } from '#shared/records/collections.ts'
import { referenceName } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type TreeNode, toTree } from '#shared/records/tree.ts'
import { compareFields, type FieldDifference, fieldReader } from './compare-fields.ts'
import { compareMoney, type MoneyLine } from './compare-money.ts'
import { compareText, type SectionDifference } from './compare-text.ts'
import { matchRecords } from './match-records.ts'
import { type PlanSummary, planSummary } from './plan-summary.ts'

/** One of the two versions: a plan in some records. `label` is what people call it: "Bản ban hành lần 1". */
export interface VersionSide {
  readonly snapshot: Snapshot
  readonly planId: string
  readonly today: IsoDate
  readonly label: string
}

/** A record that was added, removed or changed. Amounts are whole đồng, null for a list without money. */
export interface RecordDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly name: string
  readonly fields: readonly FieldDifference[]
  readonly amounts: { readonly left: number | null; readonly right: number | null } | null
}

export type ComparedList = 'initiatives' | 'targets' | 'tasks' | 'assignments' | 'groups' | 'phases'

/** What differs in one list of a plan. */
export interface ListDifference {
  readonly list: ComparedList
  readonly title: string
  /** How many records are the same on both sides. */
  readonly same: number
  readonly records: readonly RecordDifference[]
}

export interface Comparison {
  readonly left: PlanSummary & { readonly label: string }
  readonly right: PlanSummary & { readonly label: string }
  /** Head, signature and printing. */
  readonly head: readonly FieldDifference[]
  readonly money: readonly MoneyLine[]
  readonly lists: readonly ListDifference[]
  readonly bases: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly text: readonly SectionDifference[]
}

export const comparedTitles: Readonly<Record<ComparedList, string>> = {
  initiatives: 'Dự án, nội dung chi',
  targets: 'Chỉ tiêu',
  tasks: 'Nhiệm vụ',
  assignments: 'Phân công',
  groups: 'Nhóm',
  phases: 'Giai đoạn',
}
const comparedLists = Object.keys(comparedTitles) as readonly ComparedList[]

/** Compares two versions of a plan, or two plans. The error is a Vietnamese sentence: one of them is no longer there. */
export function compareVersions(left: VersionSide, right: VersionSide): Result<Comparison, string> {
  const a = planContext(left.snapshot, left.planId, left.today)
  const b = planContext(right.snapshot, right.planId, right.today)
  if (a === null || b === null) return err(`Không còn kế hoạch của “${a === null ? left.label : right.label}”.`)
  const bases = compareBases(a, b)
  return ok({
    left: { ...planSummary(a.snapshot, a.plan), label: left.label },
    right: { ...planSummary(b.snapshot, b.plan), label: right.label },
    head: compareFields(fieldReader('plans', a)(a.plan), fieldReader('plans', b)(b.plan)),
    money: compareMoney(a, b),
    lists: comparedLists.map((list) => compareList(list, a, b)),
    bases,
    text: compareText(buildPlanOutline(a), buildPlanOutline(b)),
  })
}

/** Whether nothing differs. */
export function isSame({ head, money, lists, bases, text }: Comparison): boolean {
  return (
    head.length === 0 &&
    text.length === 0 &&
    bases.added.length === 0 &&
    bases.removed.length === 0 &&
    money.every(({ left, right }) => left === right) &&
    lists.every(({ records }) => records.length === 0)
  )
}

function compareList(list: ComparedList, a: DocumentContext, b: DocumentContext): ListDifference {
  const [left, right] = [printedRecords(list, a), printedRecords(list, b)]
  const [readLeft, readRight] = [fieldReader(list, a), fieldReader(list, b)]
  const [totalLeft, totalRight] = [totalsOf(list, a), totalsOf(list, b)]
  const pairs = matchRecords(left, right, (record, side) => nameIn(list, record, side === 'left' ? a : b))
  const records = pairs.flatMap((pair): RecordDifference[] => {
    const kept = pair.right ?? pair.left
    if (kept === null) return []
    const kind = pair.left === null ? 'added' : pair.right === null ? 'removed' : 'changed'
    const before = pair.left === null ? new Map<string, string>() : readLeft(pair.left)
    const after = pair.right === null ? new Map<string, string>() : readRight(pair.right)
    const amounts =
      list === 'initiatives'
        ? { left: totalLeft.get(pair.left?.id ?? '') ?? null, right: totalRight.get(pair.right?.id ?? '') ?? null }
        : null
    const fields = kind === 'changed' ? compareFields(before, after) : []
    const isSameRecord = kind === 'changed' && fields.length === 0 && amounts?.left === amounts?.right
    return isSameRecord ? [] : [{ kind, name: nameIn(list, kept, pair.right === null ? a : b), fields, amounts }]
  })
  return { list, title: comparedTitles[list], same: pairs.length - records.length, records }
}

type Compared = RecordIn<ComparedList>

/** A plan's records of one list in the order they are printed. */
function printedRecords(list: ComparedList, { snapshot, plan }: DocumentContext): readonly Compared[] {
  const own = (snapshot[list] as readonly Compared[]).filter(({ planId }) => planId === plan.id)
  const nested = own.map((record) => ({ parentId: null, ...record }))
  return flat(toTree(nested)) as readonly Compared[]
}

function flat<R extends { readonly id: string; readonly parentId: string | null; readonly order: number }>(
  nodes: readonly TreeNode<R>[],
): readonly R[] {
  return nodes.flatMap((node) => [node.record, ...flat(node.children)])
}

function totalsOf(list: ComparedList, { snapshot, plan }: DocumentContext): ReadonlyMap<string, number> {
  const totals = new Map<string, number>()
  const add = (node: ReturnType<typeof initiativesOf>[number]): void => {
    totals.set(node.record.id, initiativeTotal(node))
    node.children.forEach(add)
  }
  if (list === 'initiatives') initiativesOf(snapshot, plan.id).forEach(add)
  return totals
}

/** A target or task is called by its words, figures filled in; an assignment without a title by its department. */
function nameIn(list: ComparedList, record: Compared, context: DocumentContext): string {
  if ('statement' in record) return toWords(record.statement, context) || referenceName(record)
  if (list !== 'assignments' || !('departmentId' in record)) return referenceName(record)
  if ('title' in record && record.title !== '') return record.title
  return context.snapshot.departments.find(({ id }) => id === record.departmentId)?.name ?? 'Chưa đặt tên'
}

function compareBases(a: DocumentContext, b: DocumentContext): Comparison['bases'] {
  const [left, right] = [a, b].map(({ snapshot, plan }) => legalBasesOf(snapshot, plan).map(citeLegalBasis))
  return {
    added: (right ?? []).filter((cited) => !(left ?? []).includes(cited)),
    removed: (left ?? []).filter((cited) => !(right ?? []).includes(cited)),
  }
}
