import type { Judgement, RowVerdict, Verdict } from '#shared/import/judgement.ts'
import { verdictLabels } from '#shared/import/judgement.ts'
import type { Asset } from '#shared/records/asset.ts'
import { linkKindLabels, type linkKinds } from '#shared/records/link.ts'
import type { VerdictLine } from './import-jobs.ts'

type LinkKind = (typeof linkKinds)[number]

/** A row of the source as the table of verdicts shows it. */
export interface VerdictRow {
  readonly id: string
  readonly verdict: Verdict
  readonly place: string
  readonly row: number
  /** The record's name, with what tells it from others of that name: "Máy tính để bàn (TCKT-01)". Stays on the screen. */
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
  const devices = new Map<string, Asset>()
  const told = new Map<string, string>()
  for (const { collection, id, after } of changes) {
    if (after === null) continue
    if (collection === 'assets') devices.set(id, after)
    if (collection === 'assets' || collection === 'links') told.set(id, tellingApart(collection, after))
  }
  const nameOf = ({ name, recordId }: RowVerdict): string => {
    const tells = recordId === null ? '' : (told.get(recordId) ?? '')
    return tells === '' || name.includes(tells) ? name : `${name} (${tells})`
  }
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
    name: nameOf(of),
    cells: of.notes.flatMap(({ cell }) => cell ?? []).join(', '),
    reasons: of.notes.map(({ message }) => message).join(' '),
    quantity: (of.recordId === null ? undefined : devices.get(of.recordId))?.quantity ?? null,
    unitPrice: (of.recordId === null ? undefined : devices.get(of.recordId))?.unitPrice ?? null,
    of,
  }))
}

/** What tells a device or line from others of its name. */
function tellingApart(collection: 'assets' | 'links', record: object): string {
  const keys = collection === 'assets' ? ['hostName', 'code', 'serial'] : ['kind', 'bandwidthMbps', 'purpose']
  const said = keys.flatMap((key) => {
    const value = (record as Readonly<Record<string, unknown>>)[key]
    if (value === '' || value === null || value === undefined) return []
    if (key === 'bandwidthMbps') return `${value} Mb/s`
    return key === 'kind' ? linkKindLabels[value as LinkKind] : String(value)
  })
  return collection === 'assets' ? (said[0] ?? '') : said.join(', ')
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
