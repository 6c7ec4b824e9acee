import { Button } from '@mantine/core'
import { IconCoins, IconListDetails, IconPlus, IconSignature, IconWallet } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { PlanHeadDrawer } from '#renderer/plan-document/PlanHeadDrawer.tsx'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { useFreshRecord } from '#renderer/workspace/use-fresh-record.ts'
import { formatInteger } from '#shared/basics/money.ts'
import type { Plan } from '#shared/records/plan.ts'
import { InitiativeDrawer } from './InitiativeDrawer.tsx'
import { addition, type InitiativePlace, movement, removal } from './initiative-changes.ts'
import classes from './PlanPage.module.css'
import { PlanPartsDrawer } from './PlanPartsDrawer.tsx'
import { PlanTableView } from './PlanTableView.tsx'
import { buildPlanTable } from './plan-table.ts'
import { SourcesDrawer } from './SourcesDrawer.tsx'

interface PlanPageProps {
  readonly plan: Plan
  /** Which drawer is open: "initiatives" with a record, "head", "sources" or "parts". */
  readonly part: string
  readonly openId: string | null
}

export function PlanPage({ plan, part, openId }: PlanPageProps) {
  const snapshot = useSnapshot()
  // Typing in the drawer comes first; hundreds of rows follow a moment later.
  const shown = useDeferredValue(snapshot)
  const table = useMemo(() => buildPlanTable(shown, plan.id), [shown, plan.id])
  const changes = useChanges()
  const [, navigate] = useLocation()
  const page = useRef<HTMLDivElement>(null)
  const fresh = useFreshRecord(changes, openId)
  const initiative = part === 'initiatives' ? snapshot.initiatives.find((each) => each.id === openId) : undefined

  const goTo = (path: string) => {
    navigate(path, { replace: part === 'initiatives' && path.startsWith('/plan/initiatives/') })
  }
  const close = () => {
    goTo('/plan')
    const find = (selector: string) => page.current?.querySelector<HTMLElement>(selector)
    const row = openId === null ? null : find(`[data-row="${CSS.escape(openId)}"]`)
    ;(row ?? find(part === 'initiatives' ? '[data-add-record]' : `[data-opens="${part}"]`))?.focus()
  }
  const add = async (place: InitiativePlace) => {
    const id = crypto.randomUUID()
    const batchId = await changes.run('Thêm dự án', (seen) => addition(seen, id, place))
    if (batchId === null) return
    goTo(`/plan/initiatives/${id}`)
    fresh.remember('initiatives', id, batchId)
  }
  const addBeside = () => {
    const [phase] = table.phases
    void add({
      planId: plan.id,
      phaseId: initiative?.phaseId ?? phase?.phase?.id ?? null,
      groupId: initiative?.groupId ?? phase?.groups[0]?.group?.id ?? null,
      parentId: null,
    })
  }
  const remove = (id: string) => {
    const { movedUp, gaveBack } = removal(changes.seen(), id)
    const name = changes.seen().initiatives.find((each) => each.id === id)?.name || 'Dự án chưa đặt tên'
    const heirs = movedUp === 0 ? '' : ` ${formatInteger(movedUp)} mục con được giữ lại và chuyển lên một cấp.`
    const back = gaveBack === 0 ? '' : ` Kinh phí ${formatInteger(gaveBack)} đồng trở về dự án chứa nó.`
    if (openId === id) close()
    fresh.forget()
    void changes.run(`Xóa dự án “${name}”`, (seen) => removal(seen, id).changes, `Đã xóa “${name}”.${heirs}${back}`)
  }
  const latest = useRef(goTo)
  latest.current = goTo
  // The same for good, so that hundreds of rows are not drawn again because a drawer opened.
  const open = useCallback((id: string) => latest.current(`/plan/initiatives/${id}`), [])
  const move = useCallback(
    (id: string, by: -1 | 1) => {
      void changes.run('Đổi thứ tự dự án', (seen) => movement(seen, id, by))
    },
    [changes],
  )

  return (
    <div className={classes.page} ref={page}>
      <div className={classes.main}>
        <PageHeader
          title="Dự án & kinh phí"
          note={`${formatInteger(table.count)} dự án, nội dung chi · tổng ${formatInteger(table.total.total)} đồng`}
        >
          <Button
            variant="default"
            leftSection={<IconSignature size={16} stroke={1.5} />}
            onClick={() => goTo('/plan/head')}
            data-opens="head"
          >
            Đầu và cuối văn bản
          </Button>
          <Button
            variant="default"
            leftSection={<IconListDetails size={16} stroke={1.5} />}
            onClick={() => goTo('/plan/parts')}
            data-opens="parts"
          >
            Giai đoạn, nhóm, phụ lục
          </Button>
          <Button
            variant="default"
            leftSection={<IconWallet size={16} stroke={1.5} />}
            onClick={() => goTo('/plan/sources')}
            data-opens="sources"
          >
            Nguồn vốn
          </Button>
          <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={addBeside} data-add-record>
            Thêm dự án
          </Button>
        </PageHeader>
        {table.count === 0 ? (
          <EmptyState
            icon={IconCoins}
            title="Chưa có dự án nào"
            text="Dự án, nhiệm vụ và nội dung chi có kinh phí của kế hoạch nằm ở đây. Mỗi giai đoạn in thành một phụ lục, với tổng theo nguồn vốn và số tiền bằng chữ tự tính."
          />
        ) : (
          <PlanTableView table={table} openId={openId} onOpen={open} onMove={move} />
        )}
      </div>
      {initiative === undefined ? null : (
        <InitiativeDrawer
          plan={plan}
          initiative={initiative}
          changes={changes}
          onAddChild={() =>
            add({
              planId: plan.id,
              phaseId: initiative.phaseId,
              groupId: initiative.groupId,
              parentId: initiative.id,
            })
          }
          onRemove={() => remove(initiative.id)}
          onClose={close}
        />
      )}
      {part === 'head' ? <PlanHeadDrawer plan={plan} changes={changes} onClose={close} /> : null}
      {part === 'sources' ? <SourcesDrawer changes={changes} focusId={openId} onClose={close} /> : null}
      {part === 'parts' ? <PlanPartsDrawer plan={plan} changes={changes} focusId={openId} onClose={close} /> : null}
    </div>
  )
}
