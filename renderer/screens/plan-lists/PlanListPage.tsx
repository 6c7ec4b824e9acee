import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import {
  type ListedPlace,
  listedAddition,
  listedMovement,
  listedRemoval,
  listedRemovalOfAll,
} from '#renderer/plan-document/listed-changes.ts'
import { type Listed, listedParts } from '#renderer/plan-document/listed-rows.ts'
import { today } from '#renderer/workspace/today.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { useFreshRecord } from '#renderer/workspace/use-fresh-record.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { capitalised } from '#shared/basics/text.ts'
import { toWords } from '#shared/document/runs.ts'
import type { Plan } from '#shared/records/plan.ts'
import { GroupDrawer } from './GroupDrawer.tsx'
import { GroupMenu } from './GroupMenu.tsx'
import { groupAddition, groupMovement, groupRemoval } from './group-changes.ts'
import { ListedDrawer } from './ListedDrawer.tsx'
import { ListedGrid } from './ListedGrid.tsx'
import type { ListKind } from './list-kind.tsx'
import classes from './PlanListPage.module.css'

interface PlanListPageProps {
  readonly kind: ListKind
  readonly plan: Plan
  /** What stands open at the right: "items" with a record, "groups" with a group. */
  readonly part: string
  readonly openId: string | null
}

/** The plan's targets, or its tasks, under their groups, as they are printed. */
export function PlanListPage({ kind, plan, part, openId }: PlanListPageProps) {
  const { collection, path, noun } = kind
  const snapshot = useSnapshot()
  // Typing in the drawer comes first; the rows follow a moment later.
  const shown = useDeferredValue(snapshot)
  const context = useMemo(() => ({ snapshot: shown, plan, today: plan.date ?? today() }), [shown, plan])
  const parts = useMemo(() => listedParts(shown, plan.id, collection), [shown, plan.id, collection])
  const changes = useChanges()
  const fresh = useFreshRecord(changes, openId)
  const [, navigate] = useLocation()
  const page = useRef<HTMLDivElement>(null)
  const rows: readonly Listed[] = snapshot[collection]
  const record = part === 'items' ? rows.find((each) => each.id === openId && each.planId === plan.id) : undefined
  const group = part === 'groups' ? snapshot.groups.find((each) => each.id === openId) : undefined
  /** New ones go into the group last looked at. */
  const chosen = useRef<string | null>(null)
  if (record !== undefined) chosen.current = record.groupId
  if (group !== undefined) chosen.current = group.id

  const goTo = (to: string) => {
    navigate(to, { replace: openId !== null && to !== path })
  }
  const close = () => {
    goTo(path)
    page.current?.querySelector<HTMLElement>(part === 'groups' ? '[data-opens="groups"]' : '[role="grid"]')?.focus()
  }
  const add = async (place: Omit<ListedPlace, 'planId'>) => {
    const id = crypto.randomUUID()
    const make = (seen: typeof snapshot) => listedAddition(seen, collection, id, { ...place, planId: plan.id })
    const { told } = make(changes.seen())
    const batch = await changes.run(
      `Thêm ${noun}`,
      (seen) => make(seen).changes,
      told === null ? null : `Đã thêm ${noun}. ${told}`,
    )
    if (batch === null) return
    goTo(`${path}/items/${id}`)
    fresh.remember(collection, id, batch)
  }
  const addToChosen = () => {
    const groups = parts.flatMap((each) => each.group?.id ?? [])
    const groupId = groups.find((id) => id === chosen.current) ?? groups[0] ?? null
    void add({ groupId, parentId: null })
  }
  const addGroup = async () => {
    const id = crypto.randomUUID()
    const { told } = groupAddition(changes.seen(), plan.id, collection, id)
    const batch = await changes.run(
      `Thêm nhóm ${noun}`,
      (seen) => groupAddition(seen, plan.id, collection, id).changes,
      told === null ? null : `Đã thêm nhóm. ${told}`,
    )
    if (batch === null) return
    goTo(`${path}/groups/${id}`)
    fresh.remember('groups', id, batch)
  }
  const nameOf = (id: string) => {
    const one = (changes.seen()[collection] as readonly Listed[]).find((each) => each.id === id)
    const words = toWords(one?.statement ?? [], { ...context, snapshot: changes.seen() })
    return words.length > 60 ? `${words.slice(0, 60)}…` : words || `${capitalised(noun)} chưa có nội dung`
  }
  const remove = (id: string) => {
    const { movedUp } = listedRemoval(changes.seen(), collection, id)
    const heirs = movedUp === 0 ? '' : ` ${formatInteger(movedUp)} mục con được giữ lại và chuyển lên một cấp.`
    const name = nameOf(id)
    fresh.forget()
    if (openId === id) close()
    void changes.run(
      `Xóa ${noun} “${name}”`,
      (seen) => listedRemoval(seen, collection, id).changes,
      `Đã xóa “${name}”.${heirs}`,
    )
  }
  const removeAll = (ids: readonly string[]) => {
    const [only] = ids
    if (only !== undefined && ids.length === 1) return remove(only)
    if (openId !== null && ids.includes(openId)) close()
    fresh.forget()
    const label = `${formatInteger(ids.length)} ${noun}`
    void changes.run(
      `Xóa ${label}`,
      (seen) => listedRemovalOfAll(seen, collection, ids),
      `Đã xóa ${label}. Mục con của chúng được giữ lại và chuyển lên một cấp.`,
    )
  }
  const move = useCallback(
    (id: string, by: -1 | 1) => {
      void changes.run(`Đổi thứ tự ${noun}`, (seen) => listedMovement(seen, collection, id, by))
    },
    [changes, collection, noun],
  )

  const count = parts.reduce((sum, each) => sum + each.rows.length, 0)
  const groups = parts.filter((each) => each.group !== null)
  const opened = groups.findIndex((each) => each.group?.id === group?.id)
  return (
    <div className={classes.page} ref={page}>
      <div className={classes.main}>
        <PageHeader
          title={kind.title}
          note={
            count === 0
              ? kind.howTo
              : `Kế hoạch năm ${plan.year} · ${formatInteger(count)} ${noun} trong ${formatInteger(groups.length)} nhóm`
          }
        >
          <GroupMenu
            groups={groups.flatMap((each) => each.group ?? [])}
            onOpen={(id) => goTo(`${path}/groups/${id}`)}
            onAdd={addGroup}
          />
          <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={addToChosen} data-add-record>
            Thêm {noun}
          </Button>
        </PageHeader>
        <ListedGrid
          kind={kind}
          plan={plan}
          seen={shown}
          changes={changes}
          openId={part === 'items' ? openId : null}
          nameOf={nameOf}
          onOpen={(id) => goTo(`${path}/items/${id}`)}
          onRemove={removeAll}
          onEscape={close}
        />
      </div>
      {record === undefined ? null : (
        <ListedDrawer
          kind={kind}
          plan={plan}
          record={record}
          title={nameOf(record.id)}
          changes={changes}
          onAddChild={() => add({ groupId: record.groupId, parentId: record.id })}
          onMove={(by) => move(record.id, by)}
          onRemove={() => remove(record.id)}
          onClose={close}
        />
      )}
      {group === undefined ? null : (
        <GroupDrawer
          kind={kind}
          group={group}
          changes={changes}
          count={groups[opened]?.rows.length ?? 0}
          first={opened <= 0}
          last={opened === groups.length - 1}
          onAdd={() => add({ groupId: group.id, parentId: null })}
          onMove={(by) =>
            changes.run('Đổi thứ tự nhóm', (seen) => groupMovement(seen, plan.id, collection, group.id, by))
          }
          onRemove={() => {
            fresh.forget()
            close()
            void changes.run(
              `Xóa nhóm “${group.title}”`,
              (seen) => groupRemoval(seen, plan.id, group.id),
              `Đã xóa nhóm “${group.title || 'chưa đặt tên'}”.`,
            )
          }}
          onClose={close}
        />
      )}
    </div>
  )
}
