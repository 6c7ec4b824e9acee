import { ok, type Result } from '#shared/basics/result.ts'
import type { Fields } from '#shared/records/field.ts'
import type { Funding } from '#shared/records/values.ts'
import { cellName, cellPlace, type SourceRow } from '#shared/tables/source-sheet.ts'
import { addRow } from './add-row.ts'
import { doubtWords } from './change-words.ts'
import { FUNDING_FIELD } from './column-target.ts'
import type { Unfolded } from './compound-columns.ts'
import { withAmounts } from './funding-columns.ts'
import { judgeAside } from './judge-aside.ts'
import { withKept } from './kept-text.ts'
import type { Row } from './match-record.ts'
import type { FieldColumn } from './read-row.ts'
import { type RowInHand, takeInHand } from './row-in-hand.ts'
import { because, verdictOf } from './row-verdict.ts'
import { saidElsewhere } from './said-elsewhere.ts'
import { asRead, differs, type Judged, type SheetContext, type SheetToJudge, sheetContext } from './sheet-context.ts'
import { updateRow } from './update-row.ts'
import { earlierRow, rememberRow, repeats, type Whose, whoseRow } from './whose-row.ts'
import { totalNote } from './written-totals.ts'

export interface SheetJudge {
  readonly judge: (row: SourceRow) => Judged
  /** The rows in their final state, once each was judged. */
  readonly settle: (judged: readonly Judged[]) => readonly Judged[]
}

/** Judges the rows of one sheet, in their order: what is said above (a group, a device with parts) counts below. */
export function sheetJudge(given: SheetToJudge): SheetJudge {
  const context = sheetContext(given)
  const read = asRead(context)
  return {
    judge: (row) => judgeRow(context, read(row)),
    settle: (judged) => withGroupTotals(context, context.devices.settle(judged)),
  }
}

/** Tells at the titles of groups that the numbers beside them are not what their rows add up to. */
function withGroupTotals({ sheet, totals, memory }: SheetContext, judged: readonly Judged[]): readonly Judged[] {
  const differences = memory.totalling.compareGroups()
  if (differences.length === 0) return judged
  totals.push(...differences.map((difference) => ({ file: sheet.file, sheet: sheet.name, ...difference })))
  return judged.map((each) => {
    const told = differences.filter(({ row }) => row === each.verdict.row)
    if (told.length === 0) return each
    return { ...each, verdict: { ...each.verdict, notes: [...told.map(totalNote), ...each.verdict.notes] } }
  })
}

function judgeRow(context: SheetContext, row: SourceRow): Judged {
  const role = context.roleOf(row)
  const aside = judgeAside(context, row, role)
  if (aside !== null) return aside
  const hand = takeInHand(context, row, role)
  const whose = whoseRow(context, hand)
  if ('verdict' in whose) return whose
  const { record } = whose.spoken
  const open = openColumns(context, hand, record)
  const writtenPrice = hand.said.values.unitPrice
  const unfolded = askOfRow(context, hand, whose, open)
  if ('verdict' in unfolded) return unfolded
  const earlier = earlierRow(context, hand, record)
  if (earlier !== undefined) return repeats(context, hand, whose.found, earlier)
  const doubtful = doubtOf(context, hand, whose)
  if (doubtful !== null) return doubtful
  rememberRow(context, hand, record)
  const more = [
    ...unfolded.keys,
    ...saidElsewhere(context, hand, record),
    ...settleFunding(hand, record, writtenPrice),
    ...settleNote(context, hand, record, writtenPrice),
    ...rememberAlias(hand, whose),
  ]
  if (whose.spoken.lazily) delete hand.said.values.name
  return record === null
    ? addRow(context, hand, unfolded)
    : updateRow(context, hand, { record, doubt: whose.spoken.doubt, open, more, unfolded })
}

/** The columns that say something new: a cell that says what the record prints is right, even where it could not be read by itself. */
function openColumns(context: SheetContext, { said }: RowInHand, record: Row | null): readonly FieldColumn[] {
  const { columns } = context
  if (record === null) return columns
  return columns.filter((_, at) => said.texts[at] === undefined || differs(context, said.texts, at, record))
}

/** All that a row asks is asked at once; a verdict where something of it is open or cannot be read. */
function askOfRow(
  context: SheetContext,
  hand: RowInHand,
  { spoken: { record }, named }: Whose,
  open: readonly FieldColumn[],
): Unfolded | Judged {
  const { columns, columnOfKey, compound, sheet, collection } = context
  const { said, row, notes, parent, saysNothing } = hand
  const { problems } = said
  if (problems.length > 0) {
    notes.push(...problems.filter(({ cell }) => open.some(({ at }) => cellName(at, row.number) === cell)))
  }
  if (named?.kind === 'open') notes.push({ cell: null, message: named.message })
  const unfolded = compound.unfold(said.values, {
    isNew: record === null,
    stored: record ?? {},
    speaks: (key) => open.some((column) => column.key === key),
    textOf: (key) => said.texts[columnOfKey.get(key) ?? -1] ?? '',
    placeOf: (key) => cellPlace(sheet, columns[columnOfKey.get(key) ?? -1]?.at ?? null, row),
  })
  const isPlaced = record === null && collection === 'assets' && parent === null && !saysNothing
  const placed = isPlaced ? placeBelow(context, said.values, row) : ok(null)
  for (const step of [unfolded, placed]) if (!step.ok) notes.push({ cell: null, message: step.error.message })
  return notes.length > 0 || !unfolded.ok ? verdictOf(context, hand, 'error', record) : unfolded.value
}

/** The verdict of a row whose record a surer key of the row speaks against; null where nothing is doubtful. */
function doubtOf(context: SheetContext, hand: RowInHand, { spoken }: Whose): Judged | null {
  const { record, doubt, isNamesake } = spoken
  const { fields, questions } = context
  const words = record === null ? null : doubtWords(fields, record, doubt, hand.said.values, questions.isSame)
  if (words !== null) return because(context, hand, 'error', words, record)
  if (isNamesake) hand.notes.push({ cell: null, message: NAMESAKE })
  return null
}
const NAMESAKE = 'Trùng tên với một dòng ở trên; được coi là người khác.'

/** The money of a row whose cell names one source and no amount: that source pays for all. */
function settleFunding({ said }: RowInHand, record: Row | null, writtenPrice: unknown): readonly string[] {
  const { values, soleSource } = said
  if (soleSource === null || typeof writtenPrice !== 'number') return []
  const pieces = values.bookQuantity ?? values.quantity ?? record?.bookQuantity ?? record?.quantity ?? 1
  // A price that was shared among the pieces was that of all of them.
  const whole = values.unitPrice === writtenPrice ? writtenPrice * Number(pieces) : writtenPrice
  const amounts = (record?.[FUNDING_FIELD] ?? []) as readonly Funding[]
  values[FUNDING_FIELD] = withAmounts(amounts, new Map([[soleSource.id, whole]]))
  return [FUNDING_FIELD]
}

/** What cells say beyond their values goes behind the note; without a price there is no amount to write, and the source's name does, too. */
function settleNote(
  { fields }: { readonly fields: Fields },
  { said, written }: RowInHand,
  record: Row | null,
  writtenPrice: unknown,
): readonly string[] {
  const { values, soleSource } = said
  const kept = soleSource === null || typeof writtenPrice === 'number' ? said.kept : [...said.kept, soleSource.said]
  if (kept.length === 0 || !('note' in fields)) return []
  const before = String(values.note ?? record?.note ?? '')
  const note = withKept(before, kept, written)
  if (note === before) return []
  values.note = note
  return ['note']
}

/** Keeps the other spelling of a department, so that the next list does not ask. */
function rememberAlias({ said }: RowInHand, { named }: Whose): readonly string[] {
  if (named?.kind !== 'known' || named.alias === null) return []
  const aliases = (said.values.aliases ?? named.record.aliases) as readonly string[]
  said.values.aliases = aliases.includes(named.alias) ? aliases : [...aliases, named.alias]
  return ['aliases']
}

/** Puts a new device where its sheet and the titles above it say, unless its own cells do; an unknown department is asked about. */
function placeBelow(
  { memory, questions, sheet }: SheetContext,
  values: Record<string, unknown>,
  row: SourceRow,
): Result<unknown, { readonly message: string }> {
  const { above } = memory
  if (above.room !== undefined) values.room ??= above.room
  if (values.departmentId !== undefined) return ok(null)
  if (above.departmentId !== undefined) values.departmentId = above.departmentId
  if (above.unknown === undefined) return ok(null)
  const { text, asks } = above.unknown
  const problem = { kind: 'unknown-record', collection: 'departments', text, message: '' } as const
  const at = cellPlace(sheet, null, row)
  const settled = questions.settle(problem, { collection: 'assets', key: 'departmentId', at, asks })
  if (!settled.ok) return settled
  if (settled.value !== undefined) values.departmentId = settled.value
  // Answered as no department, a title is that of a place all the same; the name of a sheet may be anything.
  else if (asks === null) values.room ??= text
  return settled
}
