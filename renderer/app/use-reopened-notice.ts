import { useEffect, useRef } from 'react'
import { showNotice } from '#renderer/components/undo-toast.tsx'
import { useCollection } from '#renderer/database/use-store.tsx'
import type { Plan } from '#shared/records/plan.ts'
import { planStateWords } from '#shared/versions/plan-summary.ts'

/** Says plainly when an edit, whoever made it, has turned an issued plan into the draft of its next edition. */
export function useReopenedNotice(): void {
  const plans = useCollection('plans')
  const before = useRef<readonly Plan[]>(plans)
  useEffect(() => {
    for (const plan of plans) {
      const was = before.current.find(({ id }) => id === plan.id)
      if (was?.status !== 'issued' || plan.status !== 'draft' || plan.edition <= was.edition) continue
      showNotice(`Kế hoạch năm ${plan.year}: ${planStateWords(plan)}. Bản đã ban hành vẫn được giữ nguyên.`)
    }
    before.current = plans
  }, [plans])
}
