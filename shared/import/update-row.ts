import { changeOf } from '#shared/records/record-change.ts'
import { changeWords } from './change-words.ts'
import { FUNDING_FIELD } from './column-target.ts'
import type { Unfolded } from './compound-columns.ts'
import { fundingNotes } from './funding-columns.ts'
import type { Row } from './match-record.ts'
import { priceNotes } from './money-unit.ts'
import type { FieldColumn } from './read-row.ts'
import type { RowInHand } from './row-in-hand.ts'
import type { RowRecord } from './row-record.ts'
import { because, verdictOf } from './row-verdict.ts'
import { sameJson } from './same-json.ts'
import type { Judged, SheetContext } from './sheet-context.ts'

/** What a row may change of its record. */
export interface Update {
  readonly record: Row
  readonly doubt: Extract<RowRecord, { readonly ok: true }>['doubt']
  /** The columns that say something new. */
  readonly open: readonly FieldColumn[]
  /** The fields that something else than a column says. */
  readonly more: readonly string[]
  readonly unfolded: Unfolded
}

/** The verdict of a row about a record that is there: changed, or as it is. */
export function updateRow(context: SheetContext, hand: RowInHand, update: Update): Judged {
  const { fields, memory, collection, isSound, printOf } = context
  const { record, doubt, open, more, unfolded } = update
  const { row, said, notes } = hand
  const { values } = said
  memory.deviceAt.set(row.number, record)
  memory.claimed.add(record.id)
  const touched = [...open.map(({ key }) => key), ...more].filter((key) => key in values)
  if (doubt?.against === 'code' && values.oldCode === undefined && record.oldCode === '') {
    values.oldCode = record.code
    touched.push('oldCode')
  }
  const address = memory.addressOf(values, row.number)
  if (touched.every((key) => sameJson(record[key], values[key]))) {
    return because(context, hand, 'skip', 'Không có gì thay đổi.', record)
  }
  const after = { ...record, ...Object.fromEntries(touched.map((key) => [key, values[key]])) }
  if (hand.remark !== null) notes.push({ cell: null, message: hand.remark })
  notes.push(...said.remarks, ...unfolded.notes)
  notes.push({ cell: null, message: changeWords(fields, record, after, touched, printOf) })
  if (touched.includes('unitPrice')) notes.push(...priceNotes(after))
  if (touched.includes('ipAddress')) notes.push(...address)
  if (touched.includes('unitPrice') || touched.includes(FUNDING_FIELD)) notes.push(...fundingNotes(after))
  return isSound(after, touched)
    ? verdictOf(context, hand, 'update', record, changeOf(collection, record, after))
    : because(context, hand, 'error', UNSOUND)
}

/** Why a record with such values cannot be stored. */
export const UNSOUND = 'Dòng có giá trị ngoài phạm vi cho phép. Hãy kiểm tra từng ô.'
