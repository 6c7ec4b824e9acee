import { formatInteger } from '#shared/basics/money.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { type Link, linkKindLabels, linkRecord } from '#shared/records/link.ts'
import { changeOf } from '#shared/records/record-change.ts'
import { recordNames, referenceName } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import { sheetLabel } from '#shared/tables/source-sheet.ts'
import { changeWords } from './change-words.ts'
import { ANSWER_NEW, LINE_QUESTION, type RowNote, type Verdict } from './judgement.ts'
import { withKept } from './kept-text.ts'
import type { Row } from './match-record.ts'
import type { Asked } from './open-questions.ts'
import { sameJson } from './same-json.ts'
import type { Judged, SaidOfLine } from './sheet-context.ts'

/** A row that adds a line, and the fields it says of it. */
interface LineRow {
  readonly judged: Judged
  readonly said: SaidOfLine
  readonly line: Link
}

/**
 * Lines have no code of their own: one whose speed or price was changed reads like another. Once all rows of an import are
 * judged, those that would add a line are compared with the lines that no row speaks of. Of one provider, kind and purpose,
 * or of one address, without another that could be meant, it is that line; otherwise the user says which it is.
 */
export function knownLines(
  judged: readonly Judged[],
  snapshot: Snapshot,
  questions: Asked,
): ReadonlyMap<Judged, Judged> {
  const rows = judged.flatMap((each): readonly LineRow[] => {
    const { change, said } = each
    return change?.collection === 'links' && change.after !== null && said !== undefined
      ? [{ judged: each, said, line: change.after }]
      : []
  })
  if (rows.length === 0) return new Map()
  // An id of any list: no other record has a line's.
  const claimed = new Set(judged.map(({ verdict }) => (verdict.verdict === 'add' ? null : verdict.recordId)))
  const free = new Map(snapshot.links.filter(({ id }) => !claimed.has(id)).map((line) => [line.id, line]))
  const settled = new Map<Judged, Judged>()
  const ids = questionIds(rows)
  const isAnswered = (row: LineRow) => questions.answerTo(ids.get(row) ?? '') !== null
  const surely = new Map(rows.map((row) => [row, [...free.values()].filter((line) => isSurely(row, line))]))
  const rowsOf = new Map<Link, number>()
  for (const line of [...surely.values()].flat()) rowsOf.set(line, (rowsOf.get(line) ?? 0) + 1)
  for (const [row, [line, another]] of surely) {
    if (line === undefined || another !== undefined || (rowsOf.get(line) ?? 0) > 1 || isAnswered(row)) continue
    free.delete(line.id)
    settled.set(row.judged, becomes(row, line, snapshot, SURELY))
  }
  const open = [...free.values()]
  for (const row of rows) {
    if (settled.has(row.judged)) continue
    settled.set(row.judged, asked(row, ids.get(row) ?? '', { snapshot, open, free, questions }))
  }
  return settled
}

/** The questions of the rows, by what each says, so that the next import of the list finds the answers again. */
function questionIds(rows: readonly LineRow[]): ReadonlyMap<LineRow, string> {
  const alike = new Map<string, number>()
  return new Map(
    rows.map((row) => {
      const words = foldForSearch(lineWords(row.line))
      const count = (alike.get(words) ?? 0) + 1
      alike.set(words, count)
      return [row, `${LINE_QUESTION}${words}${count === 1 ? '' : `#${count}`}`]
    }),
  )
}

/** The lines that a row may be, those of them that no row above is, and who is asked. */
interface Choice {
  readonly snapshot: Snapshot
  readonly open: readonly Link[]
  readonly free: Map<string, Link>
  readonly questions: Asked
}

function asked(row: LineRow, id: string, { snapshot, open, free, questions }: Choice): Judged {
  const given = questions.answerTo(id)
  // A line that is answered may be another row's by now: that is told, and another answer asked for.
  const likely = snapshot.links.filter((line) => line.id === given || (open.includes(line) && mayBe(row, line)))
  const { verdict } = row.judged
  if (likely.length === 0) {
    const isKnown = snapshot.links.some((line) => sameProvider(row.line, line))
    return isKnown ? withNote(row.judged, ANOTHER) : row.judged
  }
  const place = sheetLabel({ file: verdict.file, name: verdict.sheet })
  const [only, another] = likely
  const answer = questions.choose(id, () => ({
    text: `Đường truyền ${quote(lineWords(row.line))} ở dòng ${verdict.row} là đường nào trong các đường đã có?`,
    at: `${place}, dòng ${verdict.row}`,
    options: [
      ...likely.map((line) => ({ value: line.id, label: lineWords(line) })),
      { value: ANSWER_NEW, label: 'Là đường khác: thêm mới' },
    ],
    proposed: another === undefined ? (only?.id ?? null) : null,
  }))
  if (answer === ANSWER_NEW) return row.judged
  if (answer === null) return refused(row.judged, 'Chưa rõ có phải là một đường truyền đã có; hãy trả lời câu hỏi.')
  const line = free.get(answer)
  if (line === undefined) return refused(row.judged, TAKEN)
  free.delete(answer)
  return becomes(row, line, snapshot, null)
}

const SURELY = 'Là đường truyền đã có vì cùng nhà cung cấp, loại và mục đích hoặc địa chỉ.'
const ANOTHER =
  'Đã có đường truyền của nhà cung cấp này nhưng nội dung khác, nên được thêm thành một đường nữa; nếu là một, hãy bỏ dòng này và sửa đường đã có.'
const TAKEN = 'Một dòng khác đã là đường truyền này. Hãy bỏ một trong hai dòng, hoặc trả lời lại câu hỏi.'

/** Whether nothing that tells lines apart speaks against it. */
function mayBe({ line }: LineRow, known: Link): boolean {
  const tellsApart = (key: 'ipAddress' | 'purpose') => {
    const [own, other] = [foldForSearch(line[key]), foldForSearch(known[key])]
    return own !== '' && other !== '' && own !== other
  }
  return sameProvider(line, known) && line.kind === known.kind && !tellsApart('ipAddress') && !tellsApart('purpose')
}

function isSurely(row: LineRow, known: Link): boolean {
  const { line, said } = row
  const isSame = (key: 'ipAddress' | 'purpose') =>
    line[key] !== '' && foldForSearch(line[key]) === foldForSearch(known[key])
  const isOther = (said.keys.includes('backup') && line.backup !== known.backup) || known.state === 'stopped'
  return mayBe(row, known) && !isOther && (isSame('ipAddress') || isSame('purpose'))
}

/** "VNPT", "VNPT Bình Dương". */
function sameProvider(one: Link, other: Link): boolean {
  const [a, b] = [one, other].map(({ provider }) =>
    foldForSearch(provider)
      .split(/[\s\-–,.]+/)
      .filter((word) => word !== ''),
  )
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return false
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))
}

/** "VNPT, Internet, 300 Mb/s, Phục vụ HIS". */
function lineWords({ provider, kind, bandwidthMbps, purpose, ipAddress, backup }: Link): string {
  const speed = bandwidthMbps === null ? '' : `${formatInteger(bandwidthMbps)} Mb/s`
  const parts = [provider, linkKindLabels[kind], speed, purpose, ipAddress, backup ? 'dự phòng' : '']
  return parts.filter((part) => part !== '').join(', ')
}

function becomes({ judged, said, line }: LineRow, known: Link, snapshot: Snapshot, because: string | null): Judged {
  const values = line as unknown as Row
  const stored = known as unknown as Row
  const note = withKept(known.note, said.kept, '')
  const now: Row = said.keys.includes('note') ? values : { ...values, note }
  const touched = [...said.keys, 'note'].filter((key) => !sameJson(stored[key], now[key]))
  const after = { ...stored, ...Object.fromEntries(touched.map((key) => [key, now[key]])) }
  const verdict = { ...judged.verdict, recordId: known.id, name: referenceName(known) }
  if (touched.length === 0) return { verdict: { ...verdict, verdict: 'skip', notes: [NOTHING] }, change: null }
  const { fields } = linkRecord
  const names = recordNames(snapshot)
  const printOf = (key: string) => fieldText('links', key, fields[key as keyof typeof fields], names)
  const message = changeWords(fields, stored, after, touched, printOf)
  const notes = [...judged.verdict.notes, ...(because === null ? [] : [noteOf(because)]), noteOf(message)]
  return { verdict: { ...verdict, verdict: 'update', notes }, change: changeOf('links', known, after) }
}

const NOTHING: RowNote = { cell: null, message: 'Không có gì thay đổi.' }

function withNote({ verdict, change }: Judged, message: string): Judged {
  return { verdict: { ...verdict, notes: [...verdict.notes, noteOf(message)] }, change }
}

function refused({ verdict }: Judged, message: string): Judged {
  const error: Verdict = 'error'
  return {
    verdict: { ...verdict, verdict: error, recordId: null, notes: [...verdict.notes, noteOf(message)] },
    change: null,
  }
}

function noteOf(message: string): RowNote {
  return { cell: null, message }
}
