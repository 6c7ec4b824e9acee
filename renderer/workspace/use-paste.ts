import { useState } from 'react'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import { showDone } from '#renderer/components/undo-toast.tsx'
import type { CellRange } from '#renderer/components/use-grid-cursor.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import type { CollectionName, RecordIn } from '#shared/records/collections.ts'
import { clipboardRows } from '#shared/tables/clipboard-text.ts'
import type { ListSpec } from './list-spec.ts'
import { type PastePlan, planPaste } from './paste-plan.ts'
import { cellReader } from './read-cells.ts'
import type { RecordActions } from './use-record-actions.ts'

/** Pasting a block into a list: at once when all of it can be stored, after a question otherwise. */
export function usePaste<C extends CollectionName>(
  spec: ListSpec<C>,
  actions: RecordActions<C>,
  rows: readonly RecordIn<C>[],
  columns: readonly GridColumn<RecordIn<C>>[],
  /** What a new record is given unless the block says otherwise, and who is told of its id before it comes. */
  fresh: { readonly values: () => Partial<Omit<RecordIn<C>, 'id'>>; readonly expect: (id: string) => void },
) {
  const store = useStore()
  /** A plan that leaves something out, until the user says what to do. */
  const [asked, setAsked] = useState<PastePlan | null>(null)
  const carryOut = (plan: PastePlan) => {
    setAsked(null)
    const added = plan.added.map((fields) => ({ id: crypto.randomUUID(), fields: { ...fresh.values(), ...fields } }))
    for (const { id } of added) fresh.expect(id)
    void actions.paste(plan.changed, added)
  }
  return {
    asked,
    paste(text: string, at: CellRange) {
      if (text === '') return showDone('Không có ô nào để dán. Hãy chép các ô trong Excel trước.')
      const reader = cellReader(store.getSnapshot(), spec.collection)
      const { collection } = spec
      const plan = planPaste({ block: clipboardRows(text), at, collection, rows, columns, reader })
      if (plan.refused.length + plan.left.length > 0) setAsked(plan)
      else if (plan.headed && plan.changed.length + plan.added.length + plan.unchanged === 0)
        showDone('Khối chỉ có dòng tiêu đề, không có dòng nào để dán.')
      else if (plan.changed.length + plan.added.length === 0)
        showDone('Không có gì thay đổi vì các ô đã có nội dung này.')
      else carryOut(plan)
    },
    accept: () => (asked === null ? undefined : carryOut(asked)),
    leave: () => setAsked(null),
  }
}
