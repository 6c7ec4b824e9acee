import { formatInteger } from '#shared/basics/money.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import type { RowNote, SheetRemark } from './judgement.ts'
import type { Judged } from './sheet-context.ts'

/** What a remark says of a row: the same of every row, or, behind the same words, one of a few values. */
interface Common {
  readonly words: string
  readonly value: string | null
}

const notes = new Map<string, RowNote>()
/** The remarks that may be said of a whole sheet, by themselves: each is one object for all its rows. */
const common = new WeakMap<RowNote, Common>()

/** A remark that nearly every row of a clean sheet may call for: "Loại thiết bị theo tên: Máy in." (with a value), or a sentence. */
export function commonNote(words: string, value: string | null = null): RowNote {
  const message = value === null ? words : `${words}: ${value}.`
  const known = notes.get(message)
  if (known !== undefined) return known
  const note: RowNote = { cell: null, message }
  notes.set(message, note)
  common.set(note, { words, value })
  return note
}

/** From so many rows on, a remark is said once of their sheet. */
const MANY = 10

/**
 * Takes from the rows of one sheet the remarks that many of them share, and tells each once of the sheet, with the number of
 * its rows: two hundred equal remarks hide the one that matters.
 */
export function withCommonNotes(
  { file, name, fromRow }: SourceSheet,
  judged: readonly Judged[],
): { readonly judged: readonly Judged[]; readonly remarks: readonly SheetRemark[] } {
  const rows = new Map<string, Map<string | null, number>>()
  for (const { verdict } of judged) {
    for (const note of verdict.notes) {
      const said = common.get(note)
      if (said === undefined) continue
      const values = rows.get(said.words) ?? new Map<string | null, number>()
      rows.set(said.words, values.set(said.value, (values.get(said.value) ?? 0) + 1))
    }
  }
  const many = new Map([...rows].filter(([, values]) => sum(values) >= MANY))
  if (many.size === 0) return { judged, remarks: [] }
  const isLeft = (note: RowNote) => !many.has(common.get(note)?.words ?? '')
  return {
    judged: judged.map((each) => {
      const { verdict } = each
      return verdict.notes.every(isLeft)
        ? each
        : { ...each, verdict: { ...verdict, notes: verdict.notes.filter(isLeft) } }
    }),
    remarks: [...many].map(([words, values]) => ({ file, sheet: name, fromRow, message: wordsOf(words, values) })),
  }
}

/** "Loại thiết bị theo tên: Máy tính để bàn (120 dòng), Máy in (80 dòng)." */
function wordsOf(words: string, values: ReadonlyMap<string | null, number>): string {
  const rowsOf = (count: number) => `(${formatInteger(count)} dòng)`
  const [first] = values.keys()
  if (first === null) return `${words.replace(/\.$/, '')} ${rowsOf(sum(values))}.`
  const told = [...values].toSorted(([, a], [, b]) => b - a).map(([value, count]) => `${value} ${rowsOf(count)}`)
  return `${words}: ${told.join(', ')}.`
}

function sum(values: ReadonlyMap<string | null, number>): number {
  return [...values.values()].reduce((all, count) => all + count, 0)
}
