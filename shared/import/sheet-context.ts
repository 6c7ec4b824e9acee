import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { cleanLine, cleanText } from '#shared/basics/text.ts'
import { collections } from '#shared/records/collections.ts'
import { isCodeOf, isShortFor, looksLikeDepartment } from '#shared/records/department-name.ts'
import type { Fields } from '#shared/records/field.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import { recordNames } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder } from '#shared/records/tree.ts'
import { fieldText } from '#shared/tables/field-text.ts'
import type { SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'
import { addressesTold } from './addresses-told.ts'
import { childFinder } from './child-finder.ts'
import { compoundColumns } from './compound-columns.ts'
import { sourcesTold } from './funding-columns.ts'
import { type Compared, identicalRows } from './identical-rows.ts'
import type { RowVerdict, WrittenTotal } from './judgement.ts'
import type { KeptText } from './kept-text.ts'
import { firstRows, mayShareKey, type Row, recordMatcher } from './match-record.ts'
import { nearDepartments } from './near-departments.ts'
import { namesKnown } from './new-asset.ts'
import type { Asked } from './open-questions.ts'
import { partRows } from './part-rows.ts'
import type { SheetLayout } from './propose-sheet.ts'
import { fieldColumns } from './read-row.ts'
import { rowComments } from './row-comments.ts'
import { rowRoles } from './row-role.ts'
import { rowReader } from './row-values.ts'
import { type DepartmentNames, type SaidAbove, saidOfSheet } from './said-above.ts'
import { withCellsAbove } from './same-as-above.ts'
import { sheetDevices } from './sheet-devices.ts'
import { soundness } from './sound-values.ts'
import { mostCells } from './surplus-cells.ts'
import { totalsCheck } from './written-totals.ts'

export interface SaidOfLine {
  /** The fields that have a cell. */
  readonly keys: readonly string[]
  /** What cells say beyond them, for the note. */
  readonly kept: readonly KeptText[]
}

/** A row with its verdict, and the change it makes. */
export interface Judged {
  readonly verdict: RowVerdict
  readonly change: CollectionChange | null
  /** What the row of a new line says of it: it may turn out to be one that is there (see knownLines). */
  readonly said?: SaidOfLine
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

/** Makes what the rows of one sheet are judged by. `memory` is what earlier rows have left behind for the later ones. */
export function sheetContext(given: SheetToJudge) {
  const { snapshot, layout, questions, newId, today, totals } = given
  const { collection } = layout
  const fields = collections[collection].fields as unknown as Fields
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
  const devices = sheetDevices(sheet, layout, snapshot, newId)
  const sources = sourcesTold(devices.finder)
  const columns = fieldColumns(sheet, layout, sources.finder, (heading, open) =>
    questions.notation(collection, heading, open),
  )
  const printers = columns.map(({ key }) => printerOf(layout, key, snapshot))
  const columnOfKey = new Map(columns.map(({ key }, at) => [key, at] as const).toReversed())
  const printOf = (key: string) => printers[columnOfKey.get(key) ?? -1] ?? printerOf(layout, key, snapshot)
  const keysFilled = [...new Set(columns.map(({ key }) => key))]
  const compared: Compared = { collection, keys: keysFilled, printerOf: printOf, initial }
  const before = rowsIn(given.before, layout)
  // Two sheets may each hold a device without a key that reads like one of the other's: both are there.
  const unnamed = identicalRows(before, compared)
  const parts = collection === 'assets' ? partRows(sheet.rows, layout.columns, roleOf) : null
  const systems = new Map(snapshot.operatingSystems.map(({ id, name }) => [id, name]))
  const comments = rowComments(sheet, layout)
  const idColumn = layout.columns.findIndex((target) => target.kind === 'id')
  const byId = new Map(idColumn === -1 ? [] : records.map((record) => [record.id, record] as const))
  /** Whether a row's own record, by its id, prints just this text in a column: then nothing of it needs an answer. */
  const isStored = (cells: SourceRow['cells'], place: number, text: string) => {
    const record = byId.get(String(cells[idColumn] ?? '').trim())
    return record !== undefined && sameText(text, printers[place]?.(record[columns[place]?.key ?? '']) ?? '')
  }
  const ofSheet = saidOfSheet(sheet, layout, departments)
  return {
    given,
    sheet,
    layout,
    collection,
    fields,
    initial,
    create: collections[collection].create as (id: string, values: object) => Row,
    questions,
    today,
    totals,
    departments,
    roleOf,
    devices,
    columns,
    columnOfKey,
    printers,
    printOf,
    nameColumn: columnOfKey.get('name') ?? -1,
    kindColumn: columnOfKey.get('kind') ?? -1,
    idColumn,
    read: rowReader(sheet, layout, columns, snapshot, questions, sources, comments, isStored),
    match: recordMatcher(collection, records),
    sharesKeys: mayShareKey(collection),
    unnamed,
    twins: records === before ? unnamed : identicalRows(records, compared),
    namedDepartment: collection === 'departments' ? nearDepartments(sheet, layout, snapshot, questions) : null,
    parts,
    children: parts === null ? null : childFinder(records),
    isCalled: namesKnown(records),
    isSound: soundness(fields),
    compound: compoundColumns(columns, questions),
    comments,
    systemName: (id: unknown) => systems.get(String(id)) ?? '',
    most: mostCells(sheet, layout),
    ofSheet,
    memory: {
      repeated: firstRows(),
      totalling: totalsCheck(layout.columns),
      addressOf: collection === 'assets' ? addressesTold() : () => [],
      /** The record that the rows under a device belong to, by the device's row. */
      deviceAt: new Map<number, Row>(),
      /** The records that a row above has spoken of. */
      claimed: new Set<string>(),
      above: ofSheet as SaidAbove,
      /** Of the next new record, in a list whose records have a place. */
      order: collection === 'departments' ? nextOrder(snapshot.departments) : 0,
    },
  }
}

/** What the rows of one sheet are judged by. */
export type SheetContext = ReturnType<typeof sheetContext>

/** Whether the text of a column, by its place among `columns`, is not what the record prints there. */
export function differs(
  { columns, printers }: SheetContext,
  texts: readonly (string | undefined)[],
  at: number,
  record: Row,
): boolean {
  const text = texts[at]
  const key = columns[at]?.key ?? ''
  return text !== undefined && !sameText(text, printers[at]?.(record[key]) ?? '')
}

/** The row as it is read: with the cells above in those that only say that they are the same. */
export function asRead({ given, sheet }: SheetContext): (row: SourceRow) => SourceRow {
  if (sheet === given.sheet) return (row) => row
  const rowAt = new Map(sheet.rows.map((row) => [row.number, row]))
  return (row) => rowAt.get(row.number) ?? row
}

function departmentNames(snapshot: Snapshot): DepartmentNames {
  return {
    called: (name) => recordFinder(snapshot).find('departments', name),
    mayMean: (text) => snapshot.departments.some(({ code, name }) => isCodeOf(text, code) || isShortFor(text, name)),
  }
}

function rowsIn(snapshot: Snapshot, { collection }: SheetLayout): readonly Row[] {
  return snapshot[collection] as readonly unknown[] as readonly Row[]
}

function printerOf({ collection }: SheetLayout, key: string, snapshot: Snapshot): (value: unknown) => string {
  const field = (collections[collection].fields as unknown as Fields)[key]
  return field === undefined ? () => '' : fieldText(collection, key, field, recordNames(snapshot))
}

function sameText(cell: string, printed: string): boolean {
  return cell === printed || cleanLine(cell) === cleanLine(cleanText(printed))
}
