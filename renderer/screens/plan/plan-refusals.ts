import type { CellRefusal, GridRefusals } from '#renderer/components/grid-column.ts'
import type { RefusedInput } from '#renderer/components/refused-inputs.ts'
import { fieldOf } from '#shared/records/collections.ts'
import { sourceColumn, sourceOfColumn } from './initiative-cells.ts'
import { type MoneyView, meantAmount } from './money-view.ts'
import type { PlanRow } from './plan-table.ts'

/**
 * Names what was typed into a cell and refused, as the drawer's own input of it is named: the text stands in both. An amount
 * is named by its source and year, so that it waits in the year it was typed in while another is looked at.
 */
export function refusalKey(row: PlanRow, columnId: string, view: MoneyView): string {
  const { id, funding } = row.initiative
  const sourceId = sourceOfColumn(columnId)
  if (sourceId === null) return `initiatives/${id}/${columnId === 'total' ? 'amountWords' : columnId}`
  const meant = meantAmount(funding, sourceId, view, row.phase)
  return `initiatives/${id}/funding/${sourceId}/${meant.ok ? (meant.value.year ?? '') : ''}`
}

/** What a cell's column is called where its refusal is told away from the table. */
export function refusalLabel(columnId: string, header: string): string {
  const isField = sourceOfColumn(columnId) === null && columnId !== 'total'
  return isField ? fieldOf('initiatives', columnId).label : header
}

/** What of all that was refused stands in the cells of this table, as it is looked at. */
export function planRefusals(
  refused: readonly RefusedInput[],
  rows: ReadonlyMap<string, PlanRow>,
  view: MoneyView,
): GridRefusals {
  const found = new Map<string, Map<string, CellRefusal>>()
  for (const { key, text, reason } of refused) {
    const [collection, id = '', field = '', sourceId = ''] = key.split('/')
    const row = rows.get(id)
    if (collection !== 'initiatives' || row === undefined) continue
    const columnId = field === 'funding' ? sourceColumn(sourceId) : field === 'amountWords' ? 'total' : field
    if (refusalKey(row, columnId, view) !== key) continue
    found.set(id, (found.get(id) ?? new Map<string, CellRefusal>()).set(columnId, { text, reason }))
  }
  return found
}
