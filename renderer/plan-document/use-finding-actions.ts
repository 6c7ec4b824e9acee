import { useMemo } from 'react'
import { showProblem } from '#renderer/components/undo-toast.tsx'
import { type Change, hospitalChange, putChange, removeChange } from '#renderer/database/change.ts'
import { today } from '#renderer/workspace/today.ts'
import { type RecordChanges, useChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { dismissalOf } from '#shared/preflight/dismissals.ts'
import type { Finding } from '#shared/preflight/finding.ts'
import { type RepairedRecord, repairedRecords } from '#shared/preflight/repair.ts'
import type { CollectionName, RecordIn } from '#shared/records/collections.ts'
import type { Dismissal } from '#shared/records/dismissal.ts'
import type { Hospital } from '#shared/records/hospital.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** What can be done about the findings of one plan; each act can be undone. */
export interface FindingActions {
  /** Mends those that have a repair, as one act. Where two would mend the same field, the later one waits for the next time. */
  readonly repair: (findings: readonly Finding[]) => void
  readonly dismiss: (finding: Finding, reason: string) => void
  readonly restore: (dismissal: Dismissal) => void
}

export function useFindingActions(planId: string): FindingActions {
  const changes = useChanges()
  return useMemo(() => findingActions(planId, changes), [planId, changes])
}

function findingActions(planId: string, changes: RecordChanges): FindingActions {
  return {
    repair: (findings) => {
      const { made, mended } = repairAll(changes.seen(), findings)
      if (mended === 0) {
        showProblem('Chưa sửa được: nội dung này vừa thay đổi. Hãy xem lại rồi sửa tay.')
        return
      }
      const words = mended === 1 ? 'Đã sửa theo gợi ý.' : `Đã sửa ${formatInteger(mended)} điểm theo gợi ý.`
      void changes.run('Sửa theo kết quả kiểm tra', () => made, words)
    },
    dismiss: (finding, reason) => {
      const dismissal = dismissalOf(finding, planId, crypto.randomUUID(), reason, today())
      void changes.run('Bỏ qua một điểm kiểm tra', (seen) => [putChange(seen, 'dismissals', dismissal)], 'Đã bỏ qua.')
    },
    restore: ({ id }) => {
      void changes.run('Xem lại điểm đã bỏ qua', (seen) => [removeChange(seen, 'dismissals', id)])
    },
  }
}

/** The changes that mend the findings, and how many of them: no record is changed by two, so each stands on what was seen. */
function repairAll(seen: Snapshot, findings: readonly Finding[]): { made: readonly Change[]; mended: number } {
  const touched = new Set<string>()
  const made: Change[] = []
  let mended = 0
  for (const { repair } of findings) {
    const records = repair === undefined ? null : repairedRecords(seen, repair)
    if (records === null || records.some((record) => touched.has(keyOf(record)))) continue
    for (const record of records) {
      touched.add(keyOf(record))
      made.push(changeOf(seen, record))
    }
    mended += 1
  }
  return { made, mended }
}

const keyOf = ({ collection, id }: RepairedRecord): string => `${collection}/${id}`

function changeOf(seen: Snapshot, { collection, record }: RepairedRecord): Change {
  if (collection === 'hospital') return hospitalChange(seen, record as Hospital)
  return putChange(seen, collection, record as RecordIn<CollectionName>)
}
