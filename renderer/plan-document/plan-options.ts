import { useMemo } from 'react'
import type { Option } from '#renderer/components/ChoiceField.tsx'
import { today } from '#renderer/workspace/today.ts'
import { citeLegalBasis } from '#shared/document/citation.ts'
import { toWords } from '#shared/document/runs.ts'
import type { Group, Plan } from '#shared/records/plan.ts'
import type { RichText } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder } from '#shared/records/tree.ts'

const LONGEST = 90
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** What fields of this plan may point at, named as people know it. */
export function usePlanOptions(snapshot: Snapshot, plan: Plan) {
  return useMemo(() => {
    const own = <R extends { readonly planId: string; readonly id: string; readonly order: number }>(
      rows: readonly R[],
    ) => sortByOrder(rows.filter((row) => row.planId === plan.id))
    const context = { snapshot, plan, today: plan.date ?? today() }
    const words = (content: RichText) => short(toWords(content, context)) || 'Chưa có nội dung'
    const named = (rows: readonly { readonly id: string; readonly name: string }[]): readonly Option[] =>
      rows.map(({ id, name }) => ({ value: id, label: short(name) || 'Chưa đặt tên' }))
    const groups = (of: Group['of']) =>
      own(snapshot.groups)
        .filter((group) => group.of === of)
        .map((group): Option => ({ value: group.id, label: short(group.title) || 'Nhóm chưa đặt tên' }))
    return {
      phases: named(own(snapshot.phases)),
      groups: groups('initiative'),
      targetGroups: groups('target'),
      taskGroups: groups('task'),
      initiatives: named(own(snapshot.initiatives)),
      /** What an item may have been carried over from, with the year of its plan. */
      otherInitiatives: snapshot.initiatives
        .filter(({ planId }) => planId !== plan.id)
        .map(
          ({ id, name, planId }): Option => ({
            value: id,
            label: `${short(name) || 'Chưa đặt tên'} (${snapshot.plans.find((each) => each.id === planId)?.year ?? '?'})`,
          }),
        ),
      targets: own(snapshot.targets).map((target): Option => ({ value: target.id, label: words(target.statement) })),
      tasks: own(snapshot.tasks).map((task): Option => ({ value: task.id, label: words(task.statement) })),
      legalBases: snapshot.legalBases.map(
        (basis): Option => ({ value: basis.id, label: short(citeLegalBasis(basis)) || 'Văn bản chưa có số' }),
      ),
    }
  }, [snapshot, plan])
}
