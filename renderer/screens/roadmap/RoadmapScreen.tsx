import { IconTimelineEvent } from '@tabler/icons-react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { RoadmapPage } from './RoadmapPage.tsx'

/** Lộ trình: the projects of the plan being worked on, in time. */
export function RoadmapScreen() {
  const plan = useCurrentPlan()
  if (plan === null) {
    return (
      <EmptyState
        icon={IconTimelineEvent}
        title="Chưa có kế hoạch"
        text="Thêm một kế hoạch ở đầu trang; thời gian của các dự án và nhiệm vụ nằm ở đây."
      />
    )
  }
  return <RoadmapPage key={plan.id} plan={plan} />
}
