import { cleanLine, cleanText } from '#shared/basics/text.ts'
import { collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { type CollectionChange, changeOf } from '#shared/records/record-change.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import { recordNames, referenceName } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Funding } from '#shared/records/values.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import { cellName, type SourceCell, type SourceRow, type SourceSheet } from '#shared/tables/source-sheet.ts'
import { cellText } from './cell-text.ts'
import { childFinder } from './child-finder.ts'
import { FUNDING_FIELD } from './column-target.ts'
import { fundingSourceFinder, withAmounts } from './funding-columns.ts'
import { identicalRows } from './identical-rows.ts'
import type { RowNote, RowVerdict, Verdict, WrittenTotal } from './judgement.ts'
import { firstRows, keysOf, mayShareKey, recordMatcher } from './match-record.ts'
import { downwards, sharedCells } from './merged-blocks.ts'
import { type Group, groupOf, keylessNote, namedKind, namesKnown, partOf } from './new-asset.ts'
import type { Asked } from './open-questions.ts'
import { partRows } from './part-rows.ts'
import type { SheetLayout } from './propose-sheet.ts'
import { type FieldColumn, fieldColumns } from './read-row.ts'
import { rowRoles } from './row-role.ts'
import { soundness } from './sound-values.ts'
import { totalNote, totalsCheck } from './written-totals.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

export interface Judged {
  readonly verdict: RowVerdict
  readonly change: CollectionChange | null
}

export interface SheetToJudge {
  readonly sheet: SourceSheet
  readonly layout: SheetLayout
  /** The records with what the sheets before this one add. */
  readonly snapshot: Snapshot
  /** The records as they were before the import. */
  readonly before: Snapshot
  readonly questions: Asked
  readonly newId: () => string
  /** Takes the totals that the rows do not add up to. */
  readonly totals: WrittenTotal[]
}

/** Judges the rows of one sheet, in their order: what is said above (a group, a device with parts) counts below. */
export function sheetJudge(given: SheetToJudge): (row: SourceRow) => Judged {
  const { snapshot, sheet, layout, questions, newId, totals } = given
  const { collection, header } = layout
  const kind = collections[collection]
  const fields = kind.fields as unknown as Fields
  const records = snapshot[collection] as readonly unknown[] as readonly Row[]
  const columns = fieldColumns(sheet, layout, recordFinder(snapshot), (heading) => questions.notation(sheet, heading))
  const printers = new Map(columns.map(({ key }) => [key, printerOf(layout, key, snapshot)]))
  const match = recordMatcher(collection, records)
  const idColumn = layout.columns.findIndex((target) => target.kind === 'id')
  const repeated = firstRows()
  const valid = soundness(fields)
  const initial = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.initial]))
  const nameColumn = columns.findIndex(({ key }) => key === 'name')
  // Two sheets may each hold a device without a key that reads like one of the other's: both are there.
  const unnamed = identicalRows(
    given.before[collection] as readonly unknown[] as readonly Row[],
    columns,
    printers,
    fields,
  )
  const fillDown = downwards(sheet, header.toRow)
  const isShared = sharedCells(sheet, header.toRow)
  const departmentsCalled = (name: string) => recordFinder(snapshot).find('departments', name)
  const roleOf = rowRoles(sheet, layout, (name) => departmentsCalled(name).length === 1)
  const totalling = totalsCheck()
  const parts = collection === 'assets' ? partRows(sheet.rows, layout.columns, roleOf) : null
  const sourceOf = fundingSourceFinder(snapshot, questions, collection)
  /** The record that the rows under a device belong to, by the device's row. */
  const devices = new Map<number, Row>()
  /** The records that a row above has spoken of. */
  const claimed = new Set<string>()
  const isCalled = namesKnown(records)
  const children = parts === null ? null : childFinder(records)
  let group: Group = {}

  return (row) => {
    const notes: RowNote[] = []
    let written = ''
    const answer = (verdict: Verdict, record: Row | null, change: CollectionChange | null = null): Judged => ({
      verdict: {
        file: sheet.file,
        sheet: sheet.name,
        row: row.number,
        verdict,
        recordId: record?.id ?? null,
        name: record === null ? written : referenceName(record),
        notes,
      },
      change,
    })
    const because = (verdict: Verdict, message: string, record: Row | null = null): Judged => {
      notes.push({ cell: null, message })
      return answer(verdict, record)
    }
    const role = roleOf(row)
    if (role.kind === 'nothing') return because('skip', role.reason)
    if (role.kind === 'total') {
      for (const difference of totalling.compare(row)) {
        totals.push({ file: sheet.file, sheet: sheet.name, ...difference })
        notes.push(totalNote(difference))
      }
      return because('skip', role.reason)
    }
    if (role.kind === 'title') {
      group = groupOf(role.title, group, departmentsCalled(role.title))
      totalling.beginGroup()
      return because('skip', `Dòng nhóm “${cleanLine(role.title)}”, dùng cho các dòng bên dưới.`)
    }

    totalling.add(row)
    const parentRow = parts?.parentOf.get(row.number)
    const fill = parts?.fills.get(row.number)
    if (parentRow !== undefined && fill !== undefined) {
      const label = fields[fill]?.label ?? fill
      return because('skip', `Ghi vào “${label}” của thiết bị ở dòng ${parentRow}.`)
    }
    const parent = parentRow === undefined ? null : (devices.get(parentRow) ?? null)
    if (parentRow !== undefined && parent === null) {
      return because(
        'error',
        `Thiết bị ở dòng ${parentRow} chưa nhập được nên linh kiện này cũng vậy. Hãy sửa dòng đó trước.`,
      )
    }

    const cells = fillDown(row)
    const values: Record<string, unknown> = {}
    /** By column, as it is written; undefined where the cell has no text, or holds an amount of one source. */
    const texts: (string | undefined)[] = []
    const amounts = new Map<string, number>()
    let wrong = false
    for (const column of columns) {
      const cell = cells[column.at]
      const text = cellText(cell)
      texts.push(text.ok && column.source === null ? text.value : undefined)
      if (column.notation !== null && typeof cell === 'string') {
        questions.askNotation(sheet, column)
        notes.push({
          cell: cellName(column.at, row.number),
          message: 'Chưa rõ cách viết số của cột; hãy trả lời câu hỏi.',
        })
        wrong = true
        continue
      }
      if (text.ok && text.value !== '' && perPiece(column) && isShared(row.number, column.at)) {
        notes.push({ cell: cellName(column.at, row.number), message: SHARED })
        wrong = true
        continue
      }
      const read = column.read(cell, text)
      const settled = read.ok ? read : questions.settle(read.error, { collection, key: column.key })
      const source =
        column.source === null || !settled.ok || settled.value === undefined ? null : sourceOf(column.source)
      if (settled.ok && source?.ok === false) {
        notes.push({ cell: cellName(column.at, row.number), message: source.error.message })
        wrong = true
      } else if (settled.ok) {
        if (source?.ok && source.value !== undefined) amounts.set(String(source.value), Number(settled.value))
        else if (column.source === null && settled.value !== undefined) values[column.key] = settled.value
      } else {
        notes.push({ cell: cellName(column.at, row.number), message: settled.error.message })
        wrong = true
      }
    }
    const partName = parts?.nameOf.get(row.number)
    if (partName !== undefined) {
      values.name = partName
      if (nameColumn !== -1) texts[nameColumn] = partName
    }
    written = cleanLine(texts[nameColumn] ?? '')
    const id = textIn(cells[idColumn])
    const child = parent === null ? null : children?.(parent.id, written)
    const keys = keysOf(collection, values)
    const found = child == null ? match(id, keys) : ({ kind: 'one', record: child, by: 'name', lazily: false } as const)
    const readsAlike = (each: Row) =>
      columns.every(({ key }, at) => {
        const text = texts[at]
        return text === undefined || sameText(text, printers.get(key)?.(each[key]) ?? '')
      })
    const among =
      found.kind === 'several' ? found.records.find((each) => !claimed.has(each.id) && readsAlike(each)) : null
    if (found.kind === 'several' && among == null) {
      const label = fields[found.by]?.label ?? found.by
      return because(
        'error',
        `Đã có ${found.records.length} bản ghi cùng “${label}”; không rõ dòng này là bản ghi nào.`,
      )
    }
    if (found.kind === 'conflict') {
      const [a, b] = found.by.map((key) => `“${fields[key]?.label ?? key}”`)
      return because(
        'error',
        `${a} là của “${referenceName(found.first)}” nhưng ${b} là của “${referenceName(found.second)}”. Hãy sửa một trong hai.`,
      )
    }
    const named = found.kind === 'one' ? found.record : (among ?? null)
    const namesake =
      named !== null && mayShareKey(collection) && found.kind === 'one' && found.by !== 'id' && claimed.has(named.id)
    if (namesake) notes.push({ cell: null, message: 'Trùng tên với một dòng ở trên; được coi là người khác.' })
    const record = namesake ? null : named
    // What the rows under the device say of it stands in no column of its own; a column that says something comes first.
    const said = [...(parts?.said.get(row.number) ?? [])].flatMap(([key, value]) =>
      values[key] === undefined ? [{ key, value }] : [],
    )
    for (const { key, value } of said) values[key] = value
    if (amounts.size > 0)
      values[FUNDING_FIELD] = withAmounts((record?.[FUNDING_FIELD] ?? []) as readonly Funding[], amounts)
    if (layout.clearBlank && record !== null) {
      for (const [at, { key, source }] of columns.entries()) {
        // Only a field that can be empty: a kind or a number of pieces is none of those.
        if (source === null && texts[at]?.trim() === '' && isEmpty(fields[key]?.initial))
          values[key] = fields[key]?.initial
      }
    }
    // A cell that says what the record prints is right, even where it could not be read by itself (two things of one name).
    const differing = columns.filter(({ key }, at) => {
      const text = texts[at]
      return record === null || text === undefined || !sameText(text, printers.get(key)?.(record[key]) ?? '')
    })
    if (record !== null && differing.length < columns.length) {
      const open = new Set(differing.map(({ at }) => cellName(at, row.number)))
      for (let at = notes.length - 1; at >= 0; at -= 1) {
        const { cell } = notes[at] ?? { cell: null }
        if (cell !== null && !open.has(cell)) notes.splice(at, 1)
      }
      wrong = notes.length > 0
    }
    if (wrong) return answer('error', record)
    if (found.kind === 'one' && found.lazily) delete values.name

    // Two people may have one name; the same row twice is a row too many.
    const ownKeys = mayShareKey(collection) ? new Map([['row', texts.join('\u0000')]]) : keys
    const earlier = repeated(record === null ? ownKeys : new Map([...ownKeys, ['id', record.id]]), row.number)
    if (earlier !== undefined)
      return because('error', `Trùng với dòng ${earlier} của bảng này. Hãy bỏ một trong hai dòng.`, record)

    if (record !== null) {
      devices.set(row.number, record)
      claimed.add(record.id)
      const touched = [...differing, ...said].map(({ key }) => key).filter((key) => key in values)
      const after = { ...record, ...Object.fromEntries(touched.map((key) => [key, values[key]])) }
      const changed = touched.some((key) => !sameJson(record[key], values[key]))
      if (!changed) return because('skip', 'Không có gì thay đổi.', record)
      return valid(after, record) ? answer('update', record, changeOf(collection, record, after)) : invalid()
    }
    if (Object.keys(values).length === 0) return because('skip', 'Dòng không có nội dung của cột nào được nhập.')
    const fromGroup = collection === 'assets' ? missingOf({ ...group }, values) : {}
    const same = keys.size === 0 && parent === null ? unnamed({ ...values, ...fromGroup }) : null
    if (same !== null) {
      devices.set(row.number, same)
      return because('skip', 'Đã có một bản ghi giống hệt.', same)
    }
    if ('name' in fields && columns.some(({ key }) => key === 'name') && values.name === undefined) {
      return because('error', `Thiếu “${fields.name?.label ?? ''}”. Hãy ghi tên hoặc xóa dòng này.`)
    }
    const create = kind.create as (id: string, values: object) => Row
    const fromParent = parent === null ? {} : partOf(parent, values)
    const isKindOpen =
      collection === 'assets' && values.kind === undefined && (parent !== null || group.kind === undefined)
    const fromName = isKindOpen ? namedKind(written, parent !== null) : null
    if (fromName !== null) notes.push(fromName.note)
    if (collection === 'assets' && keys.size === 0 && parent === null) notes.push(keylessNote(isCalled(written)))
    const added = create(newId(), {
      ...values,
      ...fromGroup,
      ...fromParent,
      ...(fromName === null ? {} : { kind: fromName.kind }),
    })
    devices.set(row.number, added)
    claimed.add(added.id)
    return valid(added, initial) ? answer('add', added, changeOf(collection, null, added)) : invalid()

    function invalid(): Judged {
      return because('error', 'Dòng có giá trị ngoài phạm vi cho phép. Hãy kiểm tra từng ô.')
    }
  }
}

const SHARED =
  'Ô này gộp nhiều dòng nên không rõ số thuộc dòng nào. Hãy bỏ gộp ô trong Excel, ghi số cho từng dòng rồi nhập lại.'

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0)
}

/** What is counted or paid belongs to one row; a kind or a year may well stand over several. */
function perPiece({ key, source }: FieldColumn): boolean {
  return source !== null || key === 'quantity' || key === 'bookQuantity' || key === 'unitPrice'
}

/** What a group says of the rows below it, where their own cells say nothing. */
function missingOf(
  group: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(group).filter(([key]) => values[key] === undefined))
}

function printerOf({ collection }: SheetLayout, key: string, snapshot: Snapshot): (value: unknown) => string {
  const field = (collections[collection].fields as unknown as Fields)[key]
  return field === undefined ? () => '' : fieldText(collection, key, field, recordNames(snapshot))
}

function textIn(cell: SourceCell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : ''
}

function sameText(cell: string, printed: string): boolean {
  return cell === printed || cleanLine(cell) === cleanLine(cleanText(printed))
}

function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
