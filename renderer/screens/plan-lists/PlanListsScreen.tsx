import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { type ListKind, targetKind, taskKind } from './list-kind.tsx'
import { PlanListPage } from './PlanListPage.tsx'

interface ScreenProps {
  readonly part: string
  readonly openId: string | null
}

/** Mục tiêu of the plan being worked on. */
export function TargetsScreen(props: ScreenProps) {
  return <PlanListScreen kind={targetKind} {...props} />
}

/** Nhiệm vụ of the plan being worked on. */
export function TasksScreen(props: ScreenProps) {
  return <PlanListScreen kind={taskKind} {...props} />
}

function PlanListScreen({ kind, part, openId }: ScreenProps & { readonly kind: ListKind }) {
  const plan = useCurrentPlan()
  if (plan === null) {
    return (
      <EmptyState
        icon={kind.icon}
        title="Chưa có kế hoạch"
        text={`Thêm một kế hoạch ở đầu trang; các ${kind.noun} của năm đó nằm ở đây.`}
      />
    )
  }
  return <PlanListPage key={`${kind.path}/${plan.id}`} kind={kind} plan={plan} part={part} openId={openId} />
}
