import { IconCheck } from '@tabler/icons-react'
import { Badge } from '#renderer/components/Badge.tsx'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { basisValidity } from '#shared/legal/validity.ts'
import { type LegalBasis, legalBasisTypes } from '#shared/records/legal-basis.ts'
import type { Plan } from '#shared/records/plan.ts'
import { ValidityBadge } from './ValidityBadge.tsx'

type Column = GridColumn<LegalBasis>

/** The list's own columns with what no single field says: whether in force on a day, what replaces it, whether the plan cites it. */
export function basisColumns(
  own: readonly Column[],
  plan: Plan | null,
  day: IsoDate,
  all: readonly LegalBasis[],
): readonly Column[] {
  const columns = own.map((column) =>
    // By rank, not by the alphabet: a law stands before a decree.
    column.id === 'type' ? { ...column, sortBy: (row: LegalBasis) => legalBasisTypes.indexOf(row.type) } : column,
  )
  const at = columns.findIndex((column) => column.id === 'certainty')
  const cited = plan === null ? [] : [citedColumn(plan)]
  return [
    ...cited,
    ...columns.slice(0, at),
    inForceColumn(day),
    ...columns.slice(at, at + 1),
    replacedColumn(all),
    ...columns.slice(at + 1),
  ]
}

function citedColumn(plan: Plan): Column {
  const places = new Map(plan.legalBasisIds.map((id, index) => [id, index + 1]))
  const text = ({ id }: LegalBasis) => (places.has(id) ? `STT ${places.get(id)}` : '')
  return {
    id: 'cited',
    header: `Dùng năm ${plan.year}`,
    width: 120,
    text,
    sortBy: ({ id }) => places.get(id) ?? null,
    cell: (row) =>
      places.has(row.id) ? (
        <Badge tone="info" icon={IconCheck}>
          {text(row)}
        </Badge>
      ) : null,
  }
}

function inForceColumn(day: IsoDate): Column {
  return {
    id: 'inForce',
    header: 'Hiệu lực',
    width: 230,
    text: (row) => basisValidity(row, day).words,
    sortBy: (row) => basisValidity(row, day).words,
    cell: (row) => <ValidityBadge {...basisValidity(row, day)} />,
  }
}

function replacedColumn(all: readonly LegalBasis[]): Column {
  const symbols = new Map(all.map((basis) => [basis.id, basis.symbol || basis.abstract]))
  return {
    id: 'replaced',
    header: 'Được thay thế bởi',
    width: 150,
    // Few have it; the drawer tells it.
    hidden: true,
    text: ({ replacedById, replacedBy }) =>
      (replacedById === null ? '' : (symbols.get(replacedById) ?? '')) || replacedBy,
  }
}
