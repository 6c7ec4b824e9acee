import { Button } from '@mantine/core'
import { IconClipboardText, IconHistory } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { showDone } from '#renderer/components/undo-toast.tsx'
import { putChange } from '#renderer/database/change.ts'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { AppendixSwitch } from '#renderer/plan-document/AppendixSwitch.tsx'
import { RecordListPage } from '#renderer/workspace/RecordListPage.tsx'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import { executionYear, reportedYear } from '#shared/figures/execution.ts'
import { previousPlan, type TakenOver, takeFromPlan } from '#shared/figures/previous-plan.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { executionList, withSums } from './execution-list.ts'
import { PasteTableDialog } from './PasteTableDialog.tsx'

interface ExecutionListPageProps {
  readonly plan: Plan
  readonly openId: string | null
  readonly tabs: ReactNode
}

/** The results of all years, the newest first. */
export function ExecutionListPage({ plan, openId, tabs }: ExecutionListPageProps) {
  const year = reportedYear(plan)
  const spec = useMemo(() => executionList(year), [year])
  const [pasting, setPasting] = useState(false)
  const take = useTaking(plan)
  return (
    <>
      <RecordListPage
        spec={spec}
        openId={openId}
        tabs={tabs}
        summary={<YearSummary year={year} />}
        arrange={withSums}
        headActions={
          <>
            <AppendixSwitch plan={plan} name="execution" />
            <Button
              variant="default"
              leftSection={<IconClipboardText size={16} stroke={1.5} />}
              onClick={() => setPasting(true)}
            >
              Dán bảng…
            </Button>
            <Button variant="default" leftSection={<IconHistory size={16} stroke={1.5} />} onClick={take}>
              Lấy từ kế hoạch năm trước
            </Button>
          </>
        }
      />
      {pasting ? <PasteTableDialog plan={plan} onClose={() => setPasting(false)} /> : null}
    </>
  )
}

/** Takes what the plan of the year before says; a second time there is nothing left to take. */
function useTaking(plan: Plan): () => void {
  const changes = useChanges()
  return () => {
    const previous = previousPlan(changes.seen(), plan)
    const year = reportedYear(plan)
    if (previous === null) {
      showDone(`Chưa có kế hoạch năm ${year} trong ứng dụng. Hãy dán bảng đã có hoặc nhập từng dòng.`)
      return
    }
    const taken = takeFromPlan(changes.seen(), previous, () => crypto.randomUUID())
    if (taken.added.length + taken.linked.length === 0) {
      showDone(`Các dự án của kế hoạch năm ${year} đã có đủ trong danh sách.`)
      return
    }
    void changes.run(
      `Lấy kết quả từ kế hoạch năm ${year}`,
      (seen) => takingChanges(seen, taken),
      takenWords(taken, year),
    )
  }
}

const takingChanges = (seen: Snapshot, { added, linked }: TakenOver) =>
  [...added, ...linked].map((execution) => putChange(seen, 'executions', execution))

function takenWords({ added, linked }: TakenOver, year: number): string {
  const parts = [
    added.length === 0 ? '' : `thêm ${formatInteger(added.length)} dòng`,
    linked.length === 0 ? '' : `gắn ${formatInteger(linked.length)} dòng đã có với dự án cùng tên`,
  ].filter((part) => part !== '')
  return `Đã lấy từ kế hoạch năm ${year}: ${parts.join(', ')}.`
}

/** What the year that the plan reports on adds up to. */
function YearSummary({ year }: { readonly year: number }) {
  const { count, sums } = executionYear(useSnapshot(), year)
  if (count === 0) return null
  const rate = sums.approved === 0 ? '' : ` (${formatPercent(sums.spent / sums.approved)})`
  return (
    <>
      Năm {year}: duyệt {formatInteger(sums.approved)} đồng · đã chi {formatInteger(sums.spent)} đồng{rate}
    </>
  )
}
