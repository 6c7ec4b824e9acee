import { IconCoins } from '@tabler/icons-react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { PlanPage } from './PlanPage.tsx'

/** Dự án & kinh phí of the plan being worked on. */
export function PlanScreen({ part, openId }: { readonly part: string; readonly openId: string | null }) {
  const plan = useCurrentPlan()
  if (plan === null) {
    return (
      <EmptyState
        icon={IconCoins}
        title="Chưa có kế hoạch"
        text="Thêm một kế hoạch ở đầu trang; các dự án và kinh phí của năm đó nằm ở đây."
      />
    )
  }
  return <PlanPage key={plan.id} plan={plan} part={part} openId={openId} />
}
