import { Button } from '@mantine/core'
import { IconListDetails, IconPlus, IconSignature, IconWallet } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { PlanHeadDrawer } from '#renderer/plan-document/PlanHeadDrawer.tsx'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { useFreshRecord } from '#renderer/workspace/use-fresh-record.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { phasesOf, planBudget } from '#shared/figures/budget.ts'
import type { Plan } from '#shared/records/plan.ts'
import { InitiativeDrawer } from './InitiativeDrawer.tsx'
import { addition, type InitiativePlace, removal, removalOfAll } from './initiative-changes.ts'
import { PlanGrid } from './PlanGrid.tsx'
import classes from './PlanPage.module.css'
import { PlanPartsDrawer } from './PlanPartsDrawer.tsx'
import { SourcesDrawer } from './SourcesDrawer.tsx'

interface PlanPageProps {
  readonly plan: Plan
  /** Which drawer is open: "initiatives" with a record, "head", "sources" or "parts". */
  readonly part: string
  readonly openId: string | null
}

export function PlanPage({ plan, part, openId }: PlanPageProps) {
  const snapshot = useSnapshot()
  const shown = useDeferredValue(snapshot)
  const total = useMemo(() => planBudget(shown, plan.id).total, [shown, plan.id])
  const count = useMemo(() => shown.initiatives.filter(({ planId }) => planId === plan.id).length, [shown, plan.id])
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
    find(part === 'initiatives' ? '[role="grid"]' : `[data-opens="${part}"]`)?.focus()
  }
  const add = async (place: InitiativePlace) => {
    const id = crypto.randomUUID()
    const batchId = await changes.run('Thêm dự án', (seen) => addition(seen, id, place))
    if (batchId === null) return
    goTo(`/plan/initiatives/${id}`)
    fresh.remember('initiatives', id, batchId)
  }
  const addBeside = () => {
    const phaseId = initiative?.phaseId ?? phasesOf(snapshot, plan.id)[0]?.id ?? null
    const beside =
      initiative ?? snapshot.initiatives.find((each) => each.planId === plan.id && each.phaseId === phaseId)
    void add({ planId: plan.id, phaseId, groupId: beside?.groupId ?? null, parentId: null })
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
  const removeAll = (ids: readonly string[]) => {
    const [only] = ids
    if (only !== undefined && ids.length === 1) return remove(only)
    if (openId !== null && ids.includes(openId)) close()
    fresh.forget()
    const label = `${formatInteger(ids.length)} dự án`
    void changes.run(`Xóa ${label}`, (seen) => removalOfAll(seen, ids), `Đã xóa ${label}.`)
  }

  return (
    <div className={classes.page} ref={page}>
      <div className={classes.main}>
        <PageHeader
          title="Dự án & kinh phí"
          note={
            count === 0
              ? 'Gõ vào “Dòng mới”, hoặc chép bảng trong Excel, Word rồi bấm Ctrl+V.'
              : `${formatInteger(count)} dự án, nội dung chi · tổng ${formatInteger(total)} đồng`
          }
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
        <PlanGrid
          plan={plan}
          changes={changes}
          openId={part === 'initiatives' ? openId : null}
          onOpen={(id) => goTo(`/plan/initiatives/${id}`)}
          onRemove={removeAll}
          onEscape={close}
        />
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
