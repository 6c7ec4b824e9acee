import type { Funding } from '#shared/records/values.ts'
import { FUNDING_FIELD } from './column-target.ts'
import { withAmounts } from './funding-columns.ts'
import type { Row } from './match-record.ts'
import type { RowInHand } from './row-in-hand.ts'
import type { RowValues } from './row-values.ts'
import type { SheetContext } from './sheet-context.ts'

/**
 * Adds what a row says without a text of its own: the parts under a device (a column that says something comes first),
 * the amounts by funding source, and blank cells that are to empty a field. Answers the fields that have no column.
 */
export function saidElsewhere(context: SheetContext, { row, said }: RowInHand, record: Row | null): readonly string[] {
  const { values, texts, amounts } = said
  const ofParts = context.parts?.said.get(row.number)
  const added = ofParts === undefined ? [] : [...ofParts].filter(([key]) => values[key] === undefined)
  for (const [key, value] of added) values[key] = value
  if (amounts.size > 0) {
    values[FUNDING_FIELD] = withAmounts((record?.[FUNDING_FIELD] ?? []) as readonly Funding[], amounts)
  }
  if (record !== null) for (const key of emptied(context, texts)) values[key] = context.initial[key]
  return added.map(([key]) => key)
}

/** The fields that blank cells of a row are to empty: only those that can be, and a kind or a number of pieces is none. */
export function emptied({ layout, columns, initial }: SheetContext, texts: RowValues['texts']): readonly string[] {
  if (!layout.clearBlank) return []
  return columns.flatMap(({ key, source, isBeside }, at) => {
    return source === null && !isBeside && texts[at]?.trim() === '' && isEmpty(initial[key]) ? [key] : []
  })
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0)
}
