import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { toWords } from '#shared/document/runs.ts'
import { printTargetValue } from '#shared/figures/target-value.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Target } from '#shared/records/target.ts'
import { matchRecords } from './match-records.ts'
import { planName, planStateWords, planSummary } from './plan-summary.ts'

/** A line of the comparison of years: one text per plan, in the order of the plans. */
export interface YearsLine {
  readonly key: string
  readonly name: string
  readonly cells: readonly string[]
  readonly isNumber: boolean
}

export interface YearsTable {
  readonly heads: readonly string[]
  readonly parts: readonly { readonly title: string; readonly lines: readonly YearsLine[] }[]
}

/** Plans beside one another: their state, money in whole đồng, counts, and what each asks of the targets in its own year. */
export function yearsTable(snapshot: Snapshot, plans: readonly Plan[]): YearsTable {
  const all = plans.map((plan) => planSummary(snapshot, plan))
  const line = (name: string, cells: readonly string[], isNumber = false): YearsLine => ({
    key: name,
    name,
    cells,
    isNumber,
  })
  const sources = new Map(all.flatMap(({ bySource }) => bySource.map(({ id, name }) => [id, name] as const)))
  return {
    heads: plans.map(planName),
    parts: [
      {
        title: 'Văn bản',
        lines: [
          line('Trạng thái', plans.map(planStateWords)),
          line(
            'Số, ký hiệu',
            all.map(({ symbol }) => symbol),
            true,
          ),
          line(
            'Ngày ban hành',
            plans.map(({ date }) => (date === null ? '' : formatShortDate(date))),
          ),
        ],
      },
      {
        title: 'Kinh phí (đồng)',
        lines: [
          line(
            'Tổng kinh phí',
            all.map(({ total }) => formatInteger(total)),
            true,
          ),
          ...[...sources].map(([id, name]): YearsLine => {
            const amount = (of: (typeof all)[number]) => of.bySource.find((each) => each.id === id)?.amount
            return { key: id, name, cells: all.map((of) => count(amount(of))), isNumber: true }
          }),
        ],
      },
      {
        title: 'Số lượng',
        lines: [
          line(
            'Dự án, nội dung chi',
            all.map(({ initiatives }) => formatInteger(initiatives)),
            true,
          ),
          line(
            'Chỉ tiêu',
            all.map(({ targets }) => formatInteger(targets)),
            true,
          ),
          line(
            'Nhiệm vụ',
            all.map(({ tasks }) => formatInteger(tasks)),
            true,
          ),
        ],
      },
      { title: 'Giá trị chỉ tiêu trong năm của kế hoạch', lines: targetLines(snapshot, plans) },
    ],
  }
}

const count = (amount: number | undefined): string => (amount === undefined ? '' : formatInteger(amount))

/** Every target of any of the plans once, with its value in the year of each; those without any value are left out. */
function targetLines(snapshot: Snapshot, plans: readonly Plan[]): readonly YearsLine[] {
  const words = ({ statement, planId }: Target) => {
    const plan = snapshot.plans.find(({ id }) => id === planId)
    return plan === undefined ? '' : toWords(statement, { snapshot, plan, today: plan.date ?? `${plan.year}-01-01` })
  }
  let rows: { readonly newest: Target; readonly of: readonly (Target | null)[] }[] = []
  for (const [at, plan] of plans.entries()) {
    const own = snapshot.targets.filter(({ planId }) => planId === plan.id).toSorted((a, b) => a.order - b.order)
    const known = new Map(rows.map((row) => [row.newest.id, row]))
    const blank: readonly null[] = plans.slice(0, at).map(() => null)
    rows = matchRecords(
      rows.map(({ newest }) => newest),
      own,
      words,
    ).flatMap(({ left, right }) => {
      const row = left === null ? undefined : known.get(left.id)
      const newest = right ?? left
      return newest === null ? [] : [{ newest, of: [...(row?.of ?? blank), right] }]
    })
  }
  return rows
    .map(
      ({ newest, of }): YearsLine => ({
        key: newest.id,
        name: words(newest),
        cells: of.map((target, at) => valueIn(target, plans[at]?.year)),
        isNumber: false,
      }),
    )
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

function valueIn(target: Target | null, year: number | undefined): string {
  const value = target?.values.find((each) => each.year === year)
  return value === undefined ? '' : printTargetValue(value.value)
}
