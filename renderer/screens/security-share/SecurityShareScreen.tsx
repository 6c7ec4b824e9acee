import { IconShieldDollar } from '@tabler/icons-react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PageTabs } from '#renderer/components/PageTabs.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { RecordListPage } from '#renderer/workspace/RecordListPage.tsx'
import { PLAN_PATH, RULES_PATH, shareRuleList } from './rule-list.ts'
import { SharePage } from './SharePage.tsx'

const tabs = [
  { path: PLAN_PATH, label: 'Tỷ lệ của kế hoạch' },
  { path: RULES_PATH, label: 'Quy định tỷ lệ' },
]

/** Chi an toàn thông tin: the share of the plan's budget, and the rules it is held against. */
export function SecurityShareScreen({ part, openId }: { readonly part: string; readonly openId: string | null }) {
  const plan = useCurrentPlan()
  const tabsAt = (here: string) => <PageTabs label="Chi an toàn thông tin" tabs={tabs} here={here} />
  if (part === 'rules') return <RecordListPage spec={shareRuleList} openId={openId} tabs={tabsAt(RULES_PATH)} />
  if (plan === null) {
    return (
      <EmptyState
        icon={IconShieldDollar}
        title="Chưa có kế hoạch"
        text="Thêm một kế hoạch ở đầu trang; phần chi cho an toàn thông tin của nó nằm ở đây."
      />
    )
  }
  return <SharePage key={plan.id} plan={plan} tabs={tabsAt(PLAN_PATH)} />
}
