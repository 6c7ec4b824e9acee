import { IconFileText } from '@tabler/icons-react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { DocumentDesk } from './DocumentDesk.tsx'

/** Văn bản: the plan as it will be printed, what is wrong with it, and the files made from it. */
export function DocumentScreen({ part, openId }: { readonly part: string; readonly openId: string | null }) {
  const plan = useCurrentPlan()
  if (plan === null) {
    return (
      <EmptyState
        icon={IconFileText}
        title="Chưa có kế hoạch"
        text="Thêm một kế hoạch ở đầu trang; văn bản sẽ được viết từ chính số liệu của đơn vị."
      />
    )
  }
  // Another plan is another document: scroll, outcome and zoom begin anew.
  return (
    <DocumentDesk
      key={plan.id}
      plan={plan}
      openOrigin={openId === null ? null : `${part}/${openId}`}
      headOpen={part === 'head'}
    />
  )
}
