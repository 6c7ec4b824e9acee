import { Button, Select } from '@mantine/core'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useLocation } from 'wouter'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { removeChange } from '#renderer/database/change.ts'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { today } from '#renderer/workspace/today.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { useFreshRecord } from '#renderer/workspace/use-fresh-record.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { isShown, planCharges } from '#shared/document/plan-assignments.ts'
import { assignedTaskChoices, assignedTaskLabels, type Plan, planRecord } from '#shared/records/plan.ts'
import { AssignmentCard } from './AssignmentCard.tsx'
import { AssignmentDrawer } from './AssignmentDrawer.tsx'
import classes from './AssignmentsPage.module.css'
import { assignmentAddition, assignmentMovement, assignmentsOf, assignmentTitle } from './assignment-changes.ts'

const PATH = '/assignments'

/** Who does what to carry out the plan, in the order of the text; arrows walk, Alt with arrows moves, Delete removes. */
export function AssignmentsPage({ plan, openId }: { readonly plan: Plan; readonly openId: string | null }) {
  const snapshot = useSnapshot()
  const changes = useChanges()
  const fresh = useFreshRecord(changes, openId)
  const [, navigate] = useLocation()
  const page = useRef<HTMLDivElement>(null)
  const context = { snapshot, plan, today: plan.date ?? today() }
  const charges = planCharges(context).filter(isShown)
  const assignments = assignmentsOf(snapshot, plan.id)
  const place = assignments.findIndex((each) => each.id === openId)
  const open = assignments[place]

  const goTo = (to: string) => {
    navigate(to, { replace: openId !== null && to !== PATH })
  }
  const close = () => {
    goTo(PATH)
    if (openId !== null) page.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(openId)}"]`)?.focus()
  }
  const add = async (departmentId: string | null = null) => {
    const id = crypto.randomUUID()
    const { told } = assignmentAddition(changes.seen(), plan.id, id, departmentId)
    const batch = await changes.run(
      'Thêm phân công',
      (seen) => assignmentAddition(seen, plan.id, id, departmentId).changes,
      told === null ? null : `Đã thêm phân công. ${told}`,
    )
    if (batch === null) return
    goTo(`${PATH}/${id}`)
    fresh.remember('assignments', id, batch)
  }
  const move = (id: string, by: -1 | 1) =>
    void changes.run('Đổi thứ tự phân công', (seen) => assignmentMovement(seen, plan.id, id, by))
  const remove = (id: string) => {
    const gone = changes.seen().assignments.find((each) => each.id === id)
    if (gone === undefined) return
    const title = assignmentTitle(snapshot, gone) || 'Phân công chưa có tên'
    fresh.forget()
    if (openId === id) close()
    void changes.run(
      `Xóa phân công “${title}”`,
      (seen) => [removeChange(seen, 'assignments', id)],
      `Đã xóa phân công “${title}”.`,
    )
  }
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    const rows = [...(page.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    const id = rows[at]?.dataset.row
    if (id === undefined) return
    if (by !== null && event.altKey) move(id, by)
    else if (by !== null) rows[at + by]?.focus()
    else if (event.key === 'Delete') remove(id)
    else return
    event.preventDefault()
  }

  return (
    <div className={classes.page} ref={page}>
      <div className={classes.main}>
        <PageHeader
          title="Phân công"
          note={`Kế hoạch năm ${plan.year} · ${formatInteger(charges.length)} đơn vị được phân công`}
        >
          <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => void add()} data-add-record>
            Thêm phân công
          </Button>
        </PageHeader>
        <Select
          className={classes.bar}
          label={planRecord.fields.assignedTasks.label}
          data={assignedTaskChoices.map((value) => ({ value, label: assignedTaskLabels[value] }))}
          value={plan.assignedTasks}
          allowDeselect={false}
          onChange={(value) => void changes.set('plans', plan.id, 'assignedTasks', value)}
        />
        {charges.length === 0 ? (
          <EmptyState
            icon={IconUsersGroup}
            title="Chưa có phân công"
            text="Mỗi khoa, phòng làm gì để thực hiện kế hoạch; in ở phần “Tổ chức thực hiện” theo thứ tự ở đây. Nhiệm vụ có khoa, phòng chủ trì hay phối hợp tự có ở đây."
          />
        ) : (
          <ol className={classes.list} onKeyDown={walk}>
            {charges.map((charge) => {
              const { id, collection } = charge.origin
              const index = collection === 'assignments' ? assignments.findIndex((each) => each.id === id) : -1
              return (
                <AssignmentCard
                  key={id}
                  charge={charge}
                  context={context}
                  written={
                    index === -1
                      ? null
                      : {
                          id,
                          open: id === openId,
                          first: index === 0,
                          last: index === assignments.length - 1,
                          onOpen: () => goTo(`${PATH}/${id}`),
                          onMove: (by) => move(id, by),
                        }
                  }
                  onWrite={() => void add(id)}
                />
              )
            })}
          </ol>
        )}
      </div>
      {open === undefined ? null : (
        <AssignmentDrawer
          assignment={open}
          title={assignmentTitle(snapshot, open)}
          changes={changes}
          first={place === 0}
          last={place === assignments.length - 1}
          onMove={(by) => move(open.id, by)}
          onRemove={() => remove(open.id)}
          onClose={close}
        />
      )}
    </div>
  )
}
