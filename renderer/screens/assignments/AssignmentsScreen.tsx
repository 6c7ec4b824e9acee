import { IconUsersGroup } from '@tabler/icons-react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { AssignmentsPage } from './AssignmentsPage.tsx'

/** Phân công of the plan being worked on. */
export function AssignmentsScreen({ openId }: { readonly openId: string | null }) {
  const plan = useCurrentPlan()
  if (plan === null) {
    return (
      <EmptyState
        icon={IconUsersGroup}
        title="Chưa có kế hoạch"
        text="Thêm một kế hoạch ở đầu trang; phân công cho từng khoa, phòng của năm đó nằm ở đây."
      />
    )
  }
  return <AssignmentsPage key={plan.id} plan={plan} openId={openId} />
}
