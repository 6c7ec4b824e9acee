import type { Judgement, RowVerdict, Verdict } from '#shared/import/judgement.ts'
import { verdictLabels } from '#shared/import/judgement.ts'
import type { VerdictLine } from './import-jobs.ts'

/** A row of the source as the table of verdicts shows it. */
export interface VerdictRow {
  readonly id: string
  readonly verdict: Verdict
  readonly place: string
  readonly row: number
  readonly name: string
  /** "C14, D14". */
  readonly cells: string
  readonly reasons: string
  /** Of a device that is written; null for anything else. */
  readonly quantity: number | null
  /** Whole đồng. */
  readonly unitPrice: number | null
  readonly of: RowVerdict
}

export function verdictRows({ rows, changes }: Pick<Judgement, 'rows' | 'changes'>): readonly VerdictRow[] {
  const devices = new Map(
    changes.flatMap(({ collection, id, after }) => (collection === 'assets' && after !== null ? [[id, after]] : [])),
  )
  const places = new Map<string, string>()
  // The rows of a sheet share the words of their place, and rows without remarks those of none.
  const placeOf = ({ file, sheet }: RowVerdict): string => {
    const place = places.get(`${file}/${sheet}`) ?? (sheet === '' ? file : `${sheet} (${file})`)
    places.set(`${file}/${sheet}`, place)
    return place
  }
  return rows.map((of, at) => ({
    id: String(at),
    verdict: of.verdict,
    place: placeOf(of),
    row: of.row,
    name: of.name,
    cells: of.notes.flatMap(({ cell }) => cell ?? []).join(', '),
    reasons: of.notes.map(({ message }) => message).join(' '),
    quantity: (of.recordId === null ? undefined : devices.get(of.recordId))?.quantity ?? null,
    unitPrice: (of.recordId === null ? undefined : devices.get(of.recordId))?.unitPrice ?? null,
    of,
  }))
}

/** The lines of the file of verdicts: one per remark, so that each cell stands beside its own reason. */
export function verdictLines(rows: readonly VerdictRow[]): readonly VerdictLine[] {
  return rows.flatMap(({ of }): VerdictLine[] => {
    const notes = of.notes.length === 0 ? [{ cell: null, message: '' }] : of.notes
    return notes.map(({ cell, message }) => [
      of.file,
      of.sheet,
      of.row,
      verdictLabels[of.verdict],
      of.name,
      cell ?? '',
      message,
    ])
  })
}
