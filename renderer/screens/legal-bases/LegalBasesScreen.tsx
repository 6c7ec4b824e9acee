import { Button } from '@mantine/core'
import { IconBooks, IconClipboardText } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import { useCollection } from '#renderer/database/use-store.tsx'
import { citationMovement, citationOrder, citing, notCiting } from '#renderer/plan-document/citation-changes.ts'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { RecordListPage } from '#renderer/workspace/RecordListPage.tsx'
import { today } from '#renderer/workspace/today.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import type { LegalBasis } from '#shared/records/legal-basis.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { basisColumns } from './basis-columns.tsx'
import { CatalogueDialog } from './CatalogueDialog.tsx'
import { CitedInPlan } from './CitedInPlan.tsx'
import { legalBasisList } from './legal-basis-list.ts'
import { PasteBasesDialog } from './PasteBasesDialog.tsx'

/** Căn cứ: the documents plans rest on, and which of them the current plan cites. */
export function LegalBasesScreen({ openId }: { readonly openId: string | null }) {
  const plan = useCurrentPlan()
  const all = useCollection('legalBases')
  const [dialog, setDialog] = useState<'catalogue' | 'paste' | null>(null)
  const changes = useChanges()
  const [now] = useState(() => today())
  const day = plan?.date ?? now
  const arrange = useCallback(
    (own: readonly GridColumn<LegalBasis>[]) => basisColumns(own, plan, day, all),
    [plan, day, all],
  )
  const currentId = plan?.id ?? null
  // Whoever adds a document while working on a plan means that plan; it can be unticked.
  const citeMade = useCallback(
    (seen: Snapshot, made: readonly LegalBasis[]) =>
      currentId === null
        ? []
        : citing(
            seen,
            currentId,
            made.map(({ id }) => id),
          ),
    [currentId],
  )
  const close = () => setDialog(null)
  const headActions = (
    <>
      <Button
        variant="default"
        leftSection={<IconClipboardText size={16} stroke={1.5} />}
        onClick={() => setDialog('paste')}
        data-paste-bases
      >
        Dán căn cứ…
      </Button>
      <Button
        variant="default"
        leftSection={<IconBooks size={16} stroke={1.5} />}
        onClick={() => setDialog('catalogue')}
        data-catalogue
      >
        Thêm từ danh mục có sẵn…
      </Button>
      {dialog === 'paste' ? <PasteBasesDialog plan={plan} onClose={close} /> : null}
      {dialog === 'catalogue' ? <CatalogueDialog plan={plan} day={day} onClose={close} /> : null}
    </>
  )
  const shared = { spec: legalBasisList, openId, arrange, headActions } as const
  if (plan === null) return <RecordListPage {...shared} />

  const { id: planId, year } = plan
  const cite = (ids: readonly string[]) =>
    changes.run(
      `Đưa căn cứ vào kế hoạch năm ${year}`,
      (seen) => citing(seen, planId, ids),
      `Đã đưa vào cuối các căn cứ của kế hoạch năm ${year}.`,
    )
  const leaveOut = (ids: readonly string[]) =>
    changes.run(
      `Bỏ căn cứ khỏi kế hoạch năm ${year}`,
      (seen) => notCiting(seen, planId, ids),
      `Đã bỏ khỏi các căn cứ của kế hoạch năm ${year}. Văn bản vẫn còn trong danh mục.`,
    )
  return (
    <RecordListPage
      {...shared}
      summary={`Kế hoạch năm ${year} dùng ${formatInteger(plan.legalBasisIds.length)} căn cứ`}
      bulkActions={(ids) => (
        <>
          <Button variant="default" onClick={() => cite(ids)}>
            Dùng trong kế hoạch năm {year}
          </Button>
          <Button variant="default" onClick={() => leaveOut(ids)}>
            Bỏ khỏi kế hoạch năm {year}
          </Button>
        </>
      )}
      alongside={citeMade}
      drawerHead={({ id }) => (
        <CitedInPlan
          plan={plan}
          id={id}
          onCite={(cited) => (cited ? cite([id]) : leaveOut([id]))}
          onMove={(by) => changes.run('Đổi thứ tự căn cứ', (seen) => citationMovement(seen, planId, id, by))}
          onSort={() =>
            changes.run(
              'Sắp xếp căn cứ theo thứ bậc, ngày',
              (seen) => citationOrder(seen, planId),
              'Đã xếp căn cứ theo thứ bậc, cùng bậc theo ngày.',
            )
          }
        />
      )}
    />
  )
}
