import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { ok, type Result } from '#shared/basics/result.ts'
import { cleanLine, cleanText, quote } from '#shared/basics/text.ts'
import { type AssetKind, assetKindLabels } from '#shared/records/asset.ts'
import { collections } from '#shared/records/collections.ts'
import { departmentKindOf, isCodeOf, isShortFor, looksLikeDepartment } from '#shared/records/department-name.ts'
import type { Fields } from '#shared/records/field.ts'
import { type CollectionChange, changeOf } from '#shared/records/record-change.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import { recordNames, referenceName } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder } from '#shared/records/tree.ts'
import type { Funding } from '#shared/records/values.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import { cellName, cellPlace, type SourceCell, type SourceRow, type SourceSheet } from '#shared/tables/source-sheet.ts'
import { addressesTold } from './addresses-told.ts'
import { changeWords, doubtWords } from './change-words.ts'
import { childFinder } from './child-finder.ts'
import { FUNDING_FIELD } from './column-target.ts'
import { compoundColumns } from './compound-columns.ts'
import { computerByName } from './device-kind.ts'
import { tellingWords } from './device-name.ts'
import { fundingNotes, sourcesTold, withAmounts } from './funding-columns.ts'
import { type Compared, identicalRows } from './identical-rows.ts'
import type { RowNote, RowVerdict, Verdict, WrittenTotal } from './judgement.ts'
import { withKept } from './kept-text.ts'
import {
  type EarlierRow,
  firstRows,
  keyOf,
  keysOf,
  type Match,
  mayShareKey,
  type Row,
  recordMatcher,
} from './match-record.ts'
import { priceNotes } from './money-unit.ts'
import { nearDepartments } from './near-departments.ts'
import { keylessNote, type Likeness, namesKnown, partOf } from './new-asset.ts'
import type { Asked } from './open-questions.ts'
import { partRows } from './part-rows.ts'
import type { SheetLayout } from './propose-sheet.ts'
import { fieldColumns } from './read-row.ts'
import { rowRecord } from './row-record.ts'
import { rowRoles } from './row-role.ts'
import { type RowValues, rowReader } from './row-values.ts'
import { type DepartmentNames, saidByTitle, saidOfSheet } from './said-above.ts'
import { withCellsAbove } from './same-as-above.ts'
import { sameJson } from './same-json.ts'
import { sheetDevices } from './sheet-devices.ts'
import { soundness } from './sound-values.ts'
import { mostCells, surplusIn } from './surplus-cells.ts'
import { tellBackup } from './tell-backup.ts'
import { tellDedicated } from './tell-dedicated.ts'
import { tellDevice } from './tell-device.ts'
import { tellHeld } from './tell-held.ts'
import { tellTraining } from './tell-training.ts'
import { totalNote, totalsCheck } from './written-totals.ts'

const NO_NOTES: readonly RowNote[] = []
const ANOTHER_TRAINING = 'Đã có lớp cùng tên nhưng nội dung khác, nên được thêm thành một lớp nữa.'

export interface Judged {
  readonly verdict: RowVerdict
  readonly change: CollectionChange | null
  /** The fields that the row of a new line says of it: it may turn out to be one that is there (see knownLines). */
  readonly said?: readonly string[]
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
  readonly today: IsoDate
  /** Takes the totals that the rows do not add up to. */
  readonly totals: WrittenTotal[]
}

export interface SheetJudge {
  readonly judge: (row: SourceRow) => Judged
  /** The rows in their final state, once each was judged. */
  readonly settle: (judged: readonly Judged[]) => readonly Judged[]
}

/** Judges the rows of one sheet, in their order: what is said above (a group, a device with parts) counts below. */
export function sheetJudge(given: SheetToJudge): SheetJudge {
  const { snapshot, layout, questions, newId, today, totals } = given
  const { collection } = layout
  const fields = collections[collection].fields as unknown as Fields
  const create = collections[collection].create as (id: string, values: object) => Row
  const initial: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, field.initial]),
  )
  const records = rowsIn(snapshot, layout)
  const departments = departmentNames(snapshot)
  const roleOf = rowRoles(
    given.sheet,
    layout,
    (name) => departments.called(name).length === 1 || looksLikeDepartment(name),
  )
  const sheet = withCellsAbove(given.sheet, layout, roleOf, recordFinder(snapshot))
  const rowAt = sheet === given.sheet ? null : new Map(sheet.rows.map((row) => [row.number, row]))
  const devices = sheetDevices(sheet, layout, snapshot, newId)
  const sources = sourcesTold(devices.finder)
  const columns = fieldColumns(sheet, layout, sources.finder, (heading, open) =>
    questions.notation(sheet, heading, open),
  )
  const printers = columns.map(({ key }) => printerOf(layout, key, snapshot))
  const nameColumn = columns.findIndex(({ key }) => key === 'name')
  const kindColumn = columns.findIndex(({ key }) => key === 'kind')
  const idColumn = layout.columns.findIndex((target) => target.kind === 'id')
  const read = rowReader(sheet, layout, columns, snapshot, questions, sources)
  const match = recordMatcher(collection, records)
  const sharesKeys = mayShareKey(collection)
  // Two sheets may each hold a device without a key that reads like one of the other's: both are there.
  const keysFilled = [...new Set(columns.map(({ key }) => key))]
  const compared: Compared = { collection, keys: keysFilled, printerOf: printOf, initial }
  const unnamed = identicalRows(rowsIn(given.before, layout), compared)
  const twins = records === rowsIn(given.before, layout) ? unnamed : identicalRows(records, compared)
  const namedDepartment = collection === 'departments' ? nearDepartments(sheet, layout, snapshot, questions) : null
  const parts = collection === 'assets' ? partRows(sheet.rows, layout.columns, roleOf) : null
  const children = parts === null ? null : childFinder(records)
  const isCalled = namesKnown(records)
  const isSound = soundness(fields)
  const repeated = firstRows()
  const totalling = totalsCheck(layout.columns)
  const compound = compoundColumns(columns, questions)
  const systems = new Map(snapshot.operatingSystems.map(({ id, name }) => [id, name]))
  const systemName = (id: unknown) => systems.get(String(id)) ?? ''
  const sameAddress = addressesTold()
  /** The record that the rows under a device belong to, by the device's row. */
  const deviceAt = new Map<number, Row>()
  /** The records that a row above has spoken of. */
  const claimed = new Set<string>()
  const most = mostCells(sheet, layout)
  const ofSheet = saidOfSheet(sheet, layout, departments)
  let above = ofSheet
  /** Of the next new record, in a list whose records have a place. */
  let order = collection === 'departments' ? nextOrder(snapshot.departments) : 0

  return { judge, settle: devices.settle }

  function judge(written: SourceRow): Judged {
    return judgeRow(rowAt?.get(written.number) ?? written)
  }

  function judgeRow(row: SourceRow): Judged {
    const notes: RowNote[] = []
    let written = ''
    /** What tells a row without a name. */
    let called = ''
    const answer = (verdict: Verdict, record: Row | null, change: CollectionChange | null = null): Judged => ({
      verdict: {
        file: sheet.file,
        sheet: sheet.name,
        row: row.number,
        verdict,
        recordId: record?.id ?? null,
        name: record === null ? written || called : referenceName(record),
        // Most rows have none: one list of none for all of them, here and wherever they are sent.
        notes: notes.length === 0 ? NO_NOTES : notes,
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
      above = saidByTitle(role.title, above, ofSheet, departments)
      totalling.beginGroup()
      return because('skip', `Dòng nhóm “${cleanLine(role.title)}”, dùng cho các dòng bên dưới.`)
    }

    const surplus = surplusIn(row, most)
    if (surplus !== null) return because('error', surplus)
    const parentRow = parts?.parentOf.get(row.number)
    totalling.add(row, parentRow !== undefined)
    const fill = parts?.fills.get(row.number)
    if (parentRow !== undefined && fill !== undefined) {
      return because('skip', `Ghi vào “${fields[fill]?.label ?? fill}” của thiết bị ở dòng ${parentRow}.`)
    }
    const parent = parentRow === undefined ? null : (deviceAt.get(parentRow) ?? null)
    if (parentRow !== undefined && parent === null) {
      return because(
        'error',
        `Thiết bị ở dòng ${parentRow} chưa nhập được nên linh kiện này cũng vậy. Hãy sửa dòng đó trước.`,
      )
    }

    const said = read(row)
    const { cells, values, texts, problems } = said
    const partName = parts?.nameOf.get(row.number)
    if (partName !== undefined) {
      values.name = partName
      if (nameColumn !== -1) texts[nameColumn] = partName
    }
    written = cleanLine(texts[nameColumn] ?? '')
    called = String(values.hostName ?? values.code ?? values.serial ?? values.provider ?? '')
    const byName = collection === 'assets' ? computerByName(values.kind, texts[kindColumn] ?? '', written) : null
    if (byName !== null) values.kind = byName.kind
    const keys = keysOf(collection, values)
    const child = parent === null ? null : (children?.(parent.id, written) ?? null)
    const byKeys: Match =
      child === null ? match(textIn(cells[idColumn]), keys) : { kind: 'one', record: child, by: 'name' }
    const named = byKeys.kind === 'none' && written !== '' ? (namedDepartment?.(written, row) ?? null) : null
    if (named?.kind === 'left') return because('skip', named.message)
    const found: Match =
      named?.kind === 'known' ? { kind: 'one', record: named.record, by: 'name', lazily: true } : byKeys
    const spoken = rowRecord(found, fields, sharesKeys, claimed, (each, blankToo) =>
      columns.every(({ key }, at) => agrees(said, at, key, each, blankToo)),
    )
    // Two people may have one name; the same row twice is a row too many.
    const ownKeys = sharesKeys ? new Map([['row', texts.join('\u0000')]]) : keys
    if (!spoken.ok) {
      const earlier = sharesKeys ? repeated(ownKeys, { row: row.number, name: written }, () => false) : undefined
      return earlier === undefined ? because('error', spoken.message) : repeats(earlier)
    }
    const { record } = spoken
    // A cell that says what the record prints is right, even where it could not be read by itself (two things of one name).
    const open = columns.filter((_, at) => record === null || texts[at] === undefined || differs(texts, at, record))
    notes.push(...problems.filter(({ cell }) => open.some(({ at }) => cellName(at, row.number) === cell)))
    if (named?.kind === 'open') notes.push({ cell: null, message: named.message })
    const saysNothing = Object.keys(values).length === 0
    const writtenPrice = values.unitPrice
    // All that a row asks is asked at once.
    const unfolded = compound.unfold(values, {
      isNew: record === null,
      stored: record ?? {},
      speaks: (key) => open.some((column) => column.key === key),
      textOf: (key) => texts[columns.findIndex((column) => column.key === key)] ?? '',
      placeOf: (key) => cellPlace(sheet, columns.find((column) => column.key === key)?.at ?? null, row),
    })
    const isPlaced = record === null && collection === 'assets' && parent === null && !saysNothing
    const placed = isPlaced ? placeBelow(values, row) : ok(null)
    for (const step of [unfolded, placed]) if (!step.ok) notes.push({ cell: null, message: step.error.message })
    if (notes.length > 0 || !unfolded.ok) return answer('error', record)
    const doubtful = record === null ? null : doubtWords(fields, record, spoken.doubt, values, questions.isSame)
    if (doubtful !== null) return because('error', doubtful, record)
    if (spoken.isNamesake) notes.push({ cell: null, message: 'Trùng tên với một dòng ở trên; được coi là người khác.' })
    const more = [...unfolded.value.keys, ...saidElsewhere(row, said, record)]
    if (spoken.lazily) delete values.name
    if (said.soleSource !== null && typeof writtenPrice === 'number') {
      const pieces = values.bookQuantity ?? values.quantity ?? record?.bookQuantity ?? record?.quantity ?? 1
      // A price that was shared among the pieces was that of all of them.
      const whole = values.unitPrice === writtenPrice ? writtenPrice * Number(pieces) : writtenPrice
      const amounts = (record?.[FUNDING_FIELD] ?? []) as readonly Funding[]
      values[FUNDING_FIELD] = withAmounts(amounts, new Map([[said.soleSource.id, whole]]))
      more.push(FUNDING_FIELD)
    }
    // Without a price there is no amount to write: the name is kept.
    const kept =
      said.soleSource === null || typeof writtenPrice === 'number' ? said.kept : [...said.kept, said.soleSource.said]
    const before = String(values.note ?? record?.note ?? '')
    const note = 'note' in fields ? withKept(before, kept, written) : before
    if (note !== before) {
      values.note = note
      more.push('note')
    }
    if (named?.kind === 'known' && named.alias !== null) more.push(...remembered(named.record, named.alias, values))

    const own = { row: row.number, name: written }
    const earlier =
      record === null
        ? repeated(ownKeys, own, () => false)
        : repeated(new Map([...ownKeys, ['id', record.id]]), own, (field, key) => {
            return field !== 'id' && keyOf(collection, field, record[field]) === key
          })
    if (earlier !== undefined) return repeats(earlier)
    const address = collection === 'assets' ? sameAddress(values, row.number) : NO_NOTES
    return record === null ? add() : update(record)

    /** Names the row's own thing: the other may well be another one, with a key that is wrong here or there. */
    function repeats({ row: first, name, field }: EarlierRow): Judged {
      // Both rows are one record: by what this one is it.
      const by = field === 'id' && found.kind === 'one' ? found.by : field
      const at = columns.findIndex(({ key }) => key === by)
      const which = `Trùng với dòng ${first}${name === '' ? '' : ` (${quote(name)})`} của bảng này`
      const key = `“${fields[by]?.label ?? by}” ${quote(texts[at] ?? '')}`
      const message =
        at === -1
          ? `${which}. Hãy bỏ một trong hai dòng.`
          : `${which}: ${field === 'id' ? 'cả hai là bản ghi đã có mang' : 'cùng'} ${key}. Nếu là hai mục khác nhau, hãy sửa ô này hoặc ô của dòng kia; nếu là một, hãy bỏ một trong hai dòng.`
      notes.push({ cell: at === -1 ? null : cellName(columns[at]?.at ?? 0, row.number), message })
      return answer('error', null)
    }

    function update(stored: Row): Judged {
      deviceAt.set(row.number, stored)
      claimed.add(stored.id)
      const touched = [...open.map(({ key }) => key), ...more].filter((key) => key in values)
      if (spoken.ok && spoken.doubt?.against === 'code' && values.oldCode === undefined && stored.oldCode === '') {
        values.oldCode = stored.code
        touched.push('oldCode')
      }
      const after = { ...stored, ...Object.fromEntries(touched.map((key) => [key, values[key]])) }
      if (touched.every((key) => sameJson(stored[key], values[key]))) {
        return because('skip', 'Không có gì thay đổi.', stored)
      }
      notes.push(...said.remarks)
      if (unfolded.ok) notes.push(...unfolded.value.notes)
      notes.push({ cell: null, message: changeWords(fields, stored, after, touched, printOf) })
      if (touched.includes('unitPrice')) notes.push(...priceNotes(after))
      if (touched.includes('ipAddress')) notes.push(...address)
      if (touched.includes('unitPrice') || touched.includes(FUNDING_FIELD)) notes.push(...fundingNotes(after))
      return isSound(after, touched) ? answer('update', stored, changeOf(collection, stored, after)) : unsound()
    }

    function add(): Judged {
      if (saysNothing) return because('skip', 'Dòng không có nội dung của cột nào được nhập.')
      const isDevice = collection === 'assets'
      const isNameless = 'name' in fields && values.name === undefined
      const telling = isNameless && isDevice && nameColumn === -1 ? tellingWords(values) : null
      if (isNameless && telling === null) return because('error', nameMissing())
      const isKeyless = keys.size === 0 && parent === null
      const same = isKeyless ? unnamed.take(values) : null
      if (same !== null) {
        deviceAt.set(row.number, same)
        return because('skip', 'Đã có một bản ghi giống hệt.', same)
      }
      notes.push(...said.remarks)
      // Asked before the device is told what it is, as it was when its twin was there.
      const like = isDevice && isKeyless ? likeness() : null
      if (unfolded.ok) notes.push(...unfolded.value.notes)
      if (byName !== null && byName.note !== null) notes.push(byName.note)
      if (isDevice) {
        const place = { isPart: parent !== null, above: above.kind, isKindOfSheet: above.isKindOfSheet === true }
        notes.push(...tellDevice(values, { name: written, ...place, systemName }))
      }
      if (telling !== null) values.name = `${assetKindLabels[values.kind as AssetKind]} ${telling}`.trim()
      if (parent !== null) Object.assign(values, partOf(parent, values))
      if (like !== null) notes.push(keylessNote(like))
      if (collection === 'departments' && values.order === undefined) {
        values.order = order
        order += 1
      }
      if (collection === 'links') notes.push(...tellBackup(values, texts[kindColumn] ?? ''))
      if (collection === 'trainings' && isCalled(written)) notes.push({ cell: null, message: ANOTHER_TRAINING })
      if (collection === 'staffMembers') notes.push(...tellDedicated(values, layout))
      if (collection === 'trainings') notes.push(...tellHeld(values, layout, today), ...tellTraining(values))
      if (collection === 'departments' && values.kind === undefined) {
        const kind = departmentKindOf(String(values.name))
        if (kind !== null) values.kind = kind
      }
      if (isDevice) notes.push(...priceNotes(values), ...fundingNotes(values), ...address)
      const made = create(devices.idOf(row), values)
      deviceAt.set(row.number, made)
      claimed.add(made.id)
      if (!isSound(made, Object.keys(values))) return unsound()
      const added = answer('add', made, changeOf(collection, null, made))
      return collection === 'links' ? { ...added, said: [...Object.keys(values), ...emptied(texts)] } : added
    }

    function likeness(): Likeness {
      if (!isCalled(written)) return 'none'
      return twins.has(values) ? 'twin' : 'name'
    }

    function unsound(): Judged {
      return because('error', 'Dòng có giá trị ngoài phạm vi cho phép. Hãy kiểm tra từng ô.')
    }
  }

  /** Keeps the other spelling of a department, so that the next list does not ask. */
  function remembered(record: Row, alias: string, values: RowValues['values']): readonly string[] {
    const aliases = (values.aliases ?? record.aliases) as readonly string[]
    values.aliases = aliases.includes(alias) ? aliases : [...aliases, alias]
    return ['aliases']
  }

  /** Puts a new device where its sheet and the titles above it say, unless its own cells do; an unknown department is asked about. */
  function placeBelow(values: Record<string, unknown>, row: SourceRow): Result<unknown, { readonly message: string }> {
    if (above.room !== undefined) values.room ??= above.room
    if (values.departmentId !== undefined) return ok(null)
    if (above.departmentId !== undefined) values.departmentId = above.departmentId
    if (above.unknown === undefined) return ok(null)
    const { text, asks } = above.unknown
    const problem = { kind: 'unknown-record', collection: 'departments', text, message: '' } as const
    const settled = questions.settle(problem, {
      collection,
      key: 'departmentId',
      at: cellPlace(sheet, null, row),
      asks,
    })
    if (!settled.ok) return settled
    if (settled.value !== undefined) values.departmentId = settled.value
    // Answered as no department, a title is that of a place all the same; the name of a sheet may be anything.
    else if (asks === null) values.room ??= text
    return settled
  }

  function printOf(key: string): (value: unknown) => string {
    return printers[columns.findIndex((column) => column.key === key)] ?? printerOf(layout, key, snapshot)
  }

  function nameMissing(): string {
    const label = fields.name?.label ?? ''
    return nameColumn === -1
      ? `Thiếu “${label}”: bảng chưa có cột nào được chọn là “${label}”. Hãy chọn cột đó ở bước “Cột”.`
      : `Thiếu “${label}”. Hãy ghi tên hoặc xóa dòng này.`
  }

  /** Whether the text of a column is not what the record prints there. */
  function differs(texts: RowValues['texts'], at: number, record: Row): boolean {
    const text = texts[at]
    const key = columns[at]?.key ?? ''
    return text !== undefined && !sameText(text, printers[at]?.(record[key]) ?? '')
  }

  /** Whether a cell says what the record holds, in whatever words; a blank one does where nothing is held, or says nothing. */
  function agrees({ texts, values }: RowValues, at: number, key: string, record: Row, blankToo: boolean): boolean {
    if (texts[at]?.trim() === '') return !blankToo || sameJson(record[key], initial[key])
    return !differs(texts, at, record) || (values[key] !== undefined && sameJson(record[key], values[key]))
  }

  /**
   * Adds what a row says without a text of its own: the parts under a device (a column that says something comes first),
   * the amounts by funding source, and blank cells that are to empty a field. Answers the fields that have no column.
   */
  function saidElsewhere(row: SourceRow, { values, texts, amounts }: RowValues, record: Row | null): readonly string[] {
    const added = [...(parts?.said.get(row.number) ?? [])].filter(([key]) => values[key] === undefined)
    for (const [key, value] of added) values[key] = value
    if (amounts.size > 0) {
      values[FUNDING_FIELD] = withAmounts((record?.[FUNDING_FIELD] ?? []) as readonly Funding[], amounts)
    }
    if (record !== null) for (const key of emptied(texts)) values[key] = initial[key]
    return added.map(([key]) => key)
  }

  /** The fields that blank cells of a row are to empty: only those that can be, and a kind or a number of pieces is none. */
  function emptied(texts: RowValues['texts']): readonly string[] {
    if (!layout.clearBlank) return []
    return columns.flatMap(({ key, source, isBeside }, at) => {
      return source === null && !isBeside && texts[at]?.trim() === '' && isEmpty(initial[key]) ? [key] : []
    })
  }
}

function departmentNames(snapshot: Snapshot): DepartmentNames {
  return {
    called: (name) => recordFinder(snapshot).find('departments', name),
    mayMean: (text) => snapshot.departments.some(({ code, name }) => isCodeOf(text, code) || isShortFor(text, name)),
  }
}

function rowsOf(records: readonly unknown[]): readonly Row[] {
  return records as readonly Row[]
}

function rowsIn(snapshot: Snapshot, { collection }: SheetLayout): readonly Row[] {
  return rowsOf(snapshot[collection])
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0)
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
