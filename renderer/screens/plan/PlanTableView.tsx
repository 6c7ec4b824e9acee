import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type KeyboardEvent, memo } from 'react'
import { moneyInWords } from '#shared/basics/amount-in-words.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { printPeriod } from '#shared/basics/period.ts'
import type { Budget } from '#shared/figures/budget.ts'
import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import type { Phase } from '#shared/records/plan.ts'
import classes from './PlanTableView.module.css'
import type { GroupPart, PhasePart, PlanRow, PlanTable } from './plan-table.ts'

interface RowActions {
  readonly onOpen: (id: string) => void
  readonly onMove: (id: string, by: -1 | 1) => void
}

interface PlanTableViewProps extends RowActions {
  readonly table: PlanTable
  readonly openId: string | null
}

/** Pixels: of a column of money, and of all other columns while the names can still be read. */
const MONEY_WIDTH = 132
const LEAST_WIDTH = 64 + 280 + 150 + MONEY_WIDTH + 64

/** The plan as its appendices print it, with every sum; amounts in whole đồng. */
export const PlanTableView = memo(function PlanTableView({ table, openId, onOpen, onMove }: PlanTableViewProps) {
  const width = 5 + table.sources.length
  return (
    <div className={classes.scroller}>
      <table className={classes.table} style={{ minWidth: LEAST_WIDTH + table.sources.length * MONEY_WIDTH }}>
        <colgroup>
          <col className={classes.numberColumn} />
          <col />
          <col className={classes.periodColumn} />
          {table.sources.map((source) => (
            <col key={source.id} className={classes.moneyColumn} />
          ))}
          <col className={classes.moneyColumn} />
          <col className={classes.moveColumn} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Nhiệm vụ, dự án, nội dung chi</th>
            <th scope="col">Thời gian</th>
            {table.sources.map((source) => (
              <th key={source.id} scope="col" className={classes.money} title={source.name}>
                {source.shortName || source.name} (đồng)
              </th>
            ))}
            <th scope="col" className={classes.money}>
              Tổng (đồng)
            </th>
            <td aria-hidden />
          </tr>
        </thead>
        {table.phases.map((part) => (
          <PhaseRows
            key={part.phase?.id ?? 'none'}
            part={part}
            width={width}
            openId={openId}
            onOpen={onOpen}
            onMove={onMove}
          />
        ))}
        <tbody>
          <SumRow label="Tổng cộng kế hoạch" budget={table.total} grand />
          <NoteRow budget={table.total} width={width} />
        </tbody>
      </table>
    </div>
  )
})

interface PhaseRowsProps extends RowActions {
  readonly part: PhasePart
  readonly width: number
  readonly openId: string | null
}

function PhaseRows({ part, width, openId, onOpen, onMove }: PhaseRowsProps) {
  const { phase } = part
  return (
    <tbody>
      <tr className={classes.phase}>
        <th scope="rowgroup" colSpan={width}>
          {phase === null ? 'Chưa xếp giai đoạn (không in vào phụ lục nào)' : phaseTitle(phase)}
        </th>
      </tr>
      {part.groups.flatMap((group) => [
        ...(group.group === null ? [] : [<GroupRow key={group.group.id} part={group} />]),
        ...group.rows.map((row) => (
          <InitiativeRow
            key={row.initiative.id}
            row={row}
            open={row.initiative.id === openId}
            onOpen={onOpen}
            onMove={onMove}
          />
        )),
      ])}
      {part.groups.length === 0 ? (
        <tr>
          <td colSpan={width} className={classes.none}>
            Chưa có dự án nào trong giai đoạn này.
          </td>
        </tr>
      ) : (
        <>
          <SumRow label={phase === null ? 'Cộng' : `Cộng ${phase.name}`} budget={part.budget} />
          <NoteRow budget={part.budget} width={width} />
        </>
      )}
    </tbody>
  )
}

function GroupRow({ part }: { readonly part: GroupPart }) {
  return (
    <tr className={classes.group}>
      <td className={classes.number}>{part.roman}</td>
      <td colSpan={2}>{part.group?.title || 'Nhóm chưa đặt tên'}</td>
      <Amounts budget={part.budget} />
      <td />
    </tr>
  )
}

/** Memoised and without Mantine's parts, because a plan has hundreds of rows and typing changes one. */
const InitiativeRow = memo(
  function InitiativeRow({ row, open, onOpen, onMove }: RowActions & { row: PlanRow; open: boolean }) {
    const { initiative } = row
    const name = initiative.name || 'Chưa đặt tên'
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
      event.preventDefault()
      onMove(initiative.id, event.key === 'ArrowUp' ? -1 : 1)
    }
    return (
      <tr
        className={classes.row}
        data-open={open}
        data-parent={row.children > 0}
        onClick={() => onOpen(initiative.id)}
        onKeyDown={onKeyDown}
      >
        <td className={classes.number}>{row.number}</td>
        <td style={{ paddingLeft: 10 + row.depth * 20 }}>
          <button type="button" className={classes.name} data-row={initiative.id} title={name}>
            {name}
          </button>
          {initiative.objective === '' ? null : (
            <div className={classes.objective} title={initiative.objective}>
              {initiative.objective}
            </div>
          )}
        </td>
        <td className={classes.period}>{initiative.period === null ? '' : printPeriod(initiative.period)}</td>
        {row.bySource.map((amount, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one cell per source, in the order of the head
          <td key={index} className={classes.money}>
            {amount === 0 ? '' : formatInteger(amount)}
          </td>
        ))}
        <td className={classes.money}>
          {row.total === 0 && initiative.amountWords !== '' ? initiative.amountWords : formatInteger(row.total)}
        </td>
        <td className={classes.moves} onClick={(event) => event.stopPropagation()} onKeyDown={() => undefined}>
          <button
            type="button"
            aria-label={`Chuyển “${name}” lên`}
            disabled={row.first}
            onClick={() => onMove(initiative.id, -1)}
          >
            <IconArrowUp size={14} stroke={1.5} />
          </button>
          <button
            type="button"
            aria-label={`Chuyển “${name}” xuống`}
            disabled={row.last}
            onClick={() => onMove(initiative.id, 1)}
          >
            <IconArrowDown size={14} stroke={1.5} />
          </button>
        </td>
      </tr>
    )
  },
  (was, now) => was.open === now.open && sameRow(was.row, now.row),
)

function sameRow(a: PlanRow, b: PlanRow): boolean {
  return (
    a.initiative === b.initiative &&
    a.number === b.number &&
    a.depth === b.depth &&
    a.children === b.children &&
    a.first === b.first &&
    a.last === b.last &&
    a.total === b.total &&
    a.bySource.length === b.bySource.length &&
    a.bySource.every((amount, index) => amount === b.bySource[index])
  )
}

function SumRow({ label, budget, grand = false }: { label: string; budget: Budget; grand?: boolean }) {
  return (
    <tr className={grand ? classes.grand : classes.sum}>
      <td />
      <th scope="row" colSpan={2}>
        {label}
      </th>
      <Amounts budget={budget} />
      <td />
    </tr>
  )
}

function Amounts({ budget }: { readonly budget: Budget }) {
  return (
    <>
      {budget.bySource.map(({ source, amount }) => (
        <td key={source.id} className={classes.money}>
          {formatInteger(amount)}
        </td>
      ))}
      <td className={classes.money}>{formatInteger(budget.total)}</td>
    </>
  )
}

/** What the appendix prints below the table. */
function NoteRow({ budget, width }: { readonly budget: Budget; readonly width: number }) {
  const parts = budget.bySource.map(({ source, amount }) => `${source.name}: ${formatInteger(amount)} đồng`)
  return (
    <tr className={classes.note}>
      <td />
      <td colSpan={width - 1}>
        {parts.length === 0 ? null : <div>Trong đó: {parts.join('; ')}.</div>}
        <div>Bằng chữ: {moneyInWords(budget.total)}.</div>
      </td>
    </tr>
  )
}

function phaseTitle(phase: Phase): string {
  return `${phase.name || 'Giai đoạn chưa đặt tên'} (${phaseYears(phase)})`
}
