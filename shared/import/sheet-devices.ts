import { quote } from '#shared/basics/text.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import { type RecordFinder, recordFinder } from '#shared/records/record-finder.ts'
import { referenceName } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'
import { cellText } from './cell-text.ts'
import { columnOf } from './column-target.ts'
import type { RowVerdict } from './judgement.ts'
import type { SheetLayout } from './propose-sheet.ts'
import type { Judged } from './sheet-context.ts'

/** By what a cell may call a device of its own sheet. */
const calledBy: readonly string[] = ['code', 'name', 'serial', 'hostName']

/** The devices of a sheet, so that a row may say it belongs to another one of the same sheet, above it or below. */
export interface SheetDevices {
  /** Knows the records, and the devices of the sheet that are none yet. */
  readonly finder: RecordFinder
  /** The id that a row's record gets when it is new. */
  idOf(row: SourceRow): string
  /**
   * The judged rows once all are: a row that belongs to another belongs to the record that the other turned out to be, and
   * is an error where the other cannot be stored, or belongs to the row itself in its turn.
   */
  settle(judged: readonly Judged[]): readonly Judged[]
}

export function sheetDevices(
  sheet: SourceSheet,
  { collection, header, columns }: SheetLayout,
  snapshot: Snapshot,
  newId: () => string,
): SheetDevices {
  const known = recordFinder(snapshot)
  const column = (key: string) => columnOf(columns, key)
  if (collection !== 'assets' || column('parentId') === -1) {
    return { finder: known, idOf: newId, settle: (judged) => judged }
  }
  const places = calledBy.map((key) => ({ key, at: column(key) })).filter(({ at }) => at !== -1)
  const idByRow = new Map<number, string>()
  const devices = sheet.rows.flatMap(({ number, cells }) => {
    if (number <= header.toRow) return []
    const id = newId()
    idByRow.set(number, id)
    const texts = places.map(({ key, at }) => {
      const text = cellText(cells[at])
      return [key, text.ok ? text.value : '']
    })
    return [{ id, ...Object.fromEntries(texts) }]
  })
  const own = recordFinder({ ...snapshot, assets: devices as unknown as Snapshot['assets'] })
  return {
    finder: {
      find(wanted, text) {
        const found = known.find(wanted, text)
        return found.length > 0 || wanted !== 'assets' ? found : own.find(wanted, text)
      },
    },
    idOf: ({ number }) => idByRow.get(number) ?? newId(),
    settle: (judged) => settled(withoutRings(settled(judged, idByRow), snapshot), idByRow),
  }
}

function settled(judged: readonly Judged[], idByRow: ReadonlyMap<number, string>): readonly Judged[] {
  /** What a promised id turned out to be; null where its row is no record. */
  const became = new Map<string, string | null>()
  for (const { verdict } of judged) {
    const promised = idByRow.get(verdict.row)
    if (promised !== undefined) became.set(promised, verdict.verdict === 'error' ? null : verdict.recordId)
  }
  let rows = judged
  let refused = true
  // A row that is refused may have rows of its own, and so on.
  while (refused) {
    refused = false
    rows = rows.map((each) => {
      const { change, verdict } = each
      const said = change?.collection === 'assets' ? change.after?.parentId : null
      const parentId = said == null ? undefined : became.get(said)
      if (change === null || parentId === undefined) return each
      if (parentId !== null && parentId !== change.id) {
        return parentId === said
          ? each
          : { verdict, change: { ...change, after: { ...change.after, parentId } } as CollectionChange }
      }
      refused = true
      became.set(idByRow.get(verdict.row) ?? '', null)
      return { verdict: refusal(verdict, parentId === null ? NO_DEVICE : ITSELF), change: null }
    })
  }
  return rows
}

/** Refuses each row that closes a ring: its device would belong, through others, to itself. */
function withoutRings(judged: readonly Judged[], { assets }: Snapshot): readonly Judged[] {
  const changed = new Set(judged.map(({ change }) => change?.id))
  const stored = new Map(assets.map(({ id, parentId }) => [id, parentId]))
  const parentOf = new Map([...stored].filter(([id]) => !changed.has(id)))
  const names = new Map(assets.map((asset) => [asset.id, referenceName(asset)]))
  for (const { change, verdict } of judged) if (change !== null) names.set(change.id, verdict.name)
  return judged.map((each) => {
    const { change, verdict } = each
    if (change?.collection !== 'assets' || change.after === null) return each
    const { id, parentId } = change.after
    const way = wayUp(id, parentId, parentOf)
    parentOf.set(id, way === null ? parentId : (stored.get(id) ?? null))
    if (way === null) return each
    const called = way.map((one) => quote(names.get(one) ?? ''))
    const said = [...called.slice(0, LONGEST_WAY), ...(called.length > LONGEST_WAY ? ['…'] : [])].join(' thuộc ')
    const message = `Khép vòng “thuộc thiết bị”: ${said}. Hãy ghi lại một trong các dòng đó, hoặc để trống.`
    return { verdict: refusal(verdict, message), change: null }
  })
}

/** So many devices of a ring are named. */
const LONGEST_WAY = 6

/** The ids from a device over its parents back to itself; null where they end elsewhere. */
function wayUp(
  id: string,
  parentId: string | null,
  parentOf: ReadonlyMap<string, string | null>,
): readonly string[] | null {
  const way = [id]
  for (let at = parentId; at !== null && way.length <= parentOf.size + 1; at = parentOf.get(at) ?? null) {
    way.push(at)
    if (at === id) return way
  }
  return null
}

const NO_DEVICE =
  'Thiết bị mà dòng này thuộc về chưa nhập được nên dòng này cũng vậy. Hãy sửa dòng của thiết bị đó trước.'
const ITSELF = 'Dòng ghi thuộc chính thiết bị của mình. Hãy ghi thiết bị khác, hoặc để trống.'

function refusal(verdict: RowVerdict, message: string): RowVerdict {
  return { ...verdict, verdict: 'error', recordId: null, notes: [...verdict.notes, { cell: null, message }] }
}
