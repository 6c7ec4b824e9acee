import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { formatShortDate, type IsoDate } from '#shared/basics/calendar-date.ts'
import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import type { RoadmapItem, YearSpan } from '#shared/figures/roadmap.ts'
import classes from './Roadmap.module.css'
import { type BarActions, RoadmapBar } from './RoadmapBar.tsx'
import { columnCount, columnHeads, leastWidth, monthCount, type Zoom } from './roadmap-scale.ts'
import type { ViewLine } from './roadmap-view.ts'

interface RoadmapTableProps extends BarActions {
  readonly lines: readonly ViewLine[]
  readonly years: YearSpan
  readonly zoom: Zoom
  readonly today: IsoDate
}

/** Pixels: the names, and the grid at its narrowest. */
const NAMES = 340

/** Items by row, years, quarters or months by column; names and heads stay in sight while it scrolls. */
export const RoadmapTable = memo(function RoadmapTable(props: RoadmapTableProps) {
  const { lines, years, zoom } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const bars = lines.flatMap((line) => (line.kind === 'item' && line.item.span !== null ? [line.item.id] : []))
  const tabStop = focused !== null && bars.includes(focused) ? focused : bars[0]

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.shiftKey) return
    const at = bars.indexOf((event.target as HTMLElement).dataset.bar ?? '')
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: bars.length - 1 }[event.key]
    if (at < 0 || to === undefined) return
    event.preventDefault()
    const id = bars[Math.max(0, Math.min(bars.length - 1, to))]
    if (id !== undefined) scroller.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(id)}"]`)?.focus()
  }
  return (
    <div className={classes.scroller} ref={scroller}>
      <table
        className={classes.table}
        data-zoom={zoom}
        style={{ minWidth: NAMES + leastWidth(years, zoom) }}
        onKeyDown={onKeyDown}
        onFocus={(event) => setFocused((event.target as HTMLElement).dataset.bar ?? null)}
      >
        <colgroup>
          <col style={{ width: NAMES }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              Nhiệm vụ, dự án
            </th>
            <th scope="col" className={classes.scale}>
              <Scale years={years} zoom={zoom} />
            </th>
          </tr>
        </thead>
        <tbody>
          {withKeys(lines).map(({ key, line }) => (
            <Line key={key} {...props} line={line} tabStop={tabStop} />
          ))}
        </tbody>
      </table>
    </div>
  )
})

function Scale({ years, zoom }: { readonly years: YearSpan; readonly zoom: Zoom }) {
  const heads = columnHeads(zoom)
  const each = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index)
  return (
    <div className={classes.years}>
      {each.map((year) => (
        <div key={year} className={classes.year}>
          <div className={classes.yearName}>{zoom === 'year' ? `Năm ${year}` : year}</div>
          {heads.length === 0 ? null : (
            <div className={classes.heads}>
              {heads.map((head) => (
                <span key={head}>{head}</span>
              ))}
            </div>
          )}
        </div>
      ))}
    </div>
  )
}

interface LineProps extends RoadmapTableProps {
  readonly line: ViewLine
  readonly tabStop: string | undefined
}

function Line({ line, tabStop, ...props }: LineProps) {
  if (line.kind === 'item') return <ItemLine {...props} item={line.item} isStop={line.item.id === tabStop} />
  const [kind, text] =
    line.kind === 'group'
      ? ['group', `${line.number}. ${line.group.title}`]
      : [
          'phase',
          line.kind === 'tasks'
            ? 'Nhiệm vụ'
            : line.phase === null
              ? 'Chưa xếp giai đoạn'
              : `${line.phase.name || 'Giai đoạn chưa đặt tên'} (${phaseYears(line.phase)})`,
        ]
  return (
    <tr className={classes[kind ?? 'phase']}>
      <th scope="rowgroup" className={classes.names}>
        {text}
      </th>
      <td />
    </tr>
  )
}

function ItemLine({
  item,
  isStop,
  years,
  zoom,
  today,
  ...actions
}: Omit<LineProps, 'line' | 'tabStop' | 'lines'> & { readonly item: RoadmapItem; readonly isStop: boolean }) {
  return (
    <tr className={classes.row} data-row={item.id}>
      <th scope="row" className={classes.names} title={item.name}>
        <div className={classes.name} data-depth={Math.min(item.depth, 4)}>
          {item.number === '' ? null : <span className={classes.number}>{item.number}</span>}
          <button type="button" className={classes.open} onClick={() => actions.onOpen(item)}>
            {item.name || 'Chưa đặt tên'}
          </button>
        </div>
      </th>
      <td className={classes.cell}>
        <div className={classes.lane} data-lane style={laneStyle(years, zoom)}>
          <Today day={today} years={years} />
          {item.span === null ? null : (
            <RoadmapBar {...actions} item={item} years={years} zoom={zoom} tabStop={isStop} />
          )}
        </div>
      </td>
    </tr>
  )
}

/** Lines between columns, and stronger ones between years, as a background: hundreds of rows need no element for each. */
function laneStyle(years: YearSpan, zoom: Zoom) {
  return {
    '--column': `${100 / columnCount(years, zoom)}%`,
    '--year': `${100 / (years.to - years.from + 1)}%`,
  } as Record<string, string>
}

function Today({ day, years }: { readonly day: IsoDate; readonly years: YearSpan }) {
  const [year, month, date] = day.split('-').map(Number)
  const months = ((year ?? 0) - years.from) * 12 + (month ?? 1) - 1 + ((date ?? 1) - 1) / 31
  if (months < 0 || months >= monthCount(years)) return null
  return (
    <span
      className={classes.today}
      title={`Hôm nay, ${formatShortDate(day)}`}
      style={{ left: `${(months * 100) / monthCount(years)}%` }}
    />
  )
}

/** A group comes once in each phase that has something of it. */
function withKeys(lines: readonly ViewLine[]): readonly { readonly key: string; readonly line: ViewLine }[] {
  let phase = ''
  return lines.map((line) => {
    if (line.kind === 'item') return { key: `${line.item.collection}/${line.item.id}`, line }
    if (line.kind === 'group') return { key: `${phase}/${line.group.id}`, line }
    phase = line.kind === 'tasks' ? 'tasks' : `phase/${line.phase?.id ?? ''}`
    return { key: phase, line }
  })
}
