import { Button } from '@mantine/core'
import { IconCalendarPlus, IconFileText, IconRubberStamp } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { planSummary, plansByYear } from '#shared/versions/plan-summary.ts'
import { IssueDialog } from './IssueDialog.tsx'
import { KeptDrawer } from './KeptDrawer.tsx'
import { KeptTable } from './KeptTable.tsx'
import { PlanTable } from './PlanTable.tsx'
import { usePlanActions } from './use-plan-actions.ts'
import classes from './Versions.module.css'
import { VersionTabs } from './VersionTabs.tsx'

interface PlansPageProps {
  /** The plan whose issuing is asked about. */
  readonly issuing: string | null
  /** The kept copy whose details are open. */
  readonly keptId: string | null
}

/** All plans, and below them what was issued. */
export function PlansPage({ issuing, keptId }: PlansPageProps) {
  const snapshot = useSnapshot()
  const current = useCurrentPlan()
  const actions = usePlanActions()
  const [, navigate] = useLocation()
  const plans = plansByYear(snapshot.plans).map((plan) => planSummary(snapshot, plan))
  const kept = snapshot.issuedPlans.find(({ id }) => id === keptId)
  const asked = snapshot.plans.find(({ id }) => id === issuing)
  const close = () => navigate('/versions')
  return (
    <div className={classes.page}>
      <PageHeader title="Phiên bản" note="Kế hoạch các năm và bản đã ban hành">
        {current === null ? null : (
          <>
            <Button
              variant="default"
              leftSection={<IconCalendarPlus size={16} stroke={1.5} />}
              onClick={() => navigate('/versions/next-year')}
            >
              Lập kế hoạch năm sau…
            </Button>
            <Button
              leftSection={<IconRubberStamp size={16} stroke={1.5} />}
              onClick={() => navigate(`/versions/issue/${current.id}`)}
            >
              Ban hành…
            </Button>
          </>
        )}
      </PageHeader>
      <VersionTabs here="/versions" />
      <div className={classes.body}>
        {plans.length === 0 ? (
          <EmptyState
            icon={IconFileText}
            title="Chưa có kế hoạch"
            text="Lập một kế hoạch trống với đề cương thông thường; dự án, chỉ tiêu và lời văn nhập sau."
          >
            <Button onClick={actions.begin}>Lập kế hoạch mới</Button>
          </EmptyState>
        ) : (
          <PlanTable plans={plans} currentId={current?.id ?? null} actions={actions} />
        )}
        <KeptTable openId={keptId} />
      </div>
      {kept === undefined ? null : <KeptDrawer key={kept.id} kept={kept} onClose={close} />}
      {asked === undefined ? null : <IssueDialog key={asked.id} plan={asked} onClose={close} />}
    </div>
  )
}
