import { cleanText } from '#shared/basics/text.ts'
import { MAX_CELL_TEXT } from './sheet.ts'
import type { Merge, SourceCell, SourceRow } from './source-sheet.ts'
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from './table-file-problem.ts'
import { type CellFormat, dateOfSerial } from './xlsx-number-format.ts'
import { decodeEscapes, walkPart } from './xlsx-xml.ts'

/** What the cells of every sheet of a workbook refer to. */
export interface Workbook {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly since1904: boolean
}

export type SheetCells =
  | {
      readonly kind: 'cells'
      readonly rows: readonly SourceRow[]
      readonly merges: readonly Merge[]
      /** The numbers of the rows with content that Excel does not show: hidden, or filtered out. */
      readonly hiddenRows: ReadonlySet<number>
    }
  | { readonly kind: 'damaged' | 'too-many-rows' | 'too-many-columns' }

/** Reads the part of one worksheet. Rows without content cost nothing, however many the file lists. */
export function sheetCells(part: Uint8Array, workbook: Workbook): SheetCells {
  const rows: SourceRow[] = []
  const hiddenRows = new Set<number>()
  const merges: Merge[] = []
  let tooManyColumns = false
  let isHidden = false
  let sorted = true
  let rowNumber = 0
  let cells: SourceCell[] = []
  let column = -1
  let type = ''
  let format = 0
  let value: string | null = null
  let formula = false
  let reading: 'value' | 'inline' | null = null
  let phonetic = false
  const days = new Map<number, SourceCell>()

  const sound = walkPart(part, {
    open(name, attributes) {
      switch (name) {
        case 'row': {
          const { r, hidden } = attributes()
          const written = Number(r)
          isHidden = hidden === '1' || hidden === 'true'
          const next = written >= 1 ? written : rowNumber + 1
          sorted &&= next > rowNumber
          rowNumber = next
          cells = []
          column = -1
          break
        }
        case 'c': {
          const { r, t, s } = attributes()
          column = r === undefined ? column + 1 : columnOf(r)
          type = t ?? 'n'
          format = Number(s ?? 0)
          value = null
          formula = false
          break
        }
        case 'f':
          formula = true
          break
        case 'v':
          reading = 'value'
          value = ''
          break
        case 'is':
          value = ''
          break
        case 't':
          if (type === 'inlineStr' && !phonetic) reading = 'inline'
          break
        case 'rPh':
          phonetic = true
          break
        case 'mergeCell': {
          const merge = mergeOf(attributes().ref ?? '')
          if (merge !== null) merges.push(merge)
          break
        }
      }
    },
    text(text) {
      // More than Excel's own cells hold is no content of a table; the field it goes to says that it is too long.
      if (reading !== null) value += text.slice(0, MAX_CELL_TEXT + 1 - (value?.length ?? 0))
    },
    close(name) {
      if (name === 'v' || name === 't') reading = null
      else if (name === 'rPh') phonetic = false
      else if (name === 'c') {
        const cell = cellOf(type, value, formula, workbook, format, days)
        if (cell === null) return
        if (column >= MAX_SHEET_COLUMNS) {
          tooManyColumns = true
          return
        }
        while (cells.length < column) cells.push(null)
        cells[column] = cell
      } else if (name === 'row' && cells.length > 0 && rows.length <= MAX_SHEET_ROWS) {
        rows.push({ number: rowNumber, cells })
        if (isHidden) hiddenRows.add(rowNumber)
      }
    },
  })
  if (!sound) return { kind: 'damaged' }
  if (rows.length > MAX_SHEET_ROWS) return { kind: 'too-many-rows' }
  if (tooManyColumns) return { kind: 'too-many-columns' }
  const inOrder = sorted ? rows : rows.toSorted((a, b) => a.number - b.number)
  return { kind: 'cells', rows: inOrder, hiddenRows, merges: withinSheet(merges, inOrder.at(-1)?.number ?? 0) }
}

/** Blocks as far as there are rows and columns; of those that begin in one cell, which Excel never writes, the first. */
function withinSheet(merges: readonly Merge[], lastRow: number): readonly Merge[] {
  const begun = new Set<string>()
  return merges.flatMap((merge) => {
    const start = `${merge.fromRow}/${merge.fromColumn}`
    if (begun.has(start) || merge.fromRow > lastRow || merge.fromColumn >= MAX_SHEET_COLUMNS) return []
    begun.add(start)
    const toRow = Math.min(merge.toRow, lastRow)
    return [{ ...merge, toRow, toColumn: Math.min(merge.toColumn, MAX_SHEET_COLUMNS - 1) }]
  })
}

function cellOf(
  type: string,
  value: string | null,
  formula: boolean,
  { strings, formats, since1904 }: Workbook,
  format: number,
  days: Map<number, SourceCell>,
): SourceCell {
  if (value === null || (value === '' && formula)) return formula ? { kind: 'formula' } : null
  switch (type) {
    case 's':
      return strings[Number(value)] || null
    case 'str':
    case 'inlineStr':
      return cleanText(decodeEscapes(value)) || null
    case 'b':
      return value === '1' || value === 'true'
    case 'e':
      return { kind: 'error', text: value }
    case 'd': {
      const date = value.slice(0, 10)
      return /^\d{4}-\d{2}-\d{2}$/.test(date) ? { kind: 'date', date } : value
    }
    default:
      return value === '' ? null : numberIn(Number(value), value, formats[format], since1904, days)
  }
}

/** `days` holds the dates met so far by their serial: a sheet repeats few days many times. */
function numberIn(
  number: number,
  text: string,
  format: CellFormat | undefined,
  since1904: boolean,
  days: Map<number, SourceCell>,
): SourceCell {
  if (!Number.isFinite(number)) return text
  if (format?.kind === 'date') {
    const known = days.get(number)
    if (known !== undefined) return known
    const date = dateOfSerial(number, since1904)
    const cell: SourceCell = date === null ? number : { kind: 'date', date }
    days.set(number, cell)
    return cell
  }
  if (format?.kind === 'code' && Number.isInteger(number) && number >= 0) {
    return `${format.prefix}${String(number).padStart(format.digits, '0')}`
  }
  return number
}

/** "AB12" → 27. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

const RANGE = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/

function mergeOf(reference: string): Merge | null {
  const [, fromColumn, fromRow, toColumn, toRow] = RANGE.exec(reference) ?? []
  if (fromColumn === undefined || toColumn === undefined) return null
  return {
    fromRow: Number(fromRow),
    toRow: Number(toRow),
    fromColumn: columnOf(fromColumn),
    toColumn: columnOf(toColumn),
  }
}
