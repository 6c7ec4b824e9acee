import { Button } from '@mantine/core'
import { IconCircleCheck, IconFileText, IconLayoutDashboard } from '@tabler/icons-react'
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { BarList } from '#renderer/components/BarList.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { DraftFailure } from '#renderer/plan-document/DraftFailure.tsx'
import { FindingList } from '#renderer/plan-document/FindingList.tsx'
import { usePlanDraft } from '#renderer/plan-document/use-plan-draft.ts'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { today } from '#renderer/workspace/today.ts'
import type { Plan } from '#shared/records/plan.ts'
import { budgetChart } from './chart-data.ts'
import { inventoryCharts } from './inventory-charts.ts'
import { budgetFigures, inventoryFigures, type KeyFigure } from './key-figures.ts'
import classes from './OverviewScreen.module.css'

/** Loaded after the first screen, because the drawing library is as big as the rest of it. */
const MoneyChart = lazy(async () => ({ default: (await import('./MoneyChart.tsx')).MoneyChart }))

/** Tổng quan: what to do now, and the figures behind it. */
export function OverviewScreen() {
  const plan = useCurrentPlan()
  if (plan === null) {
    return (
      <EmptyState
        icon={IconLayoutDashboard}
        title="Chưa có kế hoạch"
        text="Thêm một kế hoạch ở đầu trang để thấy việc cần làm và số liệu của năm đó."
      />
    )
  }
  return <Overview plan={plan} />
}

/** Enough to begin with; the document shows them all. */
const SHOWN = 6

function Overview({ plan }: { readonly plan: Plan }) {
  const snapshot = useDeferredValue(useSnapshot())
  const { draft, failure, retry } = usePlanDraft(plan.id)
  const day = plan.date ?? today()
  const inventory = useMemo(() => inventoryFigures(snapshot, day), [snapshot, day])
  const money = useMemo(() => budgetFigures(snapshot, plan, day), [snapshot, plan, day])
  const budget = useMemo(() => budgetChart(snapshot, plan), [snapshot, plan])
  const [now] = useState(() => today())
  const charts = useMemo(() => inventoryCharts(snapshot, now), [snapshot, now])
  return (
    <div className={classes.page}>
      <PageHeader title="Tổng quan" note={`Kế hoạch năm ${plan.year}${plan.status === 'draft' ? ', dự thảo' : ''}`}>
        <Button component={Link} href="/document" leftSection={<IconFileText size={16} stroke={1.5} />}>
          Xem văn bản
        </Button>
      </PageHeader>
      <div className={classes.columns}>
        <section className={classes.todo} aria-labelledby="todo">
          <h2 id="todo">Việc cần làm trước khi ban hành</h2>
          {failure !== null ? (
            <DraftFailure failure={failure} onRetry={retry} />
          ) : draft === null ? (
            <p className={classes.quiet}>Đang kiểm tra…</p>
          ) : draft.findings.length === 0 ? (
            <p className={classes.clean}>
              <IconCircleCheck size={18} stroke={1.5} aria-hidden />
              Không có lỗi, cảnh báo hay lưu ý nào.
            </p>
          ) : (
            <FindingList planId={plan.id} findings={draft.findings} limit={SHOWN} />
          )}
        </section>
        <div className={classes.numbers}>
          <FigureGroup title="Kinh phí" figures={money} />
          <FigureGroup title="Kiểm kê" figures={inventory} />
          <div className={classes.charts}>
            {charts.map(({ key, ...chart }) => (
              <BarList key={key} {...chart} />
            ))}
            <div className={classes.money}>
              <Suspense fallback={null}>
                <MoneyChart budget={budget} />
              </Suspense>
            </div>
          </div>
          <p className={classes.more}>
            <Link href="/figures">Bảng số liệu đầy đủ</Link>
          </p>
        </div>
      </div>
    </div>
  )
}

function FigureGroup({ title, figures }: { readonly title: string; readonly figures: readonly KeyFigure[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div className={classes.tiles}>
        {figures.map((figure) => (
          <Link key={figure.label} href={figure.path} className={classes.tile} data-low={figure.low}>
            <span className={classes.label}>{figure.label}</span>
            <span className={classes.value}>{figure.value}</span>
            <span className={classes.note}>{figure.note}</span>
          </Link>
        ))}
      </div>
    </section>
  )
}
