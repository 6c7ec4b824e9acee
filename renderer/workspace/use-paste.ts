import { useState } from 'react'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import { showDone } from '#renderer/components/undo-toast.tsx'
import type { CellRange } from '#renderer/components/use-grid-cursor.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import type { Row } from '#shared/import/match-record.ts'
import type { CollectionName, RecordIn } from '#shared/records/collections.ts'
import { clipboardRows } from '#shared/tables/clipboard-text.ts'
import type { ListSpec } from './list-spec.ts'
import { type PastePlan, planPaste } from './paste-plan.ts'
import { repeatedRows } from './paste-repeats.ts'
import { cellReader } from './read-cells.ts'
import type { RecordActions } from './use-record-actions.ts'

/** A paste that leaves something out, takes a text for another, or adds what is there already, until the user says what to do. */
export interface AskedPaste {
  readonly plan: PastePlan
  /** Rows to be added that are there already, by their places among them. */
  readonly repeats: readonly { readonly place: number; readonly name: string }[]
}

/** Pasting a block into a list: at once when there is nothing to ask. */
export function usePaste<C extends CollectionName>(
  spec: ListSpec<C>,
  actions: RecordActions<C>,
  rows: readonly RecordIn<C>[],
  columns: readonly GridColumn<RecordIn<C>>[],
  /** What a new record is given unless the block says otherwise, and who is told of its id before it comes. */
  fresh: { readonly values: () => Partial<Omit<RecordIn<C>, 'id'>>; readonly expect: (id: string) => void },
) {
  const store = useStore()
  const [asked, setAsked] = useState<AskedPaste | null>(null)
  const carryOut = ({ changed, added }: Pick<PastePlan, 'changed' | 'added'>) => {
    setAsked(null)
    const made = added.map((fields) => ({ id: crypto.randomUUID(), fields: { ...fresh.values(), ...fields } }))
    for (const { id } of made) fresh.expect(id)
    void actions.paste(changed, made)
  }
  return {
    asked,
    paste(text: string, at: CellRange) {
      if (text === '') return showDone('Không có ô nào để dán. Hãy chép các ô trong Excel trước.')
      const { collection } = spec
      const reader = cellReader(store.getSnapshot(), collection)
      const make = (fields: object) => actions.make({ ...fresh.values(), ...fields })
      const plan = planPaste({ block: clipboardRows(text), at, collection, rows, columns, reader, make })
      const there = repeatedRows(collection, store.getSnapshot()[collection] as readonly Row[], plan.added)
      const repeats = there.map((place) => ({ place, name: spec.nameOf(make(plan.added[place] ?? {})) }))
      if (plan.refused.length + plan.left.length + plan.taken.length + repeats.length > 0) setAsked({ plan, repeats })
      else if (plan.headed && plan.changed.length + plan.added.length + plan.unchanged === 0)
        showDone('Khối chỉ có dòng tiêu đề, không có dòng nào để dán.')
      else if (plan.changed.length + plan.added.length === 0)
        showDone('Không có gì thay đổi vì các ô đã có nội dung này.')
      else carryOut(plan)
    },
    accept: carryOut,
    leave: () => setAsked(null),
  }
}
