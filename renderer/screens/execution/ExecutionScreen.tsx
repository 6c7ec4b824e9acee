import { IconClipboardCheck } from '@tabler/icons-react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PageTabs } from '#renderer/components/PageTabs.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { ExecutionListPage } from './ExecutionListPage.tsx'
import { ExecutionSummary } from './ExecutionSummary.tsx'
import { LIST_PATH, SUMMARY_PATH } from './execution-list.ts'

const tabs = [
  { path: LIST_PATH, label: 'Danh sách' },
  { path: SUMMARY_PATH, label: 'Cộng theo nhóm' },
]

/** Kết quả thực hiện: what became of the projects of the years before the plan being worked on. */
export function ExecutionScreen({ part, openId }: { readonly part: string; readonly openId: string | null }) {
  const plan = useCurrentPlan()
  if (plan === null) {
    return (
      <EmptyState
        icon={IconClipboardCheck}
        title="Chưa có kế hoạch"
        text="Thêm một kế hoạch ở đầu trang; kết quả thực hiện của năm trước đó nằm ở đây."
      />
    )
  }
  const tabsAt = (here: string) => <PageTabs label="Kết quả thực hiện" tabs={tabs} here={here} />
  return part === 'summary' ? (
    <ExecutionSummary key={plan.id} plan={plan} tabs={tabsAt(SUMMARY_PATH)} />
  ) : (
    <ExecutionListPage key={plan.id} plan={plan} openId={openId} tabs={tabsAt(LIST_PATH)} />
  )
}
