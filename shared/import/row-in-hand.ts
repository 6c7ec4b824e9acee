import { cleanLine } from '#shared/basics/text.ts'
import type { SourceRow } from '#shared/tables/source-sheet.ts'
import { computerByName, type ToldKind } from './device-kind.ts'
import { keysOf, type Row, type RowKeys } from './match-record.ts'
import type { RowRole } from './row-role.ts'
import type { RowValues } from './row-values.ts'
import { type RowUnderWay, recordCalled } from './row-verdict.ts'
import type { SheetContext } from './sheet-context.ts'

/** A row of a record: what it says, before anyone knows of which. */
export interface RowInHand extends RowUnderWay {
  readonly said: RowValues
  /** What stands in its cell of names. */
  readonly written: string
  /** What it is known by. */
  readonly keys: RowKeys
  /** The device whose part it is. */
  readonly parent: Row | null
  /** Which computer the name says that “Máy vi tính” in the column of kinds is. */
  readonly byName: ToldKind | null
  /** What to know of it besides its cells, if it is written: that it stands below its table. */
  readonly remark: string | null
  /** No column says anything. */
  readonly saysNothing: boolean
}

/** Reads a row of a record. */
export function takeInHand(context: SheetContext, row: SourceRow, role: RowRole): RowInHand {
  const { collection, nameColumn, kindColumn, parts, memory, read } = context
  const said = read(row)
  const { values, texts } = said
  const partName = parts?.nameOf.get(row.number)
  if (partName !== undefined) {
    values.name = partName
    if (nameColumn !== -1) texts[nameColumn] = partName
  }
  const written = cleanLine(texts[nameColumn] ?? '')
  const byName = collection === 'assets' ? computerByName(values.kind, texts[kindColumn] ?? '', written) : null
  if (byName !== null) values.kind = byName.kind
  const parentRow = parts?.parentOf.get(row.number)
  return {
    row,
    // What tells a row without a name.
    name: written || tellingName(context, values),
    notes: [],
    said,
    written,
    keys: keysOf(collection, values),
    parent: parentRow === undefined ? null : (memory.deviceAt.get(parentRow) ?? null),
    byName,
    remark: role.kind === 'record' ? role.remark : null,
    saysNothing: Object.keys(values).length === 0,
  }
}

function tellingName({ collection }: SheetContext, values: Readonly<Record<string, unknown>>): string {
  if (collection === 'headcounts') return values.date === undefined ? '' : recordCalled(collection, values)
  return String(values.hostName ?? values.code ?? values.serial ?? values.provider ?? '')
}
