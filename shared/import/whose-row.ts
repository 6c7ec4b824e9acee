import { quote } from '#shared/basics/text.ts'
import { cellName } from '#shared/tables/source-sheet.ts'
import { type EarlierRow, keyOf, type Match, type Row, type RowKeys } from './match-record.ts'
import type { NamedDepartment } from './near-departments.ts'
import type { RowInHand } from './row-in-hand.ts'
import { type RowRecord, rowRecord } from './row-record.ts'
import type { RowValues } from './row-values.ts'
import { because, verdictOf } from './row-verdict.ts'
import { sameJson } from './same-json.ts'
import { differs, type Judged, type SheetContext } from './sheet-context.ts'

/** Of which record a row speaks, and by what that was known. */
export interface Whose {
  readonly found: Match
  readonly spoken: Extract<RowRecord, { readonly ok: true }>
  /** In a list of departments: what the row's name is said to be. */
  readonly named: NamedDepartment | null
}

/** Finds the record of a row; a verdict where there is none to be decided about. */
export function whoseRow(context: SheetContext, hand: RowInHand): Whose | Judged {
  const { idColumn, children, match, namedDepartment, fields, sharesKeys, memory, columns } = context
  const { written, parent, said, keys, row } = hand
  const child = parent === null ? null : (children?.(parent.id, written) ?? null)
  const byKeys: Match =
    child === null ? match(textIn(said.cells[idColumn]), keys) : { kind: 'one', record: child, by: 'name' }
  const named = byKeys.kind === 'none' && written !== '' ? (namedDepartment?.(written, row) ?? null) : null
  if (named?.kind === 'left') return because(context, hand, 'skip', named.message)
  const found: Match =
    named?.kind === 'known' ? { kind: 'one', record: named.record, by: 'name', lazily: true } : byKeys
  const spoken = rowRecord(found, fields, sharesKeys, memory.claimed, (each, blankToo) =>
    columns.every(({ key }, at) => agrees(context, said, at, key, each, blankToo)),
  )
  if (spoken.ok) return { found, spoken, named }
  const earlier = sharesKeys ? memory.repeated.find(ownKeys(context, hand), () => false) : undefined
  return earlier === undefined
    ? because(context, hand, 'error', spoken.message)
    : repeats(context, hand, found, earlier)
}

/** The row of the same sheet that a row repeats; undefined without one. */
export function earlierRow(context: SheetContext, hand: RowInHand, record: Row | null): EarlierRow | undefined {
  const [keys, keeps] = keysWith(context, hand, record)
  return context.memory.repeated.find(keys, keeps)
}

/** Remembers a row for those that may repeat it. */
export function rememberRow(context: SheetContext, hand: RowInHand, record: Row | null): void {
  const [keys, keeps] = keysWith(context, hand, record)
  context.memory.repeated.add(keys, { row: hand.row.number, name: hand.written }, keeps)
}

type Keeps = (field: string, key: string) => boolean
const KEEPS_NONE: Keeps = () => false

function keysWith(context: SheetContext, hand: RowInHand, record: Row | null): readonly [RowKeys, Keeps] {
  const keys = ownKeys(context, hand)
  if (record === null) return [keys, KEEPS_NONE]
  const keeps: Keeps = (field, key) => field !== 'id' && keyOf(context.collection, field, record[field]) === key
  return [new Map([...keys, ['id', record.id]]), keeps]
}

/** Two people may have one name; the same row twice is a row too many. */
function ownKeys({ sharesKeys }: SheetContext, { keys, said }: RowInHand): RowKeys {
  return sharesKeys ? new Map([['row', said.texts.join('\u0000')]]) : keys
}

/** Names the row's own thing: the other may well be another one, with a key that is wrong here or there. */
export function repeats(
  context: SheetContext,
  hand: RowInHand,
  found: Match,
  { row: first, name, field }: EarlierRow,
): Judged {
  const { columns, columnOfKey, fields } = context
  // Both rows are one record: by what this one is it.
  const by = field === 'id' && found.kind === 'one' ? found.by : field
  const at = columnOfKey.get(by) ?? -1
  const which = `Trùng với dòng ${first}${name === '' ? '' : ` (${quote(name)})`} của bảng này`
  const key = `“${fields[by]?.label ?? by}” ${quote(hand.said.texts[at] ?? '')}`
  const message =
    at === -1
      ? `${which}. Hãy bỏ một trong hai dòng.`
      : `${which}: ${field === 'id' ? 'cả hai là bản ghi đã có mang' : 'cùng'} ${key}. Nếu là hai mục khác nhau, hãy sửa ô này hoặc ô của dòng kia; nếu là một, hãy bỏ một trong hai dòng.`
  hand.notes.push({ cell: at === -1 ? null : cellName(columns[at]?.at ?? 0, hand.row.number), message })
  return verdictOf(context, hand, 'error', null)
}

/**
 * Whether a cell says what the record holds, in whatever words; a blank one, and one that is answered to say nothing, does
 * where nothing is held, or says nothing.
 */
function agrees(
  context: SheetContext,
  { texts, values }: RowValues,
  at: number,
  key: string,
  record: Row,
  blankToo: boolean,
): boolean {
  if (texts[at]?.trim() !== '' && !differs(context, texts, at, record)) return true
  if (values[key] !== undefined) return sameJson(record[key], values[key])
  return !blankToo || sameJson(record[key], context.initial[key])
}

function textIn(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : ''
}
