import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { ComparePage } from './ComparePage.tsx'
import { KeptReader } from './KeptReader.tsx'
import { NextYearWizard } from './NextYearWizard.tsx'
import { PlansPage } from './PlansPage.tsx'
import { YearsPage } from './YearsPage.tsx'

/** Phiên bản: all plans and what was issued of them, years side by side, two versions compared, next year's plan. */
export function VersionsScreen({ part, openId }: { readonly part: string; readonly openId: string | null }) {
  const current = useCurrentPlan()
  if (part === 'years') return <YearsPage />
  if (part === 'compare') return <ComparePage key={openId ?? ''} first={openId} />
  if (part === 'read' && openId !== null) return <KeptReader keptId={openId} />
  if (part === 'next-year' && current !== null) return <NextYearWizard current={current} />
  return (
    <PlansPage
      issuing={part === 'issue' ? (openId ?? current?.id ?? null) : null}
      keptId={part === 'kept' ? openId : null}
    />
  )
}
