import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { IconFilterOff, IconTimelineEvent } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { SearchField } from '#renderer/components/SearchField.tsx'
import { showDone } from '#renderer/components/undo-toast.tsx'
import { useSnapshot, useStore } from '#renderer/database/use-store.tsx'
import { AppendixSwitch } from '#renderer/plan-document/AppendixSwitch.tsx'
import { fieldAddress, recordAddress } from '#renderer/plan-document/record-address.ts'
import { today } from '#renderer/workspace/today.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { printPeriod } from '#shared/basics/period.ts'
import { toWords } from '#shared/document/runs.ts'
import { type RoadmapItem, roadmapOf, taskItems } from '#shared/figures/roadmap.ts'
import type { Plan } from '#shared/records/plan.ts'
import { periodChange, periodNow } from './item-changes.ts'
import classes from './Roadmap.module.css'
import { RoadmapTable } from './RoadmapTable.tsx'
import { type Zoom, zoomLabels, zooms } from './roadmap-scale.ts'
import { roadmapView, type ViewLine } from './roadmap-view.ts'
import { type Shift, shiftedPeriod } from './use-bar-drag.ts'

const zoomOptions = zooms.map((value) => ({ value, label: zoomLabels[value] }))
const NO_SUCH_TIME = 'Không dời được nữa: thời gian phải còn ít nhất một mốc và nằm trong khoảng 1990-2100.'

export function RoadmapPage({ plan }: { readonly plan: Plan }) {
  const snapshot = useDeferredValue(useSnapshot())
  const [zoom, setZoom] = useState<Zoom>('quarter')
  const [withTasks, setWithTasks] = useState(false)
  const [search, setSearch] = useState('')
  const { said, shift } = useShifts()
  const [, navigate] = useLocation()
  const roadmap = useMemo(() => roadmapOf(snapshot, plan), [snapshot, plan])
  const day = today()
  const all = useMemo((): readonly ViewLine[] => {
    if (!withTasks) return roadmap.lines
    const nameOf = (task: (typeof snapshot.tasks)[number]) => toWords(task.statement, { snapshot, plan, today: day })
    const tasks = taskItems(snapshot, plan, nameOf).map((item): ViewLine => ({ kind: 'item', item }))
    return [...roadmap.lines, { kind: 'tasks' }, ...tasks]
  }, [roadmap, withTasks, snapshot, plan, day])
  const view = useMemo(() => roadmapView(all, roadmap.years, search), [all, roadmap, search])
  const open = useCallback((item: RoadmapItem) => navigate(recordAddress(item)), [navigate])
  const { from, to } = roadmap.years
  const isEmpty = all.every(({ kind }) => kind !== 'item')

  return (
    <div className={classes.page}>
      <PageHeader
        title="Lộ trình"
        note={`${formatInteger(view.count)} dòng · ${from === to ? `năm ${from}` : `giai đoạn ${from}-${to}`}`}
      >
        <AppendixSwitch plan={plan} name="roadmap" />
      </PageHeader>
      {isEmpty && !withTasks ? (
        <EmptyState
          icon={IconTimelineEvent}
          title="Chưa có dự án nào"
          text="Dự án của kế hoạch nằm ở đây theo năm và quý; kéo thanh để dời thời gian. Hãy thêm dự án trước."
        >
          <Button component={Link} href="/plan" variant="default">
            Đến Dự án & kinh phí
          </Button>
        </EmptyState>
      ) : (
        <>
          <div className={classes.tools}>
            <SearchField value={search} onChange={setSearch} placeholder="Tìm dự án, nhóm, thời gian" />
            <SegmentedControl
              size="xs"
              aria-label="Chia cột theo"
              data={zoomOptions}
              value={zoom}
              onChange={(value) => setZoom(value as Zoom)}
            />
            <Checkbox
              size="xs"
              label="Hiện nhiệm vụ"
              checked={withTasks}
              onChange={(event) => setWithTasks(event.currentTarget.checked)}
            />
            <span className={classes.count}>
              Kéo thanh hoặc Alt + ← → để dời; kéo đầu thanh hoặc Alt + Shift + ← → để đổi lúc kết thúc
            </span>
          </div>
          {view.lines.length === 0 && view.apart.length === 0 ? (
            <EmptyState icon={IconFilterOff} title="Không có dòng nào khớp" text="Chữ tìm đang loại hết các dòng.">
              <Button variant="default" onClick={() => setSearch('')}>
                Bỏ lọc
              </Button>
            </EmptyState>
          ) : (
            <RoadmapTable
              lines={view.lines}
              years={roadmap.years}
              zoom={zoom}
              today={day}
              onOpen={open}
              onShift={shift}
              onFixed={showDone}
            />
          )}
          <Apart items={view.apart} />
        </>
      )}
      <div className={classes.hidden} role="status">
        {said}
      </div>
    </div>
  )
}

/** So many stand open below the grid; more would leave it no room. */
const SHOWN_APART = 3

/** What has no place on the grid, each leading to where its time is entered. */
function Apart({ items }: { readonly items: readonly RoadmapItem[] }) {
  if (items.length === 0) return null
  return (
    <details className={classes.apart} open={items.length <= SHOWN_APART}>
      <summary>Chưa có trên lộ trình ({formatInteger(items.length)})</summary>
      <ul>
        {items.map((item) => (
          <li key={`${item.collection}/${item.id}`}>
            <Link href={fieldAddress(item, item.collection === 'tasks' ? 'deadline' : 'period')}>
              {item.name || 'Chưa đặt tên'}
            </Link>
            <span className={classes.why}>
              {item.period === null ? 'chưa có thời gian' : `${printPeriod(item.period)}, xa các năm của kế hoạch`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Moves items in time, one after the other: each move starts from what the one before has written, and is an undo of its own. */
function useShifts() {
  const changes = useChanges()
  const store = useStore()
  const [said, setSaid] = useState('')
  const tail = useRef(Promise.resolve())
  const shift = useCallback(
    (item: RoadmapItem, by: Shift) => {
      const carryOut = async () => {
        const before = periodNow(changes.seen(), item)
        const after = before === null ? null : shiftedPeriod(before, by)
        if (before === null) return
        if (after === null) {
          showDone(NO_SUCH_TIME)
          return
        }
        const words = `“${item.name || 'Chưa đặt tên'}”: ${printPeriod(before)} → ${printPeriod(after)}.`
        // Moves of one bar that follow each other must not become one, as typing in one field does.
        store.endTyping()
        await changes.run(`Dời thời gian “${item.name}”`, (seen) => periodChange(seen, item, after), words)
        store.endTyping()
        setSaid(words)
      }
      tail.current = tail.current.then(carryOut)
    },
    [changes, store],
  )
  return { said, shift }
}
