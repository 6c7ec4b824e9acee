import type { GridColumn } from '#renderer/components/grid-column.ts'
import { cellEditor } from '#renderer/workspace/cell-editors.ts'
import type { References } from '#renderer/workspace/references.ts'
import { type MoneyUnit, moneyUnitLabel } from '#shared/basics/money.ts'
import { fieldOf } from '#shared/records/collections.ts'
import type { FundingSource, Initiative } from '#shared/records/initiative.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import { amountText, type moneyFields, readAmountIn, sourceColumn, whyLocked } from './initiative-cells.ts'
import type { MoneyView } from './money-view.ts'
import type { PlanRow } from './plan-table.ts'

/** More sources in use than this are not all shown until they pay for something. */
const MOST_SOURCES = 4
/** Pixels by which a part stands further in than what it is part of. */
const INDENT = 18

interface ColumnsInput {
  readonly sources: readonly FundingSource[]
  /** Those that pay for something already. */
  readonly used: ReadonlySet<string>
  readonly view: MoneyView
  readonly unit: MoneyUnit
  readonly references: () => References
}

type Column = GridColumn<PlanRow>

/** Pixels for amounts: a sum of hundreds of billions in bold must stand whole; those in millions are short. */
const moneyWidth = (unit: MoneyUnit): number => (unit === 'dong' ? 136 : 104)
type Key = keyof Initiative & string

/** "Năm 2027", "Chưa chia năm"; empty for the money of all years. */
export function viewWords(view: MoneyView): string {
  return view === 'all' ? '' : view === 'unsplit' ? 'Chưa chia năm' : `Năm ${view}`
}

/** The columns of the plan's table: what an initiative is, when, its money by source as the view shows it, and how it goes. */
export function planColumns(input: ColumnsInput): readonly Column[] {
  const { sources, view, unit } = input
  const shortUnit = moneyUnitLabel(unit)
  const field = (key: Key, width: number, more: Partial<Column> = {}): Column => fieldColumn(input, key, width, more)
  const money = (key: (typeof moneyFields)[number], header: string): Column => ({
    ...locking(key, view),
    id: key,
    header: `${header} (${shortUnit})`,
    width: moneyWidth(unit),
    numeric: true,
    wraps: true,
    hidden: true,
    text: ({ initiative }) => amountText(initiative[key], unit),
    value: ({ initiative }) => initiative[key],
    editor: { kind: 'text', multiline: false },
  })
  const ofYear = view === 'all' ? [] : [yearTotalColumn(view, unit)]
  return [
    { id: 'number', header: 'STT', width: 60, passesOver: () => true, text: ({ number }) => number },
    field('name', 240, {
      header: 'Nhiệm vụ, dự án, nội dung chi',
      grow: true,
      indent: ({ depth }) => depth * INDENT,
      standIn: () => 'Chưa đặt tên',
    }),
    field('objective', 130, { grow: true }),
    field('period', 116, { header: 'Thời gian' }),
    ...sources.map((source, at): Column => sourceOf(source, at, input)),
    ...ofYear,
    {
      ...locking('total', view),
      id: 'total',
      passesOver: (text) => readAmountIn(text, unit).ok,
      header: `Tổng (${shortUnit})`,
      width: moneyWidth(unit),
      numeric: true,
      wraps: true,
      text: ({ total, initiative }) =>
        total === 0 && initiative.amountWords !== '' ? initiative.amountWords : amountText(total, unit),
      editor: { kind: 'text', multiline: false },
    },
    field('state', 132),
    field('decision', 150, { hidden: true }),
    money('allotted', 'Đã bố trí'),
    money('securityAmount', 'Chi an toàn thông tin'),
    field('procurement', 140, { hidden: true }),
    money('spentBefore', 'Đã chi các năm trước'),
    money('statedTotal', 'Tổng ghi trên văn bản'),
    field('phaseId', 130, { hidden: true, ...locking('phaseId', view) }),
    field('groupId', 160, { hidden: true, ...locking('groupId', view) }),
    field('note', 170, { hidden: true, grow: true }),
  ]
}

function locking(columnId: string, view: MoneyView): Pick<Column, 'locked'> {
  return { locked: (row) => whyLocked(row, columnId, view) }
}

function sourceOf(source: FundingSource, at: number, { view, unit, used, sources }: ColumnsInput): Column {
  const id = sourceColumn(source.id)
  const name = source.shortName || source.name || 'Nguồn vốn chưa đặt tên'
  const year = view === 'all' ? '' : typeof view === 'number' ? `, ${view}` : ', chưa chia'
  return {
    ...locking(id, view),
    id,
    header: `${name}${year} (${moneyUnitLabel(unit)})`,
    width: moneyWidth(unit),
    numeric: true,
    wraps: true,
    hidden: sources.length > MOST_SOURCES && !used.has(source.id),
    text: ({ shown }) => amountText(shown[at] ?? null, unit),
    value: ({ shown }) => shown[at] ?? null,
    editor: { kind: 'text', multiline: false },
  }
}

function yearTotalColumn(view: MoneyView, unit: MoneyUnit): Column {
  return {
    id: 'ofYear',
    passesOver: () => true,
    header: `Cộng ${viewWords(view).toLocaleLowerCase('vi')} (${moneyUnitLabel(unit)})`,
    width: moneyWidth(unit),
    numeric: true,
    wraps: true,
    text: ({ shown }) => {
      const known = shown.filter((amount) => amount !== null)
      return known.length === 0
        ? ''
        : amountText(
            Math.min(
              known.reduce((sum, each) => sum + each, 0),
              Number.MAX_SAFE_INTEGER,
            ),
            unit,
          )
    },
  }
}

function fieldColumn({ references }: ColumnsInput, key: Key, width: number, more: Partial<Column>): Column {
  const field = fieldOf('initiatives', key)
  const names = { nameOf: (...of: Parameters<References['nameOf']>) => references().nameOf(...of) }
  const read = fieldText('initiatives', key, field, names)
  const multiline = key === 'name' || key === 'objective' || key === 'note'
  const own = cellEditor('initiatives', key, references, multiline)
  const editor: Column['editor'] =
    own === undefined
      ? undefined
      : own.kind === 'choice'
        ? {
            ...own,
            options: ({ initiative }) => own.options(initiative),
            chosen: ({ initiative }) => own.chosen(initiative),
          }
        : own.kind === 'flag'
          ? { kind: 'flag', checked: ({ initiative }) => own.checked(initiative) }
          : own
  return {
    id: key,
    header: field.label,
    width,
    wraps: multiline,
    text: ({ initiative }) => read(initiative[key]),
    value: ({ initiative }) => initiative[key],
    ...(editor === undefined ? {} : { editor }),
    ...more,
  }
}
