import { useMemo } from 'react'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { findingAddress } from '#renderer/plan-document/record-address.ts'
import { usePlanDraft } from '#renderer/plan-document/use-plan-draft.ts'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { severityLabels } from '#shared/preflight/finding.ts'
import { places } from './places.tsx'
import { actionHits } from './search-actions.ts'
import { findingHits, type Hit, hitAt, searchAmong, searchRecords } from './search-hits.ts'

const MOST_RECORDS = 60
const MOST_FINDINGS = 8

const pages: readonly Hit[] = places.map(({ path, label, group }) => ({
  key: `page${path}`,
  label,
  note: group === null ? 'Trang' : `Trang · ${group}`,
  path,
  planId: null,
}))

/** Hits of one sort, under its name. */
export interface HitGroup {
  readonly title: string
  readonly hits: readonly Hit[]
}

/** What the search finds, by sort: before anything is typed what was looked at last, and every page. */
export function useSearchHits(query: string, recent: readonly string[]): readonly HitGroup[] {
  const snapshot = useSnapshot()
  const plan = useCurrentPlan()
  const planId = plan?.id ?? null
  const { draft } = usePlanDraft(planId)
  return useMemo(() => {
    if (query.trim() === '') {
      const seen = recent.flatMap((path) => hitAt(snapshot, path) ?? [])
      return filled([
        { title: 'Xem gần đây', hits: seen },
        { title: 'Trang', hits: pages },
      ])
    }
    const findings = findingHits(draft?.findings ?? [], findingAddress, ({ severity }) => severityLabels[severity])
    return filled([
      { title: 'Trang', hits: searchAmong(pages, query) },
      { title: 'Việc làm', hits: searchAmong(actionHits, query) },
      { title: 'Bản ghi', hits: searchRecords(snapshot, query, MOST_RECORDS, planId) },
      { title: 'Kết quả kiểm tra', hits: searchAmong(findings, query).slice(0, MOST_FINDINGS) },
    ])
  }, [snapshot, planId, draft, query, recent])
}

const filled = (groups: readonly HitGroup[]): readonly HitGroup[] => groups.filter(({ hits }) => hits.length > 0)
