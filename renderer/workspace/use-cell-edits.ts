import { useMemo } from 'react'
import type { CellEdit, CellRefusal, GridRefusals } from '#renderer/components/grid-column.ts'
import { refuseInput, settleInput, useRefusedInputs } from '#renderer/components/refused-inputs.ts'
import { showProblem } from '#renderer/components/undo-toast.tsx'
import { useStore } from '#renderer/database/use-store.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { type CollectionName, fieldOf } from '#shared/records/collections.ts'
import type { CellValue } from './cell-changes.ts'
import type { ListSpec } from './list-spec.ts'
import { cellReader } from './read-cells.ts'
import type { RecordActions } from './use-record-actions.ts'

/** Reasons named in one message; the others are counted. */
const NAMED = 3

/** What is typed, emptied or filled in the cells of a list, on its way to the store; and what of it was refused. */
export function useCellEdits<C extends CollectionName>(spec: ListSpec<C>, actions: RecordActions<C>) {
  const store = useStore()
  const refused = useRefusedInputs()
  const { collection } = spec
  const refusals = useMemo((): GridRefusals => {
    const rows = new Map<string, Map<string, CellRefusal>>()
    for (const { key, text, reason } of refused) {
      const [name, id = '', field = ''] = key.split('/')
      if (name !== collection) continue
      rows.set(id, (rows.get(id) ?? new Map<string, CellRefusal>()).set(field, { text, reason }))
    }
    return rows
  }, [refused, collection])

  return useMemo(() => {
    const keyOf = ({ rowId, columnId }: Pick<CellEdit, 'rowId' | 'columnId'>) => `${collection}/${rowId}/${columnId}`
    /** A cell that was typed into keeps what it could not store, with the reason. */
    const typed = async (edit: CellEdit) => {
      const key = keyOf(edit)
      const text = edit.content.kind === 'text' ? edit.content.text : ''
      const refuse = (reason: string) =>
        refuseInput({ key, label: fieldOf(collection, edit.columnId).label, text, reason })
      const value = cellReader(store.getSnapshot(), collection).valueOf(edit)
      if (!value.ok) return refuse(value.error)
      settleInput(key)
      const problem = await actions.setCells([{ id: edit.rowId, key: edit.columnId, value: value.value }], null)
      if (problem !== null) refuse(problem)
    }
    /** Of many cells, those that cannot be changed stay as they are; which and why is told. */
    const many = async (edits: readonly CellEdit[], done: string) => {
      const reader = cellReader(store.getSnapshot(), collection)
      const values: CellValue[] = []
      const problems = new Set<string>()
      for (const edit of edits) {
        const value = reader.valueOf(edit)
        if (value.ok) {
          settleInput(keyOf(edit))
          values.push({ id: edit.rowId, key: edit.columnId, value: value.value })
        } else problems.add(`${fieldOf(collection, edit.columnId).label}: ${value.error}`)
      }
      const told = values.length > 1 ? `${done} ${formatInteger(values.length)} ô.` : null
      const problem = values.length === 0 ? null : await actions.setCells(values, told)
      if (problem !== null) showProblem(problem)
      if (problems.size > 0) {
        const left = edits.length - values.length
        const named = [...problems].slice(0, NAMED).join(' ')
        showProblem(`${formatInteger(left)} ô giữ nguyên. ${named}`)
      }
    }
    return {
      refusals,
      apply(edits: readonly CellEdit[], how: 'typed' | 'emptied' | 'filled') {
        const [only] = edits
        if (how === 'typed' && only !== undefined) void typed(only)
        else void many(edits, how === 'emptied' ? 'Đã xóa nội dung' : 'Đã điền')
      },
      giveUp: (rowId: string, columnId: string) => settleInput(keyOf({ rowId, columnId })),
    }
  }, [refusals, collection, store, actions])
}
