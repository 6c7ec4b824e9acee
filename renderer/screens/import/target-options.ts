import type { Option } from '#renderer/components/ChoiceField.tsx'
import { type ColumnTarget, hasFunding, targetText } from '#shared/import/column-target.ts'
import { ID_HEADING } from '#shared/import/heading-words.ts'
import type { ImportedCollection } from '#shared/import/propose-sheet.ts'
import { fieldOf } from '#shared/records/collections.ts'
import type { FundingSource } from '#shared/records/initiative.ts'
import { sheetFields } from '#shared/tables/record-sheet.ts'

/** What a column of a sheet read into this list can be, each by its targetText; `columns` are what they are now. */
export function targetOptions(
  collection: ImportedCollection,
  columns: readonly ColumnTarget[],
  sources: readonly FundingSource[],
): readonly Option[] {
  const named = columns.flatMap((target) => (target.kind === 'funding' ? [target.source] : []))
  const known = new Set(sources.map(({ id }) => id))
  const fundings = [
    ...sources.map(({ id, name }) => ({ source: id, name })),
    // A name of the sheet's own, of which it will be asked which source it is.
    ...[...new Set(named)].filter((source) => !known.has(source)).map((source) => ({ source, name: source })),
  ]
  return [
    { value: targetText({ kind: 'ignore' }), label: 'Không dùng' },
    ...sheetFields(collection).map((key) => ({
      value: targetText({ kind: 'field', key }),
      label: fieldOf(collection, key).label,
    })),
    ...(hasFunding(collection) ? fundings : []).map(({ source, name }) => ({
      value: targetText({ kind: 'funding', source }),
      label: `Số tiền từ nguồn: ${name}`,
    })),
    { value: targetText({ kind: 'id' }), label: ID_HEADING },
  ]
}
